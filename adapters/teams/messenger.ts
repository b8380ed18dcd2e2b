import { type Activity, type CardMessage, cardContentType } from './activity.ts';
import { activityBytes, callMs, longestRetryAfterMs, retryMs, retryStatuses, tries } from './limits.ts';
import { type AdaptiveCard, renderCard, summarize } from './render.ts';
import { bytes } from './render/card.ts';
import type { Reply } from '../../src/reply.ts';

/** Posts and updates cards through the connector that an activity came from. Rejects when that fails for good. */
export interface Messenger {
  /** Answers in the activity's conversation and thread. */
  post(reply: Reply, to: Activity): Promise<void>;
  /** Puts the reply in the place of the card whose button the activity pressed. */
  replace(reply: Reply, at: Activity): Promise<void>;
}

/** What a messenger is made from. */
export interface MessengerParts {
  readonly fetch: typeof fetch;
  /** The bot's own token for the connector. */
  readonly token: () => Promise<string>;
  /** Waits that many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** A messenger over the connector's REST interface, which the SDK would retry on its own terms. */
export function createMessenger(parts: MessengerParts): Messenger {
  return {
    post: (reply, to) => call(parts, 'POST', addressOf(to, to.id), messageOf(reply, to)),
    replace: (reply, at) => at.replyToId === undefined
      ? call(parts, 'POST', addressOf(at, at.id), messageOf(reply, at))
      : call(parts, 'PUT', addressOf(at, at.replyToId), messageOf(reply, at)),
  };
}

/** The activity that carries a reply's card to where `to` came from. */
export function messageOf(reply: Reply, to: Activity): CardMessage {
  const content: AdaptiveCard = renderCard(reply);
  return {
    type: 'message',
    summary: summarize(reply),
    attachments: [{ contentType: cardContentType, content }],
    from: { id: to.recipient.id },
    recipient: { id: to.from.id },
    conversation: { id: to.conversation.id },
    ...(to.id === undefined ? {} : { replyToId: to.id }),
  };
}

function addressOf(activity: Activity, id: string | undefined): URL {
  const base = activity.serviceUrl.endsWith('/') ? activity.serviceUrl : `${activity.serviceUrl}/`;
  const conversation = `v3/conversations/${encodeURIComponent(activity.conversation.id)}/activities`;
  return new URL(id === undefined ? conversation : `${conversation}/${encodeURIComponent(id)}`, base);
}

async function call(parts: MessengerParts, method: 'POST' | 'PUT', address: URL, message: CardMessage): Promise<void> {
  if (bytes(message) > activityBytes) throw new Error(`an activity of ${bytes(message)} bytes is over Teams' ${activityBytes}`);
  const body = JSON.stringify(message);
  for (let attempt = 1; ; attempt += 1) {
    const response = await parts.fetch(address, {
      method, body, signal: AbortSignal.timeout(callMs), redirect: 'error',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${await parts.token()}` },
    });
    // Nothing in it is needed, and an unread body keeps the connection busy.
    await response.body?.cancel();
    if (response.ok) return;
    const wait = waitAfter(response, attempt, parts.random);
    if (attempt === tries || wait === null) {
      throw new Error(`the connector answered ${response.status} to ${method}, try ${attempt}`);
    }
    await parts.sleep(wait);
  }
}

/** Milliseconds until the next try, or null when there should be none. The jitter keeps many answers from coming back at once. */
function waitAfter(response: Response, attempt: number, random: () => number): number | null {
  if (!retryStatuses.includes(response.status)) return null;
  const jittered = retryMs * 2 ** (attempt - 1) * (0.5 + random() / 2);
  const asked = Number(response.headers.get('retry-after') ?? 0) * 1000;
  if (asked > longestRetryAfterMs) return null;
  return Math.max(jittered, Number.isFinite(asked) ? asked : 0);
}
