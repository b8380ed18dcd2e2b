import { replyNotice } from '../../answers/notices.ts';
import type { Outcome, Reply } from '../../reply.ts';
import type { Exam } from '../../store/exams.ts';
import type { LearningAction } from '../action.ts';
import { readAskable } from '../practice.ts';
import { privateAddress, type Session } from '../session.ts';
import { drawExam, examLength, examMinutes, examPass } from './draw.ts';
import { finishExam, isOver, readOpenExam } from './finish.ts';
import { countAnswered, firstOpen } from './grade.ts';
import { replyPlace } from './question.ts';
import { replyHistory } from './history.ts';
import { replyResult } from './result.ts';
import { replyReview } from './review.ts';

/** An action of an exam. */
export type ExamAction = Extract<LearningAction, { do: `exam-${string}` }>;

/** What "exam" asks for: the open exam where it was left, the result of one whose time is over, or how a new one goes, since its clock runs at once. */
export async function openExam(session: Session): Promise<Reply> {
  const { language, words: { exam: words } } = session;
  const { open, ended } = await readOpenExam(session);
  if (ended) return replyResult(session, ended);
  if (open) return resume(session, open);
  const start = { label: words.buttons.start, action: { v: 1, do: 'exam-start', language } } as const;
  const history = { label: words.buttons.history, action: { v: 1, do: 'exam-history', language } } as const;
  return replyNotice('setting', language, 'exam', {
    title: words.intro.title, lines: words.intro.lines(examLength, examMinutes, examPass), buttons: [start, history],
  });
}

/** What somebody is told who wants out: that the exam can be left as it is, and how it is ended; or that there is nothing to leave. */
export async function leaveExam(session: Session): Promise<Reply> {
  const { language, words: { exam: { leave, buttons } } } = session;
  const { open, ended } = await readOpenExam(session);
  if (ended) return replyResult(session, ended);
  if (!open) return replyNotice('setting', language, 'leave', { lines: leave.none });
  return replyNotice('setting', language, 'leave', {
    title: leave.title, lines: leave.lines(countAnswered(open), open.questions.length),
    buttons: [
      { label: buttons.goOn, action: { v: 1, do: 'exam-go', language, exam: open.exam, at: firstOpen(open) ?? 0 } },
      { label: buttons.finish, action: { v: 1, do: 'exam-finish', language, exam: open.exam, sure: false } },
    ],
  });
}

/** The same for a mere "leave"; null where no exam is open: then it is a goodbye. */
export async function leaveOpen(session: Session): Promise<Reply | null> {
  return await session.store.exams.open(session.workspace, session.person) ? leaveExam(session) : null;
}

/** What a button of an exam leads to; null when the exam is gone, or another person's. */
export async function actInExam(session: Session, action: ExamAction): Promise<Outcome | null> {
  if (action.do === 'exam-open') return { placement: 'new', reply: await openExam(session) };
  if (action.do === 'exam-start') return { placement: 'new', reply: await startExam(session) };
  if (action.do === 'exam-history') return { placement: 'new', reply: await replyHistory(session) };
  const found = await session.store.exams.find(session.workspace, session.person, action.exam);
  if (!found) return null;
  const exam = isOver(found, session) ? await finishExam(session, found) : found;
  const reply = exam.finishedAt === null ? await actInOpen(session, exam, action) : actInFinished(session, exam, action);
  return reply && { placement: 'replace', reply };
}

type OneExam = Exclude<ExamAction, { do: 'exam-open' | 'exam-start' | 'exam-history' }>;

async function actInOpen(session: Session, exam: Exam, action: OneExam): Promise<Reply | null> {
  switch (action.do) {
    case 'exam-answer': return answer(session, exam, action);
    case 'exam-finish': return finish(session, exam, action.sure);
    case 'exam-go': return replyPlace(session, exam, action.at);
    case 'exam-result':
    case 'exam-review': return resume(session, exam);
  }
}

function actInFinished(session: Session, exam: Exam, action: OneExam): Reply {
  return action.do === 'exam-review' ? replyReview(session, exam, action) : replyResult(session, exam);
}

async function answer(session: Session, exam: Exam, { at: place, option }: Extract<ExamAction, { do: 'exam-answer' }>): Promise<Reply | null> {
  if (!exam.questions[place]?.order.includes(option)) return null;
  const stored = await session.store.exams.choose(exam, place, option, session.at);
  if (!stored) return null;
  if (stored.finishedAt !== null) return replyResult(session, stored);
  const next = place + 1 < stored.questions.length ? place + 1 : firstOpen(stored) ?? place;
  return replyPlace(session, stored, next, place);
}

async function finish(session: Session, exam: Exam, sure: boolean): Promise<Reply> {
  const open = exam.questions.length - countAnswered(exam);
  if (sure || open === 0) return replyResult(session, await finishExam(session, exam));
  const { language, words: { exam: { sure: words, buttons } } } = session;
  return replyNotice('setting', language, 'exam finish', {
    title: words.title, lines: words.lines(open),
    buttons: [
      { label: buttons.goOn, action: { v: 1, do: 'exam-go', language, exam: exam.exam, at: firstOpen(exam) ?? 0 } },
      { label: buttons.finishAnyway, action: { v: 1, do: 'exam-finish', language, exam: exam.exam, sure: true } },
    ],
  });
}

async function startExam(session: Session): Promise<Reply> {
  const { store, workspace, person, language, settings, at, words } = session;
  const { open, ended } = await readOpenExam(session);
  if (ended) return replyResult(session, ended);
  if (open) return resume(session, open);
  const exam = session.newId();
  const questions = drawExam(await readAskable(session), await store.exams.ofPerson(workspace, person), exam);
  if (!questions) return replyNotice('problem', language, 'exam', { lines: words.exam.tooFewQuestions });
  await store.learners.introduce({ workspace, person, settings, address: privateAddress(session.origin), next: null });
  return resume(session, await store.exams.begin({
    workspace, person, exam, startedAt: at, endsAt: at + examMinutes * 60_000, questions, answers: questions.map(() => null), finishedAt: null, score: null,
  }));
}

function resume(session: Session, exam: Exam): Reply {
  return replyPlace(session, exam, firstOpen(exam) ?? 0) ?? replyResult(session, exam);
}
