import type { Language } from '../language.ts';
import { languages } from '../language.ts';
import { namesOf, type Concept, type Knowledge } from '../knowledge/knowledge.ts';
import { createDescriptionIndex, type DescriptionHit } from './description.ts';
import { readCommonWords } from './common-words.ts';
import type { WordCounts } from './language.ts';
import { findMentions, type Mention } from './mentions.ts';
import { createPhraseIndex } from './phrases.ts';
import { analyseQuestion, isShouted, languageOf, type Lexicon, type Question } from './question.ts';
import type { Evidence } from './features.ts';
import { rank, type Candidate } from './rank.ts';
import { createSpelling } from './spelling.ts';
import { foldPhrase, tokenize, type Token } from './text.ts';
import { isFunctionWord, needCapitals } from './words.ts';

/** What a question was found to be about, best first, with all that decided it. */
export interface Found {
  readonly question: Question;
  readonly language: Language;
  /** The concept whose very name the whole question is; null when it says more. */
  readonly exact: string | null;
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
  /** How likely it is that the best candidate should be answered with, 0 to 1. */
  readonly confidence: number;
  /** The terms of all of a concept's names. */
  nameTerms(concept: string): ReadonlySet<string>;
}

/** Finds concepts for questions. Deterministic: the same question and knowledge give the same result. */
export interface Search {
  find(text: string, fallback: Language): Found;
  /** What speaks for and against concepts, before it is weighed. */
  gather(text: string): Evidence;
}

/** Builds the indexes over a knowledge base. */
export function createSearch(knowledge: Knowledge): Search {
  const common = readCommonWords();
  const phrases = createPhraseIndex(knowledge, common);
  const lexicon: Lexicon = {
    phrases,
    descriptions: createDescriptionIndex(knowledge),
    spelling: createSpelling(phrases.vocabulary),
    counts: countWords(knowledge),
    common,
  };
  const exactNames = indexExactNames(knowledge);
  const prior = (key: string) => priorOf(knowledge.concepts.get(key));
  const gather = (text: string): Evidence => {
    const question = analyseQuestion(text, lexicon);
    const overlaps = phrases.overlaps(question.words.filter(({ token }) => !isOnlyGrammar(token)).map(({ term }) => term));
    const mentions = findMentions(question, overlaps, prior);
    return { question, overlaps, mentions, hits: describe(question, mentions, lexicon), knowledge, lexicon };
  };
  return {
    gather,
    find(text, fallback) {
      const evidence = gather(text);
      const { question, mentions } = evidence;
      const named = namedWords(question, mentions, knowledge);
      const language = languageOf(question, named, leanOf(question, mentions, knowledge), fallback, lexicon.counts);
      const exact = findExact(exactNames, text, language, knowledge);
      const { candidates, confidence } = rank(evidence);
      return { question, language, exact, mentions, candidates, confidence, nameTerms: phrases.nameTermsOf };
    },
  };
}

/** "olá" is no OLA, and "it" no IT. */
function isOnlyGrammar(token: Token): boolean {
  return needCapitals.has(token.folded) && isFunctionWord(token.folded) && !isShouted(token);
}

/** Full-text search, for questions that say more than names do. */
function describe(question: Question, mentions: readonly Mention[], { descriptions }: Lexicon): DescriptionHit[] {
  const named = new Set(mentions.flatMap(({ at }) => at));
  const content = question.words.filter(({ role, known }, index) => role === 'content' && known !== 'foreign' && !(named.has(index) && mentions.length === 1));
  if (content.every(({ cue }) => cue)) return [];
  const telling = question.words.filter(({ role, known }) => role === 'content' && known !== 'foreign');
  return descriptions.search([...new Set(telling.map(({ term }) => term))]);
}

/** More weight for what more people ask about. */
function priorOf(concept: Concept | undefined): number {
  return concept ? 4 - concept.tier : 0;
}

function indexExactNames(knowledge: Knowledge): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const concept of knowledge.concepts.values()) {
    for (const name of namesOf(concept)) {
      for (const key of new Set([name.trim(), foldPhrase(name)])) {
        const known = index.get(key) ?? [];
        if (!known.includes(concept.key)) index.set(key, [...known, concept.key]);
      }
    }
  }
  return index;
}

/** A name as written wins over the same letters folded; among homonyms the one first declared in the asker's language. */
function findExact(index: ReadonlyMap<string, string[]>, text: string, language: Language, knowledge: Knowledge): string | null {
  const folded = foldPhrase(text);
  if (needCapitals.has(folded) && text !== text.toUpperCase()) return null;
  const owners = index.get(text.trim()) ?? index.get(folded);
  if (!owners) return null;
  return owners.find(key => foldPhrase(knowledge.concepts.get(key)?.name[language] ?? '') === folded) ?? owners[0] ?? null;
}

/** Indexes of the words that name concepts, with the grammar inside the names ("start where you are"). */
function namedWords(question: Question, mentions: readonly Mention[], knowledge: Knowledge): Set<number> {
  const named = new Set(mentions.flatMap(({ at }) => at));
  const folded = question.words.map(({ token }) => token.folded);
  for (const { concept } of mentions) {
    const known = knowledge.concepts.get(concept);
    for (const name of known ? namesOf(known) : []) {
      const words = foldPhrase(name).split(' ');
      const start = folded.findIndex((_, index) => words.every((word, offset) => folded[index + offset] === word));
      if (start >= 0) for (let offset = 0; offset < words.length; offset += 1) named.add(start + offset);
    }
  }
  return named;
}

/** The only language in which the concepts have the names that the question uses; null when both have them. */
function leanOf(question: Question, mentions: readonly Mention[], knowledge: Knowledge): Language | null {
  const leans = mentions.map(({ concept, at }) => {
    const used = at.map(index => question.words[index]?.corrected ?? question.words[index]?.token.folded).join(' ');
    const has = (language: Language) => {
      const known = knowledge.concepts.get(concept);
      return known !== undefined && [known.name[language], ...(known.also?.[language] ?? [])].some(name => foldPhrase(name) === used);
    };
    return has('pt') === has('en') ? null : has('pt') ? 'pt' : 'en';
  });
  const [first = null] = leans;
  return leans.every(lean => lean === first) ? first : null;
}

/** How often each folded word stands in the texts of each language. */
function countWords(knowledge: Knowledge): WordCounts {
  const counts = new Map<string, Record<Language, number>>();
  const add = (text: string | undefined, language: Language) => {
    for (const { folded } of tokenize(text ?? '')) {
      const known = counts.get(folded) ?? { pt: 0, en: 0 };
      known[language] += 1;
      counts.set(folded, known);
    }
  };
  for (const concept of knowledge.concepts.values()) {
    for (const language of languages) {
      add(concept.name[language], language);
      add(concept.definition[language], language);
      for (const part of Object.values(concept.explanation)) add(part?.[language], language);
    }
  }
  return counts;
}
