import { request as httpRequest } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWebSurface } from '../../../adapters/web/app.ts';
import { wording } from '../../../src/locales/index.ts';
import type { Assistant } from '../../../src/assistant.ts';
import type { Reply } from '../../../src/reply.ts';
import type { Surface } from '../../../src/surface.ts';
import { fixture, stubAssistant } from '../stub.ts';
import { type Served, serve } from './serve.ts';
import { stubCard } from './stub-card.ts';

const conversation = '0123456789abcdef0123456789abcdef';
const logged: string[] = [];
const logger = pino({}, { write: line => logged.push(line) });
const assistant = stubAssistant(() => ({ reply: fixture('list'), placement: 'replace' }));
let surface: Surface;
let server: Served;

beforeAll(async () => {
  surface = await createWebSurface({ assistant, logger, renderCard: stubCard, host: '127.0.0.1' });
  server = await serve(surface);
});
afterAll(() => server.close());

/** Posts over a bare socket client: unlike fetch, it lets a test set `Host`, `Origin` and `Sec-Fetch-Site` as a browser would. */
function post(path: string, body: string, headers: Record<string, string> = {}): Promise<{ status: number; json: unknown }> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } };
    const request = httpRequest(`${server.url}${path}`, options, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, json: JSON.parse(Buffer.concat(chunks).toString()) }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const ask = (text: string, headers: Record<string, string> = {}) =>
  post('/web/messages', JSON.stringify({ text, conversation, language: null }), headers);

const refusal = (code: keyof ReturnType<typeof wording>['page']['problems']) =>
  ({ error: { code, pt: wording('pt').page.problems[code], en: wording('en').page.problems[code] } });

describe('questions and buttons', () => {
  test('a question comes back as a card with its kind and language', async () => {
    expect(await ask('concept')).toEqual({
      status: 200, json: { cards: [{ card: stubCard(fixture('concept')), placement: 'new', kind: 'concept', language: 'pt' }] },
    });
  });

  test('the assistant gets the text as written, the tab, the browser’s locale and the chosen language', async () => {
    const body = JSON.stringify({ text: ' <b>oi</b> ', conversation, language: 'en' });
    await post('/web/messages', body, { 'Accept-Language': 'pt-BR,pt;q=0.9' });
    expect(assistant.messages.at(-1)).toEqual({
      workspace: 'web', person: conversation, channel: null, conversation, locale: 'pt-BR', zone: null,
      capabilities: { share: false, personal: true, forms: 'now', keepsLanguage: true }, address: null,
      text: ' <b>oi</b> ', language: 'en', delivery: null,
    });
  });

  test.each([
    ['America/Manaus', 'America/Manaus'], ['aMERICA/manaus', 'America/Manaus'], ['Brazil/East', 'America/Sao_Paulo'], ['+03:17', null], ['Marte/Olimpo', null], ['x'.repeat(65), null], ['', null], [7, null], [undefined, null],
  ])('of the time zone %j the assistant gets %j, with a question and with a press', async (zone, wanted) => {
    expect((await post('/web/messages', JSON.stringify({ text: 'concept', conversation, zone }))).status).toBe(200);
    expect((await post('/web/actions', JSON.stringify({ payload: null, conversation, zone }))).status).toBe(200);
    expect([assistant.messages.at(-1)?.zone, assistant.presses.at(-1)?.zone]).toEqual([wanted, wanted]);
  });

  test('a pressed button’s payload reaches the assistant unjudged, and its outcome may replace the card', async () => {
    const payload = { v: 0, do: 'from an older version' };
    const { json } = await post('/web/actions', JSON.stringify({ payload, conversation }));
    expect(assistant.presses.at(-1)).toMatchObject({ payload, values: null, person: conversation });
    expect(json).toEqual({ cards: [{ card: stubCard(fixture('list')), placement: 'replace', kind: 'list', language: 'pt' }] });
  });

  test('a form’s values reach the assistant by their names, a single one as a text and several as a list', async () => {
    const values = { time: '09:00', weekdays: ['1', '2'] };
    await post('/web/actions', JSON.stringify({ payload: null, values, conversation }));
    expect(assistant.presses.at(-1)?.values).toEqual(values);
  });

  test.each([
    ['no object', 'x'], ['a number', { a: 1 }], ['a list of numbers', { a: [1] }], ['a long text', { a: 'x'.repeat(4_001) }],
    ['many fields', Object.fromEntries(Array.from({ length: 101 }, (_, at) => [at, 'x']))],
  ])('values that are %s are no form’s', async (_, values) => {
    expect((await post('/web/actions', JSON.stringify({ payload: null, values, conversation }))).status).toBe(400);
  });

  test('a file comes with its content and its link’s words beside the card, and no other kind does', async () => {
    const { json } = await ask('file');
    const file = { name: 'farol-my-data.json', content: '{"answers":[]}', label: 'Baixar farol-my-data.json' };
    expect(json).toEqual({ cards: [{ card: stubCard(fixture('file')), placement: 'new', kind: 'file', language: 'pt', file }] });
    expect(JSON.stringify((await ask('report')).json)).not.toContain('"file"');
  });

  test('a failure is logged with its cause and without the text, and the person gets an apology', async () => {
    logged.length = 0;
    const { status, json } = await ask('fail', { 'Accept-Language': 'en-GB' });
    expect(status).toBe(500);
    const card = stubCard(assistant.apologize('en'));
    expect(json).toEqual({ cards: [{ card, placement: 'new', kind: 'notice', language: 'en' }] });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('The stub was told to fail.');
    expect(logged[0]).not.toContain(conversation);
  });
});

describe('what is refused', () => {
  test.each([
    ['the browser says it is another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['the browser says it is another subdomain', { 'Sec-Fetch-Site': 'same-site' }],
    ['an older browser names another origin', { Origin: 'https://evil.example' }],
    ['an older browser names this host on another port', { Origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame names no origin', { Origin: 'null' }],
    ['another name was pointed at loopback', { Host: 'evil.example:3000', 'Sec-Fetch-Site': 'same-origin' }],
    ['another name begins like loopback', { Host: '127.0.0.1.evil.example' }],
  ] as [string, Record<string, string>][])('a question is refused with 403 when %s', async (_, headers) => {
    const before = assistant.messages.length;
    expect(await ask('concept', headers)).toEqual({ status: 403, json: refusal('foreign') });
    expect(assistant.messages).toHaveLength(before);
  });

  test.each([
    ['the page itself', () => ({ 'Sec-Fetch-Site': 'same-origin', Origin: server.url })],
    ['the page itself in an older browser', () => ({ Origin: server.url })],
    ['the page by the name localhost', () => ({ Host: `localhost:${server.port}`, Origin: `http://localhost:${server.port}` })],
    ['the page by an IPv6 address', () => ({ Host: `[::1]:${server.port}`, Origin: `http://[::1]:${server.port}` })],
  ] as [string, () => Record<string, string>][])('a question is taken from %s', async (_, headers) => {
    expect((await ask('concept', headers())).status).toBe(200);
  });

  test('the page is not shown under another name on a loopback address, and is under any name elsewhere', async () => {
    const open = await serve(await createWebSurface({ assistant, logger, renderCard: stubCard, host: '0.0.0.0' }));
    const get = (port: number) => new Promise(resolve => {
      const options = { host: '127.0.0.1', port, path: '/', headers: { Host: 'farol.example' } };
      httpRequest(options, response => resolve(response.resume().statusCode)).end();
    });
    expect([await get(server.port), await get(open.port)]).toEqual([403, 200]);
    await open.close();
  });

  test('a form of another site cannot post: only JSON is taken', async () => {
    expect(await ask('concept', { 'Content-Type': 'text/plain' })).toEqual({ status: 415, json: refusal('notJson') });
  });

  test('64 KB are taken, one byte more is refused with 413, whether announced or streamed', async () => {
    const body = (size: number) => JSON.stringify({ text: '', conversation }).replace('""', `"${'a'.repeat(size)}"`);
    const frame = body(0).length;
    const fitting = body(65_536 - frame);
    expect((await post('/web/messages', fitting)).status).toBe(200);
    for (const headers of [{}, { 'Transfer-Encoding': 'chunked' }]) {
      expect(await post('/web/messages', `${fitting} `, headers)).toEqual({ status: 413, json: refusal('tooLarge') });
    }
  });

  test.each([
    ['broken JSON', '{"text": '], ['an empty body', ''], ['no object', '"oi"'],
    ['a text that is no string', `{"text":1,"conversation":"${conversation}"}`],
    ['no conversation', '{"text":"oi"}'], ['a guessable conversation', '{"text":"oi","conversation":"1"}'],
    ['an unknown language', `{"text":"oi","conversation":"${conversation}","language":"fr"}`],
  ])('%s is refused with 400 in both languages', async (_, body) => {
    expect(await post('/web/messages', body)).toEqual({ status: 400, json: refusal('broken') });
  });

  test('bytes that are no UTF-8 are refused with 400', async () => {
    const response = await fetch(`${server.url}/web/messages`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect(response.status).toBe(400);
  });
});

describe('assets', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'], ['/web/page.js', 'text/javascript; charset=utf-8'],
    ['/web/page.css', 'text/css; charset=utf-8'],
    ['/web/icon.svg', 'image/svg+xml'], ['/web/words.json', 'application/json; charset=utf-8'],
    ['/web/adaptivecards.min.js', 'text/javascript; charset=utf-8'],
  ])('%s comes as %s with the security headers, and not again when the browser has it', async (path, type) => {
    const first = await fetch(`${server.url}${path}`);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe(type);
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('referrer-policy')).toBe('no-referrer');
    expect(first.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    const again = await fetch(`${server.url}${path}`, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('an asset is the same compressed and plain', async () => {
    const plain = await fetch(`${server.url}/web/adaptivecards.min.js`, { headers: { 'Accept-Encoding': 'identity' } });
    const zipped = await fetch(`${server.url}/web/adaptivecards.min.js`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([plain.headers.get('content-encoding'), zipped.headers.get('content-encoding')]).toEqual([null, 'gzip']);
    expect(Buffer.from(await zipped.arrayBuffer()).equals(Buffer.from(await plain.arrayBuffer()))).toBe(true);
  });

  const strange = ['/web/app.ts', '/web/', '/web/tsconfig.json', '/web/..%2fapp.ts', '/favicon.ico'];
  test.each(strange)('%s is not an address', async path => {
    expect((await fetch(`${server.url}${path}`)).status).toBe(404);
  });

  test('the words are both languages’, and the suggested questions are the assistant’s', async () => {
    const words = await (await fetch(`${server.url}/web/words.json`)).json();
    expect(words).toMatchObject({ pt: { send: 'Enviar', trademark: wording('pt').trademark }, en: { send: 'Send' } });
    expect(words).toHaveProperty('pt.examples', wording('pt').help.examples.map(question => ({ label: question, question })));
  });

  test('the page carries the trade mark notice in both languages without its script', async () => {
    const html = await (await fetch(server.url)).text();
    for (const language of ['pt', 'en'] as const) expect(html).toContain(wording(language).trademark);
    expect(html).not.toContain('{{');
  });
});

test('a stopping surface finishes what is under way and takes nothing new', async () => {
  const reply = Promise.withResolvers<Reply>();
  const asked = Promise.withResolvers<void>();
  const slow: Assistant = { ...assistant, respond: () => { asked.resolve(); return reply.promise; } };
  const stopping = await createWebSurface({ assistant: slow, logger, renderCard: stubCard, host: '127.0.0.1' });
  const own = await serve(stopping);
  const body = JSON.stringify({ text: 'oi', conversation });
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
  const underWay = fetch(`${own.url}/web/messages`, init);
  await asked.promise;
  const order: string[] = [];
  const stop = (async () => { await stopping.stop(); order.push('stopped'); })();
  expect((await fetch(`${own.url}/web/messages`, init)).status).toBe(503);
  order.push('answered');
  reply.resolve(fixture('greeting'));
  expect((await underWay).status).toBe(200);
  await stop;
  expect(order).toEqual(['answered', 'stopped']);
  await own.close();
});
