import type { Candidate } from '../search/rank.ts';
import type { Found } from '../search/search.ts';
import type { Question } from '../search/question.ts';
import { readScope } from './out-of-scope.ts';

/** Asks for the term itself, just before it. */
const askedBefore = /(?:\b(?:o que|oq|oque|o q|what|whats|que|que \w+)(?: (?:e|eh|sao|seria|significa|quer dizer|is|are|was|were|does|do))?|\b(?:defin\w+|explica\w*|explique|explain\w*|descreva|describe|conceito|significado|meaning|sobre|about|entender|understand\w*|fala|falar|speak|objetivo|proposito|purpose|papel|role|exemplos?|examples?|como funciona|how does|quem e|who is|pra que serve|para que serve))(?: (?:d[aeo]s?|of|the|an?|os?|as?|uma?|me|please|tal|um tal|uma tal|concept|ideia|idea|termo|term|sigla|pratica|practice|processo|process|conceito|itil|palavra|word|principio|principle))*$/u;
/** Asks for the term itself, just after it. */
const askedAfter = /^(?:(?:e|eh|is|na itil|in itil|itil|isso|this|ai|mesmo|msm|ne|please|then|aqui)? ?)*(?:o que|oq|oque|o q|significa\w*|quer dizer|meaning|means?|stands?|definic\w+|definition|defin\w+|explica\w*|explain\w*|explique|conceito|what|serve pra|serve para|e sobre|como funciona|works?|responsibilities|exemplos?|examples?)\b/u;

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
  if (candidate.route === 'name') return candidate.score >= 0.5 + 0.6 * unknown;
  if (candidate.route === 'part of a name') return candidate.score >= 0.5 + 0.5 * unknown;
  return candidate.score >= 0.52 + 0.5 * unknown && candidate.matched.length >= 2;
}

/** True when the question asks outright for what it names. */
export function asksForTerm({ question, mentions }: Found): boolean {
  return mentions.some(({ at }) => isAsked(question, at));
}

/** How much of what a question says was never heard of here, from 0 to 1. */
function foreignShare({ words, weight }: Question): number {
  const foreign = words.reduce((sum, word) => sum + (word.role === 'content' && word.known === 'foreign' ? word.weight : 0), 0);
  return weight > 0 ? foreign / weight : 0;
}

/** True when the words at these places, or the same again elsewhere, are what the question asks to be told about. */
function isAsked(question: Question, at: readonly number[]): boolean {
  const [only, ...more] = at;
  if (only === undefined || more.length > 0) return isAskedAt(question, at);
  const term = question.words[only]?.term;
  return question.words.some((word, index) => word.term === term && isAskedAt(question, [index]));
}

function isAskedAt({ words }: Question, at: readonly number[]): boolean {
  const folded = words.map(word => word.corrected ?? word.token.folded);
  const before = folded.slice(0, at[0]).join(' ');
  const after = folded.slice((at.at(-1) ?? 0) + 1).join(' ');
  return askedBefore.test(before) || askedAfter.test(after);
}
