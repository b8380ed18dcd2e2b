import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSlackSurface } from '../../../adapters/slack/app.ts';
import type { Surface } from '../../../src/surface.ts';
import { command, directMessage, press } from '../../fixtures/slack/payloads.ts';
import { stubAssistant, until, type StubAssistant } from './running-bot.ts';
import { startSocketServer, type SocketServer } from './socket-server.ts';
import { botToken, startSlackStandIn, type Call, type SlackStandIn } from './stand-in.ts';

// The counterparts are emulate 0.12.2 behind a recording proxy, and a WebSocket server of our own for Slack's end of Socket Mode.
let slack: SlackStandIn;
let socket: SocketServer;
let surface: Surface;
let assistant: StubAssistant;
let log: string[];
beforeEach(async () => {
  slack = await startSlackStandIn();
  socket = await startSocketServer();
  slack.answer('apps.connections.open', { ok: true, url: socket.url });
  assistant = stubAssistant();
  log = [];
  surface = await createSlackSurface({
    assistant,
    logger: pino({ level: 'debug' }, { write: line => { log.push(line); } }),
    settings: { botToken, appToken: 'xapp-test', apiUrl: slack.apiUrl },
    sleep: milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds / 100); }),
  });
});
afterEach(async () => {
  await surface.stop();
  await socket.close();
  await slack.close();
});

const called = (method: string): Call[] => slack.calls.filter(call => call.method === method);
const answered = (method: string, times = 1): Promise<Call> =>
  until(() => (called(method).length >= times ? called(method).at(-1) : undefined));
const sendCommand = (id: string, text = 'o que é um incidente?'): void => {
  const payload = command({ text, response_url: slack.responseUrl('command') });
  socket.send({ type: 'slash_commands', envelope_id: id, accepts_response_payload: true, payload });
};

test('Socket Mode needs no route of ours', async () => {
  await surface.start();
  expect(surface.routes).toEqual([]);
  expect(socket.connections()).toBe(1);
});

test('commands, events and buttons are acknowledged and answered', async () => {
  await surface.start();
  sendCommand('e1');
  await answered('response_url');
  socket.send({ type: 'events_api', envelope_id: 'e2', payload: directMessage({ channel: slack.ids.direct }),
    retry_attempt: 0, retry_reason: '' });
  await answered('chat.postMessage');
  socket.send({ type: 'interactive', envelope_id: 'e3', accepts_response_payload: false,
    payload: press({ v: 1 }, { response_url: slack.responseUrl('press') }) });
  expect((await answered('response_url', 2)).body).toMatchObject({ replace_original: true });
  expect(socket.acknowledged).toEqual(['e1', 'e2', 'e3']);
});

test('an event delivered again over the socket is answered once', async () => {
  await surface.start();
  const payload = directMessage({ channel: slack.ids.direct });
  socket.send({ type: 'events_api', envelope_id: 'e1', payload, retry_attempt: 0, retry_reason: '' });
  socket.send({ type: 'events_api', envelope_id: 'e2', payload, retry_attempt: 1, retry_reason: 'timeout' });
  await until(() => socket.acknowledged.length === 2);
  await surface.stop();
  expect(called('chat.postMessage')).toHaveLength(1);
});

test('when Slack asks for a new connection, there is one', async () => {
  await surface.start();
  socket.send({ type: 'disconnect', reason: 'refresh_requested' });
  await until(() => socket.connections() === 2);
  sendCommand('e9');
  expect((await answered('response_url')).body).toMatchObject({ response_type: 'ephemeral' });
});

test('a broken connection is made again, however often Slack fails in between, even by refusing the token', async () => {
  await surface.start();
  slack.fail('apps.connections.open', { status: 200, body: { ok: false, error: 'invalid_auth' } }, 2);
  socket.hangUp();
  await until(() => socket.connections() === 2);
  expect(log.join('')).toContain('invalid_auth');
  sendCommand('e9');
  await answered('response_url');
});

test('a refused app token is an error at start that names the setting', async () => {
  slack.fail('apps.connections.open', { status: 200, body: { ok: false, error: 'not_allowed_token_type' } });
  await expect(surface.start()).rejects.toThrow(/not_allowed_token_type.*SLACK_APP_TOKEN/);
});

test('stop hangs up, waits for the answer under way, and does not connect again', async () => {
  await surface.start();
  const gate = Promise.withResolvers<void>();
  assistant.before = () => gate.promise;
  sendCommand('e1');
  await until(() => assistant.messages.length === 1);
  let stopped = false;
  const stop = (async () => { await surface.stop(); stopped = true; })();
  await new Promise(resolve => { setTimeout(resolve, 100); });
  expect(stopped).toBe(false);
  gate.resolve();
  await stop;
  expect(called('response_url')).toHaveLength(1);
  expect(socket.connections()).toBe(1);
});

test('a surface that never started stops', async () => {
  await surface.stop();
  expect(socket.connections()).toBe(0);
});

test('what the socket carries stands in no log', async () => {
  await surface.start();
  sendCommand('e1', 'a very private question');
  await answered('response_url');
  for (const hidden of ['a very private question', botToken, 'xapp-test',
    socket.url.slice('ws://127.0.0.1:'.length) + '/']) expect(log.join('')).not.toContain(hidden);
});
