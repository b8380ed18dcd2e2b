import type { Reply } from '../../src/reply.ts';
import { type Activity, type CardMessage, cardContentType } from './activity.ts';
import { type Connector, type ConnectorCall, path } from './connector.ts';
import { longestRetryAfterMs, retryMs, retryStatuses, tries } from './limits.ts';
import { type AdaptiveCard, renderCards, summarize } from './render.ts';
import type { Surroundings, SurroundingsOf } from './surroundings.ts';

/** Posts and updates cards through the connector that an activity came from. Rejects when that fails for good. */
export interface Messenger {
  /** Answers in the activity's conversation and thread; a file takes several messages. */
  post(reply: Reply, to: Activity): Promise<void>;
  /** Puts the reply in the place of the card whose button the activity pressed. */
  replace(reply: Reply, at: Activity): Promise<void>;
  /** The same for everybody else once the presser has it: in one try, since a late one might undo the change after it. */
  change(reply: Reply, at: Activity): Promise<void>;
  /** Tells the activity's sender alone, in their personal chat. */
  tell(reply: Reply, to: Activity): Promise<void>;
  /** The reply as a card, with what it takes from its surroundings. */
  card(reply: Reply, to: Activity): Promise<AdaptiveCard>;
}

/** What a messenger is made from. */
export interface MessengerParts {
  readonly connector: Connector;
  readonly surroundings: SurroundingsOf;
  /** The personal chat with the sender of an activity, made if need be: its id. */
  readonly personalChat: (activity: Activity) => Promise<string>;
  /** Waits that many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** A messenger over the connector's REST interface. */
export function createMessenger(parts: MessengerParts): Messenger {
  const around = (reply: Reply, { serviceUrl, conversation, channelData }: Activity): Promise<Surroundings> =>
    parts.surroundings(reply, { service: serviceUrl, conversation: conversation.id, team: channelData?.team?.id ?? null });
  const messages = async (reply: Reply, to: Activity) => messagesOf(reply, to, await around(reply, to));
  return {
    async post(reply, to) {
      for (const body of await messages(reply, to)) {
        await send(parts, { service: to.serviceUrl, method: 'POST', path: placeOf(to, to.id), body });
      }
    },
    async replace(reply, at) {
      const [first, ...others] = await messages(reply, at);
      const put = at.replyToId !== undefined;
      await send(parts, { service: at.serviceUrl, method: put ? 'PUT' : 'POST', path: placeOf(at, put ? at.replyToId : at.id), body: first });
      for (const body of others) await send(parts, { service: at.serviceUrl, method: 'POST', path: placeOf(at, at.id), body });
    },
    async change(reply, at) {
      if (at.replyToId === undefined) return;
      const [body] = await messages(reply, at);
      await send(parts, { service: at.serviceUrl, method: 'PUT', path: placeOf(at, at.replyToId), body }, 1);
    },
    async tell(reply, to) {
      const id = await parts.personalChat(to);
      for (const { replyToId: _, ...message } of await messages(reply, to)) {
        const body = { ...message, conversation: { id } };
        await send(parts, { service: to.serviceUrl, method: 'POST', path: path(id, 'activities'), body });
      }
    },
    card: async (reply, to) => renderCards(reply, await around(reply, to))[0],
  };
}

/** The activities that carry a reply to where `to` came from: one, but for a file. */
export function messagesOf(reply: Reply, to: Activity, around: Surroundings = {}): readonly [CardMessage, ...CardMessage[]] {
  const [first, ...others] = renderCards(reply, around);
  const carry = (content: AdaptiveCard): CardMessage => ({
    type: 'message',
    summary: summarize(reply),
    attachments: [{ contentType: cardContentType, content }],
    from: { id: to.recipient.id },
    recipient: { id: to.from.id },
    conversation: { id: to.conversation.id },
    ...(to.id === undefined ? {} : { replyToId: to.id }),
  });
  return [carry(first), ...others.map(carry)];
}

function placeOf({ conversation }: Activity, id: string | undefined): string {
  return id === undefined ? path(conversation.id, 'activities') : path(conversation.id, 'activities', id);
}

async function send({ connector, random, sleep }: MessengerParts, call: ConnectorCall, most = tries): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { status, retryAfter } = await connector(call);
    if (status >= 200 && status < 300) return;
    const pause = waitAfter(status, retryAfter, attempt, random);
    if (attempt === most || pause === null) {
      throw new Error(`the connector answered ${status} to ${call.method}, try ${attempt}`);
    }
    await sleep(pause);
  }
}

/** Milliseconds until the next try, or null when there should be none. The jitter keeps many answers from coming back at once. */
function waitAfter(status: number, asked: number | null, attempt: number, random: () => number): number | null {
  if (!retryStatuses.includes(status)) return null;
  const jittered = retryMs * 2 ** (attempt - 1) * (0.5 + random() / 2);
  if (asked !== null && asked > longestRetryAfterMs) return null;
  return Math.max(jittered, asked ?? 0);
}
