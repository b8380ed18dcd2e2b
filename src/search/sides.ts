import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import type { Named } from './evidence.ts';
import type { NamePhrase } from './phrases.ts';
import type { Question } from './question.ts';
import { foldPhrase } from '../text.ts';
import { splitSides, type Split } from './split-sides.ts';

/** The concepts that a question holds against each other, or lists. */
export interface Sides {
  readonly concepts: readonly string[];
  /** True when it says nothing but their names, or its very form holds them against each other. */
  readonly bare: boolean;
  /** True when it says that there are sides, whether or not they are known. */
  readonly signed: boolean;
}

const noSides: Sides = { concepts: [], bare: false, signed: false };

/** A concept that one side may stand for. */
interface Option {
  readonly concept: string;
  /** How much of the concept's name the side holds, 0 to 1. */
  readonly fit: number;
}

/** A side may be part of a name ("provedor"), when the name holds nearly all of the side. */
const leastExplained = 0.8;
const leastFit = 0.3;
/** What it is worth that the knowledge base tells two concepts apart: "disponibilidade x continuidade" means the two practices. */
const separated = 0.6;

/** A side that is named in full, with nothing said besides; and one with words of a question's frame around it. */
const whole = 0.99;
const nearly = 0.98;

/**
 * The concepts on either side of "x" or "versus", of "between … and …" and other forms of a contrast, or of a mere "e" or "and" where all
 * that is said are names; empty when there is no such sign, or a side names nothing.
 */
export function findSides(text: string, nameOf: (text: string) => Named, knowledge: Knowledge): Sides {
  const name = remembering(nameOf);
  const splits = splitSides(withoutSlips(text, name));
  for (const split of splits) {
    const concepts = readSplit(split, text, name, knowledge);
    if (concepts) return { concepts, bare: split.by !== 'sign', signed: split.by !== 'list' };
  }
  // "Between that and a procedure" points back with one side.
  return { ...noSides, signed: splits.some(({ by, sides }) => by === 'sign' && sides.every(side => saysMore(name(side)))) };
}

/** Several ways to split a text have sides in common. */
function remembering(name: (text: string) => Named): (text: string) => Named {
  const known = new Map<string, Named>();
  return text => {
    const named = known.get(text) ?? name(text);
    known.set(text, named);
    return named;
  };
}

/** The text with the words that ask, "difference" and "between" among them, written right. */
function withoutSlips(text: string, name: (text: string) => Named): string {
  const slips = name(text).question.words.filter(({ corrected, role }) => corrected !== null && role !== 'content');
  return slips.reduce((better, { token, corrected }) => better.replace(token.raw, corrected ?? token.raw), text);
}

/** Says where, and is no side. */
const within = /^(?:(?:so|and|but|e|mas|entao) )*(?:in|na|no|em|under|within|segundo) /u;

/** The concept of each side of a split; null when any names none, or two the same. */
function readSplit({ sides, by }: Split, text: string, name: (text: string) => Named, knowledge: Knowledge): readonly string[] | null {
  const read = (side: string) => optionsOf(name(side), knowledge);
  const options = by === 'sign' ? sides.map(read) : readListed(sides, read, side => saysMore(name(side)));
  if (options.some(({ length }) => length === 0)) return null;
  const chosen = options.length === 2 ? choosePair(options[0] ?? [], options[1] ?? [], knowledge) : options.flatMap(([best]) => best?.concept ?? []);
  if (new Set(chosen).size !== sides.length) return null;
  // "So in ITIL 4, warranty means what?"
  if (by === 'list' && sides.some(side => within.test(foldPhrase(side)))) return null;
  return by === 'list' && namesAcross(name(text), sides, chosen, knowledge) ? null : chosen;
}

/** True for more than grammar. */
function saysMore({ question }: Named): boolean {
  return question.words.some(({ role }) => role !== 'grammar');
}

/** True when a name, but that of a contrast or a list of the sides, holds words of more than one side: "product and service lifecycle". */
function namesAcross({ question, mentions }: Named, sides: readonly string[], chosen: readonly string[], knowledge: Knowledge): boolean {
  const texts = sides.map(side => new Set(foldPhrase(side).split(' ')));
  const isOne = (key: string) => {
    const concept = knowledge.concepts.get(key);
    return !isContrast(concept) && !chosen.every(side => concept?.relations?.parts?.includes(side));
  };
  return mentions.some(({ concept, at }) => isOne(concept) && !texts.some(words => at.every(index => words.has(question.words[index]?.token.folded ?? ''))));
}

/** What each side of a mere list names in full, by itself or with the head that it shares with another: "mudança normal e padrão", "normal and standard change". */
function readListed(sides: readonly string[], read: (side: string) => Option[], says: (side: string) => boolean): Option[][] {
  if (!sides.every(says)) return [];
  const full = (side: string) => read(side).filter(({ fit }) => fit > whole);
  const [first = '', last = ''] = [sides[0], sides.at(-1)];
  return sides.map(side => [side, `${withoutLast(first)} ${side}`, `${side} ${withoutFirst(last)}`].map(full).find(found => found.length > 0) ?? []);
}

function withoutLast(side: string): string {
  return side.split(' ').slice(0, -1).join(' ');
}

function withoutFirst(side: string): string {
  return side.split(' ').slice(1).join(' ');
}

/** What a side may stand for, the best first: what it names in full, or what has it in its name. */
function optionsOf({ question, mentions, names }: Named, knowledge: Knowledge): Option[] {
  const fits = new Map(mentions.map(({ concept, weight, at }) => {
    const words = new Set(names.filter(({ phrase }) => phrase.concept === concept).flatMap(({ phrase }) => phrase.words));
    const alone = question.words.every(({ role, token }, index) => role === 'grammar' || at.includes(index) || words.has(token.folded));
    return [concept, alone ? 1 : Math.min(nearly, weight / Math.max(question.weight, weight))];
  }));
  for (const { phrase, shared } of names) {
    if (question.weight === 0 || shared / question.weight < leastExplained || !isWritten(question, phrase)) continue;
    const fit = Math.min(nearly, shared / phrase.weight);
    if (fit >= leastFit) fits.set(phrase.concept, Math.max(fit, fits.get(phrase.concept) ?? 0));
  }
  const tier = (key: string) => knowledge.concepts.get(key)?.tier ?? 0;
  return [...fits]
    .filter(([concept]) => !isContrast(knowledge.concepts.get(concept)))
    .map(([concept, fit]) => ({ concept, fit }))
    .toSorted((a, b) => b.fit - a.fit || tier(a.concept) - tier(b.concept) || (a.concept < b.concept ? -1 : 1));
}

/** True when the name has the side's very words: "govern" is no "governo", though the stem is the same. */
function isWritten({ words }: Question, phrase: NamePhrase): boolean {
  return words.every(({ role, corrected, token }) => {
    const word = corrected ?? token.folded;
    return role !== 'content' || phrase.words.includes(word) || phrase.words.includes(word.replace(/e?s$/u, ''));
  });
}

/** A contrast is no side of another. */
function isContrast(concept: Concept | undefined): boolean {
  return concept !== undefined && (concept.comparison !== undefined || /\bversus\b/u.test(concept.name.en));
}

/** The two that fit best together: those named in full, or else rather two that the knowledge base tells apart. */
function choosePair(one: readonly Option[], other: readonly Option[], knowledge: Knowledge): readonly string[] {
  const [full, alike] = [one[0], other[0]];
  if (full && alike && full.concept !== alike.concept && Math.min(full.fit, alike.fit) > whole) return [full.concept, alike.concept];
  let best: readonly string[] = [];
  let most = 0;
  for (const left of one) {
    const apart = new Set(knowledge.separationsOf(left.concept).map(({ from }) => from));
    for (const right of other) {
      const worth = left.fit + right.fit + (apart.has(right.concept) ? separated : 0);
      if (left.concept !== right.concept && worth > most) [best, most] = [[left.concept, right.concept], worth];
    }
  }
  return best;
}
