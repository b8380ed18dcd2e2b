import type { Address, Capabilities, Message, Origin } from '../../src/message.ts';
import { commandBody, homeBody, messageBody } from './payloads.ts';
import { conversationOf, type Place } from './place.ts';
import { fromSlackText } from './plain-text.ts';

/** The app as it is installed: what `auth.test` says of the bot token. */
export interface Installation {
  /** The bot's user id: its mention is taken off questions. */
  readonly user: string;
  readonly bot: string | null;
  /** The team, or the enterprise when installed on all of it. */
  readonly workspace: string;
  /** Granted Slack's agent features (`assistant:write`): every direct message is then a thread, and prompts can be suggested. */
  readonly agent: boolean;
}

/** A question, where its answer goes, and what opens a form within 3 s. */
export interface Asked {
  readonly message: Message;
  readonly place: Place;
  readonly trigger: string | null;
}

/** The Home tab or the Messages tab of the app, opened. */
export interface Opened {
  readonly person: string;
  readonly tab: 'home' | 'messages';
  readonly channel: string | null;
}

// People's own messages: what else has a subtype is an edit, a join, a bot's message and so on.
const ownSubtypes = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Where something happened, of a shared channel or null, and to whom. In private Farol posts to the person's id, by which Slack finds the direct messages. */
export function originOf(
  self: Installation, person: string, channel: string | null, place: Place, capabilities: Capabilities,
): Origin {
  return {
    workspace: self.workspace, person, channel, conversation: conversationOf(place), locale: null, capabilities,
    address: addressOf(channel ?? person), inbox: addressOf(person),
  };
}

function addressOf(channel: string): Address {
  return { platform: 'slack', service: null, channel };
}

/** `/itil …`: answered to the asker alone. In a shared channel the answer can be shared. */
export function receiveCommand(body: unknown, self: Installation): Asked | null {
  const parsed = commandBody.safeParse(body);
  if (!parsed.success) return null;
  const { user_id: person, channel_id: channel, channel_name: name, response_url: responseUrl, text } = parsed.data;
  const shared = name !== 'directmessage' && !channel.startsWith('D');
  const trigger = parsed.data.trigger_id ?? null;
  const place: Place = { at: 'private', responseUrl, channel, thread: null, person };
  const capabilities: Capabilities = { share: shared, personal: true, forms: formsBy(trigger) };
  return {
    place, trigger,
    message: {
      ...originOf(self, person, shared ? channel : null, place, capabilities),
      text: fromSlackText(text, self.user), language: null, delivery: null,
    },
  };
}

/**
 * A direct message, answered in its thread when it has one, or an @mention, answered in the thread it opens or stands in.
 * Null for what no person wrote to us: bots, edits, deletions, our own messages.
 */
export function receiveMessage(body: unknown, self: Installation): Asked | null {
  const parsed = messageBody.safeParse(body);
  if (!parsed.success) return null;
  const { event, event_id: delivery } = parsed.data;
  const direct = event.type === 'message';
  const ours = direct ? event.channel_type === 'im' : !event.channel.startsWith('D');
  const person = event.user !== self.user && event.bot_id === undefined && ownSubtypes.has(event.subtype);
  if (!ours || !person || event.edited !== undefined || event.hidden === true) return null;
  const opens = direct && !self.agent ? null : event.ts;
  const place: Place = { at: 'conversation', channel: event.channel, thread: event.thread_ts ?? opens };
  const capabilities: Capabilities = { share: false, personal: direct, forms: formsBy(null) };
  return {
    place, trigger: null,
    message: {
      ...originOf(self, event.user, direct ? null : event.channel, place, capabilities),
      text: fromSlackText(event.text, self.user), language: null, delivery,
    },
  };
}

/** A form opens by a trigger, which comes with commands and pressed buttons. */
export function formsBy(trigger: string | null): Capabilities['forms'] {
  return trigger === null ? 'by-button' : 'now';
}

/** A tab of the app's own page, opened; null for anything else. */
export function receiveHome(body: unknown): Opened | null {
  const parsed = homeBody.safeParse(body);
  if (!parsed.success) return null;
  const { user: person, tab, channel = null } = parsed.data.event;
  return { person, tab, channel };
}
