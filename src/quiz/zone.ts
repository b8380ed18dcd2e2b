import { languages } from '../language.ts';
import { wording } from '../locales/index.ts';
import { fold } from '../search/text.ts';
import { isZone } from './settings.ts';

/**
 * A time zone by its name in any spelling, by a city that the form's list has for it ("Brasília"), or by its own city where only one
 * has it ("bogota"); null when there is none.
 */
export function findZone(given: string): string | null {
  const wanted = fold(given.trim()).replaceAll(' ', '_');
  const names = Intl.supportedValuesOf('timeZone');
  const cities = names.filter(name => name.toLowerCase().split('/').at(-1) === wanted);
  const named = names.find(name => name.toLowerCase() === wanted) ?? listed(wanted) ?? (cities.length === 1 ? cities[0] : undefined);
  if (named) return named;
  // Older names ("Brazil/East") and UTC are not listed. A bare offset is no zone: it knows no daylight saving.
  return /^[a-z]/iu.test(given) && isZone(given) ? given : null;
}

function listed(wanted: string): string | undefined {
  return languages.flatMap(language => Object.entries(wording(language).quiz.form.zones))
    .find(([, places]) => places.split(', ').some(place => fold(place).replaceAll(' ', '_') === wanted))?.[0];
}
