import type { ReviewCard } from '../store/review-cards.ts';
import { dayIn } from '../time/calendar.ts';
import { dayLength } from '../time/days.ts';
import { agendaOf, type Agenda } from './agenda.ts';
import type { Session } from './session.ts';
import { streakOf, type Streak } from './streak.ts';

/** Where a person stands in practice. */
export interface Standing {
  readonly cards: readonly ReviewCard[];
  /** Answers in practice today. */
  readonly done: number;
  readonly agenda: Agenda;
}

/** A person at a time. */
type PersonNow = Pick<Session, 'store' | 'workspace' | 'person' | 'at' | 'today'>;

/** Reads where a person stands. Cards of concepts that no question tests any more are left out. */
export async function readStanding(session: PersonNow & Pick<Session, 'bank' | 'settings'>): Promise<Standing> {
  const { store, bank, workspace, person, settings: { cap, zone }, at } = session;
  const cards = (await store.cards.ofPerson(workspace, person)).filter(({ concept }) => bank.testing(concept).length > 0);
  const done = await practisedToday(session);
  return { cards, done, agenda: agendaOf(cards, { cap, zone, done, now: at }) };
}

/** How many questions of practice the person answered today. */
export async function practisedToday({ store, workspace, person, at, today }: PersonNow): Promise<number> {
  // No zone's day begins earlier than that; the stored day decides.
  const recent = await store.answers.ofPerson(workspace, person, at - 2 * dayLength);
  return recent.filter(({ source, day }) => source === 'practice' && day === today).length;
}

/** The person's streak, from answers of any source, by the person's own days: a channel's question may be another day's. */
export async function readStreak({ store, workspace, person, settings: { zone }, today }: Session): Promise<Streak> {
  const [days, times] = await Promise.all([store.answers.daysAlone(workspace, person), store.answers.timesInChannels(workspace, person)]);
  return streakOf([...days, ...times.map(at => dayIn(zone, at))], today);
}

/** How much the person answered on each of the last so many of their own days, from answers of any source. Days without any are absent. */
export async function readAnswersByDay({ store, workspace, person, settings: { zone }, at }: Session, days: number): Promise<Map<string, number>> {
  // No zone's day begins earlier than that.
  const answers = await store.answers.ofPerson(workspace, person, at - (days + 1) * dayLength);
  const byDay = Map.groupBy(answers, answer => (answer.source === 'channel' ? dayIn(zone, answer.at) : answer.day));
  return new Map([...byDay].map(([day, of]) => [day, of.length]));
}
