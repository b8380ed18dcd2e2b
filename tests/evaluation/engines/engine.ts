import type { Language } from '../../../src/language.ts';

/** What an engine makes of a question: concepts best first, none when it says nothing; the language where it has one. */
export interface Finding {
  readonly keys: readonly string[];
  readonly language: Language | null;
}

/** A way of answering questions over the same entries: Farol, or a search library as it comes. */
export interface Engine {
  readonly name: string;
  /** Answers the last of a conversation's questions. */
  ask(conversation: readonly string[]): Promise<Finding>;
}
