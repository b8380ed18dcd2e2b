import { isLearningAction, isQuizAction, parseAction } from './action.ts';
import { answer } from './answers/answer.ts';
import { replyComparison } from './answers/comparison.ts';
import { replyConcept } from './answers/concept.ts';
import { nextTopic } from './answers/conversation.ts';
import { replyNotice } from './answers/notices.ts';
import { withShare } from './answers/share.ts';
import { chosenLanguage, speakerIn, type Core } from './core.ts';
import { languageOfLocale, type Language } from './language.ts';
import { wording } from './locales/index.ts';
import type { Action, Answerable, Press } from './message.ts';
import type { Outcome, Reply, Trace } from './reply.ts';

/** What a pressed button leads to; a reply that says so when it is unknown, outdated, or what it was about is gone. */
export async function actOn(core: Core, press: Press): Promise<Outcome> {
  const action = parseAction(press.payload);
  const chosen = await chosenLanguage(core, press);
  if (!action) return { placement: 'new', reply: oldButton(chosen ?? languageOfLocale(press.locale)) };
  const language = chosen ?? languageOfPress(action, press);
  return (await perform(core, action, press, language)) ?? { placement: 'new', reply: oldButton(language) };
}

/** What an action leads to; null when what it was about is gone. */
function perform(core: Core, action: Action, press: Press, language: Language): Promise<Outcome | null> {
  if (isQuizAction(action)) return core.quiz?.act(action, press, language) ?? Promise.resolve(null);
  if (isLearningAction(action)) return core.learning?.act(action, press, language) ?? Promise.resolve(null);
  return answerPress(core, action, press);
}

function languageOfPress(action: Action, { channel, locale }: Press): Language {
  // Everybody in a channel presses the same buttons of its quiz: the presser's own locale tells more than the button's language.
  if (isQuizAction(action) && channel !== null && locale !== null) return languageOfLocale(locale);
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
