import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import type { Evidence } from './evidence.ts';
import type { Phrase } from './phrases.ts';
import type { Question } from './question.ts';
import type { Search } from './search.ts';

/** A contrast has no more sides than this. */
const mostSides = 4;
const divider = /\s+(?:x|vs\.?|versus)\s+/iu;
/** "The difference between A and B", asked without a sign between them. */
const between = /\b(?:entre|between)\s+(.+?)\s+(?:e|and)\s+(.+)$/iu;
/** Of what may stand before the first side. */
const leadIn = /^.*\b(?:entre|between)\s+/iu;

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

/** The concepts on either side of "x" or "versus", or of "between … and …"; empty when there is none, or a side names nothing. */
export function findSides(text: string, gather: Search['gather'], knowledge: Knowledge): readonly string[] {
  const [first = '', ...others] = text.split(divider, mostSides);
  const [, one, two] = others.length > 0 ? [] : (between.exec(text) ?? []);
  const sides = one !== undefined && two !== undefined ? [one, two] : [first.replace(leadIn, ''), ...others];
  if (sides.length < 2) return [];
  const options = sides.map(side => optionsOf(gather(side), knowledge));
  const chosen = options.length === 2 ? choosePair(options[0] ?? [], options[1] ?? [], knowledge) : options.flatMap(([best]) => best?.concept ?? []);
  return new Set(chosen).size === sides.length ? chosen : [];
}

/** What a side may stand for, the best first: what it names in full, or what has it in its name. */
function optionsOf({ question, mentions, overlaps }: Evidence, knowledge: Knowledge): Option[] {
  const fits = new Map(mentions.map(({ concept, weight }) => [concept, weight / Math.max(question.weight, weight)]));
  for (const { phrase, shared } of overlaps) {
    if (phrase.kind !== 'name' || question.weight === 0 || shared / question.weight < leastExplained || !isWritten(question, phrase)) continue;
    const fit = shared / phrase.weight;
    if (fit >= leastFit) fits.set(phrase.concept, Math.max(fit, fits.get(phrase.concept) ?? 0));
  }
  const tier = (key: string) => knowledge.concepts.get(key)?.tier ?? 0;
  return [...fits]
    .filter(([concept]) => !isContrast(knowledge.concepts.get(concept)))
    .map(([concept, fit]) => ({ concept, fit }))
    .toSorted((a, b) => b.fit - a.fit || tier(a.concept) - tier(b.concept) || (a.concept < b.concept ? -1 : 1));
}

/** True when the name has the side's very words: "govern" is no "governo", though the stem is the same. */
function isWritten({ words }: Question, phrase: Phrase): boolean {
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
  if (full && alike && full.concept !== alike.concept && Math.min(full.fit, alike.fit) > 0.99) return [full.concept, alike.concept];
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
