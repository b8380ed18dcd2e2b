import { languages } from '../language.ts';
import { wording } from '../locales/index.ts';
import { isZone } from '../quiz/settings.ts';
import { foldPhrase } from '../search/text.ts';

/** The time zone somebody means by its IANA name or by a city in it ("São Paulo", "Lisboa"); what was typed when it is neither. */
export function readZone(typed: string): string {
  if (isZone(typed)) return typed;
  const wanted = foldPhrase(typed);
  const named = languages.flatMap(language => Object.entries(wording(language).quiz.form.zones))
    .find(([, cities]) => cities.split(', ').some(city => foldPhrase(city) === wanted));
  return named?.[0] ?? Intl.supportedValuesOf('timeZone').find(zone => foldPhrase(zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '') === wanted) ?? typed;
}
