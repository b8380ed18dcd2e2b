import { expect, it } from 'vitest';
import { renderCard, summarize } from '../../../adapters/teams/render.ts';
import {
  type Body, channelMention, execute, groupChat, installed, membersAdded, personal, silent, submit,
} from './activities.ts';
import { fixture, startBot, startTeams } from './bot.ts';
import { type Answered, post } from './post.ts';

const teams = startTeams();
const { send } = teams;
const action = { v: 1, do: 'show', concept: 'event', language: 'pt', detail: 'short' };

it('answers a personal question with one card, its summary, and no text beside it', async () => {
  expect(await send(personal)).toEqual({ status: 200, text: '' });
  expect(teams.connector.calls).toEqual([{
    method: 'POST',
    path: '/br/v3/conversations/a%3A1personal-chat/activities/1772452800001',
    authorization: 'Bearer own-token',
    body: {
      type: 'message',
      summary: summarize(fixture('concept')),
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: renderCard(fixture('concept')) }],
      from: { id: '28:11111111-2222-3333-4444-555555555555' },
      recipient: { id: '29:1ana-de-souza' },
      conversation: { id: 'a:1personal-chat' },
      replyToId: '1772452800001',
    },
  }]);
});

it('answers a mention in a channel in its thread, and one in a group chat', async () => {
  await send(channelMention);
  await send(groupChat);
  expect(teams.connector.calls.map(({ path }) => path)).toEqual([
    '/br/v3/conversations/19%3Acanal%40thread.tacv2%3Bmessageid%3D1772452800000/activities/1772452800002',
    '/br/v3/conversations/19%3Agrupo%40thread.v2/activities/1772452800003',
  ]);
  expect(teams.bot.assistant.messages.map(({ text }) => text)).toEqual([
    'qual a diferença entre incidente e problema, Bia? a < b', 'what is a problem?',
  ]);
});

it('says nothing when the assistant has answered that delivery before', async () => {
  teams.bot.assistant.reply = null;
  expect((await send(personal)).status).toBe(200);
  expect(teams.connector.calls).toEqual([]);
});

it('welcomes once on installation, in the client\'s language, and again after a later one', async () => {
  const clock = { ms: Date.now() };
  const other = await startBot(teams.keys, { now: () => clock.ms });
  const install = (activity: Body): Promise<Answered> =>
    post(other, teams.keys, { ...activity, locale: 'en-US', serviceUrl: teams.connector.url });
  await install(installed);
  await install(membersAdded);
  expect(teams.connector.calls.length).toBe(1);
  expect(teams.connector.calls[0]?.body['summary']).toBe(summarize(fixture('greeting')));
  clock.ms += 10 * 60_000 + 1;
  await install(membersAdded);
  expect(teams.connector.calls.length).toBe(2);
  await other.close();
});

it('asks in the tenant of an installation whether it is the first to say welcome', async () => {
  const asked: string[][] = [];
  const other = await startBot(teams.keys, { once: (...names) => Promise.resolve(asked.push(names) === 1) });
  for (const activity of [installed, membersAdded]) await post(other, teams.keys, { ...activity, locale: 'en-US', serviceUrl: teams.connector.url });
  expect(teams.connector.calls.length).toBe(1);
  const name = ['bbbbbbbb-0000-0000-0000-000000000002', 'msteams:a:1personal-chat:installed'];
  expect(asked).toEqual([name, name]);
  await other.close();
});

it('waits for the activity of an installation that tells the language, when one does not', async () => {
  const { promise: waited, resolve: wake } = Promise.withResolvers<void>();
  const asked: number[] = [];
  const other = await startBot(teams.keys, { sleep: ms => { asked.push(ms); return waited; } });
  other.assistant.welcome = language => ({ ...fixture(language === 'en' ? 'help' : 'greeting') });
  const unknown = post(other, teams.keys, { ...membersAdded, locale: undefined, entities: undefined, serviceUrl: teams.connector.url });
  await expect.poll(() => asked).toEqual([1500]);
  await post(other, teams.keys, { ...installed, locale: 'en-US', serviceUrl: teams.connector.url });
  wake();
  expect((await unknown).status).toBe(200);
  expect(teams.connector.calls.map(({ body }) => body['summary'])).toEqual([summarize(fixture('help'))]);
  await other.close();
});

it('stays silent on what is not for it, and says of an unknown invoke that it is not implemented', async () => {
  const answers = await Promise.all(silent.map(send));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await send({ ...execute({}), name: 'composeExtension/query' })).status).toBe(501);
  expect(teams.connector.calls).toEqual([]);
});

it('shows the card in the response when the outcome takes its place, and then changes the message for everybody else', async () => {
  teams.bot.assistant.outcome = { reply: fixture('concept in full'), placement: 'replace' };
  const { status, text } = await send(execute({ farol: action }));
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({
    statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: renderCard(fixture('concept in full')),
  });
  await expect.poll(() => teams.connector.calls).toMatchObject([{
    method: 'PUT', path: '/br/v3/conversations/a%3A1personal-chat/activities/1772452800009',
    body: { attachments: [{ content: renderCard(fixture('concept in full')) }] },
  }]);
  expect(teams.bot.assistant.presses[0]?.payload).toEqual(action);
});

it('posts a new card when the outcome is a new message, and tells the client so in one line', async () => {
  const { text } = await send(execute({ farol: action }));
  expect(JSON.parse(text)).toEqual({
    statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Princípios orientadores',
  });
  expect(teams.connector.calls.map(({ method, body }) => `${method} ${String(body['summary'])}`)).toEqual([
    'POST São 7 princípios orientadores.',
  ]);
});

it('updates the pressed message for a client from before Universal Actions, or posts a new one', async () => {
  teams.bot.assistant.outcome = { reply: fixture('concept in full'), placement: 'replace' };
  expect(await send(submit({ farol: action }))).toEqual({ status: 200, text: '' });
  teams.bot.assistant.outcome = { reply: fixture('list'), placement: 'new' };
  await send(submit({ farol: action }));
  expect(teams.connector.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'PUT /br/v3/conversations/a%3A1personal-chat/activities/1772452800009',
    'POST /br/v3/conversations/a%3A1personal-chat/activities/1772452800004',
  ]);
});

it('hands a payload of unknown shape to the assistant, whose reply says so', async () => {
  expect((await send(execute({ farol: { v: 99 } }))).status).toBe(200);
  expect((await send(submit({ somethingOld: true }))).status).toBe(200);
  expect(teams.bot.assistant.presses.map(({ payload }) => payload)).toEqual([{ v: 99 }, undefined]);
  expect(teams.connector.calls.length).toBe(2);
});

it('finishes what is being answered before it stops, and takes nothing new', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<string>();
  const slow = await startBot(teams.keys, { token: () => held });
  const running = post(slow, teams.keys, { ...personal, serviceUrl: teams.connector.url });
  await expect.poll(() => slow.assistant.messages.length).toBe(1);
  const stopped = slow.surface.stop();
  expect((await post(slow, teams.keys, personal)).status).toBe(503);
  release('own-token');
  await stopped;
  expect((await running).status).toBe(200);
  expect(teams.connector.calls.length).toBe(1);
  await slow.close();
});
