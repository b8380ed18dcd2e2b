import type { Knowledge } from '../knowledge/knowledge.ts';
import { languages } from '../language.ts';
import { askerOf } from './asker.ts';
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
  const weigh = (clause: string, names: ReadonlySet<string>): Clause => ({
    terms: new Map(termsOf(clause).filter(term => !edition.test(term) && !names.has(term)).map(term => [term, phrases.weightOf(term) ?? phrases.unknownWeight])),
    asker: askerOf(clause),
  });
  const read = (concept: string): KnownClause[] => (knowledge.concepts.get(concept)?.faq ?? []).flatMap(({ ask }, faq) =>
    languages.flatMap(language => ask[language]).map(foldPhrase).flatMap(clausesOf).map(clause => ({ faq, ...weigh(clause, phrases.nameTermsOf(concept)) })));
  // Read when a concept is first spoken of: most never are.
  const known = new Map<string, readonly KnownClause[]>();
  return question => concept => {
    const clauses = known.get(concept) ?? read(concept);
    known.set(concept, clauses);
    const asked = clausesOf(question.meant).map(clause => weigh(clause, phrases.nameTermsOf(concept)));
    let best: number | null = null;
    let most = 0;
    for (const { faq, terms, asker } of clauses) {
      for (const one of asked) {
        const alike = cosine(one.terms, terms);
        if (alike > most && alike >= leastBetween(one.asker, asker)) [best, most] = [faq, alike];
      }
    }
    return best;
  };
}

interface Clause {
  readonly terms: Terms;
  /** Which word of asking it has; see `askerOf`. */
  readonly asker: number;
}

interface KnownClause extends Clause {
  readonly faq: number;
}

/** "How many questions are there and how much time do I get?" asks two things. */
function clausesOf(folded: string): string[] {
  return folded.split(/ (?:e|and) (?=quant|qua[li]|quem|quando|como|onde|how|what|who|when|where)/u);
}

function termsOf(folded: string): string[] {
  return folded.split(' ').filter(word => !isFunctionWord(word)).map(word => termOf(stem(word)));
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
