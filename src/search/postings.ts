/** A document taken apart: its terms by kind of text, the most telling kind first, and terms that count for its likelihood only. */
export interface TermDocument {
  readonly fields: readonly (readonly string[])[];
  readonly further: readonly string[];
}

/** Where a term stands, and what it says there: one place in each list for each document that has it. */
export interface Posting {
  /** Numbers of documents, ascending. */
  readonly documents: readonly number[];
  /** How much the term speaks for the document. */
  readonly impacts: readonly number[];
  /** How much likelier the document is to use it than all documents together: the logarithm of the ratio, without the document's length. */
  readonly ratios: readonly number[];
  /** The most telling kind of text that has it; `noField` where only the further terms do. */
  readonly fields: readonly number[];
  /** In how many kinds of text it stands, over all documents. */
  readonly uses: readonly number[];
}

export const noField = 255;

/** BM25+ after Lv and Zhai (2011): how soon repeats stop to count, how much long texts are held back, and what a term counts at least. */
const bm25 = { k: 1.2, b: 0.5, d: 0.5 } as const;
/** Dirichlet smoothing, after Zhai and Lafferty (2004): a document counts as so many words of average text besides its own. */
export const smoothing = 300;

interface Draft {
  readonly documents: number[];
  readonly impacts: number[];
  readonly ratios: number[];
  readonly fields: number[];
  readonly uses: number[];
  total: number;
}

/**
 * Works out beforehand all that a term says of each document, so that a question only adds up.
 *
 * @param boosts how much each kind of text counts
 * @returns the postings by term, and the documents' lengths in terms
 */
export function countPostings(documents: readonly TermDocument[], boosts: readonly number[]): { readonly postings: ReadonlyMap<string, Posting>; readonly lengths: Float64Array } {
  const postings = new Map<string, Draft>();
  const lengths = Float64Array.from(documents, ({ fields, further }) => fields.reduce((sum, terms) => sum + terms.length, further.length));
  for (const [number, { fields, further }] of documents.entries()) {
    for (const [field, terms] of [...fields, further].entries()) {
      for (const term of terms) countTerm(postings, term, number, field < boosts.length ? field : noField, boosts.length);
    }
  }
  for (const [field, boost] of boosts.entries()) addImpacts(postings, documents.map(({ fields }) => fields[field] ?? []), field, boost);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  for (const { ratios, total } of postings.values()) {
    for (let at = 0; at < ratios.length; at += 1) ratios[at] = Math.log1p((ratios[at] ?? 0) / (smoothing * (total / all)));
  }
  return { postings, lengths };
}

/** Until they are all counted, `ratios` hold the counts themselves. */
function countTerm(postings: Map<string, Draft>, term: string, document: number, field: number, fields: number): void {
  let posting = postings.get(term);
  if (!posting) postings.set(term, (posting = { documents: [], impacts: [], ratios: [], fields: [], uses: Array.from({ length: fields }, () => 0), total: 0 }));
  const last = posting.documents.length - 1;
  posting.total += 1;
  if (posting.documents[last] === document) {
    posting.ratios[last] = (posting.ratios[last] ?? 0) + 1;
    return;
  }
  posting.documents.push(document);
  posting.impacts.push(0);
  posting.ratios.push(1);
  posting.fields.push(field);
}

function addImpacts(postings: ReadonlyMap<string, Draft>, texts: readonly (readonly string[])[], field: number, boost: number): void {
  const counts = texts.map(countsOf);
  const mean = counts.reduce((sum, terms) => sum + terms.size, 0) / texts.length;
  for (const terms of counts) for (const term of terms.keys()) raise(postings.get(term)?.uses, field);
  const cursors = new Map<string, number>();
  for (const [number, terms] of counts.entries()) {
    for (const [term, count] of terms) {
      const posting = postings.get(term);
      if (!posting) continue;
      let at = cursors.get(term) ?? 0;
      while (posting.documents[at] !== number) at += 1;
      cursors.set(term, at);
      const held = posting.uses[field] ?? 0;
      const rare = Math.log(1 + (texts.length - held + 0.5) / (held + 0.5));
      const often = bm25.d + (count * (bm25.k + 1)) / (count + bm25.k * (1 - bm25.b + (bm25.b * terms.size) / mean));
      posting.impacts[at] = (posting.impacts[at] ?? 0) + boost * rare * often;
    }
  }
}

function raise(counts: number[] | undefined, at: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + 1;
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
