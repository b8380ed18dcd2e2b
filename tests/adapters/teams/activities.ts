/**
 * Activities as Teams sends them, by the examples of its documentation and of the Microsoft 365 Agents Playground, with invented
 * people and ids. `serviceUrl` is set by the tests that answer over HTTP.
 */

/** A body on its way to the bot: the protocol's names, anything in them. */
export type Body = Readonly<Record<string, unknown>>;

/** The bot's application id, invented. */
export const appId = '11111111-2222-3333-4444-555555555555';

const bot = { id: `28:${appId}`, name: 'Farol' };
const ana = { id: '29:1ana-de-souza', name: 'Ana de Souza', aadObjectId: 'aaaaaaaa-0000-0000-0000-000000000001' };
const tenant = { id: 'bbbbbbbb-0000-0000-0000-000000000002' };
const clientInfo = { locale: 'pt-BR', country: 'BR', platform: 'Windows', timezone: 'America/Recife', type: 'clientInfo' };
const mention = { type: 'mention', mentioned: bot, text: '<at>Farol</at>' };

const base = {
  timestamp: '2026-03-02T12:00:00.000Z', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/br/',
  from: ana, recipient: bot,
  locale: 'pt-BR', entities: [clientInfo], channelData: { tenant },
};
const personalChat = { conversationType: 'personal', tenantId: tenant.id, id: 'a:1personal-chat' };

/** A question in the personal chat. */
export const personal: Body = {
  ...base, type: 'message', id: '1772452800001', textFormat: 'plain', text: 'o que é um incidente?', conversation: personalChat,
};

/** A question in a channel's thread, with the bot and a colleague mentioned. */
export const channelMention: Body = {
  ...base, type: 'message', id: '1772452800002', textFormat: 'plain',
  text: '<at>Farol</at>&nbsp;qual a diferença entre incidente e problema, <at>Bia</at>? a &lt; b\n',
  entities: [mention, { type: 'mention', mentioned: { id: '29:1bia', name: 'Bia' }, text: '<at>Bia</at>' }, clientInfo],
  conversation: {
    isGroup: true, conversationType: 'channel', tenantId: tenant.id, id: '19:canal@thread.tacv2;messageid=1772452800000',
  },
  channelData: { tenant, team: { id: '19:time@thread.tacv2' }, channel: { id: '19:canal@thread.tacv2' } },
};

/** A question in a group chat, by a client in English. */
export const groupChat: Body = {
  ...base, type: 'message', id: '1772452800003', locale: 'en-US', text: '<at>Farol</at> what is a problem?',
  entities: [mention, { ...clientInfo, locale: 'en-US' }],
  conversation: { isGroup: true, conversationType: 'groupChat', tenantId: tenant.id, id: '19:grupo@thread.v2' },
};

/** The bot was installed for one person. Teams sends both of these. */
export const installed: Body = {
  ...base, type: 'installationUpdate', action: 'add', id: 'f:install', conversation: personalChat,
};
export const membersAdded: Body = {
  ...base, type: 'conversationUpdate', id: 'f:members', membersAdded: [bot, ana], conversation: personalChat,
};

/** Somebody else joined, the bot was removed, a message got a reaction: nothing to answer. */
export const silent: readonly Body[] = [
  { ...membersAdded, membersAdded: [{ id: '29:1bia', name: 'Bia' }] },
  { ...installed, action: 'remove' },
  { ...base, type: 'messageReaction', id: 'f:reaction', conversation: personalChat, reactionsAdded: [{ type: 'like' }] },
  { ...base, type: 'messageUpdate', id: '1772452800001', text: 'o que é um incidente ?', conversation: personalChat },
];

/** A pressed button of a card, by Universal Actions. */
export function execute(data: unknown): Body {
  return {
    ...base, type: 'invoke', name: 'adaptiveCard/action', id: 'f:invoke', replyToId: '1772452800009', conversation: personalChat,
    value: { action: { type: 'Action.Execute', title: 'evento', verb: 'farol', data }, trigger: 'manual' },
  };
}

/** A pressed button of a card, by a client from before Universal Actions. */
export function submit(value: unknown): Body {
  return { ...base, type: 'message', id: '1772452800004', replyToId: '1772452800009', conversation: personalChat, value };
}
