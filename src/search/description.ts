import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { descriptionFields, toDocument, type Field, type TermDocument } from './documents.ts';
import type { Draft } from './phrase-drafts.ts';
import { countTerms, createLikelihood, type Likelihood, type TermCounts, type WeighedTerm } from './likelihood.ts';

/** A concept found by what its entry says. */
export interface DescriptionHit {
  readonly concept: string;
  /** MiniSearch's score: higher is better, comparable within one search only. */
  readonly score: number;
  /** For each of the question's terms that the entry holds, the best kind of text it stands in. */
  readonly terms: ReadonlyMap<string, Field>;
}

/** What the entries' texts say of a question. */
export interface Described {
  /** The entries that speak of it most, best first. */
  readonly hits: readonly DescriptionHit[];
  /** How likely each concept's whole text is to use the question's words. */
  readonly likelihood: Likelihood;
  /** The same of the words besides what the question names. */
  readonly besides: Likelihood;
}

/** Full-text search over all that the entries say, both languages at once. */
export interface DescriptionIndex {
  /**
   * @param terms distinct
   * @param besides those of them that stand outside of what the question names
   */
  search(terms: readonly WeighedTerm[], besides: readonly WeighedTerm[]): Described;
  /** True for a term that the knowledge base uses: in a name, clue or definition, or in the prose of two entries or more. */
  uses(term: string): boolean;
  /** True for a term that hardly any entry uses. */
  isRare(term: string): boolean;
}

/** For a question that only names something. */
export const nothingDescribed: Described = { hits: [], likelihood: () => 0, besides: () => 0 };

type Document = Readonly<Record<Field, string>> & { readonly id: string };

const most = 20;

/** Terms are stemmed before they come in, so it splits at spaces only. */
const options: Options<Document> = {
  fields: [...descriptionFields],
  tokenize: text => (text ? text.split(' ') : []),
  processTerm: term => term,
  searchOptions: { boost: { names: 2.5, clues: 2.5, definition: 2, body: 1 }, bm25: { k: 1.2, b: 0.5, d: 0.5 } },
};

/** The entries' texts, indexed, as plain data. */
export interface DescriptionData {
  /** MiniSearch's own serialization. */
  readonly index: AsPlainObject;
  readonly counts: TermCounts;
  /** How much each term is used; see `countUses`. */
  readonly uses: readonly (readonly [term: string, uses: number])[];
}

/** Indexes the entries' texts, and those of the quiz questions on them, with MiniSearch. */
export function prepareDescriptions(knowledge: Knowledge, drafts: readonly Draft[]): DescriptionData {
  const tested = Map.groupBy(knowledge.questions, ({ concepts }) => concepts[0] ?? '');
  const drafted = Map.groupBy(drafts, ({ concept }) => concept);
  const documents = new Map([...knowledge.concepts].map(([key, concept]) => [key, toDocument(concept, tested.get(key) ?? [], drafted.get(key) ?? [])]));
  return {
    // As it would come from a file: what MiniSearch gives as an object is several times slower to load than the same parsed.
    index: JSON.parse(JSON.stringify(indexTexts(documents))) as AsPlainObject,
    counts: countTerms(new Map([...documents].map(([key, { names, clues, definition, body, further }]) => [key, [...names, ...clues, ...definition, ...body, ...further]]))),
    uses: [...countUses(documents.values())],
  };
}

/** Searches what was indexed. */
export function createDescriptionIndex({ index: serialized, counts, uses: usesOfTerms }: DescriptionData): DescriptionIndex {
  const index = MiniSearch.loadJS<Document>(serialized, options);
  const likelihoodOf = createLikelihood(counts);
  const uses = new Map(usesOfTerms);
  return {
    uses: term => (uses.get(term) ?? 0) > 1,
    isRare: term => (uses.get(term) ?? 0) <= mostRare,
    search: (terms, besides) => ({
      hits: index.search(rarest(terms, uses).join(' ')).slice(0, most).map(({ id, score, match }) => ({
        concept: String(id),
        score,
        terms: new Map(Object.entries(match).map(([term, fields]): [string, Field] => [term, descriptionFields.find(field => fields.includes(field)) ?? 'body'])),
      })),
      likelihood: likelihoodOf(terms),
      besides: likelihoodOf(besides),
    }),
  };
}

function indexTexts(documents: ReadonlyMap<string, TermDocument>): MiniSearch<Document> {
  const index = new MiniSearch<Document>(options);
  for (const [id, { names, clues, definition, body }] of documents) {
    index.add({ id, names: once(names), clues: once(clues), definition: once(definition), body: once(body) });
  }
  return index;
}

/** Each term once: repeated it ranked no better, and took longer to add. */
function once(terms: readonly string[]): string {
  return [...new Set(terms)].join(' ');
}

/** How much each term is used: once for each entry whose prose has it, twice for each whose name, clue or definition has it. */
function countUses(documents: Iterable<TermDocument>): Map<string, number> {
  const uses = new Map<string, number>();
  for (const document of documents) {
    for (const field of descriptionFields) {
      for (const term of new Set(document[field])) uses.set(term, (uses.get(term) ?? 0) + (field === 'body' ? 1 : 2));
    }
  }
  return uses;
}

/** A term is rare that the clues of two entries use and no others, or the prose of four. */
const mostRare = 4;
/** Terms of a question that are searched for. */
const mostTerms = 10;

/** The terms that the fewest entries use, so few that the search's time stays bounded. */
function rarest(terms: readonly WeighedTerm[], uses: ReadonlyMap<string, number>): string[] {
  const usesOf = ({ term }: WeighedTerm) => uses.get(term) ?? 0;
  return terms.toSorted((a, b) => usesOf(a) - usesOf(b)).slice(0, mostTerms).map(({ term }) => term);
}
