import type { Address, Message, Origin, Press } from '../../src/message.ts';
import { type Activity, withoutThread } from './activity.ts';
import { isAside, isRecord, readPressed } from './pressed.ts';

/** What an activity means to Farol. */
export type Received =
  | { readonly kind: 'message'; readonly message: Message }
  /** A pressed button: by Universal Actions, answered in the response, or by a client from before them, as a message. */
  | { readonly kind: 'press'; readonly press: Press; readonly by: 'submit' }
  /** `aside`: its card was one that the presser alone sees. */
  | { readonly kind: 'press'; readonly press: Press; readonly by: 'execute'; readonly aside: boolean }
  /** The bot was added to a conversation. `delivery` is the same for the two activities that Teams sends about it. */
  | { readonly kind: 'installed'; readonly workspace: string; readonly delivery: string };

/** The meaning of an activity; null for what Farol has no answer to. Never throws. */
export function receive(activity: Activity): Received | null {
  switch (activity.type) {
    case 'message': return receiveMessage(activity);
    case 'invoke': return receiveInvoke(activity);
    case 'installationUpdate': return activity.action === 'add' ? installed(activity) : null;
    case 'conversationUpdate': {
      const members = activity.membersAdded ?? [];
      return members.some(({ id }) => id === activity.recipient.id) ? installed(activity) : null;
    }
    default: return null;
  }
}

/** The locale of the person's client, e.g. `pt-BR`. */
export function localeOf(activity: Activity): string | null {
  return activity.locale ?? clientOf(activity)?.locale ?? null;
}

function clientOf({ entities }: Activity) {
  return entities?.find(({ type }) => type === 'clientInfo');
}

function receiveMessage(activity: Activity): Received {
  const pressed = readPressed(activity.value);
  const text = plainText(activity);
  if (pressed.payload !== undefined || (text === '' && isRecord(activity.value))) {
    return { kind: 'press', by: 'submit', press: { ...originOf(activity), ...pressed } };
  }
  const delivery = activity.id === undefined ? null : `${activity.channelId}:${activity.conversation.id}:${activity.id}`;
  return { kind: 'message', message: { ...originOf(activity), text, language: null, delivery } };
}

function receiveInvoke(activity: Activity): Received | null {
  if (activity.name !== 'adaptiveCard/action') return null;
  const action = isRecord(activity.value) ? activity.value['action'] : undefined;
  const data = isRecord(action) ? action['data'] : undefined;
  return { kind: 'press', by: 'execute', aside: isAside(data), press: { ...originOf(activity), ...readPressed(data) } };
}

function installed(activity: Activity): Received {
  return { kind: 'installed', workspace: originOf(activity).workspace, delivery: `${activity.channelId}:${activity.conversation.id}:installed` };
}

/** Who wrote or pressed, and where. */
export function originOf(activity: Activity): Origin & { readonly address: Address } {
  const { conversation, channelData, from } = activity;
  const personal = conversation.conversationType === 'personal' || conversation.conversationType === undefined;
  return {
    workspace: channelData?.tenant?.id ?? conversation.tenantId ?? activity.channelId,
    person: from.aadObjectId ?? from.id,
    channel: personal ? null : channelData?.channel?.id ?? withoutThread(conversation.id),
    conversation: conversation.id,
    locale: localeOf(activity),
    zone: clientOf(activity)?.timezone ?? null,
    // A personal chat belongs to no team whose channels could be listed.
    capabilities: { share: false, personal, forms: 'now', ...(personal ? { channels: false } : {}) },
    address: { platform: 'teams', service: activity.serviceUrl, channel: withoutThread(conversation.id) },
  };
}

/** The text without the mention of the bot, other mentions as names, Teams' entities decoded. */
function plainText(activity: Activity): string {
  const mentions = (activity.entities ?? []).filter(({ type }) => type === 'mention');
  const ofBot = mentions.filter(({ mentioned }) => mentioned?.id === activity.recipient.id);
  const without = ofBot.reduce((text, mention) => mention.text ? text.replaceAll(mention.text, ' ') : text, activity.text ?? '');
  return without
    .replace(/<at\b[^<>]{0,200}>([^<>]{0,200})<\/at>/gi, '$1')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, name: string) => decoded[name] ?? '')
    .replaceAll('\u00A0', ' ')
    .trim();
}

const decoded: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

