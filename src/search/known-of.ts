import type { Knowledge } from '../knowledge/knowledge.ts';
import { languages } from '../language.ts';
import type { PhraseIndex } from './phrases.ts';
import type { Question } from './question.ts';
import { foldPhrase, stem } from '../text.ts';
import { isFunctionWord, termOf } from './words.ts';

/** Which of a concept's known questions asks the same of it; null when none does. */
export type KnownOf = (concept: string) => number | null;

/** Two questions on one concept are the same when the cosine of their other words is this high… */
const leastAlike = 0.65;
/** …or this, where only one of them asks who, when, how many. */
const leastAlikeElse = 0.8;

/** Says where, and not what is asked. */
const edition = /^(?:itil|v?\d+)$/u;

type Terms = ReadonlyMap<string, number>;

/**
 * Compares a question with the known questions of a concept that it names, or goes on about, by the words besides the concept's
 * name, which known questions often leave out: "quem participa do CAB?" is the board's "quem participa?".
 */
export function createKnownOf(knowledge: Knowledge, phrases: PhraseIndex): (question: Question) => KnownOf {
  return question => concept => {
    const names = phrases.nameTermsOf(concept);
    const weigh = (terms: readonly string[]): Terms => new Map(terms.filter(term => !edition.test(term) && !names.has(term)).map(term => [term, phrases.weightOf(term) ?? phrases.unknownWeight]));
    const asked = clausesOf(question.meant).map(clause => ({ terms: weigh(termsOf(clause)), asker: askerOf(clause) }));
    let best: number | null = null;
    let most = 0;
    for (const [faq, { ask }] of (knowledge.concepts.get(concept)?.faq ?? []).entries()) {
      for (const clause of languages.flatMap(language => ask[language]).map(foldPhrase).flatMap(clausesOf)) {
        const [terms, asker] = [weigh(termsOf(clause)), askerOf(clause)];
        const alike = Math.max(0, ...asked.map(one => (cosine(one.terms, terms) >= leastBetween(one.asker, asker) ? cosine(one.terms, terms) : 0)));
        if (alike > most) [best, most] = [faq, alike];
      }
    }
    return best;
  };
}

/** "How many questions are there and how much time do I get?" asks two things. */
function clausesOf(folded: string): string[] {
  return folded.split(/ (?:e|and) (?=quant|qua[li]|quem|quando|como|onde|how|what|who|when|where)/u);
}

function termsOf(folded: string): string[] {
  return folded.split(' ').filter(word => !isFunctionWord(word)).map(word => termOf(stem(word)));
}

const askers: readonly RegExp[] = [/\b(?:quant\w+|how (?:many|much|long|often))\b/u, /\b(?:quem|who|whom|whose)\b/u, /\b(?:quando|when)\b/u, /\b(?:onde|where)\b/u, /\b(?:por ?que|pq|why)\b/u, /\b(?:como|how)\b/u];

/** Which word of asking a text has, as its place in the list; -1 for none. */
function askerOf(folded: string): number {
  return askers.findIndex(asker => asker.test(folded));
}

/** Who asks when is not told where. */
function leastBetween(one: number, other: number): number {
  if (one === other) return leastAlike;
  return one < 0 || other < 0 ? leastAlikeElse : Infinity;
}

function cosine(one: Terms, other: Terms): number {
  const shared = [...one].reduce((sum, [term, weight]) => sum + (other.has(term) ? weight : 0), 0);
  return shared / Math.max(Math.sqrt(sumOf(one) * sumOf(other)), 0.01);
}

function sumOf(weights: Terms): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
