import type { Language } from '../language.ts';
import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import { languageOf } from './answer-language.ts';
import { splitClauses } from './clauses.ts';
import { readCommonWords } from './common-words.ts';
import { createDescriptionIndex, nothingDescribed, type Described } from './description.ts';
import type { Evidence, Named } from './evidence.ts';
import { createFindExact } from './exact-names.ts';
import { readIntents, type Intent } from './intent.ts';
import { createKnownOf, type KnownOf } from './known-of.ts';
import { createKnownQuestions, type KnownQuestion } from './known-questions.ts';
import { leastSharedWith } from './likeness.ts';
import type { Likelihood, WeighedTerm } from './likelihood.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findOwn, type OwnHit } from './own.ts';
import { createPhraseIndex } from './phrases.ts';
import { prepareSearch, type PreparedSearch } from './prepare.ts';
import { analyseQuestion, type Lexicon, type Question, type Word } from './question.ts';
import { rank, type Candidate } from './rank.ts';
import { findSides, type Sides } from './sides.ts';
import { createSpelling } from './spelling.ts';
import { foldPhrase, type Token } from '../text.ts';
import { frameWords, functionWords, isFunctionWord, isShouted, needCapitals } from './words.ts';

/** What a question was found to be about, best first, with all that decided it. */
export interface Found {
  readonly question: Question;
  readonly language: Language;
  /** The concept whose very name the whole question is; null when it says more. */
  readonly exact: string | null;
  /** The known question that the whole question is; null when it is put in other words. */
  readonly known: KnownQuestion | null;
  /** The known question that one of its clauses is, where the others ask nothing. */
  readonly knownWithin: KnownQuestion | null;
  readonly mentions: readonly Mention[];
  /** The concepts on either side of "x", "versus" or "and", each found by itself. */
  readonly sides: Sides;
  readonly candidates: readonly Candidate[];
  /** The entry of an organisation's FAQ that it is most like; null when there is none. */
  readonly own: OwnHit | null;
  /** How likely it is that the best candidate should be answered with, 0 to 1. */
  readonly confidence: number;
  /** How much likelier each concept's whole text is to use the question's words than the knowledge base at large. */
  readonly likelihood: Likelihood;
  readonly knownOf: KnownOf;
  /** The terms of all of a concept's names. */
  nameTerms(concept: string): ReadonlySet<string>;
  /** The same for those of its clauses, where it has several, that want such things; worked out when asked for. */
  clauses(wanted: (intents: readonly Intent[]) => boolean): readonly Found[];
}

/** Finds concepts for questions. Deterministic: the same question and knowledge give the same result. */
export interface Search {
  /** @param spoken the language that the asker is known to speak; null when nothing tells */
  find(text: string, fallback: Language, spoken?: Language | null): Found;
  /** What speaks for and against concepts, before it is weighed. */
  gather(text: string): Evidence;
}

/**
 * Builds the indexes over a knowledge base.
 *
 * @param prepared of the same knowledge base
 */
export function createSearch(knowledge: Knowledge, prepared: PreparedSearch = prepareSearch(knowledge)): Search {
  const common = readCommonWords();
  const phrases = createPhraseIndex(prepared.phrases);
  const counts = new Map(prepared.counts);
  const lexicon: Lexicon = {
    phrases,
    descriptions: createDescriptionIndex(prepared.descriptions),
    spelling: createSpelling(phrases.vocabulary),
    everyday: createSpelling(new Map([...counts.keys(), ...phrases.asked, ...common, ...functionWords.pt, ...functionWords.en, ...frameWords].map(word => [word, 1]))),
    counts,
    common,
  };
  const findExact = createFindExact(knowledge, prepared.phrases.written);
  const known = createKnownQuestions(prepared.known, knowledge);
  const knownOf = createKnownOf(knowledge, phrases);
  const prior = (key: string) => priorOf(knowledge.concepts.get(key));
  const name = (text: string): Named => {
    const question = analyseQuestion(text, lexicon);
    const names = phrases.findNames(termsThatName(question, lexicon), 0);
    return { question, names, mentions: findMentions(question, names, prior) };
  };
  const gather = (text: string): Evidence => {
    const named = name(text);
    const asks = phrases.findAsks(termsThatName(named.question, lexicon), leastSharedWith(named.question));
    return { ...named, ...describe(named.question, named.mentions, lexicon), asks, knowledge, lexicon };
  };
  const find: Search['find'] = (text, fallback, spoken = null) => {
    const evidence = gather(text);
    const { question, mentions, likelihood } = evidence;
    const language = languageOf({ question, mentions, fallback, spoken, knowledge, counts: lexicon.counts });
    const ranking = rank(evidence);
    // What is nothing but a name and words of asking needs no known question.
    const named = ranking.candidates[0]?.features.explained === 1;
    return {
      question, language, mentions, likelihood, ...ranking,
      exact: findExact(text, language),
      known: known.find(question.meant) ?? (named ? null : known.findByGist(question.meant)),
      knownWithin: known.findWithin(text),
      sides: findSides(text.replace(/\s+/gu, ' ').trim(), name, knowledge),
      own: findOwn(evidence),
      knownOf: knownOf(question),
      nameTerms: phrases.nameTermsOf,
      clauses: wanted => splitClauses(text).filter(clause => wanted(readIntents(foldPhrase(clause)))).map(clause => find(clause, fallback, spoken)),
    };
  };
  return { gather, find };
}

function termsThatName(question: Question, lexicon: Lexicon): string[] {
  return question.words.filter((_word, index) => mayName(question, index, lexicon)).map(({ term }) => term);
}

/** True for a word that can be part of a name: "it" is none, but after "shadow". */
function mayName({ words }: Question, index: number, { phrases }: Lexicon): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return word !== undefined && (!isOnlyGrammar(word.token) || phrases.isPair(`${before?.corrected ?? before?.token.folded} ${word.token.folded}`));
}

/** "olá" is no OLA, and "it" no IT. */
function isOnlyGrammar(token: Token): boolean {
  return needCapitals.has(token.folded) && isFunctionWord(token.folded) && !isShouted(token);
}

/** Full-text search, for questions that say more than names do. */
function describe(question: Question, mentions: readonly Mention[], { descriptions }: Lexicon): Described {
  const named = new Set(mentions.flatMap(({ at }) => at));
  const content = question.words.filter(({ role, known }, index) => role === 'content' && known !== 'foreign' && !(named.has(index) && mentions.length === 1));
  if (content.every(({ cue }) => cue)) return nothingDescribed;
  const telling = question.words.filter(({ role, known }) => role === 'content' && known !== 'foreign');
  const besides = question.words.filter(({ role, known }, index) => role === 'content' && known !== 'foreign' && !named.has(index));
  return descriptions.search(weighTerms(telling), mentions.length > 0 ? weighTerms(besides) : []);
}

function weighTerms(words: readonly Word[]): WeighedTerm[] {
  return [...new Map(words.map(({ term, cue }) => [term, { term, weight: cue ? cueWeight : 1 }])).values()];
}

/** Words that ask tell little of what they ask about. */
const cueWeight = 0.4;

/** More weight for what more people ask about. */
function priorOf(concept: Concept | undefined): number {
  return concept ? 4 - concept.tier : 0;
}
