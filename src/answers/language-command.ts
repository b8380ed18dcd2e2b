import { commandReadings } from '../command-text.ts';
import { withoutCourtesies } from '../courtesies.ts';
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
/** "Fala em português", "can you speak English?", "muda o idioma para inglês". */
const wishes: readonly RegExp[] = [
  /^(?:(?:voce|vc|o farol) (?:fala|sabe falar|pode falar|consegue falar)|(?:pode |podemos |vamos |pode me )?(?:fal[ae]r?|fale|converse|conversar|escrev[ae])(?: comigo| me)?)(?: so| sempre| apenas)?(?: em)? (.+)$/u,
  /^(?:(?:can|could|do|will|would) (?:you|u|we) )?(?:please )?(?:speak|talk|write|chat)(?: to me| with me)?(?: only| always)?(?: in)? (.+)$/u,
  /^(?:(?:como|how (?:do|can) (?:i|we)|how to|quero|i want to|pode) )?(?:eu )?(?:mud(?:a|e|o|ar)|troc(?:a|ar|o)|troque|alter(?:a|e|o|ar)|configur(?:a|e|o|ar)|coloc(?:a|ar|o)|coloque|change|switch|set)(?: o| the| my| meu| your| seu)?(?: (?:idioma|lingua|linguagem|language))?(?: (?:das? respostas?|of the answers?))? (?:para|pra|pro|em|to|into) (?:o )?(.+)$/u,
  /^(?:sempre |always )(?:respond[ae](?: me)?|answer(?: me)?|reply)(?: sempre)? (?:em|in) (.+)$/u,
];
const alone = /^(?:(?:eu )?(?:quero|prefiro|gostaria)(?: respostas| as respostas)? |i (?:want|prefer|would like)(?: it| answers)? |(?:respond[ae](?: me)?|answer(?: me)?|reply) )?(?:em |in )?((?:brazilian )?portugu\w+(?: .*)?|ingles|english)$/u;
/** "Como mudo o idioma?", without saying to which. */
const asks = /^(?:(?:como|how (?:do|can) (?:i|we)|how to|quero|i want to|onde) )?(?:eu )?(?:mud(?:a|e|o|ar)|troc(?:a|ar|o)|troque|alter(?:a|e|o|ar)|escolh(?:a|o|er)|configur(?:a|e|o|ar)|change|switch|set|choose) (?:o |the |my |meu )?(?:idioma|lingua|language)(?: (?:das? (?:tuas |suas )?respostas?|do (?:farol|bot)|of (?:the|your) answers?))?$|^(?:(?:em )?(?:que|quais) (?:idiomas?|linguas?) (?:voce|vc) (?:fala|responde|sabe|entende))$|^(?:(?:what|which) languages? (?:do|can) you (?:speak|answer in|know|understand))$/u;
const choices: readonly (readonly [Language | 'auto', RegExp])[] = [
  ['pt', /^(pt|pt br|portugues( (do brasil|brasileiro|br))?|(brazilian )?portuguese|br)$/u],
  ['en', /^(en|ingles|english|en (us|gb))$/u],
  ['auto', /^(auto|automatico|automatic)$/u],
];

/**
 * What `language pt|en|auto` chooses, or `language channel pt|en|auto`, or "speak English please"; null when the text is no such command.
 * What can't be read ("language fr") is one only where the text begins with the command, but for courtesies: "find the language barrier" is a question.
 */
export function readLanguageCommand(folded: string): LanguageCommand | null {
  const read = commandReadings(folded).flatMap(reading => readCommand(reading) ?? []);
  return read.find(({ choice }) => choice !== 'usage') ?? (command.test(withoutCourtesies(folded)) ? read[0] : undefined) ?? readWish(folded);
}

function readCommand(text: string): LanguageCommand | null {
  const found = command.exec(text);
  if (!found) return null;
  const channel = ofChannel.exec(found[1] ?? '');
  const choice = readChoice(channel ? channel[1] ?? '' : found[1] ?? '');
  return choice && { of: channel ? 'channel' : 'person', choice };
}

function readWish(folded: string): LanguageCommand | null {
  const readings = commandReadings(folded);
  if (readings.some(reading => asks.test(reading))) return { of: 'person', choice: 'usage' };
  const choice = readings.flatMap(reading => wishes.flatMap(pattern => choiceOf(pattern.exec(reading)?.[1]) ?? []))[0];
  return choice === undefined ? null : { of: 'person', choice };
}

/** The language that a text names and nothing else: "English please", "responde em português"; null for any other. */
export function readLanguageAlone(folded: string): Language | null {
  const choice = commandReadings(folded).flatMap(reading => choiceOf(alone.exec(reading)?.[1]) ?? [])[0];
  return choice === undefined || choice === 'auto' ? null : choice;
}

function choiceOf(name: string | undefined): Language | 'auto' | null {
  return choices.find(([, pattern]) => name !== undefined && pattern.test(name))?.[0] ?? null;
}

/** More words than two are no choice but the beginning of a sentence. */
function readChoice(wanted: string): Choice | null {
  return choiceOf(wanted) ?? (wanted.split(' ').length > 2 ? null : 'usage');
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
