import type { App } from '@slack/bolt';
import type { Address } from '../../src/message.ts';
import { callTime, PostError, type Platform, type Reach } from '../../src/platform.ts';
import { postErrorOf } from './fate.ts';
import { findPost, postEvent } from './history.ts';
import { limits } from './limits.ts';
import { slackError } from './log.ts';
import { contentsOf, posted, type Content } from './messenger.ts';
import { isAboutBlocks } from './refusals.ts';
import { renderReply, type SlackMessage } from './render.ts';

/** What Slack's platform works with. */
export interface PlatformParts {
  /** A client that tries once, and gives a call up after `callTime`. */
  readonly client: App['client'];
  /** The scopes that the bot token was granted; null when Slack did not tell. */
  readonly granted: () => Promise<readonly string[] | null>;
  /** Told when Slack refused blocks and got simpler ones: a fault of ours to look into. */
  readonly refusedBlocks: (error: unknown) => void;
  /** The longest a call may take, its second try included, in milliseconds; `callTime` by default. */
  readonly callTime?: number | undefined;
}

/** What Farol does on Slack on its own account. */
export function createSlackPlatform(parts: PlatformParts): Platform {
  const { client } = parts;
  const call = <T>(method: string, work: () => Promise<T>): Promise<T> => bounded(method, parts.callTime ?? callTime, work);
  return {
    name: 'slack',
    postsPerSecond: limits.postsPerSecond,
    post: ({ channel }, reply, mark) => call('chat.postMessage', async () => {
      const metadata = { event_type: postEvent, event_payload: { mark } };
      const { ts } = await withFigures(parts, renderReply(reply), content =>
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not the browser's
        client.chat.postMessage({ ...posted, ...content, channel, metadata }));
      if (ts === undefined) throw new PostError('Slack named no message for a post', 'unsure');
      return ts;
    }),
    update: ({ channel }, ts, reply) => call('chat.update', async () => {
      const where = { channel, ts };
      const to = isPerson(channel) ? { channel: await directMessages(parts, channel), ts } : where;
      await withFigures(parts, renderReply(reply), content => client.chat.update({ parse: 'none', link_names: false, ...content, ...to }));
    }),
    find: ({ channel }, mark, since) => call('conversations.history', () => find(parts, channel, mark, since)),
    reach: ({ channel }) => call('conversations.info', () => reach(parts, channel)),
    isAdmin: person => call('users.info', () => isAdmin(parts, person)),
    privately: (_workspace, person) => Promise.resolve({ platform: 'slack', service: null, channel: person } satisfies Address),
  };
}

/** One call in its time. What came too late may have been done. */
async function bounded<T>(method: string, milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PostError(`${method} on Slack took longer than ${milliseconds} ms`, 'unsure')), milliseconds);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    throw postErrorOf(method, error);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a message, and once more with figures in place of its charts when Slack refuses the blocks. */
async function withFigures<T>(parts: PlatformParts, message: SlackMessage, send: (content: Content) => Promise<T>): Promise<T> {
  const [first, second] = contentsOf(message);
  try {
    return await send(first ?? { text: message.text });
  } catch (error) {
    if (second === undefined || !isAboutBlocks(error)) throw error;
    parts.refusedBlocks(error);
    return send(second);
  }
}

// A person's direct messages with Farol are posted to by the person's id, and read and changed by their own.
function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel);
}

async function directMessages({ client }: PlatformParts, person: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: person });
  return channel?.id ?? person;
}

async function find(parts: PlatformParts, channel: string, mark: string, since: number): Promise<string | null | 'cannot-tell'> {
  const scopes = isPerson(channel) || channel.startsWith('D') ? ['im:history'] : ['channels:history', 'groups:history'];
  const granted = await parts.granted();
  if (granted !== null && !scopes.some(scope => granted.includes(scope))) return 'cannot-tell';
  if (!isPerson(channel)) return findPost(parts.client, channel, mark, since);
  const direct = await directMessages(parts, channel).catch((error: unknown) => {
    if (slackError(error) === 'missing_scope') return null;
    throw error;
  });
  return direct === null ? 'cannot-tell' : findPost(parts.client, direct, mark, since);
}

/** Slack does not tell a private channel without us from none at all: inviting is the remedy for the first, and harmless for the second. */
async function reach({ client }: PlatformParts, channel: string): Promise<Reach> {
  if (isPerson(channel) || channel.startsWith('D')) return 'open';
  try {
    const told = (await client.conversations.info({ channel })).channel;
    if (told?.is_archived === true) return 'closed';
    return told?.is_member === true || told?.is_im === true || told?.is_mpim === true ? 'open' : 'not-a-member';
  } catch (error) {
    const code = slackError(error);
    if (code === 'channel_not_found' || code === 'not_in_channel') return 'not-a-member';
    // Without the scope only a post can tell.
    if (code === 'missing_scope') return 'open';
    throw error;
  }
}

async function isAdmin({ client }: PlatformParts, person: string): Promise<boolean> {
  try {
    const { user } = await client.users.info({ user: person });
    return user?.is_admin === true || user?.is_owner === true || user?.is_primary_owner === true;
  } catch (error) {
    const code = slackError(error);
    if (code === 'missing_scope' || code === 'user_not_found' || code === 'user_not_visible') return false;
    throw error;
  }
}
