import { expect, test } from 'vitest';
import { containers } from '../../fixtures/slack/payloads.ts';
import { allText, faultsOf } from './check-blocks.ts';
import { fixture } from './running-bot.ts';
import { messageIn, withSlack } from './session.ts';
import { asker } from './stand-in.ts';

const on = withSlack();
const answer = { v: 1, do: 'answer', language: 'pt', quiz: 'q1', day: '2026-11-23', option: 1 };

test('a verdict is told to the presser alone, and the question stays as it is', async () => {
  on.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  await on.push(answer, containers.public);
  const call = await on.answered('response_url');
  expect(call.body).toMatchObject({ response_type: 'ephemeral', replace_original: false, url: '/respond/press' });
  expect(faultsOf(messageIn(call))).toEqual([]);
  expect(allText(call.body['blocks'])).toContain('B. O problema (sua resposta)');
  await on.bot.surface.stop();
  expect(on.called('chat.postMessage')).toEqual([]);
});

test('a verdict on a question in a thread is told to the presser alone, in the thread', async () => {
  on.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  await on.push(answer, containers.thread);
  expect((await on.answered('chat.postEphemeral')).body).toMatchObject({
    channel: on.slack.ids.general, user: asker, thread_ts: '1700000000.000200' });
  await on.bot.surface.stop();
  expect(on.called('response_url')).toEqual([]);
});

test('what is pressed in a verdict in a thread stays in the thread, for the presser alone', async () => {
  on.bot.assistant.outcome = { reply: fixture('concept'), placement: 'new' };
  await on.push({ v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'short' }, {
    container: { ...containers.thread.container, is_ephemeral: true } });
  expect((await on.answered('response_url')).body).toMatchObject({ response_type: 'ephemeral', thread_ts: '1700000000.000200' });
});

test('a verdict on a question that people talk about in a thread stays in the channel, where the question is', async () => {
  on.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  const { container } = containers.public;
  await on.push(answer, { container: { ...container, thread_ts: container.message_ts } });
  expect((await on.answered('response_url')).body).not.toHaveProperty('thread_ts');
  await on.bot.surface.stop();
  expect(on.called('chat.postEphemeral')).toEqual([]);
});

test('a private verdict in a direct message is a message there', async () => {
  on.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  await on.push(answer, { ...containers.direct, channel: { id: on.slack.ids.direct, name: 'directmessage' } });
  expect((await on.answered('chat.postMessage')).body).toMatchObject({ channel: on.slack.ids.direct });
});

test('presses of many at once each get their own answer', async () => {
  on.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  const people = Array.from({ length: 20 }, (_, at) => `U00000009${at}`);
  await Promise.all(people.map(id => on.push(answer, {
    ...containers.public, user: { id, username: id, name: id, team_id: 'T000000001' }, response_url: on.slack.responseUrl(id),
  })));
  await on.answered('response_url', people.length);
  expect(on.called('response_url').map(call => call.body['url']).toSorted()).toEqual(people.map(id => `/respond/${id}`).toSorted());
  expect(on.bot.assistant.presses.map(press => press.person).toSorted()).toEqual(people.toSorted());
});

test('two presses by one person at once both reach the core, which counts the first', async () => {
  on.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  const responses = await Promise.all([on.push(answer, containers.public), on.push({ ...answer, option: 2 }, containers.public)]);
  expect(responses.map(response => response.status)).toEqual([200, 200]);
  await on.answered('response_url', 2);
  expect(on.bot.assistant.presses.map(press => press.payload).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))))
    .toEqual([answer, { ...answer, option: 2 }]);
});

test('what is a person’s own never takes the place of a message that others see', async () => {
  on.bot.assistant.outcome = { reply: fixture('question of an exam, in two languages, with long options'), placement: 'replace' };
  await on.push({ v: 1, do: 'exam-start', language: 'pt' }, containers.public);
  expect((await on.answered('response_url')).body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  await on.push({ v: 1, do: 'exam-start', language: 'pt' });
  expect((await on.answered('response_url', 2)).body).toMatchObject({ replace_original: true });
});

test('when Slack refuses a chart, the presser gets its figures, and the buttons', async () => {
  on.bot.assistant.outcome = { reply: fixture('report'), placement: 'private' };
  on.slack.fail('response_url', { status: 200, body: { ok: false, error: 'invalid_blocks' } });
  await on.push(answer, containers.public);
  const call = await on.answered('response_url', 2);
  const blocks = messageIn(call).blocks.map(block => block.type);
  expect(blocks).not.toContain('data_visualization');
  expect(blocks).toContain('actions');
  expect(allText(call.body['blocks'])).toContain('A. O incidente');
});
