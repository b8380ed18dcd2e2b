import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuizSettings } from '../../src/quiz/settings.ts';
import { isLastOfWeek, mondayOf, nextDay, nextOccurrence, type Occurrence } from '../../src/time/calendar.ts';
import { quizSettings } from '../quiz/settings.ts';

/** What occurs after `from`, as `day UTC time`. */
function occurrences(settings: QuizSettings, from: string, count: number): string[] {
  return all(settings, Date.parse(from), Infinity, count).map(({ at, day }) => `${day} ${new Date(at).toISOString().slice(0, 16)}`);
}

function all(settings: QuizSettings, from: number, until: number, count = Infinity): Occurrence[] {
  const found: Occurrence[] = [];
  for (let next = nextOccurrence(settings, from); next && next.at < until && found.length < count; next = nextOccurrence(settings, next.at)) found.push(next);
  return found;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-03-08 09:00` */
function wallClock(zone: string, at: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(at);
}

describe('the time of the day is the channel\'s own', () => {
  it.each([
    ['America/New_York', '2026-03-07T00:00Z', ['2026-03-07 2026-03-07T14:00', '2026-03-08 2026-03-08T13:00']],
    ['America/New_York', '2026-10-31T00:00Z', ['2026-10-31 2026-10-31T13:00', '2026-11-01 2026-11-01T14:00']],
    ['Europe/Lisbon', '2026-03-28T00:00Z', ['2026-03-28 2026-03-28T09:00', '2026-03-29 2026-03-29T08:00']],
    ['Europe/Lisbon', '2026-10-24T00:00Z', ['2026-10-24 2026-10-24T08:00', '2026-10-25 2026-10-25T09:00']],
    ['Australia/Sydney', '2026-10-03T00:00Z', ['2026-10-04 2026-10-03T22:00', '2026-10-05 2026-10-04T22:00']],
    ['Australia/Sydney', '2026-04-04T00:00Z', ['2026-04-05 2026-04-04T23:00', '2026-04-06 2026-04-05T23:00']],
    ['America/Sao_Paulo', '2018-11-03T00:00Z', ['2018-11-03 2018-11-03T12:00', '2018-11-04 2018-11-04T11:00']],
    ['America/Sao_Paulo', '2019-02-16T00:00Z', ['2019-02-16 2019-02-16T11:00', '2019-02-17 2019-02-17T12:00']],
    ['America/Sao_Paulo', '2026-10-31T00:00Z', ['2026-10-31 2026-10-31T12:00', '2026-11-01 2026-11-01T12:00']],
  ])('keeps 09:00 at 09:00 when the clocks change in %s from %s', (zone, from, expected) => {
    expect(occurrences(quizSettings({ zone }), from, 2)).toEqual(expected);
  });

  it.each([
    ['America/New_York', '02:30', '2026-03-08T00:00Z', '2026-03-08 03:00'],
    ['Europe/Lisbon', '01:30', '2026-03-28T12:00Z', '2026-03-29 02:00'],
    ['Australia/Sydney', '02:59', '2026-10-03T00:00Z', '2026-10-04 03:00'],
    ['America/Sao_Paulo', '00:00', '2018-11-03T12:00Z', '2018-11-04 01:00'],
    ['Australia/Lord_Howe', '02:10', '2026-10-03T00:00Z', '2026-10-04 02:30'],
  ])('asks at the next valid minute in %s when %s is skipped', (zone, time, from, expected) => {
    const next = nextOccurrence(quizSettings({ zone, time }), Date.parse(from));
    expect(wallClock(zone, next?.at ?? 0)).toBe(expected);
    expect(next?.day).toBe(expected.slice(0, 10));
  });

  it('asks at midnight, for the day that ends, when the rest of that day is skipped', () => {
    expect(occurrences(quizSettings({ zone: 'America/Nuuk', time: '23:30' }), '2026-03-27T12:00Z', 3))
      .toEqual(['2026-03-27 2026-03-28T01:30', '2026-03-28 2026-03-29T01:00', '2026-03-29 2026-03-30T00:30']);
  });

  it.each([
    ['America/New_York', '01:30', '2026-11-01T00:00Z', '2026-11-01 2026-11-01T05:30', '2026-11-02 2026-11-02T06:30'],
    ['Europe/Lisbon', '01:15', '2026-10-24T12:00Z', '2026-10-25 2026-10-25T00:15', '2026-10-26 2026-10-26T01:15'],
    ['Australia/Sydney', '02:00', '2026-04-04T00:00Z', '2026-04-05 2026-04-04T15:00', '2026-04-06 2026-04-05T16:00'],
    ['America/Sao_Paulo', '23:30', '2019-02-16T12:00Z', '2019-02-16 2019-02-17T01:30', '2019-02-17 2019-02-18T02:30'],
  ])('asks once in %s when %s is repeated', (zone, time, from, first, second) => {
    expect(occurrences(quizSettings({ zone, time }), from, 2)).toEqual([first, second]);
    // Asked for again between the two passes, it does not come a second time.
    const between = Date.parse(`${first.slice(11)}Z`) + 40 * 60_000;
    expect(nextOccurrence(quizSettings({ zone, time }), between)?.day).toBe(second.slice(0, 10));
  });

  it('leaves out a day that a zone never had', () => {
    expect(occurrences(quizSettings({ zone: 'Pacific/Apia' }), '2011-12-29T12:00Z', 2).map(text => text.slice(0, 10))).toEqual(['2011-12-29', '2011-12-31']);
  });
});

describe('only some days have a question', () => {
  it('asks on the chosen weekdays', () => {
    expect(occurrences(quizSettings({ weekdays: [1, 3] }), '2026-11-23T12:00Z', 3).map(text => text.slice(0, 10))).toEqual(['2026-11-25', '2026-11-30', '2026-12-02']);
  });

  it('leaves out chosen dates and the public holidays of the chosen country and region', () => {
    const settings = quizSettings({ holidays: { dates: ['2026-07-08'], country: 'BR', region: 'SP' } });
    expect(occurrences(settings, '2026-07-07T00:00Z', 2).map(text => text.slice(0, 10))).toEqual(['2026-07-07', '2026-07-10']);
    const elsewhere = quizSettings({ holidays: { dates: [], country: 'BR', region: 'RJ' } });
    expect(nextDay(elsewhere, '2026-07-08')).toBe('2026-07-09');
    expect(nextDay(settings, '2026-12-24')).toBe('2026-12-26');
    expect(nextDay(settings, '2026-12-31')).toBe('2027-01-02');
  });

  it('knows holidays that last for several days, on all of them', () => {
    const settings = quizSettings({ holidays: { dates: [], country: 'AE', region: null } });
    expect(nextDay(settings, '2026-03-19')).toBe('2026-03-23');
  });

  it('asks on every day in a country that nobody keeps holidays of', () => {
    expect(nextDay(quizSettings({ holidays: { dates: [], country: 'XX', region: null } }), '2026-12-24')).toBe('2026-12-25');
  });

  it('has no next question when no day is left', () => {
    const dates = Array.from({ length: 60 }, (_, week) => new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10));
    const settings = quizSettings({ weekdays: [1], holidays: { dates, country: null, region: null } });
    expect(nextOccurrence(settings, Date.parse('2026-01-01T00:00Z'))).toBeNull();
  });

  it('knows the last question of a week, whatever is left out of it', () => {
    const settings = quizSettings({ weekdays: [1, 4, 7], holidays: { dates: ['2026-11-29'], country: null, region: null } });
    expect(isLastOfWeek(settings, '2026-11-22')).toBe(true);
    expect(isLastOfWeek(settings, '2026-11-23')).toBe(false);
    expect(isLastOfWeek(settings, '2026-11-26')).toBe(true);
    expect([mondayOf('2026-11-23'), mondayOf('2026-11-29'), mondayOf('2026-11-30')]).toEqual(['2026-11-23', '2026-11-23', '2026-11-30']);
  });
});

describe('every day that qualifies occurs exactly once', () => {
  const zones = ['America/New_York', 'Europe/Lisbon', 'Australia/Sydney', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Nuuk'];
  const hours = ['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '09:00', '23:30', '23:59'];
  const [from, until] = [Date.parse('2025-01-01T00:00Z'), Date.parse('2027-01-01T00:00Z')];

  it.each(zones)('in %s, over two years, whatever moment is asked from', zone => {
    fc.assert(fc.property(
      fc.constantFrom(...hours), fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), fc.array(fc.integer({ min: from, max: until - 1 }), { maxLength: 20 }),
      (time, weekdays, moments) => {
        const settings = quizSettings({ zone, time, weekdays });
        const list = all(settings, from, until);
        const days = list.map(({ day }) => day);
        expect(days.slice(1, -1)).toEqual(qualifying(zone, weekdays).filter(day => day > (days[0] ?? '') && day < (days.at(-1) ?? '')));
        expect(list.filter(({ at, day }) => !isFirstMoment(zone, at, `${day} ${time}`))).toEqual([]);
        for (const moment of moments.filter(at => at < (list.at(-1)?.at ?? 0))) expect(nextOccurrence(settings, moment)).toEqual(list.find(({ at }) => at > moment));
      },
    ), { numRuns: 5 });
  });

  /** Every local calendar day of the two years, found by looking twice a day. */
  function qualifying(zone: string, weekdays: readonly number[]): string[] {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    const days = new Set<string>();
    for (let at = from; at < until; at += 12 * 3_600_000) days.add(format.format(at));
    return [...days].filter(day => weekdays.includes(new Date(day).getUTCDay() || 7));
  }

  /** Whether the wall clock reads `wanted` for the first time, or has just jumped over it. */
  function isFirstMoment(zone: string, at: number, wanted: string): boolean {
    if (wallClock(zone, at) !== wanted) return wallClock(zone, at) > wanted && wallClock(zone, at - 60_000) < wanted;
    return [30, 60].every(minutes => wallClock(zone, at - minutes * 60_000) !== wanted);
  }
});
