import { readScope } from '../search/scope.ts';
import type { Found } from '../search/search.ts';
import { leastConfidence } from '../search/weights.ts';

/** So many words of a description have to fit: a recipe shares two with some clue or other. */
const leastMatched = 3;
/** The same where more speaks for it: they lead to a role ("who negotiates SLAs?"), or the question says that it is about ITIL. */
const leastWithSign = 2;

/** True when the best candidate is sure enough to be the answer, and a knowledge base can answer the question at all. */
export function isSure({ question, confidence, candidates }: Found): boolean {
  const scope = readScope(question);
  if (scope === 'other') return false;
  // "Send me the list of the 34 practices" orders something, and names outright what a list can answer.
  const [best] = candidates;
  const wantsList = question.intents.includes('list') || question.intents.includes('compare') || question.intents.includes('example');
  if (scope === 'order' && !(best && (best.features.asked > 0 || (wantsList && best.features.mentioned > 0 && best.features.explained > 0.7)))) return false;
  // "Explain it" says nothing of what.
  if (best && best.features.mentioned === 0 && question.words.every(({ role }) => role !== 'content')) return false;
  const unnamed = best?.route === 'situation' || best?.route === 'description';
  const matched = best?.matched.filter(word => word.toLowerCase() !== 'itil').length ?? 0;
  if (unnamed && matched < (best.features.duty > 0 || question.saysItil ? leastWithSign : leastMatched)) return false;
  return confidence >= leastConfidence;
}
