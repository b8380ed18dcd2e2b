import type { Message, Press } from './message.ts';
import type { Outcome, Reply } from './reply.ts';
import type { Language } from './language.ts';

/** The front door of the core: everything a surface needs. */
export interface Assistant {
  /** Answers a message; null when the same delivery was answered before, on this instance or another. Never rejects for bad input. */
  respond(message: Message): Promise<Reply | null>;
  /** Answers a pressed button. An unknown or outdated payload gets a reply that says so. */
  act(press: Press): Promise<Outcome>;
  /** What a person sees first: a welcome with examples of questions, in their language. */
  welcome(language: Language): Reply;
  /** A short apology for when something failed, in the best guess of the person's language. */
  apologize(language: Language): Reply;
}
