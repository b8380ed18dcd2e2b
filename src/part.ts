import type { Language } from './language.ts';
import type { Action, Origin, Press } from './message.ts';
import type { Outcome, Reply } from './reply.ts';

/** A part of the assistant with commands and buttons of its own. */
export interface Part<Actions extends Action> {
  /** The reply to a command (`folded`: no accents, lower case, no punctuation); null when the text is none of its commands. */
  respond(folded: string, origin: Origin, language: Language): Promise<Reply | null>;
  /** What a button of its leads to; null when what the button was about is gone. `language` is the presser's where known, else the button's. */
  act(action: Actions, press: Press, language: Language): Promise<Outcome | null>;
}
