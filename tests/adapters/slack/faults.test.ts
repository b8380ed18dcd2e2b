import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createSlackSurface } from '../../../adapters/slack/app.ts';
import { directMessage } from '../../fixtures/slack/payloads.ts';
import { allText } from './check-blocks.ts';
import { secret, startBot, stubAssistant, until } from './running-bot.ts';
import { withSlack } from './session.ts';
import { asker, botToken } from './stand-in.ts';

const on = withSlack();

test('a 429 is waited out as long as it asks, and then the answer arrives', async () => {
  on.slack.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '7' } });
  on.slack.fail('response_url', { status: 429, headers: { 'retry-after': '3' } });
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }));
  await on.answered('chat.postMessage', 2);
  await on.ask();
  await on.answered('response_url', 2);
  expect(on.bot.slept).toEqual([7_000, 3_000]);
});

test('a 429 that asks for an hour is not waited out', async () => {
  on.slack.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '3600' } }, 5);
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }));
  await until(() => on.bot.log.some(line => line.includes('the apology on Slack failed too')));
  expect(on.bot.slept).toEqual([]);
});

test('faults of Slack’s servers are tried again', async () => {
  on.slack.fail('chat.postMessage', { status: 500 });
  on.slack.fail('response_url', { status: 503 });
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }));
  await on.ask();
  await on.answered('chat.postMessage', 2);
  await on.answered('response_url', 2);
  await on.bot.surface.stop();
  expect(allText(on.called('response_url')[1]?.body)).not.toContain('Desculpe');
});

test('when Slack refuses the blocks, the person gets the text', async () => {
  on.slack.fail('chat.postMessage', { status: 200, body: { ok: false, error: 'msg_blocks_too_long' } });
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }));
  const { body } = await on.answered('chat.postMessage', 2);
  expect(body['blocks']).toBeUndefined();
  expect(body['text']).toContain('Interrupção não planejada');
  expect(on.bot.log.join('')).toContain('msg_blocks_too_long');
});

test.each([{ status: 400 }, { status: 200, body: { ok: false, error: 'invalid_blocks' } }])(
  'when a response_url refuses the blocks with %j, the person gets the text', async fault => {
    on.slack.fail('response_url', fault);
    await on.ask();
    const { body } = await on.answered('response_url', 2);
    expect(body).toMatchObject({ response_type: 'ephemeral' });
    expect(body['blocks']).toBeUndefined();
  });

test('an expired response_url is answered past', async () => {
  on.slack.fail('response_url', { status: 404 });
  await on.ask();
  expect((await on.answered('chat.postEphemeral')).body).toMatchObject({ channel: on.slack.ids.general, user: asker });
});

test('a failure gets an apology in the person’s language, and a log line with the cause and without texts or secrets',
  async () => {
  on.bot.assistant.before = async () => { throw new Error('the store is away', { cause: new Error('disk full') }); };
  await on.push({ v: 1, do: 'show', concept: 'incident', language: 'en', detail: 'full' });
  expect((await on.answered('response_url')).body['text']).toContain('Sorry, something went wrong.');
  await on.ask({ text: 'a very private question' });
  expect((await on.answered('response_url', 2)).body['text']).toContain('Sorry, something went wrong.');
  const log = on.bot.log.join('');
  expect(log).toContain('the store is away');
  expect(log).toContain('disk full');
  for (const hidden of ['a very private question', botToken, secret, '/respond/']) expect(log).not.toContain(hidden);
});

test('stop waits for answers under way, takes nothing new, and can be called twice', async () => {
  const gate = Promise.withResolvers<void>();
  on.bot.assistant.before = () => gate.promise;
  await on.ask();
  await until(() => on.bot.assistant.messages.length === 1);
  let stopped = false;
  const stop = (async () => { await on.bot.surface.stop(); stopped = true; })();
  expect((await on.bot.event(directMessage())).status).toBe(503);
  await new Promise(resolve => { setTimeout(resolve, 50); });
  expect(stopped).toBe(false);
  expect(on.called('response_url')).toEqual([]);
  gate.resolve();
  await stop;
  expect(on.called('response_url')).toHaveLength(1);
  await on.bot.surface.stop();
});

test('a refused bot token is an error at start that names the setting', async () => {
  on.slack.fail('auth.test', { status: 200, body: { ok: false, error: 'invalid_auth' } });
  await expect(startBot(on.slack)).rejects.toThrow(/invalid_auth.*SLACK_BOT_TOKEN/);
});

test('missing scopes are named in the log at start', async () => {
  on.slack.fail('auth.test',
    { status: 200, headers: { 'x-oauth-scopes': 'commands,chat:write' }, body: { ok: true, user_id: 'U1', team_id: 'T1' } });
  const started = await startBot(on.slack);
  expect(started.log.join('')).toContain('im:history');
  await started.close();
});

test('without an app token and a signing secret there is no surface, and the error names both', async () => {
  const logger = pino({ level: 'silent' });
  await expect(createSlackSurface({ assistant: stubAssistant(), logger,
    settings: { botToken } })).rejects.toThrow(/SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/);
});
