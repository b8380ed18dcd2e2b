import type { Logger } from 'pino';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Learning } from '../learning/learning.ts';
import type { Address } from '../message.ts';
import type { Part } from '../part.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { QuizAction } from './action.ts';

/** What the channel's quiz works with. */
export interface QuizParts {
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly logger: Logger;
  /** Where a wrong answer becomes a card. */
  readonly learning: Learning;
  /** The platform of an address; null when it is turned off. */
  readonly platformOf: (name: Address['platform']) => Platform | null;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** A new random id. */
  readonly newId: () => string;
}

/** Puts the channel's quiz together. */
export function createQuiz(_parts: QuizParts): Part<QuizAction> {
  return {
    respond: () => Promise.resolve(null),
    act: () => Promise.resolve(null),
  };
}
