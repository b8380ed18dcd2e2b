import { connect, createServer, type AddressInfo } from 'node:net';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectPostgres } from '../../src/store/postgres.ts';
import { openStore } from '../../src/store/store.ts';
import { postgres } from './databases.ts';

const database = postgres();
/** In milliseconds: short enough to wait for, long enough for a busy machine. */
const patience = { connect: 3000, statement: 1000, silence: 1500 };
const soon = 15_000;
beforeAll(() => database.start(), 120_000);
afterAll(() => database.stop());

async function fresh(): Promise<string> {
  const location = await database.fresh();
  return 'url' in location ? location.url : '';
}

const open = (url: string) => new Kysely<unknown>({ dialect: connectPostgres(url, patience).dialect() });

/** A way to the server that, while it is told to, loses what is sent first on a new connection. */
async function openLossy(url: URL) {
  const state = { loses: true };
  const { port } = url;
  const proxy = createServer(client => {
    const server = connect(Number(port), '127.0.0.1').on('error', () => client.destroy());
    client.on('data', data => void ((state.loses && data.includes('statement_timeout')) || server.write(data))).on('error', () => {}).on('close', () => server.destroy());
    server.pipe(client);
  });
  await new Promise<void>(resolve => void proxy.listen(0, '127.0.0.1', resolve));
  url.port = String((proxy.address() as AddressInfo).port);
  return { state, url: url.href, close: () => proxy.close() };
}

it('ends a statement that takes too long, on the server as well', async () => {
  const db = open(await fresh());
  await expect(sql`select pg_sleep(60)`.execute(db)).rejects.toThrow(/statement timeout/u);
  const { rows } = await sql`select 1 from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'`.execute(db);
  expect(rows).toEqual([]);
  await db.destroy();
});

it('lets go of what a transaction locked that is never ended, and lives on when its connection breaks', async () => {
  const db = open(await fresh());
  await sql`create table thing (id int)`.execute(db);
  const never = await db.startTransaction().execute();
  await sql`lock table thing`.execute(never);
  await expect.poll(() => sql`insert into thing values (1)`.execute(db).then(() => 'inserted', () => 'locked'), { timeout: soon }).toBe('inserted');
  await never.rollback().execute().catch(() => {});
  await db.destroy();
});

it('fails, and does not hang, while the server is lost, and goes on once it is back', async () => {
  const db = open(await fresh());
  const { rows: [ids] } = await sql<{ server: number; backend: number }>`
    select split_part(pg_read_file('postmaster.pid'), e'\n', 1)::int as server, pg_backend_pid() as backend`.execute(db);
  const processes = ids ? [ids.server, ids.backend] : [];
  expect(processes).toHaveLength(2);
  for (const id of processes) process.kill(id, 'SIGSTOP');
  try {
    await expect(sql`select 1`.execute(db)).rejects.toThrow(/sent nothing for 1.5 s/u);
    await expect(sql`select 1`.execute(db)).rejects.toThrow(/timeout|sent nothing/u);
  } finally {
    for (const id of processes) process.kill(id, 'SIGCONT');
  }
  await expect.poll(() => sql`select 1 as one`.execute(db).then(({ rows }) => rows), { timeout: soon }).toEqual([{ one: 1 }]);
  await db.destroy();
});

it('keeps no connection that was lost as soon as it was made', async () => {
  const { state, url, close } = await openLossy(new URL(await fresh()));
  const db = open(url);
  const more = 12; // than the pool has
  const lost = await Promise.allSettled(Array.from({ length: more }, () => sql`select 1`.execute(db)));
  expect(new Set(lost.map(({ status }) => status))).toEqual(new Set(['rejected']));
  state.loses = false;
  await expect.poll(() => sql`select 1 as one`.execute(db).then(({ rows }) => rows, () => null), { timeout: soon }).toEqual([{ one: 1 }]);
  await db.destroy();
  close();
});

it('fails at once, and does not end the process, when the server was stopped', async () => {
  const store = await openStore(await database.fresh(), Date.now);
  await store.check();
  await database.stop();
  await expect(store.check()).rejects.toThrow(/ECONNREFUSED|terminat|shutting down|closed/u);
  await expect(store.topicOf('T1', 'D1')).rejects.toThrow(/ECONNREFUSED|terminat|shutting down|closed/u);
  await store.close();
});
