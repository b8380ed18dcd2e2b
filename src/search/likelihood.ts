/** A term of a question, and how much it counts. */
export interface WeighedTerm {
  readonly term: string;
  readonly weight: number;
}

/**
 * How much likelier a text is to use a question's words than all texts together, about 0 to 1, and below 0 where it is less likely: unlike a sum over the words that match,
 * it counts how unlikely the others are in so long a text.
 */
export type Likelihood = (text: string) => number;

/** Dirichlet smoothing, after Zhai and Lafferty (2004): a text counts as so many words of average text besides its own. */
const smoothing = 300;
/** Brings the mean logarithm of the ratio, seldom more than 3, to about 0 to 1. */
const scale = 1 / 3;

/** How often each text uses each term, as plain data. */
export interface TermCounts {
  /** The texts' names. */
  readonly texts: readonly string[];
  /** How many terms each text has. */
  readonly lengths: readonly number[];
  /** For each term, pairs of a text's number and the count, one after the other. */
  readonly terms: readonly (readonly [term: string, pairs: readonly number[]])[];
}

/**
 * Counts the terms of texts.
 *
 * @param texts each text's terms, by the text's name
 */
export function countTerms(texts: ReadonlyMap<string, readonly string[]>): TermCounts {
  const counts = new Map<string, number[]>();
  let number = 0;
  for (const terms of texts.values()) {
    for (const term of terms) {
      const pairs = counts.get(term);
      if (!pairs) counts.set(term, [number, 1]);
      else if (pairs[pairs.length - 2] === number) pairs[pairs.length - 1] = (pairs[pairs.length - 1] ?? 0) + 1;
      else pairs.push(number, 1);
    }
    number += 1;
  }
  return { texts: [...texts.keys()], lengths: [...texts.values()].map(({ length }) => length), terms: [...counts] };
}

/** Which texts use each term, and how much likelier each is to use it: the logarithm of the ratio, without the text's length. */
interface Uses {
  readonly texts: Uint32Array;
  readonly ratios: Float32Array;
}

/** Works out the query likelihood of texts beforehand, so that a question only adds up. */
export function createLikelihood({ texts, lengths, terms }: TermCounts): (terms: readonly WeighedTerm[]) => Likelihood {
  const numbers = new Map(texts.map((name, number) => [name, number]));
  const uses = weighUses(terms, lengths);
  return asked => {
    const known = asked.flatMap(({ term, weight }) => {
      const use = uses.get(term);
      return use ? [{ weight, ...use }] : [];
    });
    const sums = new Float64Array(lengths.length);
    for (const { weight, texts: users, ratios } of known) {
      for (let at = 0; at < users.length; at += 1) {
        const text = users[at] ?? 0;
        sums[text] = (sums[text] ?? 0) + weight * (ratios[at] ?? 0);
      }
    }
    const weights = known.reduce((sum, { weight }) => sum + weight, 0);
    return name => {
      const number = numbers.get(name);
      if (number === undefined || known.length === 0) return 0;
      const longer = Math.log(smoothing / ((lengths[number] ?? 0) + smoothing));
      return (scale * ((sums[number] ?? 0) + weights * longer)) / known.length;
    };
  };
}

function weighUses(terms: TermCounts['terms'], lengths: readonly number[]): Map<string, Uses> {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return new Map(terms.map(([term, pairs]) => {
    let total = 0;
    for (let at = 1; at < pairs.length; at += 2) total += pairs[at] ?? 0;
    const texts = new Uint32Array(pairs.length / 2);
    const ratios = new Float32Array(pairs.length / 2);
    for (let at = 0; at < texts.length; at += 1) {
      texts[at] = pairs[2 * at] ?? 0;
      ratios[at] = Math.log1p((pairs[2 * at + 1] ?? 0) / (smoothing * (total / all)));
    }
    return [term, { texts, ratios }];
  }));
}
