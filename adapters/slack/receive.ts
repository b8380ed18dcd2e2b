import type { Message, Press } from '../../src/message.ts';
import { commandBody, homeBody, messageBody, pressBody } from './payloads.ts';
import type { Place } from './place.ts';
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

/** A question, and where its answer goes. */
export interface Asked {
  readonly message: Message;
  readonly place: Place;
}

/** A pressed button, where a new answer goes, and what there is to replace or to share to. */
export interface Pressed {
  readonly press: Press;
  readonly place: Place;
  readonly responseUrl: string | null;
  readonly channel: string | null;
}

/** The Home tab or the Messages tab of the app, opened. */
export interface Opened {
  readonly person: string;
  readonly tab: 'home' | 'messages';
  readonly channel: string | null;
}

// People's own messages: what else has a subtype is an edit, a join, a bot's message and so on.
const ownSubtypes = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** `/itil …`: answered to the asker alone. In a shared channel the answer can be shared. */
export function receiveCommand(body: unknown, self: Installation): Asked | null {
  const parsed = commandBody.safeParse(body);
  if (!parsed.success) return null;
  const { user_id: person, channel_id: channel, channel_name: name, response_url: responseUrl, text } = parsed.data;
  const shared = name !== 'directmessage' && !channel.startsWith('D');
  return {
    place: { at: 'private', responseUrl, channel, person },
    message: {
      workspace: self.workspace, person, channel: shared ? channel : null, conversation: `${channel}:${person}`,
      locale: null, capabilities: { share: shared }, text: fromSlackText(text, self.user), language: null, delivery: null,
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
  const thread = event.thread_ts ?? opens;
  return {
    place: { at: 'conversation', channel: event.channel, thread },
    message: {
      workspace: self.workspace, person: event.user, channel: direct ? null : event.channel,
      conversation: thread === null ? event.channel : `${event.channel}:${thread}`,
      locale: null, capabilities: { share: false }, text: fromSlackText(event.text, self.user), language: null, delivery,
    },
  };
}

/**
 * A pressed button. A new answer goes where the button stood: the Home tab, the direct message, the thread. Under a
 * message that a whole channel sees, it goes to the presser alone, who may share it.
 */
export function receivePress(body: unknown, self: Installation): Pressed | null {
  const parsed = pressBody.safeParse(body);
  if (!parsed.success) return null;
  const { user, container, actions: [action], response_url: responseUrl = null } = parsed.data;
  const channel = parsed.data.channel?.id ?? null;
  const shared = channel !== null && !channel.startsWith('D') && parsed.data.channel?.name !== 'directmessage';
  const thread = container.thread_ts ?? parsed.data.message?.thread_ts ?? null;
  const alone = responseUrl !== null && (container.is_ephemeral === true || (shared && thread === null));
  const place = placeOf(user.id, channel, thread, alone ? responseUrl : null);
  return {
    place, responseUrl, channel,
    press: {
      workspace: self.workspace, person: user.id, channel: shared ? channel : null, conversation: conversationOf(place),
      locale: null, capabilities: { share: shared && alone }, payload: payloadOf(action.value),
    },
  };
}

/** A tab of the app's own page, opened; null for anything else. */
export function receiveHome(body: unknown): Opened | null {
  const parsed = homeBody.safeParse(body);
  if (!parsed.success) return null;
  const { user: person, tab, channel = null } = parsed.data.event;
  return { person, tab, channel };
}

function placeOf(person: string, channel: string | null, thread: string | null, responseUrl: string | null): Place {
  if (channel === null) return { at: 'home', person };
  if (responseUrl !== null) return { at: 'private', responseUrl, channel, person };
  return { at: 'conversation', channel, thread };
}

function conversationOf(place: Place): string {
  switch (place.at) {
    case 'home': return `home:${place.person}`;
    case 'private': return `${place.channel}:${place.person}`;
    case 'conversation': return place.thread === null ? place.channel : `${place.channel}:${place.thread}`;
    default: return place satisfies never;
  }
}

// A value that is no JSON comes from no version of ours; null makes the assistant say so.
function payloadOf(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? 'null');
  } catch {
    return null;
  }
}
