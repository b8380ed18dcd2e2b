import { readPlainly } from './asides.ts';
import { leadingAskerOf } from './asker.ts';
import { isCue, readIntents, type Intent } from './intent.ts';
import type { PhraseIndex } from './phrases.ts';
import type { DescriptionIndex } from './description.ts';
import { isSwap, soundsLike, withLookups, type Spelling } from './spelling.ts';
import type { WordCounts } from './language.ts';
import { frameStems, isFunctionWord, isShouted, restoreCapitals, termOf } from './words.ts';
import { stem, tokenize, type Token } from '../text.ts';

/** A word of a question, with what it is worth for finding the subject. */
export interface Word {
  readonly token: Token;
  /** What it is looked up as, after spelling correction. */
  readonly term: string;
  /** `grammar` and `frame` words do not count against an answer that leaves them unexplained. */
  readonly role: 'grammar' | 'frame' | 'content';
  /** `name`: in some name; `prose`: used by the knowledge base; `foreign`: never used by it. */
  readonly known: 'name' | 'prose' | 'foreign';
  readonly weight: number;
  /** True when no name holds it and hardly any entry uses it, or none: as good as foreign beside an entry that does not hold it. */
  readonly rare: boolean;
  /** True for words that everybody uses every day. */
  readonly everyday: boolean;
  /** True when names are written with the very word, and not only with another form of it. */
  readonly asNamed: boolean;
  /** True when it says what is wanted of a subject: "measure", "outputs", "who". */
  readonly cue: boolean;
  /** The word it was corrected to; null when it was written right or is not known. */
  readonly corrected: string | null;
}

/** A question taken apart. */
export interface Question {
  readonly text: string;
  /** Folded words joined by single spaces, as typed. */
  readonly folded: string;
  /** The same with slips corrected. */
  readonly meant: string;
  readonly words: readonly Word[];
  readonly intents: readonly Intent[];
  /** Which word of asking it has; see `leadingAskerOf`. */
  readonly asker: number;
  /** Sum of the content words' weights. */
  readonly weight: number;
  /** The same with the words of the question's frame. */
  readonly fullWeight: number;
  /** True when the question itself says that it is about ITIL. */
  readonly saysItil: boolean;
}

/** What taking a question apart needs of the indexes. */
export interface Lexicon {
  readonly phrases: PhraseIndex;
  readonly descriptions: DescriptionIndex;
  readonly spelling: Spelling;
  /** The same among everyday words, those of questions, and all that the knowledge base writes. */
  readonly everyday: Spelling;
  readonly counts: WordCounts;
  /** Everyday words, which are never corrected. */
  readonly common: ReadonlySet<string>;
}

/** Words beyond this many are not looked at: no question is that long, and the time stays bounded. */
const mostWords = 200;

/** Words are looked up as slips so often, in each of the two lists: no question has more of them. */
const mostLookups = 30;

/** Takes a question apart: words with their roles and worth, and what it wants to know. */
export function analyseQuestion(text: string, lexicon: Lexicon): Question {
  const tokens = restoreCapitals(tokenize(readPlainly(text)).slice(0, mostWords));
  const bounded = { ...lexicon, spelling: withLookups(lexicon.spelling, mostLookups), everyday: withLookups(lexicon.everyday, mostLookups) };
  const words = tokens.map((token, index) => weighWord(token, bounded, isProper(token, index, tokens.length)));
  const folded = tokens.map(token => token.folded).join(' ');
  const meant = words.map(word => word.corrected ?? word.token.folded).join(' ');
  return {
    text,
    folded,
    meant,
    words,
    intents: readIntents(meant),
    asker: leadingAskerOf(meant),
    weight: words.reduce((sum, word) => sum + (word.role === 'content' ? word.weight : 0), 0),
    fullWeight: words.reduce((sum, word) => sum + (word.role === 'grammar' ? 0 : word.known === 'name' || word.role === 'content' ? word.weight : 0), 0),
    saysItil: tokens.some(token => token.folded === 'itil'),
  };
}

/** @param proper it may be anybody's name, which is no slip of an everyday word */
function weighWord(token: Token, lexicon: Lexicon, proper: boolean): Word {
  const grammar = isFunctionWord(token.folded) && !isShouted(token);
  const frame = !grammar && frameStems.has(token.stem);
  const role = grammar ? 'grammar' : frame ? 'frame' : 'content';
  const everyday = lexicon.common.has(token.folded);
  const cue = isCue(token.folded);
  const term = termOf(token.stem);
  const ofName = lexicon.phrases.isNameTerm(term);
  const rare = !ofName && lexicon.descriptions.isRare(term);
  const base = { token, role, everyday, cue, term, rare, asNamed: lexicon.phrases.isNameWord(token.folded), corrected: null } as const;
  const weight = lexicon.phrases.weightOf(term);
  const written = lexicon.counts.has(token.folded) || lexicon.phrases.vocabulary.has(token.folded) || lexicon.phrases.asked.has(token.folded) || lexicon.common.has(token.folded);
  const near = written || role !== 'content' ? null : lexicon.spelling.correct(token.folded);
  const plain = written ? null : undrawn(token.folded, lexicon);
  if (plain !== null) return asMeant(token, plain, lexicon);
  if (near !== null && (soundsLike(near, token.folded) || isSwap(near, token.folded))) return correctedWord(token, near, lexicon);
  if (weight !== null) return { ...base, known: ofName ? 'name' : 'prose', weight };
  if (lexicon.descriptions.uses(term)) return { ...base, known: 'prose', weight: lexicon.phrases.unknownWeight * 0.5 };
  if (near !== null) return correctedWord(token, near, lexicon);
  const meant = role !== 'grammar' && !written && !proper ? lexicon.everyday.correct(token.folded) : null;
  if (meant !== null && (!isBrief(token) || isFunctionWord(meant))) return asMeant(token, meant, lexicon);
  return { ...base, known: 'foreign', weight: lexicon.phrases.unknownWeight };
}

/** A word that is read as another, which is written as it should be, so that it is not looked up again. */
function asMeant(token: Token, meant: string, lexicon: Lexicon): Word {
  return { ...weighWord({ ...token, folded: meant, stem: stem(meant) }, lexicon, false), token, corrected: meant };
}

/** The word whose letters are drawn out: "boooom", "sooooo"; null when there is none. */
function undrawn(folded: string, { common, phrases }: Lexicon): string | null {
  if (!/(\p{L})\1\1/u.test(folded)) return null;
  const forms = ['$1', '$1$1'].map(letters => folded.replace(/(\p{L})\1\1+/gu, letters));
  return forms.find(form => isFunctionWord(form) || common.has(form) || phrases.vocabulary.has(form)) ?? null;
}

/** A capital within a text, or on all that it says, is the sign of a name. */
function isProper({ raw }: Token, index: number, of: number): boolean {
  return /^\p{Lu}/u.test(raw) && (index > 0 || of === 1);
}

/** What nobody knows and is as short as an abbreviation is taken for one, unless it is a slip of a word of grammar: "FGTS" is none, "wich" is. */
function isBrief({ folded }: Token): boolean {
  return folded.length < 5;
}

function correctedWord(token: Token, corrected: string, lexicon: Lexicon): Word {
  const term = termOf(stem(corrected));
  const role = isFunctionWord(corrected) ? 'grammar' : frameStems.has(stem(corrected)) ? 'frame' : 'content';
  return { token, role, everyday: lexicon.common.has(corrected), asNamed: true, cue: isCue(corrected), corrected, term, known: 'name', rare: false, weight: lexicon.phrases.weightOf(term) ?? 1 };
}
