import { replyNotice } from '../answers/notices.ts';
import { syllabusAreas } from '../knowledge/schema.ts';
import type { Button, Chart, Reply, Section } from '../reply.ts';
import type { QuestionTally } from '../store/answers.ts';
import type { ReviewCard } from '../store/review-cards.ts';
import type { QuestionTopic } from './bank.ts';
import { examLength, examPass } from './exam/draw.ts';
import { readFinished } from './exam/history.ts';
import { forecastOf } from './forecast.ts';
import { topicLabel, topicTitle } from './labels.ts';
import { examButton, practiseButton, settingsButton } from './practice.ts';
import { readinessOf } from './readiness.ts';
import { replyBase, type Session } from './session.ts';
import { readStanding, readStreak } from './standing.ts';
import { daysPerFreeze, mostFreezes } from './streak.ts';
import { addUp, percentOf, scoresByTopic } from './tally.ts';

const topics: readonly QuestionTopic[] = [...syllabusAreas, 'v5', 'v3', 'v2', 'v1', 'general'];
/** Areas named as the weakest. */
const mostWeak = 2;

/** How a person is getting on: accuracy, forecast, streak, exams, readiness. */
export async function replyProgress(session: Session): Promise<Reply> {
  const { store, workspace, person, words: { progress: words } } = session;
  const exams = await examSection(session);
  const tally = await store.answers.tallyOf(workspace, person);
  if (tally.length === 0) {
    return replyNotice('setting', session.language, 'progress', { title: words.title, lines: words.nothing, buttons: [practiseButton(session), examButton(session)] });
  }
  const { cards, agenda } = await readStanding(session);
  const all = addUp(tally);
  const practised = cards.filter(({ memory }) => memory.reviewed !== null).length;
  const forecast = forecastChart(session, cards);
  const last = forecast?.points.at(-1);
  return {
    ...replyBase(session, 'progress', buttons(session)), kind: 'report', title: words.title,
    lines: [words.answered(all.answered, percentOf(all)), words.cards(practised, agenda.waiting.length), ...(last ? [words.forecastNote(last.value)] : [])],
    charts: [accuracyChart(session, tally), ...(forecast ? [forecast] : [])],
    sections: [readinessSection(session, cards, tally), await streakSection(session), exams],
  };
}

function buttons(session: Session): Button[] {
  return [practiseButton(session), examButton(session), settingsButton(session)];
}

function accuracyChart(session: Session, tally: readonly QuestionTally[]): Chart {
  const scores = scoresByTopic(tally, session.bank);
  const points = topics.flatMap(topic => {
    const score = scores.get(topic);
    return score ? [{ label: topicTitle(session, topic), value: percentOf(score), mark: false }] : [];
  });
  const { columns } = session.wording.cards;
  return { title: session.words.progress.accuracy, form: 'bar', unit: 'percent', columns: [columns.topic, columns.right], points };
}

function forecastChart({ wording: { cards: { columns } }, words, settings: { zone }, at }: Session, cards: readonly ReviewCard[]): Chart | null {
  const points = forecastOf(cards, at).map(point => ({ label: words.shortDay(point.at, zone), value: Math.round(100 * point.recall), mark: false }));
  return points.length === 0 ? null : { title: words.progress.forecast, form: 'line', unit: 'percent', columns: [columns.day, columns.recalled], points };
}

async function streakSection(session: Session): Promise<Section> {
  const { words: { progress: { streak: words } } } = session;
  const streak = await readStreak(session);
  return { heading: words.heading, items: [words.days(streak.length), words.today(streak.today), words.freezes(streak.freezes), words.rule(daysPerFreeze, mostFreezes)] };
}

async function examSection(session: Session): Promise<Section> {
  const { words: { progress: { exams: words } } } = session;
  const finished = await readFinished(session);
  const [latest] = finished;
  const best = Math.max(...finished.map(({ score }) => score));
  return { heading: words.heading, items: [latest ? words.attempts(finished.length, best, latest.score, latest.questions.length) : words.none] };
}

function readinessSection(session: Session, cards: readonly ReviewCard[], tally: readonly QuestionTally[]): Section {
  const { words: { progress: { readiness: words } }, bank, at } = session;
  const { percent, missing, seen, concepts, areas } = readinessOf(cards, tally, bank, at);
  const pass = Math.round((100 * examPass) / examLength);
  const verdict = percent >= pass ? words.ready : percent >= pass - 15 ? words.almost : words.notYet;
  const weakest = words.weakest(areas.slice(0, mostWeak).map(({ area }) => topicLabel(session, area)));
  const items = missing > 0 ? [words.tooLittle(missing), words.seen(seen, concepts)] : [words.says(percent, pass), verdict, words.seen(seen, concepts), weakest, words.how];
  return { heading: words.heading, items };
}
