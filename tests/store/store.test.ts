import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Kysely, sql } from 'kysely';
import { connectPostgres } from '../../src/store/postgres.ts';
import { connectSqlite } from '../../src/store/sqlite.ts';
import { openStore, topicLifetime, type StoreLocation } from '../../src/store/store.ts';
import { postgres, sqlite } from './databases.ts';

const topic = { concepts: ['incident', 'problem'], list: null, language: 'pt' } as const;

describe.each([sqlite(), postgres()])('the store on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());

  const open = async (now: () => number = Date.now, location?: StoreLocation) => openStore(location ?? (await database.fresh()), now);

  it('claims a delivery once, whichever instance asks', async () => {
    const location = await database.fresh();
    const [one, other] = [await open(Date.now, location), await open(Date.now, location)];
    const claims = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).claimDelivery('T1', 'Ev1')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await one.claimDelivery('T1', 'Ev2')).toBe(true);
    await Promise.all([one.close(), other.close()]);
  });

  it('keeps workspaces apart', async () => {
    const store = await open();
    expect(await store.claimDelivery('T1', 'Ev1')).toBe(true);
    expect(await store.claimDelivery('T2', 'Ev1')).toBe(true);
    await store.chooseLanguage('T1', 'person', 'U1', 'en');
    await store.keepTopic('T1', 'D1', null, topic);
    expect(await store.chosenLanguage('T2', 'person', 'U1')).toBeNull();
    expect(await store.chosenLanguage('T1', 'channel', 'U1')).toBeNull();
    expect(await store.topicOf('T2', 'D1')).toBeNull();
    await store.close();
  });

  it('remembers the language last chosen, also after a restart, until it is taken back', async () => {
    const location = await database.fresh();
    const before = await open(Date.now, location);
    await before.chooseLanguage('T1', 'person', 'U1', 'en');
    await before.chooseLanguage('T1', 'person', 'U1', 'pt');
    await before.close();
    const after = await open(Date.now, location);
    expect(await after.chosenLanguage('T1', 'person', 'U1')).toBe('pt');
    await after.chooseLanguage('T1', 'person', 'U1', null);
    expect(await after.chosenLanguage('T1', 'person', 'U1')).toBeNull();
    await after.close();
  });

  it('knows what a conversation is about for half an hour after its last answer', async () => {
    let now = 1_000_000_000_000;
    const store = await open(() => now);
    await store.keepTopic('T1', 'D1', null, topic);
    now += topicLifetime - 1;
    expect(await store.topicOf('T1', 'D1')).toEqual(topic);
    now += 1;
    expect(await store.topicOf('T1', 'D1')).toBeNull();
    await store.close();
  });

  it('forgets old deliveries and conversations, and only those', async () => {
    let now = 1_000_000_000_000;
    const store = await open(() => now);
    await store.claimDelivery('T1', 'old');
    now += 25 * 3_600_000;
    await store.claimDelivery('T1', 'new');
    await store.sweep();
    expect(await store.claimDelivery('T1', 'old')).toBe(true);
    expect(await store.claimDelivery('T1', 'new')).toBe(false);
    await store.close();
  });

  it('refuses a database that a newer version made', async () => {
    const location = await database.fresh();
    await (await open(Date.now, location)).close();
    const connection = 'url' in location ? connectPostgres(location.url) : connectSqlite(location.file);
    const db = new Kysely<unknown>({ dialect: connection.dialect() });
    await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-later', '2099-01-01')`.execute(db);
    await db.destroy();
    await expect(open(Date.now, location)).rejects.toThrow(/newer version of Farol/u);
  });

  it('is brought up to date once when several processes start together', async () => {
    const location = await database.fresh();
    const script = `
      import { openStore } from ${JSON.stringify(new URL('../../src/store/store.ts', import.meta.url).href)};
      const store = await openStore(${JSON.stringify(location)}, Date.now);
      await store.check();
      await store.close();`;
    const starts = [1, 2, 3, 4].map(() => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]));
    await expect(Promise.all(starts)).resolves.toHaveLength(4);
  });
});

it('says so when the database can not be reached', async () => {
  await expect(openStore({ url: 'postgres://farol:farol@127.0.0.1:1/none' }, Date.now)).rejects.toThrow(/could not be brought up to date/u);
});
