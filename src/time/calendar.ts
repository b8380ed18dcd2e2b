import { Cron } from 'croner';
import { dayLength } from './days.ts';
import { isPublicHoliday, type HolidaySettings } from './holidays.ts';

/** When something is posted, by the wall clock of a zone. */
export interface Timetable {
  /** `HH:MM` */
  readonly time: string;
  /** An IANA time zone, e.g. `America/Sao_Paulo`. */
  readonly zone: string;
  /** Days of the week as ISO 8601 numbers them: 1 is Monday. */
  readonly weekdays: readonly number[];
  /** Days without: these dates, and public holidays. */
  readonly holidays: HolidaySettings & { readonly dates: readonly string[] };
}

/** One question of a channel's quiz: its Unix time in milliseconds, and the calendar day that names it. */
export interface Occurrence {
  readonly at: number;
  readonly day: string;
}

/** A quiz that has no question for this many days has none at all. */
const longestPause = 400;

/**
 * The first question after a Unix time in milliseconds, by the wall clock of the channel's zone: an hour that daylight saving
 * skips is asked at the next valid minute, one that it repeats the first time. Each day has at most one; null when no day qualifies.
 */
export function nextOccurrence(settings: Timetable, after: number): Occurrence | null {
  // The day before may still have its own to come: its last hour can be the one that is skipped.
  let day = addDays(dayIn(settings.zone, after), -2);
  for (let tried = 0; tried < longestPause; tried += 1) {
    const next = nextDay(settings, day);
    if (next === null) return null;
    const at = instant(next, settings.time, settings.zone);
    if (at !== null && at > after) return { at, day: next };
    day = next;
  }
  return null;
}

/** The first day after `day` on which there is a question; null when there is none. */
export function nextDay({ weekdays, holidays }: Pick<Timetable, 'weekdays' | 'holidays'>, day: string): string | null {
  for (let ahead = 1; ahead <= longestPause; ahead += 1) {
    const next = addDays(day, ahead);
    if (weekdays.includes(weekdayOf(next)) && !holidays.dates.includes(next) && !isPublicHoliday(next, holidays)) return next;
  }
  return null;
}

/** Whether `day` is the last one of its week on which there is a question. Weeks begin on Monday (ISO 8601). */
export function isLastOfWeek(settings: Pick<Timetable, 'weekdays' | 'holidays'>, day: string): boolean {
  const next = nextDay(settings, day);
  return next === null || mondayOf(next) !== mondayOf(day);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** The day so many days after `day`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The calendar day in a zone at a Unix time in milliseconds. */
export function dayIn(zone: string, at: number): string {
  return dayFormat(zone).format(at);
}

/** 1 is Monday. */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

/** When it is `time` on `day` in `zone`; null on a day that the zone never had. */
function instant(day: string, time: string, zone: string): number | null {
  const found = firstAt(day, time, zone);
  if (found !== null) return found;
  // The rest of the day is skipped: the next valid minute begins the day after.
  const midnight = firstAt(addDays(day, 1), '00:00', zone);
  return midnight !== null && dayIn(zone, midnight - 1) === day ? midnight : null;
}

function firstAt(day: string, time: string, zone: string): number | null {
  const [year, month, date] = day.split('-').map(Number);
  const [hour, minute] = time.split(':').map(Number);
  const before = new Date(Date.parse(day) - 2 * dayLength);
  return new Cron(`0 ${minute} ${hour} ${date} ${month} * ${year}`, { timezone: zone }).nextRun(before)?.getTime() ?? null;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than all the rest; there are as many as zones. */
function dayFormat(zone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  dayFormats.set(zone, format);
  return format;
}
