import { replyNotice } from '../answers/notices.ts';
import type { Button, Reply, Section } from '../reply.ts';
import type { ReviewCard } from '../store/review-cards.ts';
import { examLength, examPass } from './exam/draw.ts';
import { readFinished } from './exam/history.ts';
import { topicLabel } from './labels.ts';
import { examButton, practiseButton, settingsButton } from './practice.ts';
import { accuracyChart, daysShown, forecastChart, readinessChart, streakChart } from './progress-charts.ts';
import { readinessOf, type Readiness } from './readiness.ts';
import { replyBase, type Session } from './session.ts';
import { readAnswersByDay, readStanding, readStreak } from './standing.ts';
import { daysPerDayOff, mostDaysOff, type Streak } from './streak.ts';
import { addUp, percentOf } from './tally.ts';

/** Areas named as the weakest. */
const mostWeak = 2;
/** The share of right answers that passes the exam, in whole percent. */
const pass = Math.round((100 * examPass) / examLength);

/** How a person is getting on: accuracy, forecast, streak, exams, readiness. */
export async function replyProgress(session: Session): Promise<Reply> {
  const { store, workspace, person, bank, at, words: { progress: words } } = session;
  const exams = await examSection(session);
  const tally = await store.answers.tallyOf(workspace, person);
  if (tally.length === 0) {
    return replyNotice('setting', session.language, 'progress', { title: words.title, lines: words.nothing, buttons: [practiseButton(session), examButton(session)] });
  }
  const { cards, agenda } = await readStanding(session);
  const all = addUp(tally);
  const practised = cards.filter(({ memory }) => memory.reviewed !== null).length;
  const forecast = forecastChart(session, cards);
  const last = forecast.points.at(-1);
  const streak = await readStreak(session);
  const readiness = readinessOf(cards, tally, bank, at);
  const charts = [accuracyChart(session, tally), forecast, streakChart(session, streak, await readAnswersByDay(session, daysShown)), readinessChart(session, readiness, pass)];
  return {
    ...replyBase(session, 'progress', buttons(session)), kind: 'report', title: words.title,
    lines: [words.answered(all.answered, percentOf(all)), words.cards(practised, ...split(agenda.waiting)), ...(last ? [words.forecastNote(last.value)] : [])],
    charts: charts.filter(({ points }) => points.length > 0),
    sections: [readinessSection(session, readiness), streakSection(session, streak), exams],
  };
}

/** How many of the cards that wait are to be reviewed, and how many were noted and never practised. */
function split(waiting: readonly ReviewCard[]): [reviews: number, noted: number] {
  const reviews = waiting.filter(({ memory }) => memory.reviewed !== null).length;
  return [reviews, waiting.length - reviews];
}

function buttons(session: Session): Button[] {
  return [practiseButton(session), examButton(session), settingsButton(session)];
}

function streakSection({ words: { progress: { streak: words } } }: Session, { length, today, daysOff }: Streak): Section {
  return { heading: words.heading, items: [words.days(length), words.today(today), words.daysOff(daysOff), words.rule(daysPerDayOff, mostDaysOff)] };
}

async function examSection(session: Session): Promise<Section> {
  const { words: { progress: { exams: words } } } = session;
  const finished = await readFinished(session);
  const [latest] = finished;
  const best = Math.max(...finished.map(({ score }) => score));
  return { heading: words.heading, items: [latest ? words.attempts(finished.length, best, latest.score, latest.questions.length) : words.none] };
}

function readinessSection(session: Session, { percent, missing, seen, concepts, areas }: Readiness): Section {
  const { words: { progress: { readiness: words } } } = session;
  const verdict = percent >= pass ? words.ready : percent >= pass - 15 ? words.almost : words.notYet;
  const weakest = words.weakest(areas.slice(0, mostWeak).map(({ area }) => topicLabel(session, area)));
  const items = missing > 0 ? [words.tooLittle(missing), words.seen(seen, concepts)] : [words.says(percent, pass), verdict, words.seen(seen, concepts), weakest, words.how];
  return { heading: words.heading, items };
}
