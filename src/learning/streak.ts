import { daysBetween } from './days.ts';

/** Days in a row with at least one answer, from wherever it was given. */
export interface Streak {
  /** Days answered; those that a freeze bridged are not counted. */
  readonly length: number;
  /** Missed days that can still be bridged. */
  readonly freezes: number;
  /** Whether today is among the days answered. */
  readonly today: boolean;
}

/** Each so many days of a streak earn a freeze. */
export const daysPerFreeze = 7;
/** Freezes that can be saved up. */
export const mostFreezes = 2;

/** The streak of a person who answered on these calendar days, as it stands today. A missed day uses a freeze by itself; today is not missed yet. */
export function streakOf(days: readonly string[], today: string): Streak {
  let length = 0;
  let freezes = 0;
  let last: string | null = null;
  const bridge = (day: string) => {
    const missed = last === null ? 0 : Math.max(0, daysBetween(last, day) - 1);
    if (missed > freezes) length = 0;
    freezes = missed > freezes ? 0 : freezes - missed;
  };
  const answered = [...new Set(days)].toSorted();
  for (const day of answered) {
    bridge(day);
    length += 1;
    if (length % daysPerFreeze === 0) freezes = Math.min(mostFreezes, freezes + 1);
    last = day;
  }
  bridge(today);
  return { length, freezes, today: answered.includes(today) };
}
