import type { ReviewCard } from '../store/review-cards.ts';
import { dayLength } from '../time/days.ts';
import { recall } from './memory.ts';

/** Days that the forecast looks ahead, and the steps it takes. */
const forecastDays = 30;
const step = 3;

/** What a person would recall of what they practised if they reviewed nothing, 0 to 1, from today on. Empty when nothing was practised. */
export function forecastOf(cards: readonly ReviewCard[], now: number): { readonly at: number; readonly recall: number }[] {
  const practised = cards.filter(({ memory }) => memory.reviewed !== null);
  if (practised.length === 0) return [];
  return Array.from({ length: forecastDays / step + 1 }, (_, index) => {
    const at = now + index * step * dayLength;
    return { at, recall: practised.reduce((sum, { memory }) => sum + recall(memory, at), 0) / practised.length };
  });
}
