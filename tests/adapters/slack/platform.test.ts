import { createServer } from 'node:http';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { createSlackSurface } from '../../../adapters/slack/app.ts';
import { optionalScopes, requiredScopes } from '../../../adapters/slack/scopes.ts';
import { PostError, type Platform } from '../../../src/platform.ts';
import { allText, faultsOf } from './check-blocks.ts';
import { fixture, stubAssistant } from './running-bot.ts';
import { messageIn, withSlack } from './session.ts';
import { asker, botToken, closeServer, listenOnLoopback, type Fault } from './stand-in.ts';

const on = withSlack({ times: { call: 1_000 } }, [...Object.keys(requiredScopes), ...Object.keys(optionalScopes)]);
const platform = (): Platform => on.bot.surface.platform as Platform;
const at = (channel: string) => ({ platform: 'slack', service: null, channel }) as const;
const general = () => at(on.slack.ids.general);
const refused = (error: string): Fault => ({ status: 200, body: { ok: false, error } });

const page = (more: boolean) => ({ ok: true, messages: [{ ts: '1.1', text: 'x' }], has_more: more, response_metadata: { next_cursor: more ? 'next' : '' } });

/** What became of a call that fails. */
async function fateOf(call: Promise<unknown>): Promise<Pick<PostError, 'fate' | 'retryAfter'> & { said: string }> {
  const error = await call.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof PostError)) throw new Error('not rejected with a PostError', { cause: error });
  return { fate: error.fate, retryAfter: error.retryAfter, said: [error.message, String(error.cause ?? '')].join() };
}

test('a post stands in the channel with its mark, and its id is the message’s', async () => {
  const ts = await platform().post(general(), fixture('question'), 'quiz-1:2026-11-23:question');
  const [message] = await on.slack.history(on.slack.ids.general);
  expect(message).toMatchObject({
    ts, metadata: { event_type: 'farol_post', event_payload: { mark: 'quiz-1:2026-11-23:question' } }, mrkdwn: false, unfurl_links: false });
  const [call] = on.called('chat.postMessage');
  expect(call && faultsOf(messageIn(call))).toEqual([]);
});

test('an update changes the message that was posted', async () => {
  const ts = await platform().post(general(), fixture('question'), 'm');
  await platform().update(general(), ts, fixture('question that is closed'));
  expect((await on.slack.history(on.slack.ids.general))[0]?.['text']).toContain('Encerrada');
});

test('a person is reached in private by the id, and what is posted there is found and changed', async () => {
  const address = await platform().privately('T000000001', asker, general());
  expect(address).toEqual(at(asker));
  const started = Date.now();
  const ts = await platform().post(address, fixture('greeting'), 'reminder');
  expect(await platform().find(address, 'reminder', started)).toBe(ts);
  await platform().update(address, ts, fixture('unknown'));
  expect(await platform().find(address, 'another', started)).toBeNull();
});

describe('a post that was cut off', () => {
  test('is found again by its mark, by one call', async () => {
    const started = Date.now();
    on.slack.fail('chat.postMessage', { status: 0, cut: 'after' });
    expect(await fateOf(platform().post(general(), fixture('question'), 'cut'))).toMatchObject({ fate: 'unsure' });
    const found = await platform().find(general(), 'cut', started);
    expect(found).toBe((await on.slack.history(on.slack.ids.general))[0]?.['ts']);
    expect(on.called('conversations.history')).toMatchObject([{ body: { include_all_metadata: 'true', inclusive: 'true' } }]);
  });

  test('and never arrived is not found, however many messages came since, as long as they are read', async () => {
    expect(await platform().find(general(), 'cut', Date.now())).toBeNull();
    on.slack.fail('conversations.history', { status: 200, body: page(true) }, 2);
    on.slack.fail('conversations.history', { status: 200, body: page(false) });
    expect(await platform().find(general(), 'cut', Date.now())).toBeNull();
    on.slack.fail('conversations.history', { status: 200, body: page(true) }, 3);
    expect(await platform().find(general(), 'cut', Date.now())).toBe('cannot-tell');
    expect(on.called('conversations.history')).toHaveLength(7);
  });

  test.each(['missing_scope', 'not_in_channel', 'channel_not_found'])('cannot be looked for when Slack says %s', async code => {
    on.slack.fail('conversations.history', refused(code));
    expect(await platform().find(general(), 'cut', Date.now())).toBe('cannot-tell');
  });

  test('and cannot be looked for now is looked for later', async () => {
    on.slack.fail('conversations.history', { status: 429, headers: { 'retry-after': '60' } });
    expect(await fateOf(platform().find(general(), 'cut', Date.now()))).toMatchObject({ fate: 'later', retryAfter: 60_000 });
  });
});

describe('what becomes of a post', () => {
  test.each<[string, Fault, PostError['fate'], number | null]>([
    ['a 429 with its wish', { status: 429, headers: { 'retry-after': '30' } }, 'later', 30_000],
    ['a 429 without one', { status: 429 }, 'later', null],
    ['a 500', { status: 500 }, 'later', null],
    ['a 503', { status: 503 }, 'later', null],
    ['ratelimited', refused('ratelimited'), 'later', null],
    ['service_unavailable', refused('service_unavailable'), 'later', null],
    ['channel_not_found', refused('channel_not_found'), 'gone', null],
    ['not_in_channel', refused('not_in_channel'), 'gone', null],
    ['is_archived', refused('is_archived'), 'gone', null],
    ['restricted_action', refused('restricted_action'), 'gone', null],
    ['account_inactive', refused('account_inactive'), 'gone', null],
    ['token_revoked', refused('token_revoked'), 'gone', null],
    ['invalid_auth', refused('invalid_auth'), 'gone', null],
    ['missing_scope', refused('missing_scope'), 'gone', null],
    ['invalid_blocks', refused('invalid_blocks'), 'refused', null],
    ['msg_too_long', refused('msg_too_long'), 'refused', null],
    ['a 404', { status: 404 }, 'refused', null],
    ['fatal_error, after which some of it may have been done', refused('fatal_error'), 'unsure', null],
    ['internal_error, likewise', refused('internal_error'), 'unsure', null],
    ['an answer that is none of Slack’s', { status: 200, body: { ok: false, error: '<html>gateway</html>' } }, 'unsure', null],
    ['a line cut before the answer', { status: 0, cut: 'before' }, 'unsure', null],
    ['silence', { status: 0, cut: 'never' }, 'unsure', null],
  ])('%s', async (_, fault, fate, retryAfter) => {
    on.slack.fail('chat.postMessage', fault, 9);
    const told = await fateOf(platform().post(general(), fixture('question'), 'm'));
    expect(told).toMatchObject({ fate, retryAfter });
    for (const hidden of [botToken, 'gateway', 'O que se trata primeiro']) expect(told.said).not.toContain(hidden);
    expect(on.called('chat.postMessage')).toHaveLength(1);
  });

  test.each(['a port where nobody listens', 'a name that is none'])('no connection, to %s: not posted, to be tried again', async where => {
    const gone = createServer();
    const apiUrl = where.startsWith('a port') ? `${await listenOnLoopback(gone)}/api/` : 'http://farol.invalid/api/';
    if (gone.listening) await closeServer(gone);
    const surface = await createSlackSurface({
      assistant: stubAssistant(), logger: pino({ level: 'silent' }), settings: { botToken, signingSecret: 's', apiUrl } });
    expect(await fateOf((surface.platform as Platform).post(general(), fixture('question'), 'm'))).toMatchObject({ fate: 'later' });
  });

  test('a connection that ends in the middle of the answer: nobody knows', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"ok":true', () => response.destroy());
    });
    const apiUrl = `${await listenOnLoopback(server)}/api/`;
    const surface = await createSlackSurface({
      assistant: stubAssistant(), logger: pino({ level: 'silent' }), settings: { botToken, signingSecret: 's', apiUrl } });
    expect(await fateOf((surface.platform as Platform).post(general(), fixture('question'), 'm'))).toMatchObject({ fate: 'unsure' });
    await closeServer(server);
  });

  test('charts that Slack refuses are posted once more as figures, with the same mark', async () => {
    on.slack.fail('chat.postMessage', refused('invalid_blocks'));
    const ts = await platform().post(general(), fixture('report'), 'reveal');
    const [first, second] = on.called('chat.postMessage');
    expect(JSON.stringify(first?.body['blocks'])).toContain('data_visualization');
    expect(JSON.stringify(second?.body['blocks'])).not.toContain('data_visualization');
    expect(second?.body['metadata']).toEqual(first?.body['metadata']);
    expect(allText(second?.body['blocks'])).toContain('A. O incidente');
    expect(await platform().find(general(), 'reveal', Date.now())).toBe(ts);
    expect(on.bot.log.join('')).toContain('invalid_blocks');
  });

  test('charts refused twice are refused', async () => {
    on.slack.fail('chat.postMessage', refused('invalid_blocks'), 9);
    expect(await fateOf(platform().post(general(), fixture('report'), 'reveal'))).toMatchObject({ fate: 'refused' });
    expect(on.called('chat.postMessage')).toHaveLength(2);
  });

  test('an update of charts that Slack refuses is made once more as figures', async () => {
    const ts = await platform().post(general(), fixture('greeting'), 'm');
    on.slack.fail('chat.update', refused('invalid_blocks'));
    await platform().update(general(), ts, fixture('report'));
    expect(on.called('chat.update')).toHaveLength(2);
  });

  test('a message that is no more is no reason to give the channel up', async () => {
    expect(await fateOf(platform().update(general(), '1.000001', fixture('question')))).toMatchObject({ fate: 'refused' });
  });
});

describe('whether Farol may post', () => {
  test('in a channel it is in, and to a person: it may', async () => {
    expect(await platform().reach(general())).toBe('open');
    expect(await platform().reach(at(asker))).toBe('open');
  });

  test('in a public channel it is not in, and in a private one that it cannot see: it has to be invited', async () => {
    const { channel } = await on.slack.admin('conversations.create', { name: 'without-the-bot' }) as { channel: { id: string } };
    expect(await platform().reach(at(channel.id))).toBe('not-a-member');
    expect(await platform().reach(at(on.slack.ids.closed))).toBe('not-a-member');
    on.slack.fail('conversations.info', refused('channel_not_found'));
    expect(await platform().reach(general())).toBe('not-a-member');
  });

  test('in an archived channel: nobody may', async () => {
    on.slack.fail('conversations.info', { status: 200, body: { ok: true, channel: { id: 'C1', is_archived: true, is_member: true } } });
    expect(await platform().reach(general())).toBe('closed');
  });

  test('without the scope only a post can tell', async () => {
    on.slack.fail('conversations.info', refused('missing_scope'));
    expect(await platform().reach(general())).toBe('open');
  });

  test('a fault of Slack’s says nothing about it', async () => {
    on.slack.fail('conversations.info', { status: 503 });
    expect(await fateOf(platform().reach(general()))).toMatchObject({ fate: 'later' });
  });
});

describe('who administers the workspace', () => {
  test.each([[{ is_admin: true }, true], [{ is_owner: true }, true], [{ is_primary_owner: true }, true], [{ is_admin: false }, false]])(
    'a person of whom Slack says %j: %s', async (user, expected) => {
      on.slack.fail('users.info', { status: 200, body: { ok: true, user: { id: asker, ...user } } });
      expect(await platform().isAdmin(asker)).toBe(expected);
      expect(on.called('users.info')[0]?.body).toMatchObject({ user: asker });
    });

  test.each(['missing_scope', 'user_not_found'])('nobody, when Slack says %s', async code => {
    on.slack.fail('users.info', refused(code));
    expect(await platform().isAdmin(asker)).toBe(false);
  });

  test('nobody knows, when Slack does not answer', async () => {
    on.slack.fail('users.info', { status: 0, cut: 'before' });
    await expect(platform().isAdmin(asker)).rejects.toBeInstanceOf(PostError);
  });
});
