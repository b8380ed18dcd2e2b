import MiniSearch from 'minisearch';
import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import { languages } from '../language.ts';
import { isFunctionWord, termOf } from './words.ts';
import { tokenize } from './text.ts';

/** A concept found by what its entry says, in other words than its name. */
export interface ProseHit {
  readonly concept: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Which of the question's terms the entry holds. */
  readonly terms: readonly string[];
}

/** Full-text search over definitions and explanations, both languages at once. */
export interface ProseIndex {
  search(terms: readonly string[]): ProseHit[];
  /** In how many entries a term stands; 0 for words that the knowledge base never uses. */
  frequencyOf(term: string): number;
}

interface Document {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly body: string;
}

/** Indexes the entries' texts with MiniSearch. Terms are stemmed before they come in, so it splits at spaces only. */
export function createProseIndex(knowledge: Knowledge): ProseIndex {
  const index = new MiniSearch<Document>({
    fields: ['name', 'definition', 'body'],
    tokenize: text => (text ? text.split(' ') : []),
    processTerm: term => term,
    searchOptions: { boost: { name: 3, definition: 2, body: 1 }, bm25: { k: 1.2, b: 0.6, d: 0.5 } },
  });
  const frequencies = new Map<string, number>();
  for (const concept of knowledge.concepts.values()) {
    const document = toDocument(concept);
    index.add(document);
    for (const term of new Set(`${document.name} ${document.definition} ${document.body}`.split(' '))) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  return {
    frequencyOf: term => frequencies.get(term) ?? 0,
    search: terms => index.search(terms.join(' ')).slice(0, 20).map(hit => ({ concept: String(hit.id), score: hit.score, terms: hit.queryTerms })),
  };
}

function toDocument(concept: Concept): Document {
  const texts = (...fields: ({ readonly pt: string; readonly en: string } | undefined)[]) =>
    languages.map(language => fields.map(field => analyse(field?.[language] ?? '')).join(' ')).join(' ').trim();
  const { explanation } = concept;
  return {
    id: concept.key,
    name: texts(concept.name),
    definition: texts(concept.definition, concept.purpose),
    body: texts(explanation.context, explanation.why, explanation.how, explanation.changes, concept.example,
      ...(concept.activities ?? []), ...(concept.responsibilities ?? []), ...(concept.confusions ?? []).map(({ point }) => point)),
  };
}

/** A text as the index wants it: its telling terms, joined by spaces. */
function analyse(text: string): string {
  return tokenize(text).filter(({ folded }) => !isFunctionWord(folded)).map(token => termOf(token.stem)).join(' ');
}
