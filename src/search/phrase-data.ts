import type { Knowledge } from '../knowledge/knowledge.ts';
import { namesOf } from '../knowledge/knowledge.ts';
import { foldPhrase } from '../text.ts';
import type { Draft } from './phrase-drafts.ts';

/** A concept's number, a name's folded words joined by spaces, and the numbers of its terms. */
export type NameRow = readonly [concept: number, words: string, terms: readonly number[]];
/** A concept's number, which of its answers a known question leads to and its word of asking (see `Draft`), and the numbers of its terms. */
export type AskRow = readonly [concept: number, faq: number, asker: number, terms: readonly number[]];

/** All names and known questions as plain data. */
export interface PhraseData {
  readonly concepts: readonly string[];
  /** How many concepts use each term, by its number. */
  readonly terms: readonly (readonly [term: string, users: number])[];
  readonly names: readonly NameRow[];
  readonly asks: readonly AskRow[];
  /** All names, folded. */
  readonly written: readonly string[];
  /** Folded words of names, with the number of concepts that use each. */
  readonly vocabulary: readonly (readonly [word: string, users: number])[];
  /** Folded words of known questions. */
  readonly asked: readonly string[];
}

/**
 * Numbers the concepts and terms of all phrases.
 *
 * @param drafts of all of the knowledge base's concepts, those of each one together
 */
export function preparePhrases(knowledge: Knowledge, drafts: readonly Draft[]): PhraseData {
  const concepts = [...knowledge.concepts.keys()];
  const numbers = new Map(concepts.map((concept, number) => [concept, number]));
  const users = [...countUsers(drafts, 'terms')];
  const termNumbers = new Map(users.map(([term], number) => [term, number]));
  const numberOf = ({ concept }: Draft) => numbers.get(concept) ?? -1;
  const termsOf = ({ terms }: Draft) => terms.map(term => termNumbers.get(term) ?? -1);
  const names = drafts.filter(({ kind }) => kind === 'name');
  const asks = drafts.filter(({ kind }) => kind === 'ask');
  return {
    concepts,
    terms: users,
    names: names.map(draft => [numberOf(draft), draft.words.join(' '), termsOf(draft)]),
    asks: asks.map(draft => [numberOf(draft), draft.faq, draft.asker, termsOf(draft)]),
    written: [...knowledge.concepts.values()].flatMap(namesOf).map(foldPhrase),
    vocabulary: [...countUsers(names, 'telling')],
    asked: [...new Set(asks.flatMap(({ telling }) => telling))],
  };
}

/** How many concepts use each word. A concept's drafts stand together, so that only the last user of each word need be known. */
function countUsers(drafts: readonly Draft[], kind: 'terms' | 'telling'): Map<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<string, string>();
  for (const draft of drafts) {
    for (const word of draft[kind]) {
      if (last.get(word) === draft.concept) continue;
      last.set(word, draft.concept);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
