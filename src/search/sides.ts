import { rank } from './rank.ts';
import type { Search } from './search.ts';

/** A contrast has no more sides than this. */
const mostSides = 4;
const divider = /\s+(?:x|vs\.?|versus)\s+/iu;
/** Of what may stand before the first side. */
const leadIn = /^.*\b(?:entre|between)\s+/iu;
/** A side stands for a concept that it holds so much of a name of, when that explains so much of the side. */
const leastNamed = 0.8;

/** The concepts on either side of "x" or "versus", each found by itself; empty when there is no such word, or a side names nothing. */
export function findSides(text: string, gather: Search['gather']): readonly string[] {
  const [first = '', ...others] = text.split(divider, mostSides);
  if (others.length === 0) return [];
  const sides = [first.replace(leadIn, ''), ...others].map(side => {
    const evidence = gather(side);
    const [best] = rank(evidence).candidates;
    const named = evidence.mentions.toSorted((a, b) => b.weight - a.weight)[0]?.concept;
    return named ?? (best && Math.min(best.features.named, best.features.explained) >= leastNamed ? best.concept : null);
  });
  return sides.every(side => side !== null) && new Set(sides).size === sides.length ? sides : [];
}
