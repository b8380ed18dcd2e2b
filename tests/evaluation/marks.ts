import { languages } from '../../src/language.ts';
import type { Score } from './score.ts';

/** What the half that is not tuned on has to reach, as shares. */
const marks = { first: 0.97, silent: 0.98, language: 0.99 } as const;

/** The marks that a set of scores misses, each with what was reached. */
export function marksMissed(scores: ReadonlyMap<string, Score>): string[] {
  return languages.flatMap(language => {
    const answerable = scores.get(`${language} answerable`);
    const others = scores.get(`${language} must not answer`);
    if (!answerable || !others) return [`${language}: not asked`];
    const asked = answerable.asked + others.asked;
    return [
      check(`${language} right first`, answerable.first / answerable.asked, marks.first),
      check(`${language} must not answer`, others.first / others.asked, marks.silent),
      check(`${language} language right`, (answerable.language + others.language) / asked, marks.language),
    ].flat();
  });
}

function check(name: string, share: number, mark: number): string[] {
  return share >= mark ? [] : [`${name}: ${(share * 100).toFixed(1)} %, wanted ${(mark * 100).toFixed(0)} %`];
}
