import type { Address } from '../../src/message.ts';
import { type Platform, PostError, type Reach } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';
import { cardContentType, type CardMessage } from './activity.ts';
import { type Connector, type ConnectorAnswer, type ConnectorCall, ConnectorError, path } from './connector.ts';
import { ownCallMs, postsPerSecond, remembered, updateMs } from './limits.ts';
import { isRecord } from './pressed.ts';
import { renderCard, summarize } from './render.ts';
import { isService } from './service.ts';
import type { TeamsSettings } from '../../src/teams-settings.ts';
import type { SurroundingsOf } from './surroundings.ts';

/** What the Teams platform is made from. */
export interface TeamsPlatformParts {
  readonly connector: Connector;
  readonly surroundings: SurroundingsOf;
  readonly settings: TeamsSettings;
}

/**
 * Teams on our own account, by the connector's REST interface. Teams can't be asked whether it took a post, so an unsure one stays
 * in doubt, and it tells nobody's rights, so nobody is an admin by it. A message in a channel begins a thread.
 */
export function createTeamsPlatform(parts: TeamsPlatformParts): Platform {
  const bot = `28:${parts.settings.MicrosoftAppId}`;
  const send = async (method: 'POST' | 'PUT', address: Address, under: readonly string[], reply: Reply): Promise<ConnectorAnswer> => {
    const service = serviceOf(parts, address);
    const content = renderCard(reply, await parts.surroundings(reply, { service, conversation: address.channel, team: null }));
    const attachments = [{ contentType: cardContentType, content }] as const;
    const body: CardMessage = { type: 'message', summary: summarize(reply), attachments, from: { id: bot }, conversation: { id: address.channel } };
    return confirmed(parts, { service, method, path: path(address.channel, 'activities', ...under), body, within: ownCallMs });
  };
  return {
    name: 'teams',
    postsPerSecond,
    updateEvery: updateMs,
    post: async (address, reply) => idIn(await send('POST', address, [], reply)),
    update: async (address, id, reply) => void await send('PUT', address, [id], reply),
    find: () => Promise.resolve('cannot-tell'),
    reach: address => reach(parts, address),
    isAdmin: () => Promise.resolve(false),
    privately: personalChats(parts, bot),
  };
}

/** The members are not wanted: asking is what only a member may do. */
async function reach({ connector, settings }: TeamsPlatformParts, { service, channel }: Address): Promise<Reach> {
  if (!isService(service, settings)) return 'closed';
  const answer = await connector({ service, method: 'GET', path: `${path(channel, 'pagedmembers')}?pageSize=1` }).catch(fail);
  if (answer.status === 403) return 'not-a-member';
  if (answer.status === 404 || answer.status === 400) return 'closed';
  check(answer, 'GET');
  return 'open';
}

/** The personal chats with people, each made when it is first needed and remembered. */
function personalChats(parts: TeamsPlatformParts, bot: string): Platform['privately'] {
  const known = new Map<string, string>();
  return async (workspace, person, near) => {
    const service = serviceOf(parts, near);
    const key = JSON.stringify([service, workspace, person]);
    const before = known.get(key);
    if (before !== undefined) return { ...near, service, channel: before };
    const body = { bot: { id: bot }, members: [{ id: person }], tenantId: workspace, channelData: { tenant: { id: workspace } }, isGroup: false };
    const channel = idIn(await confirmed(parts, { service, method: 'POST', path: path(), body }));
    if (known.size >= remembered) known.clear();
    known.set(key, channel);
    return { ...near, service, channel };
  };
}

/** @throws PostError where the bot's token must not go */
function serviceOf({ settings }: TeamsPlatformParts, { service }: Address): string {
  if (isService(service, settings)) return service;
  throw new PostError('the address of the conversation is not one of Teams\' services', 'gone');
}

/** An answer that says yes. @throws PostError with what became of the call otherwise */
async function confirmed({ connector }: TeamsPlatformParts, call: ConnectorCall): Promise<ConnectorAnswer> {
  const answer = await connector(call).catch(fail);
  check(answer, call.method);
  return answer;
}

function check({ status, retryAfter }: ConnectorAnswer, method: string): void {
  if (status >= 200 && status < 300) return;
  throw new PostError(`the connector answered ${status} to ${method}`, fateOf(status, method), retryAfter);
}

/**
 * By "Status codes from bot conversational APIs" of the Teams documentation: 403 is a bot that was removed, blocked or turned off
 * by an admin, 404 a conversation that is gone, 401 a bot whose registration is. A change's 404 is a message that somebody deleted.
 */
function fateOf(status: number, method: string): PostError['fate'] {
  if (status === 408 || status === 412 || status === 429 || status >= 500) return 'later';
  if (status === 404 && method === 'PUT') return 'refused';
  return status === 401 || status === 403 || status === 404 ? 'gone' : 'refused';
}

function fail(cause: unknown): never {
  if (!(cause instanceof ConnectorError)) throw new PostError('the connector could not be called', 'later', null, { cause });
  throw new PostError(cause.message, cause.tooLarge ? 'refused' : cause.sent ? 'unsure' : 'later', null, { cause });
}

/** The new message's or conversation's id. Without it nobody knows what became of the call. */
function idIn({ json }: ConnectorAnswer): string {
  const id = isRecord(json) ? json['id'] : undefined;
  if (typeof id === 'string' && id !== '') return id;
  throw new PostError('the connector\'s answer was cut', 'unsure');
}
