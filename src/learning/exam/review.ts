import { replyNotice } from '../../answers/notices.ts';
import { rightLetter } from '../../questions/options.ts';
import { leadOf } from '../../questions/question.ts';
import type { Button, Reply } from '../../reply.ts';
import type { Exam } from '../../store/exams.ts';
import { nameOf } from '../labels.ts';
import { explainOptions } from '../options.ts';
import type { Session } from '../session.ts';
import { gradeExam } from './grade.ts';

/** Opens the explanation of the question at a place, among those answered right or among the mistakes; none where there is no such place. */
export function reviewButton({ language }: Session, { exam }: Exam, label: string, at: number | undefined, right: boolean): Button[] {
  return at === undefined ? [] : [{ label, action: { v: 1, do: 'exam-review', language, exam, at, ...(right ? { right } : {}) } }];
}

/** The explanation of a mistake of a finished exam, or of a right answer, at `at` or the next one, with a way to the others of its sort. */
export function replyReview(session: Session, exam: Exam, { at, right = false }: { readonly at: number; readonly right?: boolean | undefined }): Reply {
  const { language, bank, words: { exam: { review: all, buttons } } } = session;
  const places = gradeExam(exam, bank)[right ? 'right' : 'wrong'];
  const index = Math.max(0, places.findIndex(place => place >= at));
  const place = places[index];
  const drawn = place === undefined ? undefined : exam.questions[place];
  const question = drawn && bank.question(drawn.question);
  const words = right ? all.right : all.wrong;
  const result: Button = { label: buttons.result, action: { v: 1, do: 'exam-result', language, exam: exam.exam } };
  if (place === undefined || !question) return replyNotice('setting', language, 'exam review', { lines: words.none, buttons: [result] });
  const chosen = exam.answers[place] ?? null;
  return explainOptions(session, question, {
    order: drawn.order, chosen, route: 'exam review',
    title: words.title(place + 1, rightLetter(question, drawn.order)),
    notes: [...(chosen === null ? [all.open] : []), words.place(index + 1, places.length)],
    buttons: [
      ...reviewButton(session, exam, buttons.previous, places[index - 1], right), ...reviewButton(session, exam, buttons.next, places[index + 1], right), result,
      ...conceptButton(session, leadOf(question)),
      { label: session.words.practice.buttons.report, action: { v: 1, do: 'report', language, question: question.id } },
    ],
  });
}

function conceptButton(session: Session, key: string): Button[] {
  const concept = session.knowledge.concepts.get(key);
  if (!concept) return [];
  return [{ label: session.words.practice.buttons.concept(nameOf(session, concept)), action: { v: 1, do: 'show', concept: key, language: session.language, detail: 'short' } }];
}
