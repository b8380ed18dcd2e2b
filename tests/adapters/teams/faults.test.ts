import { expect, it } from 'vitest';
import { summarize } from '../../../adapters/teams/render.ts';
import { execute, groupChat, personal } from './activities.ts';
import { fixture, startTeams } from './bot.ts';

const teams = startTeams();
const { send } = teams;
const action = { v: 1, do: 'show', concept: 'event', language: 'pt', detail: 'short' };

it.each([412, 429, 502, 504])('tries again after %d with a jittered and growing wait', async status => {
  teams.connector.faults.push({ status }, { status }, { status });
  expect((await send(personal)).status).toBe(200);
  expect(teams.connector.calls.length).toBe(4);
  expect(teams.bot.waits).toEqual([250, 500, 1000]);
  expect(new Set(teams.connector.calls.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

it('waits as long as the connector asks, if a person would', async () => {
  teams.connector.faults.push({ status: 429, retryAfter: '3' });
  await send(personal);
  expect(teams.bot.waits).toEqual([3000]);
});

it('gives up when the connector keeps failing or asks for too long a wait, and says so in the log and the status', async () => {
  teams.connector.faults.push(...Array.from({ length: 10 }, () => ({ status: 502 })));
  expect((await send(personal)).status).toBe(500);
  expect(teams.connector.calls.length).toBe(10);
  teams.connector.faults.push({ status: 429, retryAfter: '60' }, { status: 429, retryAfter: '60' });
  expect((await send(personal)).status).toBe(500);
  expect(teams.bot.log()).toContain('the connector answered 502 to POST, try 5');
  expect(teams.bot.log()).not.toContain('Interrupção');
});

it('does not repeat a call that the connector refuses', async () => {
  teams.connector.faults.push({ status: 403 });
  expect((await send(personal)).status).toBe(200);
  expect(teams.connector.calls.map(({ body }) => body['summary'])).toEqual([
    summarize(fixture('concept')), summarize(fixture('greeting')),
  ]);
});

it('apologizes in the person\'s language when the assistant fails, and logs the cause', async () => {
  teams.bot.assistant.failure = new Error('the store is gone');
  expect((await send(groupChat)).status).toBe(200);
  expect(teams.connector.calls.map(({ body }) => body['summary'])).toEqual([summarize(fixture('help'))]);
  expect(JSON.parse((await send(execute({ farol: action }))).text)).toEqual({
    statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: summarize(fixture('greeting')),
  });
  expect(teams.bot.log()).toContain('the store is gone');
});
