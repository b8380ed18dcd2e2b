import type { Language } from '../language.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { namesOf } from '../knowledge/knowledge.ts';
import { isFunctionWord, termOf } from './words.ts';
import { tokenize } from './text.ts';

/** A short text that stands for a concept: one of its names, or a question that it answers. */
export interface Phrase {
  readonly concept: string;
  readonly kind: 'name' | 'ask';
  /** For `ask`: which of the concept's answers it leads to. */
  readonly faq: number;
  readonly language: Language | null;
  /** Its words, folded. */
  readonly words: ReadonlySet<string>;
  /** Distinct terms; grammar left out unless nothing else is there. */
  readonly terms: readonly string[];
  /** Sum of the terms' weights. */
  readonly weight: number;
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
  /** Phrases that share a term with the question. */
  overlaps(terms: readonly string[]): Overlap[];
  /** True for a term of any name. */
  isNameTerm(term: string): boolean;
  /** True for a folded word that stands in a name as it is. */
  isNameWord(folded: string): boolean;
  /** The terms of all of a concept's names. */
  nameTermsOf(concept: string): ReadonlySet<string>;
  /** Folded words of names and questions, with the number of concepts that use each. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

interface Draft {
  readonly concept: string;
  readonly kind: Phrase['kind'];
  readonly faq: number;
  readonly language: Language | null;
  readonly text: string;
  /** True for comparison entries, whose names need every side. */
  readonly contrasts: boolean;
}

/**
 * Gathers the phrases of all concepts and weighs their terms by how few concepts share them.
 *
 * @param common everyday words, folded: one of them alone names nothing ("on call" is not "call")
 */
export function createPhraseIndex(knowledge: Knowledge, common: ReadonlySet<string>): PhraseIndex {
  const vocabulary = new Map<string, Set<string>>();
  const users = new Map<string, Set<string>>();
  const drafts = [...draftPhrases(knowledge)].map(draft => ({ ...draft, terms: termsOf(draft, vocabulary, common) }));
  for (const { concept, terms } of drafts) for (const term of terms) mark(users, term, concept);

  const count = knowledge.concepts.size;
  // Every name may say "ITIL", so it tells nothing.
  const weights = new Map([...users].map(([term, concepts]) => [term, term === 'itil' ? 0.3 : Math.log(1 + count / concepts.size)]));
  const unknownWeight = Math.log(1 + count);
  const phrases: Phrase[] = [];
  const postings = new Map<string, number[]>();
  for (const { text, contrasts: _contrasts, ...draft } of drafts) {
    const weight = draft.terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
    for (const term of draft.terms) {
      const known = postings.get(term);
      if (known) known.push(phrases.length);
      else postings.set(term, [phrases.length]);
    }
    phrases.push({ ...draft, weight, words: new Set(tokenize(text).map(({ folded }) => folded)), unmistakable: [] });
  }
  const nameTerms = new Map<string, Set<string>>();
  for (const { kind, concept, terms } of phrases) if (kind === 'name') for (const term of terms) mark(nameTerms, concept, term);
  const nameUsers = new Map<string, number>();
  for (const terms of nameTerms.values()) for (const term of terms) nameUsers.set(term, (nameUsers.get(term) ?? 0) + 1);
  const sum = (terms: readonly string[]) => terms.reduce((total, term) => total + (weights.get(term) ?? 0), 0);
  for (const [id, phrase] of phrases.entries()) {
    const own = phrase.kind === 'name' ? phrase.terms.filter(term => nameUsers.get(term) === 1 && !isFunctionWord(term) && !/^\d+$/u.test(term)) : [];
    if (own.length > 0 && sum(own) > phrase.weight / 2) phrases[id] = { ...phrase, unmistakable: own };
  }
  const nameWords = new Set([...knowledge.concepts.values()].flatMap(namesOf).flatMap(name => tokenize(name).map(({ folded }) => folded)));
  const none: ReadonlySet<string> = new Set();
  const shared = new Float64Array(phrases.length);
  return {
    unknownWeight,
    vocabulary: new Map([...vocabulary].map(([word, concepts]) => [word, concepts.size])),
    isNameTerm: term => nameUsers.has(term),
    isNameWord: folded => nameWords.has(folded),
    nameTermsOf: concept => nameTerms.get(concept) ?? none,
    weightOf: term => weights.get(term) ?? null,
    overlaps(terms) {
      const touched: number[] = [];
      for (const term of new Set(terms)) {
        const weight = weights.get(term) ?? 0;
        for (const id of postings.get(term) ?? []) {
          if (shared[id] === 0) touched.push(id);
          shared[id] = (shared[id] ?? 0) + weight;
        }
      }
      return touched.map(id => {
        const overlap = { phrase: phrases[id] as Phrase, shared: shared[id] ?? 0 };
        shared[id] = 0;
        return overlap;
      });
    },
  };
}

function mark(map: Map<string, Set<string>>, word: string, concept: string): void {
  const known = map.get(word);
  if (known) known.add(concept);
  else map.set(word, new Set([concept]));
}

function* draftPhrases(knowledge: Knowledge): Generator<Draft> {
  for (const concept of knowledge.concepts.values()) {
    const base = { concept: concept.key, faq: -1, contrasts: concept.comparison !== undefined };
    for (const name of new Set(namesOf(concept).flatMap(variantsOf))) {
      yield { ...base, kind: asksSomething.test(name) ? 'ask' : 'name', language: null, text: name };
    }
    for (const language of ['pt', 'en'] as const) {
      for (const [faq, { ask }] of (concept.faq ?? []).entries()) {
        for (const text of ask[language]) yield { ...base, faq, kind: 'ask', language, text };
      }
    }
  }
}

const number = /^(?:\d+|two|three|four|five|six|seven|dois|duas|tres|quatro|cinco|seis|sete)$/u;
/** Some synonyms are questions ("what is ITIL"): they are found as such, and name nothing within other questions. */
const asksSomething = /^(?:o que|what|por ?que|why|quem|who|quais|qual|how|como|quando|when)\b/iu;
const cardinal = /^(?:the|os|as|o|a)?\s*(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dois|duas|tr[eê]s|quatro|cinco|seis|sete|oito|nove|dez)\s+(?=\S+\s+\S)/iu;

/** A name as it is, run together when it is two words ("servicedesk"), and without its number ("functions of ITIL v3"). */
function variantsOf(name: string): string[] {
  const together = /^([\p{L}\p{N}]{1,12}) ([\p{L}\p{N}]{2,12})$/u.exec(name);
  const unnumbered = name.replace(cardinal, '');
  return [name, ...(together ? [`${together[1]}${together[2]}`] : []), ...(unnumbered !== name && unnumbered.split(' ').length > 2 ? [unnumbered] : [])];
}

function termsOf(draft: Draft, vocabulary: Map<string, Set<string>>, common: ReadonlySet<string>): string[] {
  const tokens = tokenize(draft.text);
  const telling = tokens.filter(({ folded }) => !isFunctionWord(folded));
  // "Start where you are" is all grammar but for one everyday word: only the whole of it names anything.
  const mostlyGrammar = draft.kind === 'name' && (telling.length < tokens.length / 2 || (tokens.length > telling.length && telling.length === 1 && telling.every(({ folded }) => number.test(folded) || common.has(folded))));
  const kept = (telling.length > 0 && !mostlyGrammar) || draft.kind !== 'name' ? telling : tokens;
  for (const { folded } of kept) mark(vocabulary, folded, draft.concept);
  const terms = [...new Set(kept.map(token => termOf(token.stem)))];
  // "The functions of ITIL v3" are the functions of v3.
  return draft.kind === 'name' && terms.length > 2 && !draft.contrasts ? terms.filter(term => term !== 'itil') : terms;
}
