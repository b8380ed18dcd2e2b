import type { Candidate } from '../search/rank.ts';
import type { Found } from '../search/search.ts';

/** True when a candidate is sure enough to be the answer, and the question is about ITIL at all. */
export function isSure(candidate: Candidate, { question }: Found): boolean {
  const foreign = question.words.filter(({ role, known }) => role === 'content' && known === 'foreign').length;
  const content = question.words.filter(({ role }) => role === 'content').length;
  if (foreign > 0 && foreign >= content - 1 && candidate.score < 0.8) return false;
  return candidate.score >= 0.5;
}
