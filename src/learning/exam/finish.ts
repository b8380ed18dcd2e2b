import { isRight, leadOf } from '../../questions/question.ts';
import type { Answer } from '../../store/answers.ts';
import type { Exam, ExamOutcome } from '../../store/exams.ts';
import { dayIn } from '../../time/calendar.ts';
import type { Session } from '../session.ts';
import { gradeExam } from './grade.ts';

/** The person's open exam; one whose time is over is graded first. `ended` is that one. */
export async function readOpenExam(session: Session): Promise<{ readonly open: Exam | null; readonly ended: Exam | null }> {
  const exam = await session.store.exams.open(session.workspace, session.person);
  if (!exam || !isOver(exam, session)) return { open: exam, ended: null };
  return { open: null, ended: await finishExam(session, exam) };
}

/** Whether an open exam's time is over. */
export function isOver({ endsAt, finishedAt }: Exam, { at }: Session): boolean {
  return finishedAt === null && endsAt <= at;
}

/** Grades an exam, once: stores its score and answers, and makes cards of the concepts missed. Returns it as stored. */
export async function finishExam(session: Session, exam: Exam): Promise<Exam> {
  const { store, bank, at } = session;
  let current = exam;
  while (current.finishedAt === null) {
    const outcome = outcomeOf(session, current, Math.min(at, current.endsAt), gradeExam(current, bank).score);
    if (await store.exams.finish(current, outcome)) return { ...current, finishedAt: outcome.finishedAt, score: outcome.score };
    // An answer came in between, or another instance finished it.
    const again = await store.exams.find(current.workspace, current.person, current.exam);
    if (!again) break;
    current = again;
  }
  return current;
}

function outcomeOf({ bank, settings, at }: Session, { workspace, person, exam, questions, answers }: Exam, finishedAt: number, score: number): ExamOutcome {
  const day = dayIn(settings.zone, finishedAt);
  const given = questions.flatMap(({ question: id }, place) => {
    const [question, option] = [bank.question(id), answers[place] ?? null];
    return question && option !== null ? [{ place, question, option, right: isRight(question, option) }] : [];
  });
  return {
    finishedAt, score,
    answers: given.map(({ place, question, option, right }): Answer => ({
      workspace, person, scope: `exam/${exam}/${place}`, source: 'exam', quiz: null, day, question: question.id, option, correct: right ? 1 : 0, at: finishedAt,
    })),
    // What was left open may be known: it is no card.
    notes: given.filter(({ right }) => !right).map(({ question }) => ({ workspace, person, concept: leadOf(question), origin: 'wrong', at })),
  };
}
