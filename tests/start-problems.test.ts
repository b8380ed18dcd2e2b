import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { explainListenError, explainStoreError } from '../src/start-problems.ts';
import { startBot } from '../src/start.ts';
import { postgres } from './store/databases.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('fixtures/knowledge', import.meta.url)));
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'farol-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a start with these settings says when it fails. */
async function problemsOf(environment: Record<string, string>): Promise<string> {
  const config = readConfig({ PORT: '0', DATA_DIR: folder, ...environment });
  const error: unknown = await startBot({ config, logger: pino({ level: 'silent' }), now: Date.now, knowledge }).then(({ stop }) => stop(), (reason: unknown) => reason);
  if (error instanceof ConfigError) return error.problems.join('\n');
  throw new Error('expected a problem of the settings', { cause: error });
}

describe('a start that can not listen', () => {
  it('names a port that is taken, and what to do', async () => {
    const other = createServer();
    await new Promise<void>(resolve => void other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await problemsOf({ PORT: String(port) })).toMatch(new RegExp(`^PORT ${port} is taken .*: stop .*, or set PORT .*EADDRINUSE`, 'u'));
    other.close();
  });

  it('names a host that is not known, or not ours', async () => {
    expect(await problemsOf({ HOST: 'nope.invalid' })).toMatch(/^HOST "nope\.invalid" can not be found: correct/u);
    // An address that is kept for documentation: RFC 5737.
    expect(await problemsOf({ HOST: '192.0.2.1' })).toMatch(/^HOST "192\.0\.2\.1" is no address of this machine: use/u);
  });

  it('names a port that is not permitted', () => {
    // Who runs the tests may well be permitted.
    const error = Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:80'), { code: 'EACCES' });
    expect(String(explainListenError(error, { host: '127.0.0.1', port: 80 }))).toMatch(/PORT 80 may not be opened .*: set PORT to 1024 or more/u);
  });
});

describe('a start that can not keep its data', () => {
  it('names a folder that is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await problemsOf({ DATA_DIR: file })).toMatch(/^DATA_DIR ".*\/file" is a file .*: set DATA_DIR to a folder/u);
    expect(await problemsOf({ DATA_DIR: join(file, 'below') })).toMatch(/^DATA_DIR ".*\/below" is a file or lies below one/u);
  });

  it('names a folder that can not be written to', () => {
    const codes = [{ code: 'EACCES' }, { code: 'EROFS' }, { code: 'ERR_SQLITE_ERROR', errcode: 14 }, { code: 'ERR_SQLITE_ERROR', errcode: 1032 }];
    for (const code of codes) {
      const error = new Error('The database could not be brought up to date.', { cause: Object.assign(new Error('no'), code) });
      expect(String(explainStoreError(error, { file: '/srv/farol/farol.db' }))).toMatch(/DATA_DIR "\/srv\/farol" can not be written to: give .*, or set DATA_DIR/u);
    }
  });

  it('names a file there that is no database', async () => {
    const damaged = await mkdtemp(join(folder, 'damaged-'));
    await writeFile(join(damaged, 'farol.db'), 'Dear diary, I am not a database.');
    expect(await problemsOf({ DATA_DIR: damaged })).toMatch(/^DATA_DIR ".*" holds a farol\.db that is damaged .*: bring back/u);
  });

  it('gives what it can not explain back as it is', () => {
    const error = new Error('The database was made by a newer version of Farol.');
    expect(explainStoreError(error, { file: 'data/farol.db' })).toBe(error);
  });
});

describe('a start without its PostgreSQL', () => {
  const database = postgres();
  let url = '';
  beforeAll(async () => {
    await database.start();
    const location = await database.fresh();
    url = 'url' in location ? location.url : '';
  }, 120_000);
  afterAll(() => database.stop());

  /** The address with a password that must not be told, and one part of it made wrong. */
  const wrong = (change: (address: URL) => void) => {
    const address = new URL(url);
    change(address);
    return { DATABASE_URL: address.href };
  };

  it.each<[string, (address: URL) => void, RegExp]>([
    ['a wrong password', address => void (address.password = 'hunter2'), /^DATABASE_URL: PostgreSQL refuses this user or password: correct them.*28P01/u],
    ['no password', address => void (address.password = ''), /^DATABASE_URL: PostgreSQL refuses this user or password: correct them/u],
    ['an unknown database', address => void (address.pathname = '/nowhere'), /^DATABASE_URL: the server has no database of this name: create it.*3D000/u],
    ['a server that is down', address => void (address.port = '1'), /^DATABASE_URL: no PostgreSQL listens at 127\.0\.0\.1:1: start it, or correct/u],
    ['an unknown host', address => void (address.hostname = 'nope.invalid'), /^DATABASE_URL: its host can not be found: correct/u],
    ['a server without TLS', address => void (address.search = 'sslmode=verify-full'), /^DATABASE_URL: the server speaks no TLS: remove sslmode/u],
  ])('names the setting and what to do: %s', async (_, change, problem) => {
    const environment = wrong(change);
    const said = await problemsOf(environment);
    expect(said).toMatch(problem);
    expect(said).not.toContain(environment.DATABASE_URL);
    expect(said).not.toMatch(/hunter2|farol:/u);
  });

  it('tells nothing of an address whose password was not encoded', async () => {
    expect(await problemsOf({ DATABASE_URL: 'postgres://farol:hun/ter2@127.0.0.1/farol' })).toMatch(/^DATABASE_URL is no address: write it as (?!.*hun)/u);
    expect(await problemsOf({ DATABASE_URL: 'postgres://farol:hun@ter2/x@127.0.0.1/farol' })).toMatch(/^DATABASE_URL: its host can not be found(?!.*ter2)/u);
  });
});
