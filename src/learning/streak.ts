import { addDays } from '../time/calendar.ts';
import { daysBetween } from '../time/days.ts';

/** Days in a row with at least one answer, from wherever it was given. */
export interface Streak {
  /** Days answered; those that a day off bridged are not counted. */
  readonly length: number;
  /** Missed days that can still be bridged. */
  readonly daysOff: number;
  /** Whether today is among the days answered. */
  readonly today: boolean;
  /** The days answered, in order, and those that a day off bridged. */
  readonly days: readonly string[];
  readonly bridged: readonly string[];
}

/** Each so many days of a streak earn a day off. */
export const daysPerDayOff = 7;
/** Days off that can be saved up. */
export const mostDaysOff = 2;

/** The streak of a person who answered on these calendar days, as it stands today. A missed day uses a day off by itself; today is not missed yet. */
export function streakOf(answered: readonly string[], today: string): Streak {
  let days: string[] = [];
  let bridged: string[] = [];
  let daysOff = 0;
  let last: string | null = null;
  const bridge = (day: string) => {
    const [from, missed] = last === null ? [day, 0] : [last, Math.max(0, daysBetween(last, day) - 1)];
    if (missed > daysOff) [days, bridged, daysOff] = [[], [], 0];
    else {
      bridged.push(...Array.from({ length: missed }, (_, at) => addDays(from, at + 1)));
      daysOff -= missed;
    }
  };
  for (const day of [...new Set(answered)].toSorted()) {
    bridge(day);
    days.push(day);
    if (days.length % daysPerDayOff === 0) daysOff = Math.min(mostDaysOff, daysOff + 1);
    last = day;
  }
  bridge(today);
  return { length: days.length, daysOff, today: answered.includes(today), days, bridged };
}
