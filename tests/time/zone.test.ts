import { expect, it } from 'vitest';
import { quizSettingsSchema } from '../../src/quiz/settings.ts';
import { zoneOf } from '../../src/time/zone.ts';
import { quizSettings } from '../quiz/settings.ts';

it.each([
  ['America/Sao_Paulo', 'America/Sao_Paulo'], ['america/SAO_paulo', 'America/Sao_Paulo'], ['Brazil/East', 'America/Sao_Paulo'], ['etc/utc', 'UTC'], ['utc', 'UTC'],
  ['+03:17', null], ['-03:00', null], ['GMT+3', null], ['Atlantis', null], ['', null], [' UTC', null],
])('“%s” is the time zone %s', (name, zone) => expect(zoneOf(name)).toBe(zone));

it('every spelling of a zone is kept as one', () => {
  const spellings = ['Europe/Lisbon', 'europe/lisbon', 'EUROPE/LISBON', 'Portugal', 'portugal'];
  expect(new Set(spellings.map(zone => quizSettingsSchema.parse(quizSettings({ zone })).zone))).toEqual(new Set(['Europe/Lisbon']));
  expect(quizSettingsSchema.safeParse(quizSettings({ zone: '+01:00' })).success).toBe(false);
});
