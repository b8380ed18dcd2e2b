import { expect, test } from 'vitest';
import { command, directMessage } from '../../fixtures/slack/payloads.ts';
import { secret } from './running-bot.ts';
import { withSlack } from './session.ts';
import { asker, sign } from './stand-in.ts';

const on = withSlack();

test.each([
  ['a wrong secret', (body: string) => sign(body, 'another-secret'), 401],
  ['a signature of another body', () => sign('{}', secret), 401],
  ['no signature', () => ({}), 401],
  ['a stale timestamp', (body: string) => sign(body, secret, Math.floor(Date.now() / 1_000) - 301), 401],
  ['a timestamp of the future', (body: string) => sign(body, secret, Math.floor(Date.now() / 1_000) + 3_600), 401],
])('a request with %s is refused and changes nothing', async (_, headers, status) => {
  const body = JSON.stringify(directMessage());
  expect((await on.bot.post(body, { 'content-type': 'application/json', ...headers(body) })).status).toBe(status);
  await on.bot.surface.stop();
  expect(on.bot.assistant.messages).toEqual([]);
});

test.each([
  ['broken JSON', '{"a":', 'application/json', 400],
  ['the JSON null', 'null', 'application/json', 400],
  ['a form whose payload is null', 'payload=null', 'application/x-www-form-urlencoded', 400],
  ['a form whose payload is broken', 'payload={', 'application/x-www-form-urlencoded', 400],
  ['more than a mebibyte', 'x'.repeat(1_048_577), 'application/json', 413],
])('a signed body that is %s is refused, and the bot goes on', async (_, body, type, status) => {
  expect((await on.bot.post(body, { 'content-type': type, ...sign(body, secret) })).status).toBe(status);
  expect((await on.ask()).status).toBe(200);
  await on.answered('response_url');
});

test('a body that goes on beyond a mebibyte without an end in sight is refused, and not read on', async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({ pull(controller) {
    sent += 1;
    controller.enqueue(new Uint8Array(65_536));
    if (sent === 1_000) controller.close();
  } });
  const response = await fetch(on.bot.url, { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } });
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(1_000);
});

test('a form that names its charset is understood', async () => {
  const body = new URLSearchParams(command({ response_url: on.slack.responseUrl('command') })).toString();
  const response = await on.bot.post(body,
    { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...sign(body, secret) });
  expect(response.status).toBe(200);
  await on.answered('response_url');
});

test('Slack’s check of the address is answered with its challenge', async () => {
  const response = await on.bot.event({ type: 'url_verification', challenge: 'abc', token: 'x' });
  expect(await response.json()).toEqual({ challenge: 'abc' });
});

test('what we have no use for is acknowledged', async () => {
  const view = await on.bot.interact({ type: 'view_submission', user: { id: asker }, team: { id: 'T1' },
    view: { id: 'V', callback_id: 'old', state: { values: {} } } });
  expect(view.status).toBe(200);
  expect((await on.ask({ command: '/other' })).status).toBe(200);
  await on.bot.surface.stop();
  expect(on.bot.assistant.messages).toEqual([]);
});
