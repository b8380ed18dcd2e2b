import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { dayLength } from './days.ts';

/** Whose public holidays count: those of a country (ISO 3166, e.g. `BR`) and its region (e.g. `SP`). */
export interface HolidaySettings {
  readonly country: string | null;
  readonly region: string | null;
}

/** Days by country, region and year. */
const known = new Map<string, ReadonlySet<string>>();
const noon = dayLength / 2;

/** Whether a day is a public holiday where the quiz takes them; never when no country is set. */
export function isPublicHoliday(day: string, { country, region }: HolidaySettings): boolean {
  return country !== null && holidaysOf(country, region, Number(day.slice(0, 4))).has(day);
}

function holidaysOf(country: string, region: string | null, year: number): ReadonlySet<string> {
  const key = `${country}/${region ?? ''}/${year}`;
  const days = known.get(key) ?? readHolidays(country, region, year);
  known.set(key, days);
  return days;
}

function readHolidays(country: string, region: string | null, year: number): ReadonlySet<string> {
  const calendar = open(country, region);
  // One that begins on the eve of the new year belongs to the year before. An unknown country has none.
  const all = [year - 1, year].flatMap(of => calendar.getHolidays(of) || []);
  return new Set(all.filter(({ type }) => type === 'public').flatMap(daysOf));
}

/** Some last for several days, and some begin at sunset: a day is one if its noon is. */
function daysOf({ date, start, end }: { readonly date: string; readonly start: Date; readonly end: Date }): string[] {
  const from = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`);
  const until = from + (end.getTime() - start.getTime());
  const days: string[] = [];
  for (let day = Math.ceil((from - noon) / dayLength) * dayLength; day + noon < until; day += dayLength) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

/** Loaded when first needed: it takes a tenth of a second and some megabytes that a quiz without a country can spare. */
function open(country: string, region: string | null): Holidays {
  const Calendar = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return region === null ? new Calendar(country) : new Calendar(country, region);
}
