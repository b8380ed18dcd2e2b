import type { Knowledge } from '../knowledge/knowledge.ts';
import { namesOf } from '../knowledge/knowledge.ts';
import type { Draft } from './phrase-drafts.ts';
import { foldPhrase } from '../text.ts';
import { isFunctionWord } from './words.ts';

/** A short text that stands for a concept: one of its names, or a question that it answers. */
export interface Phrase extends Omit<Draft, 'telling' | 'text' | 'language'> {
  /** Sum of the terms' weights. */
  readonly weight: number;
  /** Sum of the weights of those terms that are numbers. */
  readonly numbers: number;
  /** Terms that no other concept's names hold, when they are the better part of this name; otherwise none. */
  readonly unmistakable: readonly string[];
}

/** How a phrase and a question overlap. */
export interface Overlap {
  readonly phrase: Phrase;
  /** Sum of the weights of the terms that both have. */
  readonly shared: number;
}

/** All phrases, found by their terms. */
export interface PhraseIndex {
  /** How much a term tells: high for rare ones; null when no phrase has it. */
  weightOf(term: string): number | null;
  /** The weight of a term that no phrase has. */
  readonly unknownWeight: number;
  /** Phrases that share enough with the question to be compared with it. */
  overlaps(terms: readonly string[]): Overlap[];
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

/**
 * Gathers the phrases of all concepts and weighs their terms by how few concepts share them.
 *
 * @param drafts of all of the knowledge base's concepts, those of each one together
 */
export function createPhraseIndex(knowledge: Knowledge, drafts: readonly Draft[]): PhraseIndex {
  const weights = weighTerms(drafts, knowledge.concepts.size);
  const names = drafts.filter(({ kind }) => kind === 'name');
  const nameTerms = gatherTerms(names);
  const nameUsers = countUsers(names, 'terms');
  const phrases = drafts.map(draft => weighPhrase(draft, weights, nameUsers));
  const written = [...knowledge.concepts.values()].flatMap(namesOf).map(foldPhrase);
  const nameWords = new Set(written.flatMap(name => name.split(' ')));
  const pairs = new Set(written.filter(name => /^\S+ \S+$/u.test(name)));
  const none: ReadonlySet<string> = new Set();
  return {
    unknownWeight: Math.log(1 + knowledge.concepts.size),
    vocabulary: countUsers(names, 'telling'),
    asked: new Set(drafts.flatMap(({ kind, telling }) => (kind === 'ask' ? telling : []))),
    isNameTerm: term => nameUsers.has(term),
    isNameWord: folded => nameWords.has(folded),
    isPair: folded => pairs.has(folded),
    nameTermsOf: concept => nameTerms.get(concept) ?? none,
    weightOf: term => weights.get(term) ?? null,
    overlaps: createOverlaps(phrases, weights),
  };
}

/** Terms by weight: the fewer concepts use one, the more it tells. */
function weighTerms(drafts: readonly Draft[], concepts: number): Map<string, number> {
  const users = countUsers(drafts, 'terms');
  // Every name may say "ITIL", so it tells nothing.
  return new Map([...users].map(([term, count]) => [term, term === 'itil' ? 0.3 : Math.log(1 + concepts / count)]));
}

const number = /^\d+$/u;
const noTerms: readonly string[] = [];

function weighPhrase({ concept, kind, faq, asker, words, terms }: Draft, weights: ReadonlyMap<string, number>, nameUsers: ReadonlyMap<string, number>): Phrase {
  const sum = (some: readonly string[]) => some.reduce((total, term) => total + (weights.get(term) ?? 0), 0);
  const weight = sum(terms);
  const own = kind === 'name' ? terms.filter(term => nameUsers.get(term) === 1 && !isFunctionWord(term) && !number.test(term)) : [];
  const unmistakable = own.length > 0 && sum(own) > weight / 2 ? own : noTerms;
  return { concept, kind, faq, asker, words, terms, weight, numbers: sum(terms.filter(term => number.test(term))), unmistakable };
}

/** A phrase of which a question holds less has a cosine below 0.3, however brief the question: less than the `leastLike` of likeness.ts, whose square this is. */
const leastShared = 0.3 ** 2;

function createOverlaps(phrases: readonly Phrase[], weights: ReadonlyMap<string, number>): PhraseIndex['overlaps'] {
  const postings = new Map<string, number[]>();
  for (const [id, { terms }] of phrases.entries()) {
    for (const term of terms) {
      const known = postings.get(term);
      if (known) known.push(id);
      else postings.set(term, [id]);
    }
  }
  // Kept from one question to the next, and all zeros in between: most questions touch few of many thousand phrases.
  const shared = new Float64Array(phrases.length);
  return terms => {
    const touched: number[] = [];
    for (const term of new Set(terms)) {
      const weight = weights.get(term) ?? 0;
      for (const id of postings.get(term) ?? []) {
        if (shared[id] === 0) touched.push(id);
        shared[id] = (shared[id] ?? 0) + weight;
      }
    }
    const overlaps: Overlap[] = [];
    for (const id of touched) {
      const overlap = { phrase: phrases[id] as Phrase, shared: shared[id] ?? 0 };
      shared[id] = 0;
      if (overlap.shared >= leastShared * overlap.phrase.weight) overlaps.push(overlap);
    }
    return overlaps;
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

/** The terms of all of each concept's drafts. */
function gatherTerms(drafts: readonly Draft[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { concept, terms } of drafts) {
    const known = all.get(concept) ?? new Set();
    for (const term of terms) known.add(term);
    all.set(concept, known);
  }
  return all;
}
