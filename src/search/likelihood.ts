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

/** Which texts use each term, and how much likelier each is to use it: the logarithm of the ratio, without the text's length. */
interface Uses {
  readonly texts: Uint32Array;
  readonly ratios: Float32Array;
}

/**
 * Works out the query likelihood of texts beforehand, so that a question only adds up.
 *
 * @param texts each text's terms, by the text's name
 */
export function createLikelihood(texts: ReadonlyMap<string, readonly string[]>): (terms: readonly WeighedTerm[]) => Likelihood {
  const numbers = new Map([...texts.keys()].map((name, number) => [name, number]));
  const lengths = Float64Array.from(texts.values(), terms => terms.length);
  const uses = weighUses(countTerms(texts), lengths);
  return terms => {
    const known = terms.flatMap(({ term, weight }) => {
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

/** How often each text uses each term: pairs of a text's number and the count, one after the other. */
function countTerms(texts: ReadonlyMap<string, readonly string[]>): Map<string, number[]> {
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
  return counts;
}

function weighUses(counts: ReadonlyMap<string, readonly number[]>, lengths: Float64Array): Map<string, Uses> {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return new Map([...counts].map(([term, pairs]) => {
    const texts = Uint32Array.from({ length: pairs.length / 2 }, (_, at) => pairs[2 * at] ?? 0);
    const times = Array.from({ length: pairs.length / 2 }, (_, at) => pairs[2 * at + 1] ?? 0);
    const total = times.reduce((sum, count) => sum + count, 0);
    return [term, { texts, ratios: Float32Array.from(times, count => Math.log1p(count / (smoothing * (total / all)))) }];
  }));
}
