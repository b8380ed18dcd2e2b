import MiniSearch from 'minisearch';
import { languages } from '../language.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from './question.ts';
import { isFunctionWord, termOf } from './words.ts';
import { stem, tokenize } from './text.ts';

/** A concept that applies to what a person tells of their work. */
export interface SituationHit {
  readonly concept: string;
  /** How much of what was told speaks for it, from 0 to 1, by the weight of the words. */
  readonly share: number;
  /** Comparable within one search only. */
  readonly score: number;
  /** The deciding words as they were written, the most telling first. */
  readonly words: readonly string[];
}

/** Finds what applies to a situation by the words that people use for such situations. */
export interface SituationIndex {
  search(question: Question): SituationHit[];
}

/** Words that ask for a practice or a record and tell nothing of the situation. Stems. */
const askingStems: ReadonlySet<string> = new Set(
  `pratica practice processo process registro record chamado ticket tipo kind type abro abrir open raise classifico classificar class classify
  trata cuida deals handles itil ajuda help caso case situacao situation deveria should usa usar use chamo call nome`.split(/\s+/u).map(word => termOf(stem(word))),
);

interface Document {
  readonly id: string;
  readonly situations: string;
  readonly entry: string;
}

/** Indexes every concept that has situations by all of them together, and by its definition and example. */
export function createSituationIndex(knowledge: Knowledge): SituationIndex {
  const index = new MiniSearch<Document>({
    fields: ['situations', 'entry'],
    tokenize: text => (text ? text.split(' ') : []),
    processTerm: term => term,
    searchOptions: { boost: { situations: 4, entry: 1 }, bm25: { k: 1.2, b: 0.5, d: 0.5 } },
  });
  for (const concept of knowledge.concepts.values()) {
    if (!concept.situations) continue;
    const { situations, definition, purpose, example } = concept;
    index.add({
      id: concept.key,
      situations: languages.flatMap(language => situations[language].map(analyse)).join(' '),
      entry: languages.flatMap(language => [definition, purpose, example].map(text => analyse(text?.[language] ?? ''))).join(' '),
    });
  }
  return {
    search(question) {
      const told = question.words.filter(({ role, term, known }) => role !== 'grammar' && known !== 'foreign' && !askingStems.has(term));
      const total = question.words.reduce((sum, { role, term, weight }) => sum + (role === 'content' && !askingStems.has(term) ? weight : 0), 0);
      if (told.length === 0 || total === 0) return [];
      return index.search([...new Set(told.map(({ term }) => term))].join(' ')).slice(0, 8).map(hit => {
        const matched = told.filter(({ term }) => hit.queryTerms.includes(term)).toSorted((a, b) => b.weight - a.weight);
        const share = matched.reduce((sum, { weight }) => sum + weight, 0) / total;
        return { concept: String(hit.id), share: Math.min(1, share), score: hit.score, words: [...new Set(matched.map(({ token }) => token.raw))] };
      });
    },
  };
}

function analyse(text: string): string {
  return tokenize(text).filter(({ folded }) => !isFunctionWord(folded)).map(token => termOf(token.stem)).join(' ');
}
