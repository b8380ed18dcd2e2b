import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import type { NoticeReply } from '../reply.ts';
import { replyNotice } from './notices.ts';

const command = /^(?:language|lingua|idioma|lang)(?: (.*))?$/u;
const choices: readonly (readonly [Language | 'auto', RegExp])[] = [
  ['pt', /^(pt|pt br|portugues|portuguese|br)$/u],
  ['en', /^(en|ingles|english|en (us|gb))$/u],
  ['auto', /^(auto|automatico|automatic)$/u],
];

/** What `language pt|en|auto` chooses; `usage` when the choice can't be read, null when the text is no such command. */
export function readLanguageCommand(folded: string): Language | 'auto' | 'usage' | null {
  const found = command.exec(folded);
  if (!found) return null;
  const wanted = found[1] ?? '';
  return choices.find(([, pattern]) => pattern.test(wanted))?.[0] ?? (wanted.split(' ').length > 2 ? null : 'usage');
}

/** Confirms a choice in the language chosen, or says how to choose. */
export function replyLanguageCommand(choice: Language | 'auto' | 'usage', language: Language): NoticeReply {
  if (choice === 'usage') return replyNotice('setting', language, 'language', { lines: wording(language).notices.languageUsage });
  const shown = choice === 'auto' ? language : choice;
  return replyNotice('setting', shown, 'language', { lines: wording(shown).notices.languageSet[choice] });
}
