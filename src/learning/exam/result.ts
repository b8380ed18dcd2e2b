import { leadOf } from '../../questions/question.ts';
import type { Button, Chart, ReportReply } from '../../reply.ts';
import type { Exam } from '../../store/exams.ts';
import { topicTitle } from '../labels.ts';
import { examButton, practiseButton } from '../practice.ts';
import { replyBase, type Session } from '../session.ts';
import { percentOf } from '../tally.ts';
import { examPass } from './draw.ts';
import { countAnswered, gradeExam, type Grade } from './grade.ts';
import { reviewButton } from './review.ts';

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

function resultButtons(session: Session, exam: Exam, { wrong, right }: Grade): Button[] {
  const { language, words: { exam: { buttons } } } = session;
  return [
    ...reviewButton(session, exam, buttons.review, wrong[0], false), ...reviewButton(session, exam, buttons.reviewRight, right[0], true),
    practiseButton(session),
    { label: buttons.history, action: { v: 1, do: 'exam-history', language } },
    { ...examButton(session), label: buttons.again },
  ];
}
