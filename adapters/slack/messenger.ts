import type { App, types } from '@slack/bolt';
import { patiently, type Sleep } from './patience.ts';
import type { Place } from './place.ts';
import { isAboutBlocks, isClosedDoor, retryAfter } from './refusals.ts';
import type { SlackHome, SlackMessage } from './render.ts';
import type { SlackBlock } from './render/chart.ts';
import { postToResponseUrl, ResponseUrlError, type Fetch } from './response-url.ts';

type Client = App['client'];
type AsidePlace = Extract<Place, { at: 'aside' | 'private' }>;

/** What is sent: the blocks are left out when there are none, or when Slack refused them. */
export interface Content {
  readonly text: string;
  readonly blocks?: SlackBlock[];
}

/** A file for a person. `comment` is text that Slack reads as markup, already escaped. */
export interface Attachment {
  readonly name: string;
  readonly content: string;
  readonly comment: string;
}

/** Answers on Slack. Every method waits out a 429 and rejects when Slack refuses for good. */
export interface Messenger {
  /** Answers at a place. */
  say(place: Place, message: SlackMessage): Promise<void>;
  /** Puts a message in the place of the one whose button was pressed. */
  replace(responseUrl: string, message: SlackMessage): Promise<void>;
  /** Takes away the message whose button was pressed. */
  remove(responseUrl: string): Promise<void>;
  /** Opens a modal by the trigger of a command or a press, which is good for 3 s. */
  openForm(trigger: string, view: types.ModalView): Promise<void>;
  /** Sends a file to a person's direct messages. */
  sendFile(person: string, file: Attachment): Promise<void>;
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
  /** Told when Slack refused blocks and got simpler ones or the text alone: a fault of ours to look into. */
  readonly refusedBlocks: (error: unknown) => void;
}

// Nothing in a text is turned into a mention, a link or a preview, whatever it looks like.
const plain = { parse: 'none', link_names: false } as const;

/** How every message of ours is posted. */
export const posted = { ...plain, mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;

/** A messenger over Slack's Web API and response URLs. */
export function createMessenger(parts: MessengerParts): Messenger {
  const { client, sleep } = parts;
  return {
    async say(place, message) {
      if (place.at === 'private' || place.at === 'aside') return sayAside(parts, place, message);
      const thread = place.at === 'home' || place.thread === null ? {} : { thread_ts: place.thread };
      await post(parts, { channel: place.at === 'home' ? place.person : place.channel, ...thread }, message);
    },
    replace: (responseUrl, message) => withBlocks(parts, message, content =>
      postToResponseUrl(responseUrl, { ...posted, ...content, replace_original: true }, parts)),
    remove: responseUrl => postToResponseUrl(responseUrl, { delete_original: true }, parts),
    async openForm(trigger, view) {
      await client.views.open({ trigger_id: trigger, view });
    },
    async sendFile(person, { name, content, comment }) {
      const { channel } = await patiently(() => client.conversations.open({ users: person }), retryAfter, sleep);
      const file = { filename: name, title: name, content, initial_comment: comment, channel_id: channel?.id ?? person };
      await patiently(() => client.filesUploadV2(file), retryAfter, sleep);
    },
    async publishHome(person, view) {
      await patiently(() => client.views.publish({ user_id: person, view }), retryAfter, sleep);
    },
    async suggest(channel, prompts) {
      const given = { channel_id: channel, prompts: [...prompts] };
      await patiently(() => client.assistant.threads.setSuggestedPrompts(given), retryAfter, sleep);
    },
  };
}

function post(parts: MessengerParts, to: { channel: string; thread_ts?: string }, message: SlackMessage): Promise<unknown> {
  return withBlocks(parts, message, content => patiently(
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not the browser's
    () => parts.client.chat.postMessage({ ...posted, ...content, ...to }), retryAfter, parts.sleep));
}

/**
 * Tells one person alone: through the URL that came with the command or the press; where there is none, or it is used up or
 * expired, as an ephemeral message, which wants the bot in the channel; where it is not, as a direct message.
 */
async function sayAside(parts: MessengerParts, place: AsidePlace, message: SlackMessage): Promise<void> {
  const { channel, person: user } = place;
  const thread = place.thread === null ? {} : { thread_ts: place.thread };
  try {
    if (place.at === 'private') return await sayByUrl(parts, place.responseUrl, thread, message);
  } catch (error) {
    if (!(error instanceof ResponseUrlError)) throw error;
  }
  try {
    await withBlocks(parts, message, content => patiently(
      () => parts.client.chat.postEphemeral({ ...plain, ...content, ...thread, channel, user }), retryAfter, parts.sleep));
  } catch (error) {
    if (!isClosedDoor(error)) throw error;
    await post(parts, { channel: user }, message);
  }
}

function sayByUrl(parts: MessengerParts, responseUrl: string, thread: { thread_ts?: string }, message: SlackMessage): Promise<void> {
  const shown = { ...posted, ...thread, response_type: 'ephemeral', replace_original: false };
  return withBlocks(parts, message, content => postToResponseUrl(responseUrl, { ...shown, ...content }, parts));
}

/**
 * Sends a message; when Slack refuses the blocks, with figures in place of charts, and then its text alone: a plain answer is
 * better than none.
 */
async function withBlocks(
  parts: MessengerParts, message: SlackMessage, send: (content: Content) => Promise<unknown>,
): Promise<void> {
  for (const content of [...contentsOf(message), { text: message.text }]) {
    try {
      await send(content);
      return;
    } catch (error) {
      if (!isAboutBlocks(error) || content.blocks === undefined) throw error;
      parts.refusedBlocks(error);
    }
  }
}

/** A message as it is to be sent, and as it is sent again when Slack refuses the blocks: with figures in place of its charts. */
export function contentsOf({ text, blocks, withoutCharts }: SlackMessage): readonly Content[] {
  return [blocks.length === 0 ? { text } : { text, blocks }, ...(withoutCharts === undefined ? [] : [{ text, blocks: withoutCharts }])];
}
