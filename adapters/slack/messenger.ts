import type { App } from '@slack/bolt';
import { causeOf, fieldOf, slackError, type Cause } from './log.ts';
import { patiently, type Sleep } from './patience.ts';
import type { Place } from './place.ts';
import type { SlackHome, SlackMessage } from './render.ts';
import { postToResponseUrl, ResponseUrlError, type Fetch } from './response-url.ts';

type Client = App['client'];
type PrivatePlace = Extract<Place, { at: 'private' }>;

/** What is sent: the blocks are left out when there are none, or when Slack refused them. */
interface Content {
  readonly text: string;
  readonly blocks?: SlackMessage['blocks'];
}

/** Posts and updates on our own account. Every method waits out a 429 and rejects when Slack refuses for good. */
export interface Messenger {
  /** Answers at a place. */
  say(place: Place, message: SlackMessage): Promise<void>;
  /** Puts a message in the place of the one whose button was pressed. */
  replace(responseUrl: string, message: SlackMessage): Promise<void>;
  /** Takes away the message whose button was pressed. */
  remove(responseUrl: string): Promise<void>;
  /** Shows a view in a person's Home tab. */
  publishHome(person: string, view: SlackHome): Promise<void>;
  /** Suggests prompts in a direct message of an app that has Slack's agent features. */
  suggest(channel: string, prompts: readonly { title: string; message: string }[]): Promise<void>;
}

/** What a messenger works with. */
export interface MessengerParts {
  readonly client: Client;
  readonly fetch: Fetch;
  readonly sleep: Sleep;
  /** Told when Slack refused blocks and got the text alone: a fault of ours to look into. */
  readonly refusedBlocks: (cause: Cause) => void;
}

// Nothing in a text is turned into a mention, a link or a preview, whatever it looks like.
const plain = { parse: 'none', link_names: false } as const;
const posted = { ...plain, mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;

/** A messenger over Slack's Web API and response URLs. */
export function createMessenger(parts: MessengerParts): Messenger {
  const { client, sleep } = parts;
  return {
    async say(place, message) {
      if (place.at === 'private') return sayPrivately(parts, place, message);
      const thread = place.at === 'home' || place.thread === null ? {} : { thread_ts: place.thread };
      const channel = place.at === 'home' ? place.person : place.channel;
      await withBlocks(parts, message, content => patiently(
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not the browser's
        () => client.chat.postMessage({ ...posted, ...content, ...thread, channel }), retryAfter, sleep));
    },
    replace: (responseUrl, message) => withBlocks(parts, message, content =>
      postToResponseUrl(responseUrl, { ...posted, ...content, replace_original: true }, parts)),
    remove: responseUrl => postToResponseUrl(responseUrl, { delete_original: true }, parts),
    async publishHome(person, view) {
      await patiently(() => client.views.publish({ user_id: person, view }), retryAfter, sleep);
    },
    async suggest(channel, prompts) {
      const given = { channel_id: channel, prompts: [...prompts] };
      await patiently(() => client.assistant.threads.setSuggestedPrompts(given), retryAfter, sleep);
    },
  };
}

async function sayPrivately(parts: MessengerParts, place: PrivatePlace, message: SlackMessage): Promise<void> {
  const { channel, person: user, responseUrl } = place;
  try {
    const shown = { ...posted, response_type: 'ephemeral', replace_original: false };
    await withBlocks(parts, message, content => postToResponseUrl(responseUrl, { ...shown, ...content }, parts));
  } catch (error) {
    if (!(error instanceof ResponseUrlError)) throw error;
    // The URL is used up or expired; this way works wherever the bot is a member.
    await withBlocks(parts, message, content => patiently(
      () => parts.client.chat.postEphemeral({ ...plain, ...content, channel, user }), retryAfter, parts.sleep));
  }
}

/** Sends a message, and its text alone when Slack refuses the blocks: a plain answer is better than none. */
async function withBlocks(
  parts: MessengerParts, message: SlackMessage, send: (content: Content) => Promise<unknown>,
): Promise<void> {
  try {
    await send(message.blocks.length === 0 ? { text: message.text } : message);
  } catch (error) {
    if (!isAboutBlocks(error)) throw error;
    parts.refusedBlocks(causeOf(error));
    await send({ text: message.text });
  }
}

const refusals = new Set([
  'invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_attachments', 'only_one_table_allowed',
]);

function isAboutBlocks(error: unknown): boolean {
  if (error instanceof ResponseUrlError) return error.status === 400 || refusals.has(error.code ?? '');
  return refusals.has(slackError(error) ?? '');
}

function retryAfter(error: unknown): number | null {
  const seconds = fieldOf(error, 'retryAfter');
  return typeof seconds === 'number' ? seconds : null;
}
