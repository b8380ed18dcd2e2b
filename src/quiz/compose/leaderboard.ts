import type { Answer } from '../../store/answers.ts';

/** A person's place on the leaderboard of a week. */
export interface Ranked {
  readonly person: string;
  /** The same for all who share it; the next place is as many further on. */
  readonly place: number;
  readonly right: number;
  readonly answers: number;
  /** 0 to 100. */
  readonly percent: number;
  /** Percentage points above the week before; null for those who answered too little then. */
  readonly change: number | null;
}

/** To be listed one has to have answered half of the questions: one lucky answer is no week. */
export function leastAnswers(questions: number): number {
  return Math.max(1, Math.ceil(questions / 2));
}

/**
 * The leaderboard of a week by the share of right answers, the best first. Neither speed nor the number of answers counts; equal
 * shares share a place. Nobody is named for having nothing right.
 */
export function rank(week: readonly Answer[], before: readonly Answer[], questions: number, questionsBefore: number): Ranked[] {
  const earlier = scores(before, leastAnswers(questionsBefore));
  const ranked = [...scores(week, leastAnswers(questions))].filter(([, { right }]) => right > 0).map(([person, score]) => {
    const then = earlier.get(person);
    return { person, ...score, percent: percent(score), change: then ? percent(score) - percent(then) : null };
  });
  const shares = ranked.map(share).toSorted((a, b) => b - a);
  // Set from the last place to the first: those who share one have the best of theirs.
  const placeOf = new Map(shares.map((each, at) => [each, at + 1] as const).toReversed());
  return ranked
    .map(each => ({ ...each, place: placeOf.get(share(each)) ?? 1 }))
    .toSorted((a, b) => a.place - b.place || (b.change ?? 0) - (a.change ?? 0) || (a.person < b.person ? -1 : 1));
}

/** Who improved most, if anybody did; all who did so equally. */
export function mostImproved(ranked: readonly Ranked[]): ReadonlySet<string> {
  const most = Math.max(0, ...ranked.map(({ change }) => change ?? 0));
  return new Set(ranked.filter(({ change }) => most > 0 && change === most).map(({ person }) => person));
}

interface Score {
  readonly right: number;
  readonly answers: number;
}

function scores(answers: readonly Answer[], least: number): Map<string, Score> {
  const counted = [...Map.groupBy(answers, ({ person }) => person)].map(([person, given]): [string, Score] =>
    [person, { answers: given.length, right: given.filter(({ correct }) => correct === 1).length }]);
  return new Map(counted.filter(([, score]) => score.answers >= least));
}

function share({ right, answers }: Score): number {
  return right / answers;
}

function percent(score: Score): number {
  return Math.round(100 * share(score));
}
