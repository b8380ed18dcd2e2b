import type { Language } from '../language.ts';

/** What a conversation was about, for the questions that follow. Kept in the store for a while. */
export interface Topic {
  /** Concepts that answers led with, the latest first. */
  readonly concepts: readonly string[];
  /** The concept whose members were listed last; null when none. */
  readonly list: string | null;
  readonly language: Language;
}
