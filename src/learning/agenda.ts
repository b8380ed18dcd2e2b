import type { ReviewCard } from '../store/review-cards.ts';
import { dayIn } from '../time/calendar.ts';
import { dayLength } from '../time/days.ts';
import { recall } from './memory.ts';

/** What a person has to practise today. */
export interface Agenda {
  /** Cards whose day has come, in the order to ask them: reviews, the least retrievable first, then concepts noted but never practised. */
  readonly waiting: readonly ReviewCard[];
  /** Questions left of today's cap. */
  readonly left: number;
  /** How many of the waiting ones are asked today. */
  readonly today: number;
  /** How many more days the rest takes at the cap; 0 when nothing is left over. */
  readonly days: number;
}

/** A person's agenda at a time: a pure function of the cards, the cap, and how much was practised today. */
export function agendaOf(
  cards: readonly ReviewCard[], { cap, zone, done, now }: { readonly cap: number; readonly zone: string; readonly done: number; readonly now: number },
): Agenda {
  const due = cards.filter(card => isDue(card, zone, now));
  const reviews = due.filter(({ memory }) => memory.reviewed !== null)
    .map(card => ({ card, recall: recall(card.memory, now) })).toSorted((a, b) => a.recall - b.recall || a.card.due - b.card.due).map(({ card }) => card);
  const noted = due.filter(({ memory }) => memory.reviewed === null)
    .toSorted((a, b) => Number(b.origin === 'wrong') - Number(a.origin === 'wrong') || a.due - b.due);
  const waiting = [...reviews, ...noted];
  const left = Math.max(0, cap - done);
  const today = Math.min(left, waiting.length);
  return { waiting, left, today, days: Math.ceil((waiting.length - today) / cap) };
}

/** Whether a card is to be asked on the person's day: at any hour of it, since people do not practise by the minute. */
export function isDue({ due }: Pick<ReviewCard, 'due'>, zone: string, now: number): boolean {
  if (due <= now) return true;
  return due < now + dayLength && dayIn(zone, due) === dayIn(zone, now);
}
