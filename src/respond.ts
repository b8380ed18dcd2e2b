import { longestActionQuestion } from './action.ts';
import { answer } from './answers/answer.ts';
import { answerFollowUp } from './answers/follow-up/answer.ts';
import type { AnswerContext } from './answers/context.ts';
import { nextTopic, type Topic } from './answers/conversation.ts';
import { mayContinue, readFollowUp } from './answers/follow-up/read.ts';
import { readLanguageAlone, readLanguageCommand, replyChannelLanguage, replyLanguageCommand, type LanguageCommand } from './answers/language-command.ts';
import { replyHelp, replyNotice } from './answers/notices.ts';
import { actionFor, withShare } from './answers/share.ts';
import { readSmallTalk, replySmallTalk } from './answers/small-talk.ts';
import { isSure } from './answers/confidence.ts';
import { commandReadings } from './command-text.ts';
import { chosenLanguage, speakerIn, type Core } from './core.ts';
import { languageOfLocale, type Language } from './language.ts';
import { readPracticeTopic } from './learning/commands.ts';
import { wording } from './locales/index.ts';
import type { Message, Origin } from './message.ts';
import type { Reply } from './reply.ts';
import type { Found } from './search/search.ts';

/** A question may be this long, in characters; a longer text is asked to be shortened. */
export const longestQuestion = 2000;

/** What is known of the conversation before a message. */
interface Setting {
  /** The language that was chosen; null follows each question's own. */
  readonly chosen: Language | null;
  /** The language that the person is known to speak: the chosen one, that of what was said before, or of their locale. */
  readonly spoken: Language | null;
  /** The same, or Portuguese where nothing tells. */
  readonly fallback: Language;
  /** What was last spoken of. */
  readonly topic: Topic | null;
}

/** The reply to a message: to a command, to a courtesy, or to a question. */
export async function respondTo(core: Core, message: Message): Promise<Reply> {
  const text = message.text.trim().replace(address, '');
  const setting = await readSetting(core, message);
  const { chosen, fallback } = setting;
  if (text.length > longestQuestion) {
    const language = chosen ?? core.search.find(text.slice(0, longestQuestion), fallback).language;
    return replyNotice('problem', language, 'too long', { lines: wording(language).notices.tooLong(longestQuestion) });
  }
  const found = core.search.find(text, fallback, setting.spoken);
  if (found.question.words.length === 0) {
    if (text === '') return replyHelp(fallback);
    return replyNotice('problem', fallback, 'no words', { lines: wording(fallback).notices.noWords });
  }
  return (await replyToCommand(core, message, found, setting)) ?? replyToQuestion(core, message, found, setting);
}

/** How people address the bot where that is not needed. */
const address = /^(?:\/itil|@farol)(?:\s+|[,:]\s*|$)/iu;

async function readSetting(core: Core, message: Message): Promise<Setting> {
  const chosen = message.language ?? (await chosenLanguage(core, message));
  const topic = await core.store.topicOf(message.workspace, message.conversation);
  const spoken = chosen ?? topic?.language ?? (message.locale === null ? null : languageOfLocale(message.locale));
  return { chosen, topic, spoken, fallback: spoken ?? languageOfLocale(null) };
}

/** Commands that are typed alike in both languages: they tell nothing of the language that somebody speaks. */
const sameInBoth = /^(?:quiz(?: setup)?|exam|progress|my data|forget me(?: now)?|help|ranking)$/u;

async function replyToCommand(core: Core, message: Message, { question: { folded }, language, exact }: Found, setting: Setting): Promise<Reply | null> {
  // As a command it is English, though “resume” is a word of both.
  const told = sameInBoth.test(folded) ? setting.fallback : /^(?:quiz resume|resume (?:quiz|exam))$/u.test(folded) ? 'en' : language;
  const spoken = setting.chosen ?? told;
  // What is exactly the name of a concept is not read as anything like it: "language model".
  const asked = exact === null ? readLanguageCommand(folded) : null;
  if (asked) return chooseLanguage(core, message, asked, spoken);
  // After an answer it is wanted in that language; before any, it is as good as asked how to choose one.
  const alone = setting.topic === null ? readLanguageAlone(folded) : null;
  if (alone) return replyLanguageCommand('usage', alone);
  for (const reading of exact === null ? commandReadings(folded) : [folded]) {
    const fromParts = await core.quiz?.respond(reading, message, spoken) ?? await core.learning?.respond(reading, message, spoken);
    if (fromParts) return fromParts;
  }
  const topic = exact === null && core.learning ? practiceTopic(core.search, folded, spoken) : null;
  if (topic && core.learning) return core.learning.practise(topic.concept, message, spoken);
  // "OLA" in capitals is an agreement, "olá" a greeting.
  const talk = exact === null ? readSmallTalk(folded) : null;
  return talk ? replySmallTalk(talk, setting.chosen ?? (sameInBoth.test(folded) ? told : talk.language ?? setting.fallback)) : null;
}

/** What somebody asks to practise by name. The concept is null when there is none of that name. */
function practiceTopic(search: Core['search'], folded: string, language: Language): { readonly concept: string | null } | null {
  // Without the courtesies first: "…, por favor" is no part of a name.
  const named = commandReadings(folded).toReversed().flatMap(reading => readPracticeTopic(reading) ?? [])[0];
  if (named === undefined) return null;
  const found = search.find(named, language);
  return { concept: found.exact ?? (isSure(found) ? found.candidates[0]?.concept ?? null : null) };
}

async function chooseLanguage({ store, quiz }: Core, origin: Origin, { of, choice }: LanguageCommand, language: Language): Promise<Reply> {
  const { workspace, person, channel, capabilities } = origin;
  const wanted = choice === 'auto' ? null : choice;
  if (of === 'person') {
    const reply = replyLanguageCommand(choice, language);
    if (wanted === 'usage') return reply;
    if (capabilities.keepsLanguage) return { ...reply, chosen: wanted };
    await store.chooseLanguage(workspace, 'person', person, wanted);
    return reply;
  }
  if (channel === null) return replyChannelLanguage('inChannel', language);
  if (wanted === 'usage') return replyChannelLanguage('usage', language);
  if (!(await quiz?.mayManage(origin))) return replyChannelLanguage('notAllowed', language);
  await store.chooseLanguage(workspace, 'channel', channel, wanted);
  return replyChannelLanguage(choice, language);
}

async function replyToQuestion(core: Core, message: Message, found: Found, { chosen, topic }: Setting): Promise<Reply> {
  const { knowledge, store } = core;
  const language = languageAsked(found.question.folded) ?? chosen ?? found.language;
  const context = { knowledge, language, found, topic };
  const continued = topic && mayContinue(found) ? continueFrom(core, topic, context, message.text) : null;
  const reply = continued ?? answer(context);
  const next = nextTopic(topic, reply, found.question.intents);
  if (next) await store.keepTopic(message.workspace, message.conversation, speakerIn(message), next);
  if (reply.kind === 'concept') await core.learning?.note(message.workspace, message.person, reply.card.key, 'looked-up');
  const question = message.text.trim();
  const alone = !continued && question.length <= longestActionQuestion;
  return message.capabilities.share ? withShare(reply, alone ? { v: 1, do: 'ask', question, language } : actionFor(reply)) : reply;
}

/** The answer to a question that goes on from the one before; null when it stands on its own. */
function continueFrom({ search, knowledge }: Core, topic: Topic, context: AnswerContext, text: string): Reply | null {
  const lead = knowledge.concepts.get(topic.concepts[0] ?? '');
  if (!lead) return null;
  const wider = search.find(`${text} ${lead.name[context.language]}`, context.language);
  const followUp = readFollowUp({ found: context.found, wider, topic, knowledge });
  return followUp ? answerFollowUp(followUp, topic, context) : null;
}

/** "In English, please: …": the language that the question itself asks for. */
function languageAsked(folded: string): Language | null {
  const asked = /(?:^|\b(?:explain|answer|reply|respond|say|explica|explique|responde|responda|diz|diga) (?:\w+ ){0,6})(?:in|em) (?:brazilian )?(english|ingles|portuguese|portugues)\b|\b(?:in|em) (?:brazilian )?(english|ingles|portuguese|portugues)(?: (?:please|pls|plz|por favor|pf))?$/u.exec(folded);
  const wanted = asked?.[1] ?? asked?.[2];
  return wanted === undefined ? null : wanted.startsWith('p') ? 'pt' : 'en';
}
