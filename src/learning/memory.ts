import { createEmptyCard, fsrs, Rating as Grade, type CardInput } from 'ts-fsrs';

/** How well a person remembers a concept, as the scheduler knows it. Kept as JSON. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  /** Unix time in milliseconds of the last review; null for a concept never practised. */
  readonly reviewed: number | null;
}

/** How an answer is rated: wrong, right by a guess, right, right for certain. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const;

/**
 * FSRS-6 with its authors' parameters. Steps of minutes suit a sitting with flashcards, not a chat: the shortest interval is a day.
 * Nobody waits longer than a year, so that what changes between editions comes up again.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_short_term: false, maximum_interval: 365 });

/** The memory of a concept never practised. */
export const noMemory: Memory = { stability: 0, difficulty: 0, reps: 0, lapses: 0, state: 0, reviewed: null };

/** What an answer makes of a memory, and the Unix time in milliseconds at which to ask again. */
export function rate(memory: Memory, rating: Rating, at: number): { readonly memory: Memory; readonly due: number } {
  const { card } = scheduler.next(toCard(memory, at), at, grades[rating]);
  const { stability, difficulty, reps, lapses, state } = card;
  return { memory: { stability, difficulty, reps, lapses, state, reviewed: at }, due: card.due.getTime() };
}

/** The probability, 0 to 1, of recalling a concept at a time; 0 when it was never practised. */
export function recall(memory: Memory, at: number): number {
  return memory.reviewed === null ? 0 : scheduler.get_retrievability(toCard(memory, at), at, false);
}

function toCard({ reviewed, ...memory }: Memory, at: number): CardInput {
  if (reviewed === null) return createEmptyCard(at);
  // What is left out here the scheduler works out itself.
  return { ...memory, due: at, last_review: reviewed, elapsed_days: 0, scheduled_days: 0, learning_steps: 0 };
}
