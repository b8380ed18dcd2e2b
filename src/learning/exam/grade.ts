import { examAreas, isRight, type ExamArea } from '../../questions/question.ts';
import type { Exam } from '../../store/exams.ts';
import type { Bank } from '../bank.ts';
import type { Score } from '../tally.ts';

/** How an exam went. */
export interface Grade {
  readonly score: number;
  /** Only areas that the exam asked about, in the syllabus's order. */
  readonly areas: readonly (Score & { readonly area: ExamArea })[];
  /** Places of the questions that were not answered right, in order. */
  readonly wrong: readonly number[];
  /** Places of those that were, in order, but for what the knowledge base no longer has: there is nothing to read of it. */
  readonly right: readonly number[];
}

/** Grades the answers given so far. A question that the knowledge base no longer has counts as right: its fault is not the person's. */
export function gradeExam({ questions, answers }: Pick<Exam, 'questions' | 'answers'>, bank: Bank): Grade {
  const marks = questions.map(({ question: id }, place) => {
    const question = bank.question(id);
    return { place, known: question !== null, area: question?.syllabus ?? null, right: question === null || isRight(question, answers[place] ?? null) };
  });
  const areas = examAreas.map(area => {
    const own = marks.filter(mark => mark.area === area);
    return { area, right: own.filter(({ right }) => right).length, answered: own.length };
  });
  return {
    score: marks.filter(({ right }) => right).length,
    areas: areas.filter(({ answered }) => answered > 0),
    wrong: marks.filter(({ right }) => !right).map(({ place }) => place),
    right: marks.filter(({ right, known }) => right && known).map(({ place }) => place),
  };
}

/** The first place without an answer; null when all are answered. */
export function firstOpen({ answers }: Pick<Exam, 'answers'>): number | null {
  const place = answers.indexOf(null);
  return place < 0 ? null : place;
}

/** How many places have an answer. */
export function countAnswered({ answers }: Pick<Exam, 'answers'>): number {
  return answers.filter(answer => answer !== null).length;
}
