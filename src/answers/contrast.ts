import { asksForApplication } from '../search/asked.ts';
import type { Found } from '../search/search.ts';
import { allNamed, thingsNamed } from '../search/subjects.ts';
import type { Reply, Trace } from '../reply.ts';
import { comparisonEntry, replyComparison } from './comparison.ts';
import type { AnswerContext } from './context.ts';

/** The contrast that a question asks for; null when it asks for none, or nothing is found to hold against each other. */
export function answerComparison(context: AnswerContext): Reply | null {
  const { found, knowledge } = context;
  if (!found.question.intents.includes('compare') || isLongStory(found)) return null;
  const things = thingsNamed(found.mentions, knowledge);
  const subjects = (things.length > 1 ? things : allNamed(found.mentions, knowledge)).slice(0, 4);
  const trace = traceOf(found, subjects.flatMap(({ at }) => at));
  for (const { concept } of subjects) {
    const entry = knowledge.concepts.get(concept);
    if (entry?.comparison) return replyComparison(entry.comparison.of, { ...context, trace }, entry);
  }
  const keys = subjects.map(({ concept }) => concept);
  if (keys.length < 2) return replyNearestComparison(context, trace);
  const entry = comparisonEntry(keys, knowledge);
  return replyComparison(keys, { ...context, trace }, entry);
}

/** A story that asks what applies may say "the same" and "which one", and contrasts nothing. */
function isLongStory({ question }: Found): boolean {
  return asksForApplication(question.folded) && question.words.length > 12 && !/\b(?:diferenc\w+|differen\w+|versus|vs)\b/u.test(question.folded);
}

/** How near the name of a comparison entry has to be when a question asks for a contrast and names no two sides in full. */
const nearComparison = 0.45;

function replyNearestComparison({ found, knowledge, language }: AnswerContext, trace: Trace): Reply | null {
  const near = found.candidates.slice(0, 5).find(({ concept, features }) => Math.max(features.named, features.faq) >= nearComparison && knowledge.concepts.get(concept)?.comparison);
  const entry = near ? knowledge.concepts.get(near.concept) : undefined;
  return entry?.comparison ? replyComparison(entry.comparison.of, { knowledge, language, trace }, entry) : null;
}

function traceOf(found: Found, at: readonly number[]): Trace {
  return { confidence: 1, route: 'comparison', matched: at.flatMap(index => found.question.words[index]?.token.raw ?? []) };
}
