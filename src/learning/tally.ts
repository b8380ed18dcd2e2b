import type { QuestionTally } from '../store/answers.ts';
import { areaOrEdition, type Bank, type QuestionTopic } from './bank.ts';

/** Right answers out of all. */
export interface Score {
  readonly right: number;
  readonly answered: number;
}

/** How a person does in each topic, from all answers. Topics never answered are absent. */
export function scoresByTopic(tally: readonly QuestionTally[], bank: Bank): Map<QuestionTopic, Score> {
  const scores = new Map<QuestionTopic, Score>();
  for (const { question, right, answered } of tally) {
    const known = bank.question(question);
    if (!known) continue;
    const topic = areaOrEdition(known);
    scores.set(topic, addUp([{ right, answered }, scores.get(topic) ?? { right: 0, answered: 0 }]));
  }
  return scores;
}

/** The share of right answers, 0 to 1, as if one right and one wrong came before: few answers say little (Laplace's rule of succession). */
export function strength(score: Score | undefined): number {
  return ((score?.right ?? 0) + 1) / ((score?.answered ?? 0) + 2);
}

/** The share of right answers in whole percent; 0 without answers. */
export function percentOf({ right, answered }: Score): number {
  return answered === 0 ? 0 : Math.round((100 * right) / answered);
}

/** All scores together. */
export function addUp(scores: readonly Score[]): Score {
  return scores.reduce<Score>((sum, { right, answered }) => ({ right: sum.right + right, answered: sum.answered + answered }), { right: 0, answered: 0 });
}
