import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'farol-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts Farol as a process of its own, in an empty folder, with these settings alone. */
function farol(args: readonly string[], environment: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [main, ...args], { cwd: folder, env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), ...environment } });
}

async function ended(child: ChildProcessWithoutNullStreams, input = ''): Promise<Ended> {
  let output = '';
  let errors = '';
  child.stdout.on('data', chunk => void (output += String(chunk)));
  child.stderr.on('data', chunk => void (errors += String(chunk)));
  child.stdin.end(input);
  await once(child, 'close');
  return { code: child.exitCode, output, errors };
}

/** Waits until the log says that the bot is ready, and gives back where, with all that was logged. */
function ready(child: ChildProcessWithoutNullStreams): Promise<{ url: string; log: string }> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stdout.on('data', chunk => {
      log += String(chunk);
      const url = /"url":"([^"]+)"[^\n]*"msg":"ready"/u.exec(log)?.[1];
      if (url) resolve({ url, log });
    });
    child.once('close', code => reject(new Error(`ended with ${code}: ${log}`)));
  });
}

describe('started with nothing set', () => {
  it('serves the page, says what is off and how to turn it on, and stops when told to', async () => {
    const child = farol(['start'], { PORT: '0' });
    const { url, log } = await ready(child);
    expect(log).toContain(`"web: on, at ${url} (no login)"`);
    expect(log).toMatch(/slack: off; SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET turns it on/u);
    expect(log).toMatch(/teams: off; MicrosoftAppId/u);

    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(url)).text()).toContain('Farol');
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    expect((await fetch(`${url}/healthz`, { method: 'POST' })).status).toBeLessThan(500);

    const answer = await fetch(`${url}/web/messages`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ text: 'o que é um incidente?', conversation: '0123456789abcdef0123456789abcdef' }),
    });
    expect(JSON.stringify(await answer.json())).toContain('Incidente');

    const stopped = once(child, 'close');
    const asked = Date.now();
    child.kill('SIGTERM');
    await stopped;
    expect(child.exitCode).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
  });

  it('stops cleanly though somebody has sent half a request and no more', async () => {
    const child = farol(['start'], { PORT: '0' });
    const { url } = await ready(child);
    const { port, host } = new URL(url);
    const question = `POST /web/messages HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`;
    for (const half of [`GET / HTTP/1.1\r\nHost: ${host}\r\n`, question]) {
      const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
      await once(socket, 'connect');
      await new Promise(resolve => socket.write(half, resolve));
    }
    // Answered after what came before it.
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
  });

  it('never logs what people write', async () => {
    const child = farol(['start'], { PORT: '0', LOG_LEVEL: 'trace' });
    let log = '';
    child.stdout.on('data', chunk => void (log += String(chunk)));
    const { url } = await ready(child);
    await fetch(`${url}/web/messages`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ text: 'xyzzy incidente plugh', conversation: '0123456789abcdef0123456789abcdef' }),
    });
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(log).toContain('answered');
    expect(log).not.toMatch(/xyzzy|plugh/u);
  });
});

describe('started with settings that can not work', () => {
  it('names all of them at once and exits with 1', async () => {
    const { code, errors } = await ended(farol(['start'], { PORT: 'x', SLACK_BOT_TOKEN: 'xoxb-secret', WEB: 'perhaps' }));
    expect(code).toBe(1);
    expect(errors).toMatch(/PORT/u);
    expect(errors).toMatch(/WEB/u);
    expect(errors).toMatch(/SLACK_APP_TOKEN/u);
    expect(errors).not.toContain('xoxb-secret');
  });

  it('ends, with the reason and what is under it, when Slack can not be reached', async () => {
    const { code, errors } = await ended(farol(['start'], {
      PORT: '0', SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'http://127.0.0.1:9/',
    }));
    expect(code).toBe(1);
    expect(errors).toMatch(/Slack could not be reached.*\nbecause: /u);
    expect(errors).not.toContain('xoxb-secret');
  });

  it.runIf(process.platform === 'linux')('ends soon, with the setting and what to do, where no folder can be made', async () => {
    const begun = Date.now();
    const { code, errors } = await ended(farol(['start'], { PORT: '0', DATA_DIR: '/proc/nope/data' }));
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(/^- DATA_DIR "\/proc\/nope\/data" can not be made: set DATA_DIR/mu) });
    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  it('ends, with the setting and what to do, when its port is taken or nobody could reach it', async () => {
    const first = farol(['start'], { PORT: '0' });
    const { url } = await ready(first);
    const { port } = new URL(url);
    expect(await ended(farol(['start'], { PORT: port }))).toMatchObject({ code: 1, errors: expect.stringMatching(new RegExp(`^- PORT ${port} is taken`, 'mu')) });
    first.kill('SIGTERM');
    expect(await ended(farol(['start'], { WEB: 'off' }))).toMatchObject({ code: 1, errors: expect.stringMatching(/^- WEB=off leaves nobody/mu) });
  });

  it('says what is wrong in an organisation\'s folder, with file and line', async () => {
    const { code, errors } = await ended(farol(['ask', 'x'], { KNOWLEDGE_DIR: fileURLToPath(new URL('fixtures/own-broken', import.meta.url)) }));
    expect(code).toBe(1);
    expect(errors).toMatch(/own-broken\/concepts\/vpn\.yml:2: .*pt, en or both/u);
    expect(errors).toMatch(/own-broken\/notes\/no-such-concept\.yml:1: no concept has the key/u);
  });

  it.each(['help', '--help'])('names its commands when asked by "%s"', async command => {
    expect(await ended(farol([command]))).toMatchObject({ code: 0, errors: '', output: expect.stringMatching(/^npm start[^]*npm run -s ask[^]*npm run chat[^]*npm run -s knowledge/u) });
  });

  it('refuses a command that does not exist', async () => {
    expect(await ended(farol(['dance']))).toMatchObject({ code: 1, errors: expect.stringContaining('"dance" is no command') });
  });
});

describe('in the terminal', () => {
  it('answers a question readably', async () => {
    const { code, output } = await ended(farol(['ask', 'o que é um incidente?']));
    expect(code).toBe(0);
    expect(output).toMatch(/^Incidente/u);
    expect(output).toContain('Em inglês: Incident');
  });

  it.each([
    ['LANG', { LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '' }, 'en'], ['LC_MESSAGES before LANG', { LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: 'pt_BR.UTF-8' }, 'pt'],
    ['LC_ALL before both', { LANG: 'pt_BR.UTF-8', LC_ALL: 'en_US.UTF-8', LC_MESSAGES: 'pt_BR.UTF-8' }, 'en'],
  ])('follows %s where a text tells no language, and an empty one tells none', async (_, locale, language) => {
    const { output } = await ended(farol(['ask', 'SLA'], locale));
    expect(output).toMatch(language === 'en' ? /^Service level agreement/u : /^Acordo de nível de serviço/u);
  });

  it('answers line by line as JSON, in order, each its own conversation unless told otherwise', async () => {
    const input = [
      'what is a problem?', '', '{"id":7,"q":"o que é SLA?","lang":"en"}', '{broken', '{"q":"oi"}', '{"q":"receita de bolo de cenoura"}',
      '{"id":"a","q":"o que é incidente?","conversation":"c1"}', '{"id":"b","q":"e a diferença para problema?","conversation":"c1"}',
    ].join('\n');
    const { code, output } = await ended(farol(['ask', '--json']), input);
    expect(code).toBe(0);
    const lines = output.trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatchObject({ id: null, q: 'what is a problem?', lang: 'en', kind: 'concept', confidence: expect.any(Number), ms: expect.any(Number) });
    expect(lines[0]?.['concepts']).toMatchObject([{ key: 'problem', names: expect.arrayContaining(['Problem', 'problema']) }]);
    expect(lines[1]).toMatchObject({ id: 7, lang: 'en', concepts: [{ key: 'service-level-agreement' }] });
    expect(lines[2]).toEqual({ id: null, error: expect.any(String) });
    expect(lines[3]).toMatchObject({ kind: 'greeting', concepts: [] });
    expect(lines[4]).toMatchObject({ kind: 'unknown', concepts: [] });
    expect(lines[6]).toMatchObject({ id: 'b', kind: 'comparison', concepts: [{ key: 'incident-versus-problem' }, { key: 'incident' }, { key: 'problem' }] });
  });

  it('counts and lists the knowledge base', async () => {
    const stats = JSON.parse((await ended(farol(['knowledge', '--stats']))).output) as Record<string, number>;
    const keys = (await ended(farol(['knowledge', '--keys']))).output.trim().split('\n');
    expect(keys).toHaveLength(stats['concepts'] ?? 0);
    expect(keys).toContain('incident-management');
    expect(stats['questions']).toBeGreaterThan(0);
  });

  it('answers from an organisation\'s own entries, questions and notes', async () => {
    const own = { KNOWLEDGE_DIR: fileURLToPath(new URL('fixtures/own', import.meta.url)) };
    const input = ['como peço acesso à VPN?', 'o que é o catálogo Atlas?', 'o que é um incidente grave?'].join('\n');
    const { output } = await ended(farol(['ask', '--json'], own), input);
    const [faq, entry, note] = output.trim().split('\n').map(line => JSON.parse(line) as { concepts: { key: string }[]; text: string });
    expect(faq).toMatchObject({ concepts: [{ key: 'faq/vpn-access' }], text: expect.stringContaining('ramal 4000') });
    expect(entry).toMatchObject({ concepts: [{ key: 'atlas' }] });
    expect(note).toMatchObject({ concepts: [{ key: 'major-incident' }], text: expect.stringContaining('sala de crise') });
  });
});
