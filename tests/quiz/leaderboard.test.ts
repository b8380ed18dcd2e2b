import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastAnswers, mostImproved, rank } from '../../src/quiz/compose/leaderboard.ts';
import type { Answer } from '../../src/store/answers.ts';

/** So many answers of a person, the first of them right. `at` is how fast they were. */
function answers(person: string, count: number, right: number, at = 0): Answer[] {
  return Array.from({ length: count }, (_, nth) => ({
    workspace: 'T1', scope: `q/${nth}`, person, source: 'channel', quiz: 'q', day: `2026-11-2${nth}`, question: `e${nth}`, option: 0, correct: nth < right ? 1 : 0, at,
  }));
}

describe('the leaderboard', () => {
  it('goes by the share of right answers, and those with the same share the place', () => {
    const ranked = rank([...answers('A', 4, 2), ...answers('B', 5, 5), ...answers('C', 4, 2), ...answers('D', 5, 1)], [], 5, 0);
    expect(ranked.map(({ person, place, percent }) => [person, place, percent])).toEqual([['B', 1, 100], ['A', 2, 50], ['C', 2, 50], ['D', 4, 20]]);
  });

  it('gives nothing for speed', () => {
    const ranked = rank([...answers('slow', 5, 4, 9_000_000), ...answers('fast', 5, 4, 1)], [], 5, 0);
    expect(ranked.map(({ place }) => place)).toEqual([1, 1]);
  });

  it('lists those who answered at least half of the questions', () => {
    expect(leastAnswers(5)).toBe(3);
    expect(leastAnswers(1)).toBe(1);
    expect(rank([...answers('A', 2, 2), ...answers('B', 3, 1)], [], 5, 0).map(({ person }) => person)).toEqual(['B']);
  });

  it('names nobody for having nothing right', () => {
    expect(rank([...answers('A', 5, 0), ...answers('B', 5, 1), ...answers('C', 3, 0)], [], 5, 0).map(({ person, place }) => [person, place])).toEqual([['B', 1]]);
    expect(rank(answers('A', 5, 0), [], 5, 0)).toEqual([]);
  });

  it('tells the improvement on the week before for those who answered enough then, and who improved most', () => {
    const before = [...answers('A', 4, 1), ...answers('B', 4, 4), ...answers('C', 1, 0), ...answers('D', 4, 1)];
    const ranked = rank([...answers('A', 4, 3), ...answers('B', 4, 3), ...answers('C', 4, 4), ...answers('D', 4, 3)], before, 5, 5);
    expect(Object.fromEntries(ranked.map(({ person, change }) => [person, change]))).toEqual({ A: 50, B: -25, C: null, D: 50 });
    expect([...mostImproved(ranked)]).toEqual(['A', 'D']);
    expect(mostImproved(rank(answers('B', 4, 3), before, 5, 5)).size).toBe(0);
  });

  it('never puts anybody above somebody with a greater share, in whatever order the answers came', () => {
    const person = fc.record({ answers: fc.integer({ min: 1, max: 5 }), right: fc.integer({ min: 0, max: 5 }) });
    fc.assert(fc.property(fc.array(person, { maxLength: 8 }), fc.boolean(), (people, backwards) => {
      const week = people.flatMap(({ answers: count, right }, at) => answers(`U${at}`, count, Math.min(count, right)));
      const ranked = rank(backwards ? week.toReversed() : week, [], 5, 0);
      expect(ranked).toEqual(rank(week, [], 5, 0));
      for (const [at, one] of ranked.entries()) {
        expect(one.place).toBe(1 + ranked.filter(other => other.right * one.answers > one.right * other.answers).length);
        expect(one.place).toBeLessThanOrEqual(at + 1);
      }
    }));
  });
});
