import type { PhraseIndex } from './phrases.ts';
import type { Question } from './question.ts';

/** Of one concept's known questions, which one asks the same of it; -1 for none. */
export type KnownOf = (concept: string) => number;

/** Two questions on one concept are the same when the cosine of their other words is this high. */
const leastAlike = 0.65;

/** Says where, and not what is asked. */
const edition = /^(?:itil|v?\d+)$/u;

/**
 * Compares a question with the known questions of a concept that it names, or goes on about, by the words besides the concept's
 * name, which known questions often leave out: "quem participa do CAB?" is the board's "quem participa?".
 */
export function createKnownOf(phrases: PhraseIndex): (question: Question) => KnownOf {
  return question => concept => {
    const names = phrases.nameTermsOf(concept);
    const weigh = (terms: readonly string[]) => new Map(terms.filter(term => !edition.test(term) && !names.has(term)).map(term => [term, phrases.weightOf(term) ?? phrases.unknownWeight]));
    const asked = weigh(question.words.filter(({ role }) => role !== 'grammar').map(({ term }) => term));
    const telling = question.words.some(({ role, cue, term }) => role !== 'grammar' && !cue && asked.has(term));
    let best = -1;
    let most = leastAlike;
    for (const { terms, faq } of telling ? phrases.asksOf(concept) : []) {
      const alike = cosine(asked, weigh(terms));
      if (alike > most) [best, most] = [faq, alike];
    }
    return best;
  };
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const shared = [...one].reduce((sum, [term, weight]) => sum + (other.has(term) ? weight : 0), 0);
  return shared / Math.max(Math.sqrt(sumOf(one) * sumOf(other)), 0.01);
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
