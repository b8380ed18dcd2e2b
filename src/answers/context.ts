import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../language.ts';
import type { Found } from '../search/search.ts';
import type { Topic } from './conversation.ts';

/** What answering a question needs. */
export interface AnswerContext {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly found: Found;
  /** What the conversation was about until now; null at its beginning. */
  readonly topic: Topic | null;
}
