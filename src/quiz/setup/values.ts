import { editions, levels, syllabusAreas } from '../../knowledge/schema.ts';
import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import type { FormValues } from '../../message.ts';
import { quizSettingsSchema, type QuizSettings } from '../settings.ts';
import { readDates } from './dates.ts';
import { oneOf, severalOf } from './draft.ts';
import type { Field } from './field-names.ts';
import { readRegion } from './region.ts';
import { readZone } from './zone.ts';

/** What is wrong with a field. */
export interface Problem {
  readonly field: Field;
  readonly text: string;
}

/** The settings that a form asks for, or every problem with it in the person's language. One of the two is always there. */
export function readSettings(values: FormValues, language: Language): { readonly settings: QuizSettings | null; readonly problems: readonly Problem[] } {
  const words = wording(language).quiz.problems;
  const problems: Problem[] = [];
  const fail = (field: Field, text: string) => void problems.push({ field, text });
  const among = <Choice extends string>(field: Field, choices: readonly Choice[], problem: string) => {
    const choice = choices.find(each => each === oneOf(values, field));
    if (choice === undefined) fail(field, problem);
    return choice;
  };
  const several = <Choice extends string>(field: Field, choices: readonly Choice[], least: 0 | 1, problem: string) => {
    const given = severalOf(values, field);
    const known = choices.filter(choice => given.includes(choice));
    if (known.length < Math.max(given.length, least)) fail(field, problem);
    return known;
  };
  const zoneField = oneOf(values, 'otherZone') === '' ? 'zone' : 'otherZone';
  const candidate = {
    time: readTime(oneOf(values, 'time')) ?? fail('time', words.time),
    zone: readZone(values, text => fail(zoneField, text), words),
    weekdays: several('weekdays', ['1', '2', '3', '4', '5', '6', '7'], 1, words.weekdays).map(Number),
    languages: among('languages', ['pt', 'en', 'pt+en', 'en+pt'], words.languages)?.split('+'),
    editions: several('editions', editions, 0, words.editions),
    topics: several('topics', syllabusAreas, 0, words.topics),
    level: among('level', [...levels, 'adaptive'], words.level),
    revealAfter: readHours(oneOf(values, 'revealAfter')) ?? fail('revealAfter', words.reveal),
    leaderboard: among('leaderboard', ['on', 'off'], words.leaderboard) === 'on',
    holidays: {
      dates: readDates(oneOf(values, 'dates'), text => fail('dates', text), words),
      ...readRegion(oneOf(values, 'country'), text => fail('country', text), words),
    },
  };
  return { settings: problems.length > 0 ? null : quizSettingsSchema.parse(candidate), problems };
}

/** From 1 to 72; null for anything else. */
function readHours(text: string): number | null {
  const hours = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
  return hours >= 1 && hours <= 72 ? hours : null;
}

/** "9:00", "9h30" and "09:00:00" as `HH:MM`; null for what is no time of day. */
function readTime(text: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?::|h)?(\d{2})?h?(?::\d{2})?$/iu.exec(text.replaceAll(' ', '')) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
