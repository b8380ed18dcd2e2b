import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Body, appId, personal } from './activities.ts';
import { type Bot, startBot } from './bot.ts';
import { type Connector, startConnector } from './connector.ts';
import { type KeyServer, startKeyServer } from './key-server.ts';
import { claimsFor, post, postWith } from './post.ts';

// Counterparts: a key server and a connector of our own on loopback; tokens are checked as against Microsoft's.
let keys: KeyServer;
let connector: Connector;
let bot: Bot;
let activity: Body;

beforeAll(async () => {
  [keys, connector] = await Promise.all([startKeyServer(), startConnector()]);
  bot = await startBot(keys);
  activity = { ...personal, serviceUrl: connector.url };
});
afterAll(async () => { await Promise.all([bot.close(), keys.close(), connector.close()]); });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const good = (change: Body = {}): Promise<string> => keys.sign({ ...claimsFor(connector.url), ...change });
const now = (): number => Math.floor(Date.now() / 1000);

const forgeries: Readonly<Record<string, () => Promise<string | null>>> = {
  'no header': () => Promise.resolve(null),
  'an empty header': () => Promise.resolve(''),
  'another scheme': async () => `Basic ${await good()}`,
  'a token of two parts': async () => `Bearer ${(await good()).split('.').slice(0, 2).join('.')}`,
  'rubbish': () => Promise.resolve('Bearer a.b.c'),
  'a forged signature': async () => `Bearer ${await keys.sign(claimsFor(connector.url), { kid: 'teams', by: 'unknown' })}`,
  'a tampered payload': async () => {
    const [header, , signature] = (await good()).split('.');
    return `Bearer ${header}.${part({ ...claimsFor(connector.url), exp: now() + 9_999 })}.${signature}`;
  },
  'alg none': () => Promise.resolve(`Bearer ${part({ alg: 'none', kid: 'teams' })}.${part(claimsFor(connector.url))}.`),
  'alg none with a signature': async () =>
    `Bearer ${part({ alg: 'none', kid: 'teams' })}.${part(claimsFor(connector.url))}.${(await good()).split('.')[2]}`,
  'the public key as an HS256 secret': async () => {
    const text = `${part({ alg: 'HS256', kid: 'teams' })}.${part(claimsFor(connector.url))}`;
    return `Bearer ${text}.${createHmac('sha256', await keys.publicText()).update(text).digest('base64url')}`;
  },
  'an unknown key': async () => `Bearer ${await keys.sign(claimsFor(connector.url), { kid: 'unknown' })}`,
  'an expired token': async () => `Bearer ${await good({ exp: now() - 301 })}`,
  'no expiry': async () => `Bearer ${await good({ exp: undefined })}`,
  'a token of the future': async () => `Bearer ${await good({ nbf: now() + 301 })}`,
  'another audience': async () => `Bearer ${await good({ aud: '99999999-2222-3333-4444-555555555555' })}`,
  'another issuer': async () => `Bearer ${await good({ iss: 'https://sts.windows.net/bbbbbbbb/' })}`,
  'a token as the emulator\'s': async () => `Bearer ${await good({
    iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0', ver: '2.0', azp: appId,
    tid: 'd6d49420-f39b-4df7-a1dc-d59a935871db',
  })}`,
  'another service address': async () => `Bearer ${await good({ serviceurl: 'https://smba.trafficmanager.net/evil/' })}`,
  'no service address': async () => `Bearer ${await good({ serviceurl: undefined })}`,
  'a key that does not speak for Teams': async () => `Bearer ${await keys.sign(claimsFor(connector.url), { kid: 'elsewhere' })}`,
};

it('takes a good token', async () => {
  expect(await post(bot, keys, activity)).toEqual({ status: 200, text: '' });
  expect(connector.calls.length).toBe(1);
});

it('takes clocks that differ by less than five minutes', async () => {
  expect((await postWith(bot, `Bearer ${await good({ nbf: now() + 290, exp: now() + 600 })}`, activity)).status).toBe(200);
  expect((await postWith(bot, `bearer ${await good({ exp: now() - 290 })}`, activity)).status).toBe(200);
});

it.each(Object.keys(forgeries))('answers 401 with an empty body to %s, and asks the assistant nothing', async name => {
  const asked = bot.assistant.messages.length;
  expect(await postWith(bot, await forgeries[name]?.() ?? null, activity)).toEqual({ status: 401, text: '' });
  expect(bot.assistant.messages.length).toBe(asked);
});

it('answers 401 before it reads the body', async () => {
  expect((await postWith(bot, null, '{')).status).toBe(401);
});

it('fetches the keys once, however many strangers name keys nobody knows', async () => {
  const token = await forgeries['an unknown key']?.() ?? null;
  await Promise.all(Array.from({ length: 50 }, () => postWith(bot, token, activity)));
  expect(keys.fetches()).toBe(1);
});

it('learns a new key five minutes later, and not before', async () => {
  const [server, clock] = [await startKeyServer(), { ms: Date.now() }];
  const other = await startBot(server, { now: () => clock.ms });
  const send = async (kid: 'teams' | 'unknown'): Promise<number> =>
    (await postWith(other, `Bearer ${await server.sign(claimsFor(connector.url), { kid })}`, activity)).status;
  expect([await send('teams'), await send('unknown'), server.fetches()]).toEqual([200, 401, 1]);
  clock.ms += 5 * 60_000;
  expect([await send('unknown'), server.fetches()]).toEqual([401, 2]);
  await Promise.all([other.close(), server.close()]);
});

it('answers 503 while keys cannot be had, goes on by itself, and keeps known keys when they cannot be fetched anew', async () => {
  const [server, clock] = [await startKeyServer(), { ms: Date.now() }];
  const other = await startBot(server, { now: () => clock.ms });
  const send = async (): Promise<number> => {
    const token = await server.sign(claimsFor(connector.url, Math.floor(clock.ms / 1000)));
    return (await postWith(other, `Bearer ${token}`, activity)).status;
  };
  server.down = true;
  expect(await send()).toBe(503);
  server.down = false;
  clock.ms += 5_000;
  expect(await send()).toBe(200);
  server.down = true;
  clock.ms += 24 * 60 * 60_000;
  expect(await send()).toBe(200);
  expect(other.log()).toContain('could not fetch the signing keys of Teams');
  await Promise.all([other.close(), server.close()]);
});

it.each([
  ['broken JSON', '{'], ['an empty body', ''], ['no object', '[]'], ['no type', { ...personal, type: undefined }],
  ['an empty type', { ...personal, type: '' }], ['no conversation', { ...personal, conversation: null }],
])('answers 400 with an empty body to %s', async (_, body) => {
  expect(await postWith(bot, `Bearer ${await good()}`, body)).toEqual({ status: 400, text: '' });
});

it('answers 413 to a body that is too large, announced or not', async () => {
  const large = JSON.stringify({ ...activity, text: 'a'.repeat(300_000) });
  expect(await postWith(bot, `Bearer ${await good()}`, large)).toEqual({ status: 413, text: '' });
  const unannounced = await fetch(`${bot.url}/api/messages`, {
    method: 'POST', headers: { Authorization: `Bearer ${await good()}` }, body: new Blob([large]).stream(), duplex: 'half',
  });
  expect(unannounced.status).toBe(413);
});

it('writes neither tokens nor texts nor a stranger\'s claims to the log', async () => {
  await postWith(bot, `Bearer ${await good({ iss: 'written-by-a-stranger' })}`, activity);
  expect(bot.log()).toContain('refused a request');
  for (const secret of ['eyJ', 'o que é um incidente', 'written-by-a-stranger', 'not-a-secret', 'own-token']) {
    expect(bot.log()).not.toContain(secret);
  }
});
