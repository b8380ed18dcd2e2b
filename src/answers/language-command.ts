import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import type { NoticeReply } from '../reply.ts';
import { replyNotice } from './notices.ts';

/** What a language command chooses; `usage` when the choice can't be read. */
type Choice = Language | 'auto' | 'usage';

/** Whose language is chosen, and which. */
export interface LanguageCommand {
  readonly of: 'person' | 'channel';
  readonly choice: Choice;
}

const command = /^(?:language|lingua|idioma|lang)(?: (.*))?$/u;
const ofChannel = /^(?:(?:do |no |deste |desse |of |in |for )?(?:the |this )?(?:canal|channel))(?: (.*))?$/u;
const choices: readonly (readonly [Language | 'auto', RegExp])[] = [
  ['pt', /^(pt|pt br|portugues|portuguese|br)$/u],
  ['en', /^(en|ingles|english|en (us|gb))$/u],
  ['auto', /^(auto|automatico|automatic)$/u],
];

/** What `language pt|en|auto` chooses, or `language channel pt|en|auto`; null when the text is no such command. */
export function readLanguageCommand(folded: string): LanguageCommand | null {
  const found = command.exec(folded);
  if (!found) return null;
  const channel = ofChannel.exec(found[1] ?? '');
  const choice = readChoice(channel ? channel[1] ?? '' : found[1] ?? '');
  return choice && { of: channel ? 'channel' : 'person', choice };
}

/** More words than two are no choice but the beginning of a sentence. */
function readChoice(wanted: string): Choice | null {
  return choices.find(([, pattern]) => pattern.test(wanted))?.[0] ?? (wanted.split(' ').length > 2 ? null : 'usage');
}

/** Confirms a choice in the language chosen, or says how to choose. */
export function replyLanguageCommand(choice: Choice, language: Language): NoticeReply {
  if (choice === 'usage') return replyNotice('setting', language, 'language', { lines: wording(language).notices.languageUsage });
  const shown = choice === 'auto' ? language : choice;
  return replyNotice('setting', shown, 'language', { lines: wording(shown).notices.languageSet[choice] });
}

/** Confirms the choice of a channel's language; or says how to choose, where, or who may. */
export function replyChannelLanguage(said: Choice | 'inChannel' | 'notAllowed', language: Language): NoticeReply {
  const shown = said === 'pt' || said === 'en' ? said : language;
  const { channelLanguage } = wording(shown).quiz;
  const line = said === 'pt' || said === 'en' || said === 'auto' ? channelLanguage.set[said] : channelLanguage[said];
  return replyNotice(said === 'notAllowed' ? 'problem' : 'setting', shown, 'channel language', { lines: [line] });
}
