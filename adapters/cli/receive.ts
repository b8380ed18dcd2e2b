import type { Language } from '../../src/language.ts';
import type { Message, Origin } from '../../src/message.ts';

/** Where a question in the terminal comes from: one person, unless each conversation is to be one of its own. */
export function terminalOrigin(conversation: string, locale: string | null, person = 'terminal'): Origin {
  return { workspace: 'terminal', person, channel: null, conversation, locale, capabilities: { share: false, personal: true, forms: 'never' }, address: null };
}

/** A typed text as a message; `language` is the one chosen for its answer. */
export function receiveText(text: string, origin: Origin, language: Language | null): Message {
  return { ...origin, text, language, delivery: null };
}
