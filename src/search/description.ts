import type { Knowledge } from '../knowledge/knowledge.ts';
import { boosts, descriptionFields, toDocument, type Field } from './documents.ts';
import { countPostings, noField, smoothing, type Posting } from './postings.ts';

/** A concept found by what its entry says. */
export interface DescriptionHit {
  readonly concept: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** For each of the question's terms that the entry holds, the best kind of text it stands in. */
  readonly terms: ReadonlyMap<string, Field>;
}

/** A term of a question, and how much it counts for the likelihood. */
export interface WeighedTerm {
  readonly term: string;
  readonly weight: number;
}

/** What the entries' texts say of a question. */
export interface Described {
  /** The entries that speak of it most, best first. */
  readonly hits: readonly DescriptionHit[];
  /**
   * How much likelier a concept's whole text is to use the question's words than the knowledge base at large, about 0 to 1: unlike a sum
   * over the words that match, it counts how unlikely the others are in so long a text.
   */
  readonly likelihood: (concept: string) => number;
}

/** Full-text search over all that the entries say, both languages at once. */
export interface DescriptionIndex {
  /** @param terms distinct */
  search(terms: readonly WeighedTerm[]): Described;
  /** True for a term that the knowledge base uses: in a name, clue or definition, or in the prose of two entries or more. */
  uses(term: string): boolean;
}

/** For a question that only names something. */
export const nothingDescribed: Described = { hits: [], likelihood: () => 0 };

const most = 20;
/** Brings the mean logarithm of the ratio, seldom more than 3, to about 0 to 1. */
const likelihoodScale = 1 / 3;

/** Indexes the entries' texts, and those of the quiz questions on them. */
export function createDescriptionIndex(knowledge: Knowledge): DescriptionIndex {
  const tested = Map.groupBy(knowledge.questions, ({ concepts }) => concepts[0] ?? '');
  const keys = [...knowledge.concepts.keys()];
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const { postings, lengths } = countPostings(
    [...knowledge.concepts.values()].map(concept => toDocument(concept, tested.get(concept.key) ?? [])),
    descriptionFields.map(field => boosts[field]),
  );
  return {
    uses: term => {
      const [names = 0, clues = 0, definition = 0, body = 0] = postings.get(term)?.uses ?? [];
      return 2 * (names + clues + definition) + body > 1;
    },
    search: terms => {
      const known = terms.flatMap(({ term, weight }) => {
        const posting = postings.get(term);
        return posting ? [{ term, weight, posting }] : [];
      });
      const { scores, ratios } = addUp(known, keys.length);
      const weights = known.reduce((sum, { weight }) => sum + weight, 0);
      return {
        hits: bestOf(scores).map(number => ({ concept: keys[number] ?? '', score: scores[number] ?? 0, terms: fieldsOf(number, known) })),
        likelihood: concept => {
          const number = numbers.get(concept);
          if (number === undefined || known.length === 0) return 0;
          const longer = Math.log(smoothing / ((lengths[number] ?? 0) + smoothing));
          return (likelihoodScale * ((ratios[number] ?? 0) + weights * longer)) / known.length;
        },
      };
    },
  };
}

type Known = WeighedTerm & { readonly posting: Posting };

/** Each document's score: what its terms say for it, times how many of the question's it has. */
function addUp(known: readonly Known[], size: number): { readonly scores: Float64Array; readonly ratios: Float64Array } {
  const scores = new Float64Array(size);
  const ratios = new Float64Array(size);
  const held = new Uint8Array(size);
  for (const { weight, posting: { documents, impacts, ratios: own, fields } } of known) {
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      ratios[document] = (ratios[document] ?? 0) + weight * (own[at] ?? 0);
      if (fields[at] === noField) continue;
      scores[document] = (scores[document] ?? 0) + (impacts[at] ?? 0);
      held[document] = (held[document] ?? 0) + 1;
    }
  }
  for (let document = 0; document < size; document += 1) scores[document] = (scores[document] ?? 0) * (held[document] ?? 0);
  return { scores, ratios };
}

/** The numbers of the documents with the highest scores, best first; among equals the first. */
function bestOf(scores: Float64Array): number[] {
  const best: number[] = [];
  let least = 0;
  for (let number = 0; number < scores.length; number += 1) {
    const score = scores[number] ?? 0;
    if (score <= least) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1;
    best.splice(at, 0, number);
    if (best.length > most) best.pop();
    if (best.length === most) least = scores[best[most - 1] ?? 0] ?? 0;
  }
  return best;
}

function fieldsOf(document: number, known: readonly Known[]): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const { term, posting } of known) {
    const field = descriptionFields[posting.fields[placeOf(document, posting.documents)] ?? noField];
    if (field) fields.set(term, field);
  }
  return fields;
}

/** Where a number stands in an ascending list; -1 when it is not there. */
function placeOf(wanted: number, numbers: readonly number[]): number {
  let [low, high] = [0, numbers.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
