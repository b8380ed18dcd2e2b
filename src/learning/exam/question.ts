import { letterOf } from '../../questions/options.ts';
import type { Button, QuestionReply } from '../../reply.ts';
import type { Exam } from '../../store/exams.ts';
import { optionButtons } from '../options.ts';
import { replyBase, type Session } from '../session.ts';
import { countAnswered, firstOpen } from './grade.ts';

/** The question at a place of an open exam, or the next one that the knowledge base still has; null when it has none. `stored` is the place just answered. */
export function replyPlace(session: Session, exam: Exam, wanted: number, stored: number | null = null): QuestionReply | null {
  const { language, words: { exam: words }, wording, at } = session;
  const place = exam.questions.findIndex((_, index) => index >= wanted && known(session, exam, index));
  const shown = place < 0 ? exam.questions.findIndex((_, index) => known(session, exam, index)) : place;
  const drawn = exam.questions[shown];
  const question = drawn && session.bank.question(drawn.question);
  if (!question) return null;
  const left = words.minutesLeft(Math.floor((exam.endsAt - at) / 60_000));
  return {
    ...replyBase(session, 'exam', buttonsAt(session, exam, shown)), kind: 'question',
    title: words.title(shown + 1, exam.questions.length),
    about: [wording.editions.itil4, left],
    question: [question.question[language]],
    options: optionButtons(question, drawn.order, session, exam.answers[shown] ?? null, option => ({ v: 1, do: 'exam-answer', language, exam: exam.exam, at: shown, option })),
    status: [...(stored === null ? [] : [sayStored(session, exam, stored)]), sayStatus(session, exam)].join(' '),
  };
}

function known({ bank }: Session, { questions }: Exam, place: number): boolean {
  return bank.question(questions[place]?.question ?? '') !== null;
}

function sayStored({ words }: Session, { questions, answers }: Exam, place: number): string {
  return words.exam.stored(place + 1, letterOf(questions[place]?.order.indexOf(answers[place] ?? -1) ?? -1));
}

function sayStatus({ words }: Session, exam: Exam): string {
  const answered = countAnswered(exam);
  const open = exam.questions.length - answered;
  return open === 0 ? words.exam.allAnswered : words.exam.status(answered, open);
}

function buttonsAt({ language, words: { exam: { buttons } } }: Session, exam: Exam, place: number): Button[] {
  const go = (label: string, at: number): Button => ({ label, action: { v: 1, do: 'exam-go', language, exam: exam.exam, at } });
  const open = firstOpen(exam);
  return [
    ...(place > 0 ? [go(buttons.previous, place - 1)] : []),
    ...(place + 1 < exam.questions.length ? [go(buttons.next, place + 1)] : []),
    ...(open !== null && open !== place && open !== place + 1 ? [go(buttons.firstOpen, open)] : []),
    { label: buttons.finish, action: { v: 1, do: 'exam-finish', language, exam: exam.exam, sure: false } },
  ];
}
