import type { QuizWording } from '../../locales/quiz/wording.ts';
import type { FormValues } from '../../message.ts';
import { findZone } from '../../time/zone.ts';
import { quote } from './dates.ts';
import { oneOf } from './draft.ts';

/** The zone that a form names: the one written, else the one chosen from the list. "" after `fail`. */
export function readZone(values: FormValues, fail: (problem: string) => void, words: QuizWording['problems']): string {
  const given = oneOf(values, 'otherZone') || oneOf(values, 'zone');
  const zone = given === '' ? null : findZone(given);
  if (zone === null) fail(words.zone(quote(given)));
  return zone ?? '';
}
