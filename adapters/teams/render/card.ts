import { cardBytes, cardVersion } from '../limits.ts';
import { isRecord } from '../pressed.ts';
import type { CardButton } from './buttons.ts';
import { type CardElement, aside } from './elements.ts';
import { clean, isInert } from './text.ts';

/** An Adaptive Card as JSON, of the schema's version 1.5 at most. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: typeof cardVersion;
  /** What a client shows that cannot show the card; may be rendered as markdown, so it is inert. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardButton[];
}

/** Bytes of a value as UTF-16 JSON: how Teams measures. */
export function bytes(value: unknown): number {
  return JSON.stringify(value).length * 2;
}

/** A card of these parts, unmeasured. */
export function card(name: string, body: readonly CardElement[], actions: readonly CardButton[]): AdaptiveCard {
  const words = clean(name);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: cardVersion,
    fallbackText: isInert(words) ? words : 'Farol',
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** Whether a card leaves room for the rest of the activity. */
export function fits(whole: AdaptiveCard): boolean {
  return bytes(whole) <= cardBytes;
}

/** The card for one person alone, in a place where others see another: its buttons say so when they are pressed. */
export function forOne(whole: AdaptiveCard): AdaptiveCard {
  return JSON.parse(JSON.stringify(whole), (_, value: unknown) => isRecord(value) && 'farol' in value ? { ...value, farolAside: true } : value);
}

/**
 * A card that fits: the elements in their order as far as there is room, a line that says so when some were left out, and what
 * stands at its foot. Buttons that would take more than half of the room go first.
 */
export function fittingCard(
  name: string, body: readonly CardElement[], actions: readonly CardButton[], leftOut: string, foot: readonly CardElement[] = [],
): AdaptiveCard {
  const whole = card(name, [...body, ...foot], actions);
  if (fits(whole)) return whole;
  const kept = within(actions, (cardBytes - bytes(foot)) / 2);
  const end = aside(leftOut);
  const room = cardBytes - bytes(card(name, [end, ...foot], kept));
  const shown = within(body, room);
  return card(name, [...shown, ...(shown.length < body.length ? [end] : []), ...foot], kept);
}

/** The first of `values` that together take at most `room` bytes, their commas counted. */
function within<Value>(values: readonly Value[], room: number): readonly Value[] {
  let used = 0;
  const end = values.findIndex(value => (used += bytes(value) + 2) > room);
  return end === -1 ? values : values.slice(0, end);
}
