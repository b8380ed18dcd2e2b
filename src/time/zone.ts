import { z } from 'zod';
import { languages } from '../language.ts';
import { wording } from '../locales/index.ts';
import { fold } from '../text.ts';

/**
 * A time zone by the one name that the runtime calls it by, whatever its case or its older names; null for none. Kept and compared by
 * this name alone, so that there are no more of them than zones. A bare offset is no zone: it knows no daylight saving.
 */
export function zoneOf(name: string): string | null {
  if (!/^[a-z]/iu.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** The name of a time zone, as `zoneOf` has it. */
export const zoneSchema = z.string().transform((name, context) => {
  const zone = zoneOf(name);
  if (zone !== null) return zone;
  context.addIssue({ code: 'custom', message: 'is no time zone' });
  return z.NEVER;
});

/**
 * A time zone by its name in any spelling, by a city that the form's list has for it ("Brasília"), or by its own city where only one
 * has it ("bogota"); null when there is none.
 */
export function findZone(given: string): string | null {
  const wanted = fold(given.trim()).replaceAll(' ', '_');
  const names = Intl.supportedValuesOf('timeZone');
  const cities = names.filter(name => name.toLowerCase().split('/').at(-1) === wanted);
  // Older names ("Brazil/East") and UTC are not listed.
  return zoneOf(wanted) ?? listed(wanted) ?? (cities.length === 1 ? cities[0] ?? null : null);
}

function listed(wanted: string): string | null {
  const found = languages.flatMap(language => Object.entries(wording(language).quiz.form.zones))
    .find(([, places]) => places.split(', ').some(place => fold(place).replaceAll(' ', '_') === wanted))?.[0];
  return found === undefined ? null : zoneOf(found);
}

/** A zone by the name that the form's list has it under, where it is there: the list says "Asia/Kolkata", runtimes say "Asia/Calcutta". */
export function nameInList(zone: string): string {
  listNames ??= new Map(Object.keys(wording('en').quiz.form.zones).map(name => [zoneOf(name) ?? name, name]));
  return listNames.get(zone) ?? zone;
}

let listNames: ReadonlyMap<string, string> | null = null;
