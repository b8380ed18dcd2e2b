/** What can be filled in, of the Adaptive Cards schema. Labels and choices are plain text in every client but where inert text stands. */
export type Input = TextInput | TimeInput | ChoiceInput;

interface InputBase {
  /** The field's name: under it the value comes back. */
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  /** What the client says when a required field is empty. */
  readonly errorMessage?: string;
}

/** A text. */
export interface TextInput extends InputBase {
  readonly type: 'Input.Text';
  readonly isMultiline: boolean;
  readonly maxLength: number;
  readonly value?: string;
}

/** A time of day, `HH:MM`. */
export interface TimeInput extends InputBase {
  readonly type: 'Input.Time';
  readonly value?: string;
}

/** One choice from a menu, or several from a list; several come back as one text with commas. */
export interface ChoiceInput extends InputBase {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  readonly isMultiSelect: boolean;
  readonly wrap: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
}
