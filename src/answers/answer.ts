import type { Concept } from '../knowledge/knowledge.ts';
import type { Reply, Trace } from '../reply.ts';
import { readScope } from '../search/scope.ts';
import { isSetting } from '../search/subjects.ts';
import { foldPhrase } from '../text.ts';
import { replyChoice } from './choice.ts';
import { answerAskedClause, answerKnownClause } from './clause.ts';
import { isSure } from './confidence.ts';
import type { AnswerContext } from './context.ts';
import { answerComparison } from './contrast.ts';
import { answerOwn } from './own.ts';
import { isListed, present } from './present.ts';
import { applicable, replySituation } from './situation.ts';
import { answerSubject, knownAnswer } from './subject.ts';
import { replyUnknown } from './unknown.ts';

/** The answer to a question, or the reply that says that there is none. */
export function answer(context: AnswerContext): Reply {
  return answerExact(context)
    ?? answerOwn(context)
    ?? answerKnown(context)
    ?? answerBare(context)
    ?? answerComparison(context)
    ?? answerAskedClause(context)
    ?? answerSituation(context)
    ?? answerSubject(context)
    ?? answerKnownClause(context)
    ?? replyUnknown(context.found, context.knowledge, context.language);
}

/** The whole question is a concept's name. */
function answerExact(context: AnswerContext): Reply | null {
  const concept = context.found.exact ? context.knowledge.concepts.get(context.found.exact) : undefined;
  if (!concept) return null;
  const trace: Trace = { confidence: 1, route: 'name', matched: context.found.question.words.map(({ token }) => token.raw) };
  return present(concept, context, trace, null);
}

/** The whole question is a known one: nothing is left to weigh. */
function answerKnown(context: AnswerContext): Reply | null {
  const { known, question, candidates: [best] } = context.found;
  const concept = known ? context.knowledge.concepts.get(known.concept) : undefined;
  if (!known || !concept) return null;
  // "What are the four dimensions?" names its list, which tells more than a sentence.
  if (isListed(concept, question) && best?.concept === known.concept && best.route === 'name') return null;
  const trace: Trace = { confidence: 1, route: 'known question', matched: question.words.map(({ token }) => token.raw) };
  return present(concept, context, trace, knownAnswer(concept, known.faq, context.language, known.language === context.language ? known.text : null));
}

/** A word or two that many names hold and none is: the most likely of them, for the asker to choose from. */
function answerBare({ found, knowledge, language }: AnswerContext): Reply | null {
  const content = found.question.words.filter(({ role }) => role === 'content');
  const bare = found.question.words.length <= mostBareWords && !found.question.intents.includes('compare');
  if (!bare || found.mentions.some(({ concept }) => !isSetting(concept)) || content.length === 0 || content.length > 2 || content.some(({ known }) => known !== 'name')) return null;
  if (readScope(found.question) !== 'knowledge') return null;
  const length = ({ name }: Concept) => foldPhrase(name[language]).split(' ').length;
  const fitting = [...knowledge.concepts.values()]
    .filter(concept => !concept.comparison && content.every(({ term }) => found.nameTerms(concept.key).has(term)))
    .toSorted((a, b) => a.tier - b.tier || length(a) - length(b) || (a.key < b.key ? -1 : 1));
  if (fitting.length < 2) return null;
  const trace: Trace = { confidence: 1 / fitting.length, route: 'part of a name', matched: content.map(({ token }) => token.raw) };
  return replyChoice(fitting.slice(0, mostChoices), language, trace);
}

/** A bare term has no more words than this, grammar and all. */
const mostBareWords = 4;
/** More than this is no longer a short choice. */
const mostChoices = 3;

function answerSituation(context: AnswerContext): Reply | null {
  return isSure(context.found) ? replySituation(applicable(context.found, context.knowledge), context) : null;
}
