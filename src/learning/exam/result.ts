import { replyNotice } from '../../answers/notices.ts';
import { percentOf } from '../tally.ts';
import type { Button, Chart, Reply, ReportReply } from '../../reply.ts';
import type { Exam } from '../../store/exams.ts';
import { leadOf } from '../bank.ts';
import { nameOf, topicTitle } from '../labels.ts';
import { replyVerdict, rightLetter } from '../options.ts';
import { examButton, practiseButton } from '../practice.ts';
import { replyBase, type Session } from '../session.ts';
import { examPass } from './draw.ts';
import { countAnswered, gradeExam, type Grade } from './grade.ts';

/** How a finished exam went: score, whether it was passed, each area. */
export function replyResult(session: Session, exam: Exam): ReportReply {
  const { words: { exam: words }, bank } = session;
  const grade = gradeExam(exam, bank);
  const score = exam.score ?? grade.score;
  const of = exam.questions.length;
  const missed = new Set(grade.wrong.filter(place => exam.answers[place] !== null).flatMap(place => conceptAt(session, exam, place) ?? []));
  const lines = [
    ...(exam.finishedAt === exam.endsAt ? [words.timeUp(countAnswered(exam), of)] : []),
    words.passMark(examPass, of),
    ...(missed.size > 0 ? [words.noted(missed.size)] : []),
  ];
  return {
    ...replyBase(session, 'exam result', resultButtons(session, exam, grade)), kind: 'report',
    title: score >= examPass ? words.result.passed(score, of) : words.result.failed(score, of),
    lines, charts: [areaChart(session, grade)],
    sections: [{ heading: words.scores, items: grade.areas.map(({ area, right, answered }) => words.areaScore(topicTitle(session, area), right, answered)) }],
  };
}

function conceptAt({ bank }: Session, { questions }: Exam, place: number): string | null {
  const question = bank.question(questions[place]?.question ?? '');
  return question && leadOf(question);
}

function areaChart(session: Session, { areas }: Grade): Chart {
  const { columns } = session.wording.cards;
  const points = areas.map(score => ({ label: topicTitle(session, score.area), value: percentOf(score), mark: false }));
  return { title: session.words.exam.byArea, form: 'bar', unit: 'percent', columns: [columns.area, columns.right], points };
}

function resultButtons(session: Session, exam: Exam, { wrong }: Grade): Button[] {
  const { language, words: { exam: { buttons } } } = session;
  const [first] = wrong;
  return [
    ...(first === undefined ? [] : [{ label: buttons.review, action: { v: 1, do: 'exam-review', language, exam: exam.exam, at: first } } as const]),
    practiseButton(session),
    { label: buttons.history, action: { v: 1, do: 'exam-history', language } },
    { ...examButton(session), label: buttons.again },
  ];
}

/** The explanation of a wrong answer of a finished exam, at `at` or the next one, with a way to the others. */
export function replyReview(session: Session, exam: Exam, at: number): Reply {
  const { language, bank, knowledge, words: { exam: words } } = session;
  const { wrong } = gradeExam(exam, bank);
  const index = Math.max(0, wrong.findIndex(place => place >= at));
  const place = wrong[index];
  const drawn = place === undefined ? undefined : exam.questions[place];
  const question = drawn && bank.question(drawn.question);
  const result: Button = { label: words.buttons.result, action: { v: 1, do: 'exam-finish', language, exam: exam.exam, sure: true } };
  if (place === undefined || !question) return replyNotice('setting', language, 'exam review', { lines: words.review.none, buttons: [result] });
  const chosen = exam.answers[place] ?? null;
  const go = (label: string, to: number | undefined): Button[] => (to === undefined ? [] : [{ label, action: { v: 1, do: 'exam-review', language, exam: exam.exam, at: to } }]);
  const concept = knowledge.concepts.get(leadOf(question));
  return replyVerdict(session, question, {
    order: drawn.order, chosen, route: 'exam review',
    title: words.review.title(place + 1, rightLetter(question, drawn.order)),
    notes: [...(chosen === null ? [words.review.open] : []), words.review.place(index + 1, wrong.length)],
    buttons: [
      ...go(words.buttons.previous, wrong[index - 1]), ...go(words.buttons.next, wrong[index + 1]), result,
      ...(concept ? [{ label: session.words.practice.buttons.concept(nameOf(session, concept)), action: { v: 1, do: 'show', concept: concept.key, language, detail: 'short' } } as const] : []),
      { label: session.words.practice.buttons.report, action: { v: 1, do: 'report', language, question: question.id } },
    ],
  });
}
