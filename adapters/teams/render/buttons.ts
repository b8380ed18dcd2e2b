import type { Action } from '../../../src/message.ts';
import type { Button } from '../../../src/reply.ts';
import { buttonLabel, buttons as mostButtons } from '../limits.ts';
import { clean, clip } from './text.ts';

/** What a pressed button sends back: the core's action under a name of our own, as clients mix their own fields in. */
export interface ButtonData {
  readonly farol: Action;
}

/** Asks the bot; clients from before Universal Actions send the same data as a message. */
export interface ExecuteButton {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: 'farol';
  readonly data: ButtonData;
  readonly fallback: { readonly type: 'Action.Submit'; readonly title: string; readonly data: ButtonData };
}

/** Shows or hides a part of the card without asking the bot. */
export interface ToggleButton {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

/** The buttons of a card. */
export type CardButton = ExecuteButton | ToggleButton;

/** A button that asks the bot. */
export function execute(button: Button): ExecuteButton {
  const label = clip(clean(button.label), buttonLabel);
  const data = { farol: button.action };
  return {
    type: 'Action.Execute', title: label, verb: 'farol', data, fallback: { type: 'Action.Submit', title: label, data },
  };
}

/** A button that shows and hides the element `target`. */
export function toggle(label: string, target: string): ToggleButton {
  return { type: 'Action.ToggleVisibility', title: clip(clean(label), buttonLabel), targetElements: [target] };
}

/** `first` and as many of the others as a card shows. */
export function buttonRow(buttons: readonly Button[], first: readonly CardButton[] = []): readonly CardButton[] {
  return [...first, ...buttons.map(execute)].slice(0, mostButtons);
}
