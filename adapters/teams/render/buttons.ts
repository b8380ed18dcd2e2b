import type { Action } from '../../../src/message.ts';
import type { Button } from '../../../src/reply.ts';
import { clip } from '../../text.ts';
import { buttonLabel, buttons as mostButtons, tooltipLength } from '../limits.ts';
import { clean } from './text.ts';

/** What a pressed button sends back: the core's action under a name of our own, as clients mix in their own fields and the form's. */
export interface ButtonData {
  readonly farol: Action;
  /** In a form: the fields whose value is a list. */
  readonly farolLists?: readonly string[];
  /** In a card that the presser alone sees: what it leads to is theirs alone as well. */
  readonly farolAside?: true;
}

interface Pressable {
  /** What the label stands for, where it is too short to say so. */
  readonly tooltip?: string;
  readonly data: ButtonData;
  /** `none` sends no inputs along and asks for none; left out, all inputs of the card. */
  readonly associatedInputs?: 'none';
}

/** Asks the bot; clients from before Universal Actions send the same data as a message. */
export interface ExecuteButton extends Pressable {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: 'farol';
  readonly fallback: Pressable & { readonly type: 'Action.Submit'; readonly title: string };
}

/** Shows or hides a part of the card without asking the bot. */
export interface ToggleButton {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

/** The buttons of a card. */
export type CardButton = ExecuteButton | ToggleButton;

/** How a button differs from the plain one. */
export interface ButtonStyle {
  readonly tooltip?: string;
  /** `aside` stands in a form without being part of it; `lists` sends the form, naming the fields whose value is a list. */
  readonly form?: 'aside' | { readonly lists: readonly string[] };
}

/** A button that asks the bot. */
export function execute(button: Button, { tooltip, form }: ButtonStyle = {}): ExecuteButton {
  const title = clip(clean(button.label), buttonLabel);
  const rest: Pressable = {
    ...(tooltip === undefined ? {} : { tooltip: clip(clean(tooltip), tooltipLength) }),
    data: typeof form === 'object' ? { farol: button.action, farolLists: form.lists } : { farol: button.action },
    ...(form === 'aside' ? { associatedInputs: 'none' } : {}),
  };
  return { type: 'Action.Execute', title, verb: 'farol', ...rest, fallback: { type: 'Action.Submit', title, ...rest } };
}

/** A button that shows and hides the element `target`. */
export function toggle(label: string, target: string): ToggleButton {
  return { type: 'Action.ToggleVisibility', title: clip(clean(label), buttonLabel), targetElements: [target] };
}

/** `first` and as many of the others as a card shows. */
export function buttonRow(buttons: readonly Button[], first: readonly CardButton[] = [], style: ButtonStyle = {}): readonly CardButton[] {
  return [...first, ...buttons.map(button => execute(button, style))].slice(0, mostButtons);
}
