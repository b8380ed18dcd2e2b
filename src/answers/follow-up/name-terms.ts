import { isFunctionWord, termOf } from '../../search/words.ts';
import { tokenize } from '../../text.ts';

/** A telling word of a name or a question, as it is written and as it is looked up. */
export interface NameWord {
  readonly folded: string;
  readonly term: string;
}

/** The words of a text that carry no grammar. */
export function wordsOf(text: string): NameWord[] {
  return tokenize(text).filter(({ folded }) => !isFunctionWord(folded)).map(({ folded, stem }) => ({ folded, term: termOf(stem) }));
}

/** Their terms, without repeats. */
export function termsIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(({ term }) => term));
}
