import { describe, expect, it } from 'vitest';
import { streakOf } from '../../src/learning/streak.ts';

/** Days of March 2026. */
const march = (...days: readonly number[]) => days.map(day => `2026-03-${String(day).padStart(2, '0')}`);
const range = (from: number, to: number) => march(...Array.from({ length: to - from + 1 }, (_, at) => from + at));

describe('a streak', () => {
  it.each([
    ['is nothing without answers', [], 10, { length: 0, freezes: 0, today: false }],
    ['counts days in a row, today among them', range(8, 10), 10, { length: 3, freezes: 0, today: true }],
    ['is not lost while today can still be answered', range(8, 9), 10, { length: 2, freezes: 0, today: false }],
    ['is lost with a day missed', range(7, 8), 10, { length: 0, freezes: 0, today: false }],
    ['begins again after that', march(1, 2, 3, 9, 10), 10, { length: 2, freezes: 0, today: true }],
    ['earns a freeze with seven days', range(1, 7), 7, { length: 7, freezes: 1, today: true }],
    ['is bridged by the freeze over a missed day, which is not counted', [...range(1, 7), ...march(9)], 9, { length: 8, freezes: 0, today: true }],
    ['uses the freeze by itself before the next answer', range(1, 7), 9, { length: 7, freezes: 0, today: false }],
    ['does not survive two missed days with one freeze', range(1, 7), 10, { length: 0, freezes: 0, today: false }],
    ['survives two missed days with two freezes', [...range(1, 14), ...march(17)], 17, { length: 15, freezes: 0, today: true }],
    ['saves no more than two freezes', range(1, 28), 28, { length: 28, freezes: 2, today: true }],
    ['does not care about order and repeats', march(10, 8, 9, 9, 8), 10, { length: 3, freezes: 0, today: true }],
    ['goes on when another zone is a day ahead', range(8, 11), 10, { length: 4, freezes: 0, today: true }],
  ] as const)('%s', (_, days, today, streak) => {
    expect(streakOf(days, march(today)[0] ?? '')).toMatchObject(streak);
  });

  it('goes across months and daylight saving', () => {
    expect(streakOf(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'], '2026-03-02').length).toBe(4);
    expect(streakOf(['2026-03-28', '2026-03-29', '2026-03-30'], '2026-03-30').length).toBe(3);
  });

  it('knows its days, and those that a freeze bridged, from where it began', () => {
    const answered = [...march(1), ...range(5, 11), ...march(13)];
    expect(streakOf(answered, '2026-03-14')).toMatchObject({ days: [...range(5, 11), ...march(13)], bridged: march(12) });
    expect(streakOf(answered, '2026-03-15')).toMatchObject({ days: [], bridged: [] });
    expect(streakOf(range(1, 14), '2026-03-17')).toMatchObject({ days: range(1, 14), bridged: march(15, 16) });
  });
});
