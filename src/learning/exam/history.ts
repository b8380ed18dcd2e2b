import { replyNotice } from '../../answers/notices.ts';
import type { Button, Reply } from '../../reply.ts';
import type { Exam } from '../../store/exams.ts';
import { examButton } from '../practice.ts';
import { replyBase, type Session } from '../session.ts';
import { percentOf } from '../tally.ts';
import { examPass } from './draw.ts';
import { readOpenExam } from './finish.ts';
import { countAnswered } from './grade.ts';

/** A finished exam. */
export type FinishedExam = Exam & { readonly finishedAt: number; readonly score: number };

/** Attempts whose result a button opens. */
const mostButtons = 3;

/** The person's finished exams, the newest first. One whose time is over is graded for it. */
export async function readFinished(session: Session): Promise<FinishedExam[]> {
  return (await readAttempts(session)).finished;
}

async function readAttempts(session: Session): Promise<{ readonly open: Exam | null; readonly finished: FinishedExam[] }> {
  const { open } = await readOpenExam(session);
  const exams = await session.store.exams.ofPerson(session.workspace, session.person);
  const finished = exams.flatMap(exam => (exam.finishedAt === null || exam.score === null ? [] : [{ ...exam, finishedAt: exam.finishedAt, score: exam.score }]));
  return { open, finished };
}

/** All attempts with their scores, and the way from one to the next as a chart; and that one is open, where one is. */
export async function replyHistory(session: Session): Promise<Reply> {
  const { language, settings: { zone }, words: { exam: words }, wording: { cards: { columns } } } = session;
  const { open: running, finished } = await readAttempts(session);
  const [latest] = finished;
  const stands = running ? [sayOpen(session, running)] : [];
  const go = { ...examButton(session), label: running ? words.buttons.resume : latest ? words.buttons.again : examButton(session).label };
  if (!latest) return replyNotice('setting', language, 'exam history', { title: words.history.title, lines: running ? stands : words.history.none, buttons: [go] });
  const best = finished.toSorted((a, b) => b.score - a.score)[0] ?? latest;
  const chart = {
    title: words.history.chart, form: 'line', unit: 'percent', columns: [columns.day, columns.right],
    points: finished.toReversed().map(({ startedAt, score, questions }) => ({ label: session.words.shortDay(startedAt, zone), value: percentOf({ right: score, answered: questions.length }), mark: score >= examPass })),
  } as const;
  const open = (exam: FinishedExam): Button => ({
    label: words.buttons.attempt(session.words.shortDay(exam.startedAt, zone), exam.score, exam.questions.length), action: { v: 1, do: 'exam-result', language, exam: exam.exam },
  });
  return {
    ...replyBase(session, 'exam history', running ? [go, ...finished.slice(0, mostButtons).map(open)] : [...finished.slice(0, mostButtons).map(open), go]), kind: 'report',
    title: words.history.title, lines: [...stands, words.history.best(best.score, best.questions.length)],
    charts: finished.length > 1 ? [chart] : [],
    sections: [{
      heading: words.history.attempts,
      items: finished.map(({ startedAt, score, questions }) => words.history.attempt(session.words.day(startedAt, zone), score, questions.length, score >= examPass)),
    }],
  };
}

function sayOpen({ words: { exam: words }, at }: Session, exam: Exam): string {
  return words.history.open(countAnswered(exam), exam.questions.length, words.minutesLeft(Math.floor((exam.endsAt - at) / 60_000)));
}
