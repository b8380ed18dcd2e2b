import MiniSearch from 'minisearch';
import { namesOf, type Concept, type Knowledge } from '../knowledge/knowledge.ts';
import { languages, type Bilingual } from '../language.ts';
import type { QuestionEntry } from '../knowledge/schema.ts';
import { isFunctionWord, termOf } from './words.ts';
import { tokenize } from './text.ts';

/** A concept found by what its entry says. */
export interface DescriptionHit {
  readonly concept: string;
  /** MiniSearch's score: higher is better, comparable within one search only. */
  readonly score: number;
  /** For each of the question's terms that the entry holds, the best kind of text it stands in. */
  readonly terms: ReadonlyMap<string, Field>;
}

/** The kinds of text of an entry, the most telling first. `clues` are situations and known questions. */
const descriptionFields = ['names', 'clues', 'definition', 'body'] as const;
export type Field = (typeof descriptionFields)[number];

/** Full-text search over all that the entries say, both languages at once. */
export interface DescriptionIndex {
  search(terms: readonly string[]): DescriptionHit[];
  /** True for a term that the knowledge base uses: in a name, clue or definition, or in the prose of two entries or more. */
  uses(term: string): boolean;
}

type Document = Readonly<Record<Field, string>> & { readonly id: string };

const most = 20;

/** Indexes the entries' texts, and those of the quiz questions on them, with MiniSearch. Terms are stemmed before they come in, so it splits at spaces only. */
export function createDescriptionIndex(knowledge: Knowledge): DescriptionIndex {
  const index = new MiniSearch<Document>({
    fields: [...descriptionFields],
    tokenize: text => (text ? text.split(' ') : []),
    processTerm: term => term,
    searchOptions: { boost: { names: 2.5, clues: 2.5, definition: 2, body: 1 }, bm25: { k: 1.2, b: 0.5, d: 0.5 } },
  });
  const uses = new Map<string, number>();
  const tested = Map.groupBy(knowledge.questions, ({ concepts }) => concepts[0] ?? '');
  for (const concept of knowledge.concepts.values()) {
    const document = toDocument(concept, tested.get(concept.key) ?? []);
    index.add(document);
    for (const field of descriptionFields) {
      for (const term of new Set(document[field].split(' '))) uses.set(term, (uses.get(term) ?? 0) + (field === 'body' ? 1 : 2));
    }
  }
  return {
    uses: term => (uses.get(term) ?? 0) > 1,
    search: terms => index.search(terms.join(' ')).slice(0, most).map(({ id, score, match }) => ({
      concept: String(id),
      score,
      terms: new Map(Object.entries(match).map(([term, fields]): [string, Field] => [term, descriptionFields.find(field => fields.includes(field)) ?? 'body'])),
    })),
  };
}

function toDocument(concept: Concept, tested: readonly QuestionEntry[]): Document {
  const { explanation, faq = [], situations } = concept;
  const both = (texts: readonly (Bilingual | undefined)[]) => analyse(languages.flatMap(language => texts.map(text => text?.[language] ?? '')));
  return {
    id: concept.key,
    names: analyse(namesOf(concept)),
    clues: analyse(languages.flatMap(language => [...(situations?.[language] ?? []), ...faq.flatMap(({ ask }) => ask[language])])),
    definition: both([concept.definition, concept.purpose, concept.formula]),
    body: both([explanation.context, explanation.why, explanation.how, concept.example, ...(concept.responsibilities ?? []), ...tested.flatMap(textsOf)]),
  };
}

/** What a quiz question says of its concept: the question, the right option, and why it is right. */
function textsOf({ question, options }: QuestionEntry): Bilingual[] {
  return [question, ...options.filter(({ right }) => right).flatMap(({ text, why }) => [text, why])];
}

/** Texts as the index wants them: their telling terms, joined by spaces. */
function analyse(texts: readonly string[]): string {
  return texts.flatMap(tokenize).filter(({ folded }) => !isFunctionWord(folded)).map(token => termOf(token.stem)).join(' ');
}
