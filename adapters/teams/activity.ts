import { z } from 'zod';

// What is optional is read leniently: one odd field of a client must not cost the person the answer.
const text = z.string().optional().catch(undefined);
const account = z.object({ id: z.string(), name: text, aadObjectId: text });
const entity = z.object({ type: text, text, locale: text, timezone: text, mentioned: account.optional().catch(undefined) });

const incoming = z.object({
  type: z.string().min(1),
  id: text,
  name: text,
  action: text,
  text,
  value: z.unknown().optional(),
  locale: text,
  replyToId: text,
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  from: account,
  recipient: account,
  conversation: z.object({ id: z.string().min(1), conversationType: text, tenantId: text }),
  entities: z.array(entity.catch({})).optional().catch(undefined),
  membersAdded: z.array(account).optional().catch(undefined),
  channelData: z.object({
    tenant: z.object({ id: z.string() }).optional().catch(undefined),
    channel: z.object({ id: z.string() }).optional().catch(undefined),
    team: z.object({ id: z.string() }).optional().catch(undefined),
  }).optional().catch(undefined),
});

/** What the Bot Framework sends to a bot, as far as Farol reads it; the protocol's own names. */
export type Activity = Readonly<z.infer<typeof incoming>>;

/** An activity from a parsed body; null when it lacks what every activity has: type, channel, address, sender, conversation. */
export function parseActivity(body: unknown): Activity | null {
  const parsed = incoming.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** A conversation without the thread: a thread's id is its channel's with the first message's after it. */
export function withoutThread(conversation: string): string {
  return conversation.replace(/;messageid=.*$/, '');
}

/** A card on its way to a conversation. There is no `text` beside the card: Teams would split the two and return no id. */
export interface CardMessage {
  readonly type: 'message';
  /** What notifications and screen readers get. */
  readonly summary: string;
  readonly attachments: readonly [{ readonly contentType: typeof cardContentType; readonly content: unknown }];
  readonly from: { readonly id: string };
  /** Whom it answers; left out in a message on our own account. */
  readonly recipient?: { readonly id: string };
  readonly conversation: { readonly id: string };
  readonly replyToId?: string;
}

/** The content type of an Adaptive Card, in a message as in the answer to `adaptiveCard/action`. */
export const cardContentType = 'application/vnd.microsoft.card.adaptive';
