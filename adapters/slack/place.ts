import { z } from 'zod';

/** The shape of a `Place`, for reading one back. */
export const placeSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('private'), responseUrl: z.string(), channel: z.string(), thread: z.string().nullable(), person: z.string() }),
  z.object({ at: z.literal('aside'), channel: z.string(), thread: z.string().nullable(), person: z.string() }),
  z.object({ at: z.literal('conversation'), channel: z.string(), thread: z.string().nullable() }),
  z.object({ at: z.literal('home'), person: z.string() }),
]);

/** Where an answer goes on Slack. */
export type Place =
  /** Seen by the asker alone, through the URL that came with the command or the button. */
  | { readonly at: 'private'; readonly responseUrl: string; readonly channel: string; readonly thread: string | null; readonly person: string }
  /** Seen by one person alone, in a channel or in a thread of it. */
  | { readonly at: 'aside'; readonly channel: string; readonly thread: string | null; readonly person: string }
  /** A channel or direct message, in a thread or not. */
  | { readonly at: 'conversation'; readonly channel: string; readonly thread: string | null }
  /** The person's Home tab of the app. */
  | { readonly at: 'home'; readonly person: string };

/** The name of the conversation that goes on at a place. */
export function conversationOf(place: Place): string {
  switch (place.at) {
    case 'home': return `home:${place.person}`;
    case 'private':
    case 'aside': return `${place.channel}:${place.thread ?? place.person}`;
    case 'conversation': return place.thread === null ? place.channel : `${place.channel}:${place.thread}`;
    default: return place satisfies never;
  }
}
