import { describe, expect, it } from 'vitest';
import { streakOf } from '../../src/learning/streak.ts';

/** Days of March 2026. */
const march = (...days: readonly number[]) => days.map(day => `2026-03-${String(day).padStart(2, '0')}`);
const range = (from: number, to: number) => march(...Array.from({ length: to - from + 1 }, (_, at) => from + at));

describe('a streak', () => {
  it.each([
    ['is nothing without answers', [], 10, { length: 0, daysOff: 0, today: false, days: [], bridged: [] }],
    ['counts days in a row, today among them', range(8, 10), 10, { length: 3, daysOff: 0, today: true, days: range(8, 10), bridged: [] }],
    ['is not lost while today can still be answered', range(8, 9), 10, { length: 2, daysOff: 0, today: false, days: range(8, 9), bridged: [] }],
    ['is lost with a day missed', range(7, 8), 10, { length: 0, daysOff: 0, today: false, days: [], bridged: [] }],
    ['begins again after that', march(1, 2, 3, 9, 10), 10, { length: 2, daysOff: 0, today: true, days: range(9, 10), bridged: [] }],
    ['earns a day off with seven days', range(1, 7), 7, { length: 7, daysOff: 1, today: true, days: range(1, 7), bridged: [] }],
    ['is bridged by the day off over a missed day, which is not counted', [...range(1, 7), ...march(9)], 9,
      { length: 8, daysOff: 0, today: true, days: [...range(1, 7), ...march(9)], bridged: march(8) }],
    ['uses the day off by itself before the next answer', range(1, 7), 9, { length: 7, daysOff: 0, today: false, days: range(1, 7), bridged: march(8) }],
    ['does not survive two missed days with one day off', range(1, 7), 10, { length: 0, daysOff: 0, today: false, days: [], bridged: [] }],
    ['survives two missed days with two days off', [...range(1, 14), ...march(17)], 17,
      { length: 15, daysOff: 0, today: true, days: [...range(1, 14), ...march(17)], bridged: march(15, 16) }],
    ['saves no more than two days off', range(1, 28), 28, { length: 28, daysOff: 2, today: true, days: range(1, 28), bridged: [] }],
    ['does not care about order and repeats', march(10, 8, 9, 9, 8), 10, { length: 3, daysOff: 0, today: true, days: range(8, 10), bridged: [] }],
    ['goes on when another zone is a day ahead', range(8, 11), 10, { length: 4, daysOff: 0, today: true, days: range(8, 11), bridged: [] }],
  ] as const)('%s', (_, days, today, streak) => {
    expect(streakOf(days, march(today)[0] ?? '')).toEqual(streak);
  });

  it('goes across months and daylight saving', () => {
    expect(streakOf(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'], '2026-03-02').length).toBe(4);
    expect(streakOf(['2026-03-28', '2026-03-29', '2026-03-30'], '2026-03-30').length).toBe(3);
  });

  it('knows its days, and those that a day off bridged, from where it began', () => {
    const answered = [...march(1), ...range(5, 11), ...march(13)];
    expect(streakOf(answered, '2026-03-14')).toEqual({ length: 8, daysOff: 0, today: false, days: [...range(5, 11), ...march(13)], bridged: march(12) });
    expect(streakOf(answered, '2026-03-15')).toEqual({ length: 0, daysOff: 0, today: false, days: [], bridged: [] });
    expect(streakOf(range(1, 14), '2026-03-17')).toEqual({ length: 14, daysOff: 0, today: false, days: range(1, 14), bridged: march(15, 16) });
  });
});
