import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createLocaleOf } from '../../../adapters/slack/person-locale.ts';
import { limits } from '../../../adapters/slack/limits.ts';
import { directMessage } from '../../fixtures/slack/payloads.ts';
import { withSlack } from './session.ts';
import { asker, type Fault } from './stand-in.ts';

let clock = Date.now();
const on = withSlack({ now: () => clock, times: { locale: 150, call: 1_000 } });
const told = (locale?: string): Fault => ({ status: 200, body: { ok: true, user: { id: asker, ...(locale === undefined ? {} : { locale }) } } });
const show = { v: 1, do: 'show', concept: 'incident', language: 'en', detail: 'full' };
const locales = (): (string | null)[] => [...on.bot.assistant.messages, ...on.bot.assistant.presses].map(({ locale }) => locale);
/** Asks, and waits until it is answered. */
async function askAndWait(over: Record<string, string> = {}): Promise<void> {
  const before = on.called('response_url').length;
  await on.ask(over);
  await on.answered('response_url', before + 1);
}

test('messages and presses come with the locale that the person chose in Slack, asked for once a day', async () => {
  on.slack.fail('users.info', told('en-US'));
  await askAndWait({ text: 'MTTR' });
  await on.push(show);
  await on.answered('response_url', 2);
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }));
  await on.answered('chat.postMessage');
  expect(locales()).toEqual(['en-US', 'en-US', 'en-US']);
  expect(on.called('users.info').map(({ body }) => body)).toEqual([{ user: asker, include_locale: 'true' }]);
});

test('they come with the time zone of the person\'s profile too, by the same call', async () => {
  on.slack.fail('users.info', { status: 200, body: { ok: true, user: { id: asker, locale: 'pt-BR', tz: 'America/Recife' } } });
  await askAndWait();
  expect(on.bot.assistant.messages.map(({ locale, zone }) => [locale, zone])).toEqual([['pt-BR', 'America/Recife']]);
  expect(on.called('users.info')).toHaveLength(1);
});

test('a day later it is asked for again', async () => {
  on.slack.fail('users.info', told('en-US'));
  await askAndWait();
  clock += limits.localeKept - 1;
  await askAndWait();
  on.slack.fail('users.info', told('pt-BR'));
  clock += 1;
  await askAndWait();
  expect(locales()).toEqual(['en-US', 'en-US', 'pt-BR']);
});

test('a command is acknowledged before Slack tells the locale', async () => {
  on.slack.fail('users.info', { status: 0, cut: 'never' });
  expect((await on.ask()).status).toBe(200);
  expect(on.bot.assistant.messages).toEqual([]);
  await on.answered('response_url');
});

test.each<[string, Fault]>([
  ['the scope is missing', { status: 200, body: { ok: false, error: 'missing_scope' } }],
  ['Slack asks to wait', { status: 429, headers: { 'retry-after': '30' } }],
  ['Slack fails', { status: 503 }],
  ['the line is cut', { status: 0, cut: 'before' }],
])('when %s the answer comes without a locale, once, and nobody is asked about for a minute', async (_, fault) => {
  on.slack.fail('users.info', fault);
  on.slack.fail('users.info', told('en-US'));
  await askAndWait();
  await askAndWait({ user_id: 'U000000009' });
  expect(on.called('users.info')).toHaveLength(1);
  expect([on.bot.slept, locales()]).toEqual([[], [null, null]]);
  clock += limits.localePause;
  await askAndWait();
  expect(locales().at(-1)).toBe('en-US');
});

test('a 429 is obeyed for as long as it asks', async () => {
  on.slack.fail('users.info', { status: 429, headers: { 'retry-after': '600' } });
  on.slack.fail('users.info', told('en-US'));
  await askAndWait();
  clock += 599_000;
  await askAndWait();
  clock += 1_000;
  await askAndWait();
  expect(locales()).toEqual([null, null, 'en-US']);
});

test('of a person whom Slack does not tell of, others are asked about all the same', async () => {
  on.slack.fail('users.info', { status: 200, body: { ok: false, error: 'user_not_visible' } });
  on.slack.fail('users.info', told('en-US'));
  await askAndWait();
  await askAndWait({ user_id: 'U000000009' });
  await askAndWait();
  expect(locales()).toEqual([null, 'en-US', null]);
  expect(on.called('users.info')).toHaveLength(2);
});

test('a slow Slack delays one answer, by the time allowed, and what it says late is kept', async () => {
  const late = Promise.withResolvers<void>();
  on.slack.fail('users.info', { ...told('en-US'), after: late.promise });
  const start = performance.now();
  await askAndWait();
  expect(performance.now() - start).toBeGreaterThan(140);
  await askAndWait();
  late.resolve();
  await wait(50);
  await askAndWait();
  expect(locales()).toEqual([null, null, 'en-US']);
  expect(on.called('users.info')).toHaveLength(1);
});

test('the log says why there is no locale, at the level of debugging, and not whose', async () => {
  on.slack.fail('users.info', { status: 200, body: { ok: false, error: 'missing_scope', needed: 'users:read' } });
  await askAndWait();
  const lines = on.bot.log.filter(line => line.includes('missing_scope'));
  expect(lines.map(line => (JSON.parse(line) as { level: number }).level)).toEqual([20]);
  expect(on.bot.log.join('')).not.toContain(asker);
});

test('so many people are remembered, and then the one that was asked about longest ago is not', async () => {
  const asked: string[] = [];
  const info = async ({ user }: { user: string }): Promise<object> => ({ user: { locale: `l-${asked.push(user)}` } });
  const client = { users: { info } } as unknown as App['client'];
  const localeOf = createLocaleOf({ client, logger: pino({ level: 'silent' }), now: () => 0, wait: 1_000 });
  for (let at = 0; at <= limits.localesKept; at += 1) await localeOf(`U${at}`);
  expect([(await localeOf('U1')).locale, (await localeOf('U0')).locale]).toEqual(['l-2', `l-${limits.localesKept + 2}`]);
});
