import type { Logger } from 'pino';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Part } from '../part.ts';
import type { Store } from '../store/store.ts';
import type { LearningAction } from './action.ts';

/** Practice, exams, progress and a person's own data. */
export interface Learning extends Part<LearningAction> {
  /** A concept to see again: looked up, or asked about and missed. Becomes a card unless there is one. */
  note(workspace: string, person: string, concept: string, origin: 'wrong' | 'looked-up'): Promise<void>;
}

/** What learning works with. */
export interface LearningParts {
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly logger: Logger;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** A new random id. */
  readonly newId: () => string;
}

/** Puts learning together. */
export function createLearning(_parts: LearningParts): Learning {
  return {
    respond: () => Promise.resolve(null),
    act: () => Promise.resolve(null),
    note: () => Promise.resolve(),
  };
}
