import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Finding } from './engines/engine.ts';
import type { EvaluationQuestion } from './questions.ts';

/** Counts over a set of questions. */
export interface Score {
  readonly asked: number;
  /** A right concept leads; for questions that must not be answered: silence. */
  readonly first: number;
  /** A right concept is among the first three. */
  readonly third: number;
  /** Something is asserted, and it is not right. */
  readonly wrong: number;
  /** Nothing is asserted where something should be. */
  readonly silent: number;
  readonly language: number;
}

export const emptyScore: Score = { asked: 0, first: 0, third: 0, wrong: 0, silent: 0, language: 0 };

/** Adds one answer to a score. */
export function addToScore(score: Score, question: EvaluationQuestion, { keys, language }: Finding, knowledge: Knowledge): Score {
  const answerable = question.expect.length > 0;
  const first = answerable ? isRight(question, keys, knowledge) : keys.length === 0;
  const third = answerable ? first || keys.slice(0, 3).some(key => question.expect.includes(key)) : first;
  return {
    asked: score.asked + 1,
    first: score.first + Number(first),
    third: score.third + Number(third),
    wrong: score.wrong + Number(!first && keys.length > 0),
    silent: score.silent + Number(answerable && keys.length === 0),
    language: score.language + Number(language === (question.answerLang ?? question.lang)),
  };
}

/** A right concept leads, or the table of an expected comparison entry stands for that entry; every side asked for is there. */
function isRight({ expect, both }: EvaluationQuestion, keys: readonly string[], knowledge: Knowledge): boolean {
  const [lead] = keys;
  if (lead === undefined) return false;
  const compared = expect.some(key => {
    const sides = knowledge.concepts.get(key)?.comparison?.of;
    return sides !== undefined && sides.includes(lead) && sides.every(side => keys.includes(side));
  });
  const sides = (both ?? []).every(key => keys.includes(key) || expect.includes(lead) && knowledge.concepts.get(lead)?.comparison?.of.includes(key));
  return (expect.includes(lead) || compared) && sides;
}
