import type { QuizWording } from '../../locales/quiz/wording.ts';
import type { FormValues } from '../../message.ts';
import { fold } from '../../search/text.ts';
import { isZone } from '../settings.ts';
import { quote } from './dates.ts';
import { oneOf } from './draft.ts';

/** The zone that a form names: the one written, else the one chosen from the list. "" after `fail`. */
export function readZone(values: FormValues, fail: (problem: string) => void, words: QuizWording['problems']): string {
  const given = oneOf(values, 'otherZone') || oneOf(values, 'zone');
  const zone = given === '' ? null : findZone(given);
  if (zone === null) fail(words.zone(quote(given)));
  return zone ?? '';
}

/** A zone by its name in any spelling, or by its city where only one has it ("bogota"); null when there is none. */
function findZone(given: string): string | null {
  const wanted = fold(given).replaceAll(' ', '_');
  const names = Intl.supportedValuesOf('timeZone');
  const cities = names.filter(name => name.toLowerCase().split('/').at(-1) === wanted);
  const named = names.find(name => name.toLowerCase() === wanted) ?? (cities.length === 1 ? cities[0] : undefined);
  if (named) return named;
  // Older names ("Brazil/East") and UTC are not listed. A bare offset is no zone: it knows no daylight saving.
  return /^[a-z]/iu.test(given) && isZone(given) ? given : null;
}
