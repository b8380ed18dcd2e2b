import { namesOf, type Concept } from '../knowledge/knowledge.ts';
import type { QuestionEntry } from '../knowledge/schema.ts';
import { languages, type Bilingual } from '../language.ts';
import { tokenize } from '../text.ts';
import type { Draft } from './phrase-drafts.ts';
import { isFunctionWord, termOf } from './words.ts';

/** The kinds of text of an entry, the most telling first. `clues` are situations and known questions. */
export const descriptionFields = ['names', 'clues', 'definition', 'body'] as const;
/** A kind of text. */
export type Field = (typeof descriptionFields)[number];

/** A concept's entry as terms of both languages: by kind of text, and what counts for its likelihood only. */
export interface TermDocument extends Readonly<Record<Field, readonly string[]>> {
  readonly further: readonly string[];
}

/**
 * An entry's texts, with those of the quiz questions on it, as terms of both languages.
 *
 * @param drafts those of this concept
 */
export function toDocument(concept: Concept, tested: readonly QuestionEntry[], drafts: readonly Draft[]): TermDocument {
  const { explanation, faq = [], situations, activities = [], benefits = [], inputs = [], outputs = [], metrics = [] } = concept;
  const both = (texts: readonly (Bilingual | undefined)[]) => analyse(languages.flatMap(language => texts.map(text => text?.[language] ?? '')));
  return {
    names: analyse(namesOf(concept)),
    // Ten wordings of one question say its words once, or an entry that is asked about much would seem to speak of little else.
    clues: [...analyse(languages.flatMap(language => situations?.[language] ?? [])), ...faq.flatMap((_, at) => askedTerms(at, drafts))],
    definition: both([concept.definition, concept.purpose, concept.formula]),
    body: both([explanation.context, explanation.why, explanation.how, concept.example, ...(concept.responsibilities ?? []), ...tested.flatMap(textsOf)]),
    // Lists, and answers to known questions, speak of much at large: too much to search.
    further: both([explanation.changes, ...activities, ...benefits, ...inputs, ...outputs, ...metrics, ...faq.map(({ answer }) => answer)]),
  };
}

/** The terms of all wordings of one known question. */
function askedTerms(faq: number, drafts: readonly Draft[]): string[] {
  return [...new Set(drafts.flatMap(draft => (draft.faq === faq ? draft.terms : [])))];
}

/** What a quiz question says of its concept: the question, the right option, and why it is right. */
function textsOf({ question, options }: QuestionEntry): Bilingual[] {
  return [question, ...options.filter(({ right }) => right).flatMap(({ text, why }) => [text, why])];
}

/** Texts as the index wants them: their telling terms. */
function analyse(texts: readonly string[]): string[] {
  return texts.flatMap(tokenize).filter(({ folded }) => !isFunctionWord(folded)).map(token => termOf(token.stem));
}
