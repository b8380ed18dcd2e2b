import { createOverlaps, type FindOverlaps, type Phrase } from './overlaps.ts';
import type { AskRow, NameRow, PhraseData } from './phrase-data.ts';
import { isFunctionWord } from './words.ts';

/** One of a concept's names. */
export interface NamePhrase extends Phrase {
  /** Its words, folded. */
  readonly words: readonly string[];
  /** Sum of the weights of those terms that are numbers. */
  readonly numbers: number;
  /** Terms that no other concept's names hold, when they are the better part of this name; otherwise none. */
  readonly unmistakable: readonly string[];
}

/** A question that a concept answers. */
export interface AskPhrase extends Phrase {
  /** Which of the concept's answers it leads to; -1 for none. */
  readonly faq: number;
  /** Which word of asking it has; see `leadingAskerOf`. */
  readonly asker: number;
}

/** All phrases, found by their terms. */
export interface PhraseIndex {
  /** How much a term tells: high for rare ones; null when no phrase has it. */
  weightOf(term: string): number | null;
  /** The weight of a term that no phrase has. */
  readonly unknownWeight: number;
  readonly findNames: FindOverlaps<NamePhrase>;
  readonly findAsks: FindOverlaps<AskPhrase>;
  /** True for a term of any name. */
  isNameTerm(term: string): boolean;
  /** True for a folded word that stands in a name as it is. */
  isNameWord(folded: string): boolean;
  /** True for two folded words, joined by a space, that are a whole name. */
  isPair(folded: string): boolean;
  /** The terms of all of a concept's names. */
  nameTermsOf(concept: string): ReadonlySet<string>;
  /** Folded words of names, with the number of concepts that use each. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Folded words of known questions. */
  readonly asked: ReadonlySet<string>;
}

/** Weighs the phrases of all concepts by how few concepts share their terms. */
export function createPhraseIndex({ concepts, terms, names, asks, written, vocabulary, asked }: PhraseData): PhraseIndex {
  const byNumber = terms.map(([term, users]) => ({ term, weight: weighTerm(term, users, concepts.length) }));
  const weights = new Map(byNumber.map(({ term, weight }) => [term, weight]));
  const toPhrase = (concept: number, numbers: readonly number[]): Phrase => ({
    concept: concepts[concept] ?? '',
    terms: numbers.map(number => byNumber[number]?.term ?? ''),
    weight: numbers.reduce((sum, number) => sum + (byNumber[number]?.weight ?? 0), 0),
  });
  const named = names.map(([concept, words, numbers]: NameRow) => ({ ...toPhrase(concept, numbers), words: words.split(' ') }));
  const nameTerms = gatherTerms(named);
  const nameUsers = countUsers(nameTerms.values());
  const nameWords = new Set(written.flatMap(name => name.split(' ')));
  const pairs = new Set(written.filter(name => /^\S+ \S+$/u.test(name)));
  const none: ReadonlySet<string> = new Set();
  return {
    unknownWeight: Math.log(1 + concepts.length),
    vocabulary: new Map(vocabulary),
    asked: new Set(asked),
    isNameTerm: term => nameUsers.has(term),
    isNameWord: folded => nameWords.has(folded),
    isPair: folded => pairs.has(folded),
    nameTermsOf: concept => nameTerms.get(concept) ?? none,
    weightOf: term => weights.get(term) ?? null,
    findNames: createOverlaps(named.map(name => weighName(name, weights, nameUsers)), indexTerms(names.map(([, , numbers]) => numbers), terms), weights),
    findAsks: createOverlaps(asks.map(([concept, faq, asker, numbers]: AskRow) => ({ ...toPhrase(concept, numbers), faq, asker })), indexTerms(asks.map(([, , , numbers]) => numbers), terms), weights),
  };
}

/** The fewer concepts use a term, the more it tells. Every name may say "ITIL", so that tells nothing. */
function weighTerm(term: string, users: number, concepts: number): number {
  return term === 'itil' ? 0.3 : Math.log(1 + concepts / users);
}

function sumOf(terms: readonly string[], weights: ReadonlyMap<string, number>): number {
  return terms.reduce((total, term) => total + (weights.get(term) ?? 0), 0);
}

const isNumber = /^\d+$/u;
const noTerms: readonly string[] = [];

function weighName(name: Phrase & { readonly words: readonly string[] }, weights: ReadonlyMap<string, number>, nameUsers: ReadonlyMap<string, number>): NamePhrase {
  const own = name.terms.filter(term => nameUsers.get(term) === 1 && !isFunctionWord(term) && !isNumber.test(term));
  const unmistakable = own.length > 0 && sumOf(own, weights) > name.weight / 2 ? own : noTerms;
  return { ...name, numbers: sumOf(name.terms.filter(term => isNumber.test(term)), weights), unmistakable };
}

/** Which phrases have each term, by the numbers of each phrase's terms. */
function indexTerms(phrases: readonly (readonly number[])[], terms: PhraseData['terms']): Map<string, Uint32Array> {
  const postings: number[][] = terms.map(() => []);
  for (const [id, numbers] of phrases.entries()) for (const number of numbers) postings[number]?.push(id);
  return new Map(terms.map(([term], number) => [term, Uint32Array.from(postings[number] ?? [])]));
}

/** The terms of all of each concept's names. */
function gatherTerms(names: readonly Phrase[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { concept, terms } of names) {
    const known = all.get(concept) ?? new Set();
    for (const term of terms) known.add(term);
    all.set(concept, known);
  }
  return all;
}

/** How many concepts use each term. */
function countUsers(concepts: Iterable<ReadonlySet<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of concepts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
