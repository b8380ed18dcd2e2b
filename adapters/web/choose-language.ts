import { readLanguageCommand, replyLanguageCommand } from '../../src/answers/language-command.ts';
import { languageOfLocale } from '../../src/language.ts';
import type { Message } from '../../src/message.ts';
import { foldPhrase } from '../../src/search/text.ts';
import type { PageOutcome } from './render.ts';

/**
 * What becomes of a text such as "idioma en"; null for any other text. The page keeps the language itself, in its menu, and sends it
 * with each question: a second one, kept by the core, would go on under a menu that says something else.
 */
export function chooseLanguage({ text, language, locale }: Message): PageOutcome | null {
  const command = readLanguageCommand(foldPhrase(text));
  if (command?.of !== 'person' || command.choice === 'usage') return null;
  const chosen = command.choice === 'auto' ? null : command.choice;
  return { reply: replyLanguageCommand(command.choice, language ?? languageOfLocale(locale)), placement: 'new', chosen };
}
