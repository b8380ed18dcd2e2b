import type { Overlap } from './overlaps.ts';
import type { NamePhrase } from './phrases.ts';
import type { Question } from './question.ts';
import { isFunctionWord, isShouted, needCapitals } from './words.ts';

/** A concept that a question names, and where. */
export interface Mention {
  readonly concept: string;
  /** Indexes of the words that name it, ascending. */
  readonly at: readonly number[];
  /** Sum of the weights of the name's terms. */
  readonly weight: number;
  /** Other concepts that the same words name as well. */
  readonly rivals: readonly string[];
}

/** Words of a name may stand apart by this many other words. */
const loosest = 1;

/**
 * The concepts that a question names in full, each word used once: the name that explains most goes first, so
 * "incident management" is not also an "incident".
 */
export function findMentions(question: Question, names: readonly Overlap<NamePhrase>[], prior: (concept: string) => number): Mention[] {
  const anywhere = question.words.map(() => true);
  const whole = names
    .filter(({ phrase, shared }) => shared >= phrase.weight - 1e-6)
    .map(({ phrase }) => ({ phrase, worth: phrase.weight * looks(question, phrase.terms, anywhere) }))
    .filter(({ worth }) => worth > 0)
    .map((entry, _, all) => ({
      phrase: entry.phrase,
      worth: isVerbatim(question, entry.phrase) ? Math.max(entry.worth, ...all.map(other => (isWithin(other.phrase, entry.phrase) ? other.worth + 0.01 : 0))) : entry.worth,
      written: Number(isWritten(question, entry.phrase)),
    }))
    .toSorted((a, b) => b.worth - a.worth || b.written - a.written || prior(b.phrase.concept) - prior(a.phrase.concept));
  const free = question.words.map(() => true);
  const mentions: { concept: string; at: readonly number[]; weight: number; rivals: string[] }[] = [];
  for (const { phrase } of whole) {
    const same = mentions.find(mention => mention.weight <= phrase.weight + 1e-6 && covers(question, mention.at, phrase.terms));
    if (same) {
      if (same.concept !== phrase.concept && !same.rivals.includes(phrase.concept)) same.rivals.push(phrase.concept);
      continue;
    }
    for (let at = place(question, phrase.terms, free); at; at = place(question, phrase.terms, free)) {
      for (const index of at) free[index] = false;
      if (!mentions.some(({ concept }) => concept === phrase.concept)) {
        mentions.push({ concept: phrase.concept, at, weight: phrase.weight, rivals: [] });
      }
    }
  }
  return mentions.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

/** True when the question has all the name's words, grammar too. */
function isVerbatim(question: Question, { words }: NamePhrase): boolean {
  return words.every(name => question.words.some(({ corrected, token }) => (corrected ?? token.folded) === name));
}

/** True when a name stands in a longer one: "IT asset" in "IT asset management", whose terms leave "IT" out. */
function isWithin({ words }: NamePhrase, longer: NamePhrase): boolean {
  return words.length < longer.words.length && words.every(word => longer.words.includes(word));
}

/** True when the question has the name's very words, and not only their stems: "central" is not "centralizada". */
function isWritten(question: Question, { terms, words }: NamePhrase): boolean {
  return terms.every(term => question.words.some(word => word.term === term && words.includes(word.corrected ?? word.token.folded)));
}

/** How much the words look like the name: 1 side by side and in its order, less when apart or turned round, 0 when not there. */
function looks(question: Question, terms: readonly string[], free: readonly boolean[]): number {
  const at = place(question, terms, free);
  if (!at) return 0;
  const inOrder = terms.every((term, index) => question.words[at[index] ?? -1]?.term === term);
  const turned = inOrder ? 1 : linked(question, at) ? 0.9 : 0.7;
  return turned * (gaps(question, at) > 0 ? 0.75 : 1);
}

/** Turned round by a word such as "of": "management of incidents". */
function linked(question: Question, at: readonly number[]): boolean {
  return question.words.slice(at[0], at.at(-1)).some(({ token }) => /^(?:de|da|do|das|dos|of)$/u.test(token.folded));
}

function covers(question: Question, at: readonly number[], terms: readonly string[]): boolean {
  const there = at.map(index => question.words[index]?.term);
  return terms.length === there.length && terms.every(term => there.includes(term));
}

/** The tightest place where all terms stand on free words; null when there is none. */
function place(question: Question, terms: readonly string[], free: readonly boolean[]): number[] | null {
  const spots = question.words.flatMap((word, index) => (free[index] && terms.includes(word.term) && (terms.length > 1 || isMeant(question, index)) ? [index] : []));
  let best: number[] | null = null;
  for (let start = 0; start < spots.length; start += 1) {
    const missing = new Set(terms);
    const at: number[] = [];
    for (const index of spots.slice(start)) {
      const term = question.words[index]?.term ?? '';
      if (missing.delete(term)) at.push(index);
      if (missing.size === 0) break;
    }
    if (missing.size > 0) break;
    if (gaps(question, at) <= loosest && (!best || span(at) < span(best))) best = at;
  }
  return best;
}

function span(at: readonly number[]): number {
  return (at.at(-1) ?? 0) - (at[0] ?? 0);
}

/** Words that hold a name together: "gerenciamento DE incidente", "management OF THE incident". */
const linking: ReadonlySet<string> = new Set('de da do das dos of the a o as os em no na in for para e and'.split(' '));

/** Words that stand between two names: no name goes across one. */
const divides = /^(?:x|vs|versus)$/u;

/** Other words between the words of a name: those of the question's frame are none ("six activities BECAME eight"). */
function gaps(question: Question, at: readonly number[]): number {
  const taken = new Set(at);
  const across = question.words.slice(at[0], (at.at(-1) ?? 0) + 1);
  if (across.some(({ token }) => divides.test(token.folded))) return Infinity;
  // A word of grammar belongs to the name only beside it: "what KIND of change do I raise" is no "type I".
  if (at.length > 1 && at.some(index => question.words[index]?.role === 'grammar' && !taken.has(index - 1) && !taken.has(index + 1))) return Infinity;
  const between = across.filter(({ role, token }, offset) => !taken.has((at[0] ?? 0) + offset) && role !== 'frame' && !linking.has(token.folded));
  return between.length;
}

function isMeant(question: Question, index: number): boolean {
  const word = question.words[index];
  // "Explain" is no "explainability".
  if (word?.role === 'frame' && !word.asNamed && question.words.length > 1) return false;
  if (!word || !needCapitals.has(word.token.folded)) return true;
  return isShouted(word.token) || (!isFunctionWord(word.token.folded) && question.words.filter(({ role }) => role === 'content').length === 1);
}
