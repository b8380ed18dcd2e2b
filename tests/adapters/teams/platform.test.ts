import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connector as Call, createConnector } from '../../../adapters/teams/connector.ts';
import { callMs } from '../../../adapters/teams/limits.ts';
import { createTeamsPlatform } from '../../../adapters/teams/platform.ts';
import { renderCard, summarize } from '../../../adapters/teams/render.ts';
import { isService } from '../../../adapters/teams/service.ts';
import type { TeamsSettings } from '../../../src/teams-settings.ts';
import { createSurroundings } from '../../../adapters/teams/surroundings.ts';
import type { Address } from '../../../src/message.ts';
import { type Platform, PostError, callTime } from '../../../src/platform.ts';
import { appId } from './activities.ts';
import { fixture } from './bot.ts';
import { type Connector, type Fault, startConnector } from './connector.ts';

// Counterpart: a connector of our own on loopback, over real HTTP.
let service: Connector;
let address: Address;
const settings: TeamsSettings = { MicrosoftAppId: appId, ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/openid' };

beforeAll(async () => {
  service = await startConnector();
  address = { platform: 'teams', service: `${service.url}/br/`, channel: '19:canal@thread.tacv2' };
});
afterAll(() => service.close());
beforeEach(() => {
  service.calls.length = 0;
  service.faults.length = 0;
  service.known.clear();
});

interface Parts { readonly token?: () => Promise<string>; readonly now?: () => number; readonly fetch?: typeof fetch; readonly within?: number }

function platform({ token = () => Promise.resolve('own-token'), now = Date.now, fetch: call = fetch, within = callTime }: Parts = {}): Platform {
  const connector = createConnector({ fetch: call, token, now, within });
  return createTeamsPlatform({ connector, surroundings: createSurroundings(connector), settings });
}

const nineSharp = (): number => Date.parse('2026-11-23T09:00:00Z');
const question = fixture('question');
const post = (by = platform(), at = address): Promise<string> => by.post(at, question, 'mark');
async function failure(work: Promise<unknown>): Promise<PostError> {
  const error = await work.then(() => null, (cause: unknown) => cause);
  if (error instanceof PostError) return error;
  throw new Error('no PostError', { cause: error });
}

it('posts a card to the channel, not into a thread, and returns the message\'s id', async () => {
  expect(await post()).toBe('1772452800099');
  expect(service.calls).toEqual([{
    method: 'POST', path: '/br/v3/conversations/19%3Acanal%40thread.tacv2/activities', authorization: 'Bearer own-token',
    body: {
      type: 'message', summary: summarize(question), from: { id: `28:${appId}` }, conversation: { id: address.channel },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: renderCard(question) }],
    },
  }]);
});

it('changes a message in its place', async () => {
  await platform().update(address, '1772452800099', fixture('report without charts'));
  expect(service.calls.at(-1)).toMatchObject({ method: 'PUT', path: '/br/v3/conversations/19%3Acanal%40thread.tacv2/activities/1772452800099' });
});

describe('what becomes of a post', () => {
  it.each<[string, Fault, PostError['fate']]>([
    ['412', { status: 412 }, 'later'], ['429', { status: 429 }, 'later'], ['500', { status: 500 }, 'later'],
    ['502', { status: 502 }, 'later'], ['503', { status: 503 }, 'later'], ['504', { status: 504 }, 'later'],
    ['401', { status: 401 }, 'gone'], ['403', { status: 403 }, 'gone'], ['404', { status: 404 }, 'gone'],
    ['400', { status: 400 }, 'refused'], ['413', { status: 413 }, 'refused'], ['a redirect', { status: 302 }, 'refused'],
    ['a connection cut before the answer', { cut: 'before' }, 'unsure'], ['one cut within it', { cut: 'within' }, 'unsure'],
  ])('after %s', async (_, fault, fate) => {
    service.faults.push(fault);
    const error = await failure(post());
    expect([error.fate, service.calls.length]).toEqual([fate, 1]);
    expect(error.message).not.toMatch(/own-token|Pergunta/);
  });

  it.each([['7', 7_000], ['Mon, 23 Nov 2026 09:00:30 GMT', 30_000], ['0', 0], ['soon', null]])('with the wish Retry-After: %s', async (retryAfter, wish) => {
    service.faults.push({ status: 429, retryAfter });
    expect((await failure(post(platform({ now: nineSharp })))).retryAfter).toBe(wish);
  });

  it('when nobody listens: it was not sent', async () => {
    const closed = createServer();
    const port = await new Promise<number>(resolve => { closed.listen(0, '127.0.0.1', () => {
      const at = closed.address();
      resolve(typeof at === 'object' && at !== null ? at.port : 0);
    }); });
    await new Promise(resolve => { closed.close(resolve); });
    expect((await failure(post(platform(), { ...address, service: `http://127.0.0.1:${port}/` }))).fate).toBe('later');
  });

  it('when there is no answer in time: nobody knows', async () => {
    service.faults.push({ cut: 'never' });
    expect((await failure(post(platform({ within: 100 })))).fate).toBe('unsure');
    expect(callMs).toBeLessThanOrEqual(callTime);
  });

  it('is known in time though nobody tells the names in a report: asking for them takes from the call\'s time', async () => {
    const asked: [method: string, within: number | undefined][] = [];
    const connector: Call = ({ method, within }) => {
      asked.push([method, within]);
      return method === 'GET' ? Promise.reject(new Error('no names')) : Promise.resolve({ status: 201, retryAfter: null, json: { id: '1' } });
    };
    await createTeamsPlatform({ connector, surroundings: createSurroundings(connector), settings }).post(address, fixture('report'), 'mark');
    const [names, calls] = ['GET', 'POST'].map(name => Math.max(...asked.flatMap(([method, within = Infinity]) => method === name ? [within] : [])));
    expect((names ?? Infinity) + (calls ?? Infinity)).toBeLessThanOrEqual(callTime);
  });

  it('after a call with a time of its own that is over: nobody knows', async () => {
    service.faults.push({ cut: 'never' });
    const connector = createConnector({ fetch, token: () => Promise.resolve('own-token'), now: Date.now });
    await expect(connector({ service: `${service.url}/br/`, method: 'GET', path: 'v3', within: 50 })).rejects.toMatchObject({ sent: true });
  });

  it('when the bot gets no token, or none in time: it was not sent', async () => {
    const failing = platform({ token: () => Promise.reject(new Error('AADSTS7000222: the secret is over')) });
    const hanging = platform({ token: () => new Promise(() => {}), within: 100 });
    const errors = await Promise.all([failure(post(failing)), failure(post(hanging))]);
    expect(errors.map(({ fate }) => fate)).toEqual(['later', 'later']);
    expect(service.calls).toEqual([]);
  });

  it('when somebody deleted the message that is to change: only that is refused', async () => {
    service.faults.push({ status: 404 });
    expect((await failure(platform().update(address, '1', question))).fate).toBe('refused');
  });
});

describe('the address', () => {
  it.each([
    'https://smba.trafficmanager.net/br/', 'https://smba.trafficmanager.net/teams', 'https://smba.infra.gcc.teams.microsoft.com/',
    'https://smba.infra.gov.teams.microsoft.us/gov/', 'https://smba.infra.dod.teams.microsoft.us/',
  ])('%s may have the bot\'s token', url => {
    expect(isService(url, { MicrosoftAppId: appId })).toBe(true);
  });

  it.each([
    null, '', 'smba.trafficmanager.net', 'http://smba.trafficmanager.net/br/', 'https://evil.trafficmanager.net/', 'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net:8443/', 'https://user@smba.trafficmanager.net/', 'https://smba.trafficmanager.net@evil.example/', 'http://127.0.0.1:9/', 'https://169.254.169.254/',
  ])('%j may not', url => {
    expect(isService(url, { MicrosoftAppId: appId })).toBe(false);
  });

  it('may be on this machine where the settings name a stand-in there', () => {
    expect(isService('http://127.0.0.1:9/', settings)).toBe(true);
    expect(isService('http://10.0.0.1:9/', settings)).toBe(false);
  });

  it('that may not is never called', async () => {
    const called: unknown[] = [];
    const careful = platform({ fetch: (...given) => { called.push(given); return Promise.reject(new Error('called')); } });
    const evil = { ...address, service: 'https://evil.example/' };
    expect((await failure(post(careful, evil))).fate).toBe('gone');
    expect((await failure(careful.update(evil, '1', question))).fate).toBe('gone');
    expect((await failure(careful.privately('t', 'p', evil))).fate).toBe('gone');
    expect(await careful.reach(evil)).toBe('closed');
    expect(called).toEqual([]);
  });
});

it('cannot tell what became of a post, nor who is an admin', async () => {
  expect(await platform().find(address, 'mark', 0)).toBe('cannot-tell');
  expect(await platform().isAdmin('anybody')).toBe(false);
});

it.each([[200, 'open'], [403, 'not-a-member'], [404, 'closed'], [400, 'closed']] as const)('takes %d for: %s', async (status, reach) => {
  service.faults.push({ status });
  expect(await platform().reach(address)).toBe(reach);
  expect(service.calls.map(({ path }) => path)).toEqual(['/br/v3/conversations/19%3Acanal%40thread.tacv2/pagedmembers?pageSize=1']);
});

it('does not take a fault for an answer about the channel', async () => {
  service.faults.push({ status: 429, retryAfter: '2' }, { cut: 'before' });
  expect(await failure(platform().reach(address))).toMatchObject({ fate: 'later', retryAfter: 2_000 });
  expect((await failure(platform().reach(address))).fate).toBe('unsure');
});

it('makes a personal chat once for each person and tenant', async () => {
  service.known.set('/v3/conversations', { id: 'a:chat' });
  const one = platform();
  expect(await one.privately('tenant', 'ana', address)).toEqual({ platform: 'teams', service: address.service, channel: 'a:chat' });
  await one.privately('tenant', 'ana', address);
  await one.privately('tenant', 'bia', address);
  await one.privately('other tenant', 'ana', address);
  expect(service.calls.map(({ body }) => [body['tenantId'], body['members']])).toEqual([
    ['tenant', [{ id: 'ana' }]], ['tenant', [{ id: 'bia' }]], ['other tenant', [{ id: 'ana' }]],
  ]);
});

it('does not remember a personal chat that was refused', async () => {
  service.known.set('/v3/conversations', { id: 'a:chat' });
  service.faults.push({ status: 403 });
  const one = platform();
  expect((await failure(one.privately('tenant', 'ana', address))).fate).toBe('gone');
  expect((await one.privately('tenant', 'ana', address)).channel).toBe('a:chat');
});

it('stays under Teams\' requests a second, and lets time pass between changes', () => {
  const { postsPerSecond, updateEvery, name } = platform();
  expect([name, postsPerSecond < 50, (updateEvery ?? 0) >= 60_000]).toEqual(['teams', true, true]);
});
