import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { summarize } from '../../../adapters/teams/render.ts';
import { type Body, execute, groupChat, personal } from './activities.ts';
import { type Bot, fixture, startBot } from './bot.ts';
import { type Connector, startConnector } from './connector.ts';
import { type KeyServer, startKeyServer } from './key-server.ts';
import { type Answered, post } from './post.ts';

// Counterparts: a key server and a connector of our own on loopback, tokens checked.
let keys: KeyServer;
let connector: Connector;
let bot: Bot;

beforeAll(async () => { [keys, connector] = await Promise.all([startKeyServer(), startConnector()]); });
afterAll(async () => { await Promise.all([keys.close(), connector.close()]); });
beforeEach(async () => {
  connector.calls.length = 0;
  connector.faults.length = 0;
  bot = await startBot(keys);
  return () => bot.close();
});

const send = (activity: Body): Promise<Answered> => post(bot, keys, { ...activity, serviceUrl: `${connector.url}/br/` });
const action = { v: 1, do: 'show', concept: 'event', language: 'pt', detail: 'short' };

it.each([412, 429, 502, 504])('tries again after %d with a jittered and growing wait', async status => {
  connector.faults.push({ status }, { status }, { status });
  expect((await send(personal)).status).toBe(200);
  expect(connector.calls.length).toBe(4);
  expect(bot.waits).toEqual([250, 500, 1000]);
  expect(new Set(connector.calls.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

it('waits as long as the connector asks, if a person would', async () => {
  connector.faults.push({ status: 429, retryAfter: '3' });
  await send(personal);
  expect(bot.waits).toEqual([3000]);
});

it('gives up when the connector keeps failing or asks for too long a wait, and says so in the log and the status', async () => {
  connector.faults.push(...Array.from({ length: 10 }, () => ({ status: 502 })));
  expect((await send(personal)).status).toBe(500);
  expect(connector.calls.length).toBe(10);
  connector.faults.push({ status: 429, retryAfter: '60' }, { status: 429, retryAfter: '60' });
  expect((await send(personal)).status).toBe(500);
  expect(bot.log()).toContain('the connector answered 502 to POST, try 5');
  expect(bot.log()).not.toContain('Interrupção');
});

it('does not repeat a call that the connector refuses', async () => {
  connector.faults.push({ status: 403 });
  expect((await send(personal)).status).toBe(200);
  expect(connector.calls.map(({ body }) => body['summary'])).toEqual([
    summarize(fixture('concept')), summarize(fixture('greeting')),
  ]);
});

it('apologizes in the person\'s language when the assistant fails, and logs the cause', async () => {
  bot.assistant.failure = new Error('the store is gone');
  expect((await send(groupChat)).status).toBe(200);
  expect(connector.calls.map(({ body }) => body['summary'])).toEqual([summarize(fixture('help'))]);
  expect(JSON.parse((await send(execute({ farol: action }))).text)).toEqual({
    statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: summarize(fixture('greeting')),
  });
  expect(bot.log()).toContain('the store is gone');
});
