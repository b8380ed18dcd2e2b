import type { Language } from '../language.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readCommonWords } from './common-words.ts';
import { prepareDescriptions, type DescriptionData } from './description.ts';
import { prepareKnownQuestions, type KnownData } from './known-questions.ts';
import { countWords } from './language.ts';
import { preparePhrases, type PhraseData } from './phrase-data.ts';
import { draftPhrases } from './phrase-drafts.ts';

/** What of the indexes takes long to work out, as plain data: it may be kept from one start to the next. */
export interface PreparedSearch {
  readonly phrases: PhraseData;
  readonly descriptions: DescriptionData;
  readonly known: KnownData;
  readonly counts: readonly (readonly [word: string, counts: Readonly<Record<Language, number>>])[];
}

/** Takes all texts of a knowledge base apart. */
export function prepareSearch(knowledge: Knowledge): PreparedSearch {
  const drafts = draftPhrases(knowledge, readCommonWords());
  return {
    phrases: preparePhrases(knowledge, drafts),
    descriptions: prepareDescriptions(knowledge, drafts),
    known: prepareKnownQuestions(drafts),
    counts: [...countWords(knowledge)],
  };
}
