import type { Candidate } from '../search/rank.ts';
import { isAsked } from '../search/asked.ts';
import type { Mention } from '../search/mentions.ts';
import type { Found } from '../search/search.ts';
import type { Question } from '../search/question.ts';
import { readScope } from './out-of-scope.ts';

/** True when a candidate is sure enough to be the answer, and the question is about ITIL at all. */
export function isSure(candidate: Candidate, { question, mentions }: Found): boolean {
  const scope = readScope(question);
  if (scope === 'other') return false;
  if (candidate.route === 'ask' && scope !== 'order') return candidate.score >= 0.55 || (candidate.score >= 0.45 && foreignShare(question) === 0);
  const wantsToKnow = question.intents.some(intent => intent === 'list' || intent === 'compare' || intent === 'example');
  const mention = mentions.find(({ concept, rivals }) => concept === candidate.concept || rivals.includes(candidate.concept));
  if (mention && (isAsked(question, mention.at) || (scope === 'order' && wantsToKnow && candidate.route === 'name' && foreignShare(question) === 0))) return true;
  if (scope === 'order') return false;
  const unknown = question.saysItil ? 0 : foreignShare(question);
  if (candidate.route === 'name') return candidate.score >= 0.5 + strangeness(question, mention) * unknown;
  if (candidate.route === 'part of a name') return candidate.score >= 0.5 + 0.5 * unknown;
  return candidate.score >= 0.52 + 0.5 * unknown && candidate.matched.length >= 2;
}

/** How much unheard-of words count against a name: little for what nobody says outside the field, more for everyday words. */
function strangeness({ words, text }: Question, mention: Mention | undefined): number {
  if (!mention) return 0.6;
  const used = mention.at.flatMap(index => words[index] ?? []);
  const abbreviated = text !== text.toUpperCase() && used.some(({ token }) => token.raw.length > 1 && /^\p{Lu}+s?$/u.test(token.raw));
  const jargon = used.some(({ everyday, asNamed }) => !everyday && asNamed);
  if (abbreviated || (jargon && used.length > 1)) return 0.25;
  return jargon ? 0.45 : 0.6;
}

/** True when the question asks outright for what it names. */
export function asksForTerm({ question, mentions }: Found): boolean {
  return mentions.some(({ at }) => isAsked(question, at));
}

/** How strange a word is: never used here, used in passing, or part of names. */
const strange = { foreign: 1, prose: 0.6, name: 0 } as const;

/** How much of what a question says was never heard of here, from 0 to 1. */
function foreignShare({ words, weight }: Question): number {
  const foreign = words.reduce((sum, word) => sum + (word.role === 'content' ? word.weight * strange[word.known] : 0), 0);
  return weight > 0 ? foreign / weight : 0;
}
