import { replyNotice, replyWelcome } from './answers/notices.ts';
import type { Core } from './core.ts';
import type { Language } from './language.ts';
import { wording } from './locales/index.ts';
import type { Message, Press } from './message.ts';
import { actOn } from './press.ts';
import type { Outcome, Reply } from './reply.ts';
import { respondTo } from './respond.ts';
import { createSearch, type Search } from './search/search.ts';

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

/** The parts an assistant is made of. */
export interface AssistantParts extends Omit<Core, 'search'> {
  /** Built from the knowledge when not given. */
  readonly search?: Search;
}

/** Puts the core together. */
export function createAssistant(parts: AssistantParts): Assistant {
  const core: Core = { ...parts, search: parts.search ?? createSearch(parts.knowledge) };
  return {
    async respond(message) {
      if (message.delivery !== null && !(await core.store.claimDelivery(message.workspace, message.delivery))) return null;
      await core.store.see(message.workspace, message.person);
      const reply = await respondTo(core, message);
      core.logger.debug({ kind: reply.kind, language: reply.language, ...reply.trace, matched: undefined }, 'answered');
      return reply;
    },
    async act(press) {
      await core.store.see(press.workspace, press.person);
      return actOn(core, press);
    },
    welcome: replyWelcome,
    apologize: language => replyNotice('problem', language, 'failure', { lines: wording(language).notices.failure }),
  };
}
