import { agendaOf, type Agenda } from './agenda.ts';
import { dayLength } from './days.ts';
import type { Session } from './session.ts';
import { streakOf, type Streak } from './streak.ts';
import type { ReviewCard } from '../store/review-cards.ts';

/** Where a person stands in practice. */
export interface Standing {
  readonly cards: readonly ReviewCard[];
  /** Answers in practice today. */
  readonly done: number;
  readonly agenda: Agenda;
}

/** Reads where a person stands. Cards of concepts that no question tests any more are left out. */
export async function readStanding(session: Session): Promise<Standing> {
  const { store, bank, workspace, person, settings: { cap, zone }, at } = session;
  const cards = (await store.cards.ofPerson(workspace, person)).filter(({ concept }) => bank.testing(concept).length > 0);
  const done = await practisedToday(session);
  return { cards, done, agenda: agendaOf(cards, { cap, zone, done, now: at }) };
}

/** How many questions of practice the person answered today. */
export async function practisedToday({ store, workspace, person, at, today }: Session): Promise<number> {
  // No zone's day begins earlier than that; the stored day decides.
  const recent = await store.answers.ofPerson(workspace, person, at - 2 * dayLength);
  return recent.filter(({ source, day }) => source === 'practice' && day === today).length;
}

/** The person's streak, from answers of any source. */
export async function readStreak({ store, workspace, person, today }: Session): Promise<Streak> {
  return streakOf(await store.answers.daysOf(workspace, person), today);
}
