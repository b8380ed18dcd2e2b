import type { Logger } from 'pino';
import { isLearningAction, isQuizAction, longestActionQuestion, parseAction } from './action.ts';
import { answer, answerFollowUp } from './answers/answer.ts';
import { replyComparison } from './answers/comparison.ts';
import { replyConcept } from './answers/concept.ts';
import type { AnswerContext } from './answers/context.ts';
import type { Topic } from './answers/conversation.ts';
import { mayContinue, nextTopic, readFollowUp } from './answers/follow-up.ts';
import { readLanguageCommand, replyChannelLanguage, replyLanguageCommand, type LanguageCommand } from './answers/language-command.ts';
import { replyHelp, replyNotice, replyWelcome } from './answers/notices.ts';
import { actionFor, withShare } from './answers/share.ts';
import { readSmallTalk, replySmallTalk } from './answers/small-talk.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { languageOfLocale, type Language } from './language.ts';
import { wording } from './locales/index.ts';
import type { Learning } from './learning/learning.ts';
import type { Action, Answerable, Message, Origin, Press } from './message.ts';
import type { QuizAction } from './quiz/action.ts';
import type { Quiz } from './quiz/quiz.ts';
import type { Outcome, Reply, Trace } from './reply.ts';
import { createSearch, type Found, type Search } from './search/search.ts';
import type { Store } from './store/store.ts';

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
export interface AssistantParts {
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly logger: Logger;
  /** Built from the knowledge when not given. */
  readonly search?: Search;
  /** The quiz of channels, and practice; without them their commands are questions like others. */
  readonly quiz?: Quiz;
  readonly learning?: Learning;
}

/** A question may be this long, in characters; a longer text is asked to be shortened. */
export const longestQuestion = 2000;

interface Core extends AssistantParts {
  readonly search: Search;
}

/** Puts the core together. */
export function createAssistant(parts: AssistantParts): Assistant {
  const core: Core = { ...parts, search: parts.search ?? createSearch(parts.knowledge) };
  return {
    async respond(message) {
      if (message.delivery !== null && !(await core.store.claimDelivery(message.workspace, message.delivery))) return null;
      const reply = await replyTo(core, message);
      core.logger.debug({ kind: reply.kind, language: reply.language, ...reply.trace, matched: undefined }, 'answered');
      return reply;
    },
    act: press => act(core, press),
    welcome: replyWelcome,
    apologize: language => replyNotice('problem', language, 'failure', { lines: wording(language).notices.failure }),
  };
}

async function replyTo(core: Core, message: Message): Promise<Reply> {
  const text = message.text.trim().replace(address, '');
  const chosen = message.language ?? (await chosenLanguage(core, message));
  const fallback = chosen ?? languageOfLocale(message.locale);
  if (text.length > longestQuestion) {
    const found = core.search.find(text.slice(0, longestQuestion), fallback);
    const language = chosen ?? found.language;
    return replyNotice('problem', language, 'too long', { lines: wording(language).notices.tooLong(longestQuestion) });
  }
  const found = core.search.find(text, fallback);
  if (found.question.words.length === 0) {
    if (text === '') return replyHelp(fallback);
    return replyNotice('problem', fallback, 'empty', { lines: wording(fallback).notices.empty });
  }
  return (await replyToCommand(core, message, found, chosen)) ?? replyToQuestion(core, message, found, chosen);
}

/** How people address the bot where that is not needed. */
const address = /^(?:\/itil|@farol)(?:\s+|[,:]\s*|$)/iu;

async function replyToCommand(core: Core, message: Message, { question, language, exact }: Found, chosen: Language | null): Promise<Reply | null> {
  const asked = readLanguageCommand(question.folded);
  if (asked) return chooseLanguage(core, message, asked, chosen ?? language);
  const fromParts = await core.quiz?.respond(question.folded, message, chosen ?? language) ?? await core.learning?.respond(question.folded, message, chosen ?? language);
  if (fromParts) return fromParts;
  // "OLA" in capitals is an agreement, "olá" a greeting.
  const talk = exact === null ? readSmallTalk(question.folded) : null;
  return talk ? replySmallTalk(talk, chosen ?? talk.language) : null;
}

async function chooseLanguage({ store, quiz }: Core, origin: Origin, { of, choice }: LanguageCommand, language: Language): Promise<Reply> {
  const { workspace, person, channel } = origin;
  const wanted = choice === 'auto' ? null : choice;
  if (of === 'person') {
    if (wanted !== 'usage') await store.chooseLanguage(workspace, 'person', person, wanted);
    return replyLanguageCommand(choice, language);
  }
  if (channel === null) return replyChannelLanguage('inChannel', language);
  if (wanted === 'usage') return replyChannelLanguage('usage', language);
  if (!(await quiz?.mayManage(origin))) return replyChannelLanguage('notAllowed', language);
  await store.chooseLanguage(workspace, 'channel', channel, wanted);
  return replyChannelLanguage(choice, language);
}

async function replyToQuestion(core: Core, message: Message, found: Found, chosen: Language | null): Promise<Reply> {
  const { knowledge, store } = core;
  const topic = await store.topicOf(message.workspace, message.conversation);
  const language = languageAsked(found.question.folded) ?? chosen ?? found.language;
  const context = { knowledge, language, found, topic };
  const continued = topic && mayContinue(found) ? continueFrom(core, topic, context, message.text) : null;
  const reply = continued ?? answer(context);
  const next = nextTopic(topic, reply);
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
  const asked = /(?:^|\b(?:explain|answer|reply|explica|responde|diz) (?:\w+ ){0,6})(?:in|em) (english|ingles|portuguese|portugues)\b|\b(?:in|em) (english|ingles|portuguese|portugues)(?: (?:please|pls|plz|por favor|pf))?$/u.exec(folded);
  const wanted = asked?.[1] ?? asked?.[2];
  return wanted === undefined ? null : wanted.startsWith('p') ? 'pt' : 'en';
}

/** Whose conversation it is; null where a whole channel speaks. What is said in private within a channel is the person's own. */
function speakerIn({ channel, capabilities, person }: Origin): string | null {
  return channel === null || capabilities.personal ? person : null;
}

async function chosenLanguage({ store }: Core, { workspace, person, channel }: Origin): Promise<Language | null> {
  return (await store.chosenLanguage(workspace, 'person', person))
    ?? (channel === null ? null : await store.chosenLanguage(workspace, 'channel', channel));
}

async function act(core: Core, press: Press): Promise<Outcome> {
  const action = parseAction(press.payload);
  const chosen = await chosenLanguage(core, press);
  if (!action) return { placement: 'new', reply: oldButton(chosen ?? languageOfLocale(press.locale)) };
  return (await perform(core, action, press, chosen)) ?? { placement: 'new', reply: oldButton(languageIn(action)) };
}

/** What an action leads to; null when what it was about is gone. */
function perform(core: Core, action: Action, press: Press, chosen: Language | null): Promise<Outcome | null> {
  if (isQuizAction(action)) return core.quiz?.act(action, press, chosen ?? languageOfPress(action, press)) ?? Promise.resolve(null);
  if (isLearningAction(action)) return core.learning?.act(action, press, chosen ?? action.language) ?? Promise.resolve(null);
  return answerPress(core, action, press);
}

/** Everybody in a channel presses the same buttons: the presser's own locale tells more than the button's language. */
function languageOfPress(action: QuizAction, { channel, locale }: Press): Language {
  return channel === null || locale === null ? action.language : languageOfLocale(locale);
}

function languageIn(action: Action): Language {
  return action.do === 'share' ? action.of.language : action.language;
}

async function answerPress(core: Core, action: Answerable | Extract<Action, { do: 'share' }>, press: Press): Promise<Outcome | null> {
  const shared = action.do === 'share';
  const wanted = shared ? action.of : action;
  const answered = replyToPress(core, wanted);
  if (!answered) return null;
  const reply = press.capabilities.share ? withShare(answered, wanted) : answered;
  if (!shared) {
    const topic = await core.store.topicOf(press.workspace, press.conversation);
    const next = nextTopic(topic, reply);
    if (next) await core.store.keepTopic(press.workspace, press.conversation, speakerIn(press), next);
  }
  return { reply, placement: shared ? 'channel' : wanted.do === 'show' && wanted.detail === 'full' ? 'replace' : 'new' };
}

function oldButton(language: Language): Reply {
  return replyNotice('problem', language, 'old button', { lines: wording(language).notices.oldButton });
}

function replyToPress({ knowledge, search }: Core, action: Answerable): Reply | null {
  const { language } = action;
  const trace: Trace = { confidence: 1, route: 'button', matched: [] };
  switch (action.do) {
    case 'show': {
      const concept = knowledge.concepts.get(action.concept);
      if (concept?.comparison) return replyComparison(concept.comparison.of, { knowledge, language, trace }, concept);
      return concept ? replyConcept(concept, { knowledge, language, trace, detail: action.detail }) : null;
    }
    case 'compare': {
      const known = action.concepts.every(key => knowledge.concepts.has(key));
      return known ? replyComparison(action.concepts, { knowledge, language, trace }, null) : null;
    }
    case 'ask': {
      const found = search.find(action.question, language);
      return answer({ knowledge, language, found, topic: null });
    }
  }
}
