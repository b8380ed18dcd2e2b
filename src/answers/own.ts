import type { Reply, Trace } from '../reply.ts';
import { isSure } from './confidence.ts';
import type { AnswerContext } from './context.ts';
import { present } from './present.ts';

/**
 * Where Farol has an answer of its own, an organisation's has to be nearly as good a match by full text, and hold this share of the
 * question. Our entries score the higher the more stories they know, so "nearly" is two thirds.
 */
const beside = { lead: 0.65, share: 0.3 } as const;
/** Where it has none: two telling words and this share, or alone this share. */
const alone = { share: 0.2, whole: 0.4 } as const;
const leastWords = 2;

/** The answer from the organisation's own FAQ, which also knows what no book does: "reset my password"; null when none of it fits. */
export function answerOwn(context: AnswerContext): Reply | null {
  const { found, knowledge } = context;
  const { own } = found;
  const concept = own ? knowledge.concepts.get(own.concept) : undefined;
  if (!own || !concept) return null;
  const fits = isSure(found)
    ? own.words >= leastWords && own.lead >= beside.lead && own.share >= beside.share
    : own.share >= alone.whole || (own.words >= leastWords && own.share >= alone.share);
  if (!fits) return null;
  const trace: Trace = { confidence: Math.min(1, own.share), route: 'own question', matched: [] };
  return present(concept, context, trace, null);
}
