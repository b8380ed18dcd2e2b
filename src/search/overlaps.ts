/** A short text that stands for a concept. */
export interface Phrase {
  readonly concept: string;
  /** Distinct; grammar left out unless nothing else is there. */
  readonly terms: readonly string[];
  /** Sum of the terms' weights. */
  readonly weight: number;
}

/** How a phrase and a question overlap. */
export interface Overlap<P extends Phrase = Phrase> {
  readonly phrase: P;
  /** Sum of the weights of the terms that both have. */
  readonly shared: number;
}

/**
 * Finds the phrases that have any of some terms.
 *
 * @param least phrases that share less than this, as a sum of weights, may be left out
 */
export type FindOverlaps<P extends Phrase> = (terms: readonly string[], least: number) => Overlap<P>[];

/** A phrase of which a question holds less has a cosine below 0.3, however brief the question: less than the `leastLike` of likeness.ts, whose square this is. */
const leastShared = 0.3 ** 2;

/**
 * Indexes phrases by their terms.
 *
 * @param postings which phrases have each term, as their places in the list
 */
export function createOverlaps<P extends Phrase>(phrases: readonly P[], postings: ReadonlyMap<string, Uint32Array>, weights: ReadonlyMap<string, number>): FindOverlaps<P> {
  // Kept from one question to the next, and all zeros in between: most questions touch few of many thousand phrases.
  const shared = new Float64Array(phrases.length);
  return (terms, least) => {
    const known = [...new Set(terms)]
      .flatMap(term => ({ weight: weights.get(term) ?? 0, users: postings.get(term) ?? nobody }))
      .toSorted((a, b) => b.weight - a.weight);
    const touched: number[] = [];
    let rest = known.reduce((sum, { weight }) => sum + weight, 0);
    for (const { weight, users } of known) {
      // What has only terms from here on shares too little, so that these count for those phrases alone that were found before (Turtle and Flood 1995).
      const enough = rest >= least;
      for (let at = 0; at < users.length; at += 1) {
        const id = users[at] ?? 0;
        const before = shared[id] ?? 0;
        if (before > 0) shared[id] = before + weight;
        else if (enough) {
          shared[id] = weight;
          touched.push(id);
        }
      }
      rest -= weight;
    }
    const overlaps: Overlap<P>[] = [];
    for (const id of touched) {
      const overlap = { phrase: phrases[id] as P, shared: shared[id] ?? 0 };
      shared[id] = 0;
      if (overlap.shared >= least && overlap.shared >= leastShared * overlap.phrase.weight) overlaps.push(overlap);
    }
    return overlaps;
  };
}

const nobody = new Uint32Array();
