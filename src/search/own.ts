import { isOwnFaq } from '../knowledge/own.ts';
import type { DescriptionHit } from './description.ts';
import type { Evidence } from './evidence.ts';
import type { Word } from './question.ts';

/** The entry of an organisation's FAQ that a question is most like. */
export interface OwnHit {
  readonly concept: string;
  /** How much of the question the entry holds, by the weight of its telling words, 0 to 1. */
  readonly share: number;
  /** How many of the question's telling words it holds. */
  readonly words: number;
  /** Its full-text score as a share of the best one of our own entries; more than 1 when it is the better. */
  readonly lead: number;
}

/** Finds it by full text; null when the organisation has no FAQ, or none of it is found. */
export function findOwn({ question, hits, knowledge }: Evidence): OwnHit | null {
  const isOwn = ({ concept }: DescriptionHit) => isOwnFaq(concept);
  const best = hits.find(isOwn);
  if (!best || !knowledge.concepts.has(best.concept)) return null;
  const telling = question.words.filter(({ role }) => role === 'content');
  const held = telling.filter(({ term }) => best.terms.has(term));
  const ours = hits.find(hit => !isOwn(hit))?.score ?? 0;
  return { concept: best.concept, share: weightOf(held) / Math.max(weightOf(telling), 0.01), words: held.length, lead: ours > 0 ? best.score / ours : Infinity };
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((total, { weight }) => total + weight, 0);
}
