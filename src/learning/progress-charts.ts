import { syllabusAreas } from '../knowledge/schema.ts';
import { examAreas } from '../questions/question.ts';
import type { Chart } from '../reply.ts';
import type { QuestionTally } from '../store/answers.ts';
import type { ReviewCard } from '../store/review-cards.ts';
import { addDays } from '../time/calendar.ts';
import type { QuestionTopic } from './bank.ts';
import { forecastOf } from './forecast.ts';
import { topicTitle } from './labels.ts';
import type { Readiness } from './readiness.ts';
import type { Session } from './session.ts';
import type { Streak } from './streak.ts';
import { percentOf, scoresByTopic } from './tally.ts';

const topics: readonly QuestionTopic[] = [...syllabusAreas, 'v5', 'v3', 'v2', 'v1', 'general'];
/** Days that the chart of the streak goes back, today among them. */
export const daysShown = 14;

/** Right answers by topic; topics never answered are absent. */
export function accuracyChart(session: Session, tally: readonly QuestionTally[]): Chart {
  const scores = scoresByTopic(tally, session.bank);
  const points = topics.flatMap(topic => {
    const score = scores.get(topic);
    return score ? [{ label: topicTitle(session, topic), value: percentOf(score), mark: false }] : [];
  });
  const { columns } = session.wording.cards;
  return { title: session.words.progress.accuracy, form: 'bar', unit: 'percent', columns: [columns.topic, columns.right], points };
}

/** What the person would recall from today on; without points when nothing was practised. */
export function forecastChart({ wording: { cards: { columns } }, words, settings: { zone }, at }: Session, cards: readonly ReviewCard[]): Chart {
  const points = forecastOf(cards, at).map(point => ({ label: words.shortDay(point.at, zone), value: Math.round(100 * point.recall), mark: false }));
  return { title: words.progress.forecast, form: 'line', unit: 'percent', columns: [columns.day, columns.recalled], points };
}

/** How much was answered on each of the last days, with the days of the streak marked and the days off named: from the first one with an answer; without points when there are less than two days. */
export function streakChart({ wording: { cards: { columns } }, words, today }: Session, streak: Streak, answered: ReadonlyMap<string, number>): Chart {
  const days = Array.from({ length: daysShown }, (_, at) => addDays(today, at + 1 - daysShown));
  const points = days.map(day => {
    const label = words.shortDay(Date.parse(day), 'UTC');
    return { label: streak.bridged.includes(day) ? words.progress.streak.bridged(label) : label, value: answered.get(day) ?? 0, mark: streak.days.includes(day) };
  });
  const first = points.findIndex(({ value }) => value > 0);
  const shown = first < 0 || first === points.length - 1 ? [] : points.slice(first);
  return { title: words.progress.streak.chart, form: 'bar', unit: 'count', columns: [columns.day, columns.answers], points: shown };
}

/**
 * What the person should recall of each area of the exam and of all of it, what reaches the pass mark marked. As long as that says
 * too little, how much the person has met of each area met at all; without points when that is none.
 */
export function readinessChart(session: Session, { missing, percent, seen, concepts, areas }: Readiness, pass: number): Chart {
  const { words: { progress: { readiness: words } }, wording: { cards: { columns } } } = session;
  const early = missing > 0;
  const point = (label: string, value: number) => ({ label, value, mark: !early && value >= pass });
  const byArea = examAreas.flatMap(area => areas.filter(known => known.area === area))
    .filter(area => !early || area.seen > 0).map(area => point(topicTitle(session, area.area), Math.round(100 * (early ? area.seen : area.recall))));
  const whole = point(words.whole, early ? percentOf({ right: seen, answered: concepts }) : percent);
  return {
    title: early ? words.seenChart : words.chart(pass), form: 'bar', unit: 'percent',
    columns: [columns.area, early ? columns.seen : columns.recalled], points: byArea.length === 0 ? [] : [...byArea, whole],
  };
}
