import { readScope } from '../search/scope.ts';
import type { Candidate } from '../search/rank.ts';
import type { Found } from '../search/search.ts';
import { facets } from '../search/subjects.ts';
import { leastConfidence } from '../search/weights.ts';

/** So many words of a description have to fit: a recipe shares two with some clue or other. */
const leastMatched = 3;
/** The same where more speaks for it: they lead to a role ("who negotiates SLAs?"), or the question says that it is about ITIL. */
const leastWithSign = 2;

/** True when the best candidate is sure enough to be the answer, and a knowledge base can answer the question at all. */
export function isSure(found: Found): boolean {
  const { question, confidence, candidates } = found;
  const scope = readScope(question);
  if (scope === 'other') return false;
  // "Send me the list of the 34 practices" orders something, and names outright what a list can answer.
  const [best] = candidates;
  const wantsList = question.intents.includes('list') || question.intents.includes('compare') || question.intents.includes('example');
  if (scope === 'order' && !(best && (best.features.asked > 0 || (wantsList && best.features.mentioned > 0 && best.features.explained > 0.7)))) return false;
  // "Explain it" says nothing of what.
  if (best && best.features.mentioned === 0 && question.words.every(({ role }) => role !== 'content')) return false;
  if (best && !isBacked(best, found)) return false;
  return confidence >= leastConfidence;
}

/** A concept that the question does not name needs enough words that speak for it. */
function isBacked(best: Candidate, found: Found): boolean {
  const { route, matched, features } = best;
  if (route !== 'situation' && route !== 'description') return true;
  const words = matched.filter(word => word.toLowerCase() !== 'itil').length;
  return words >= (features.duty > 0 || found.question.saysItil ? leastWithSign : leastMatched) || isLedTo(best, found);
}

/** "Who is responsible for the CMDB?" and "which practice deals with suppliers?" name what leads to the answer; "quem é o presidente?" does not. */
function isLedTo({ concept, features }: Candidate, { question, mentions, nameTerms }: Found): boolean {
  const named = mentions.filter(mention => !facets.has(mention.concept)).map(({ at }) => at.flatMap(index => question.words[index] ?? []));
  if (features.duty > 0 && named.some(words => words.some(({ everyday }) => !everyday))) return true;
  return features.sort > 0 && named.some(words => words.every(({ term }) => nameTerms(concept).has(term)));
}
