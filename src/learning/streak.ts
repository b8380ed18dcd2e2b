import { addDays } from '../quiz/calendar.ts';
import { daysBetween } from './days.ts';

/** Days in a row with at least one answer, from wherever it was given. */
export interface Streak {
  /** Days answered; those that a freeze bridged are not counted. */
  readonly length: number;
  /** Missed days that can still be bridged. */
  readonly freezes: number;
  /** Whether today is among the days answered. */
  readonly today: boolean;
  /** The days answered, in order, and those that a freeze bridged. */
  readonly days: readonly string[];
  readonly bridged: readonly string[];
}

/** Each so many days of a streak earn a freeze. */
export const daysPerFreeze = 7;
/** Freezes that can be saved up. */
export const mostFreezes = 2;

/** The streak of a person who answered on these calendar days, as it stands today. A missed day uses a freeze by itself; today is not missed yet. */
export function streakOf(answered: readonly string[], today: string): Streak {
  let days: string[] = [];
  let bridged: string[] = [];
  let freezes = 0;
  let last: string | null = null;
  const bridge = (day: string) => {
    const [from, missed] = last === null ? [day, 0] : [last, Math.max(0, daysBetween(last, day) - 1)];
    if (missed > freezes) [days, bridged, freezes] = [[], [], 0];
    else {
      bridged.push(...Array.from({ length: missed }, (_, at) => addDays(from, at + 1)));
      freezes -= missed;
    }
  };
  for (const day of [...new Set(answered)].toSorted()) {
    bridge(day);
    days.push(day);
    if (days.length % daysPerFreeze === 0) freezes = Math.min(mostFreezes, freezes + 1);
    last = day;
  }
  bridge(today);
  return { length: days.length, freezes, today: answered.includes(today), days, bridged };
}
