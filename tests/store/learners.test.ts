import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayLength as day } from '../../src/time/days.ts';
import { nextReminder } from '../../src/learning/settings-form.ts';
import { defaultSettings } from '../../src/learning/settings.ts';
import type { Learner } from '../../src/store/learners.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/store.ts';
import { postgres, sqlite } from './databases.ts';

/** 09:00 in São Paulo. */
const nine = Date.parse('2026-03-02T12:00:00Z');
const settings = { ...defaultSettings('pt'), reminder: '09:00' };
const learner = (person: string, over: Partial<Learner> = {}): Learner => ({
  workspace: 'T1', person, settings, address: { platform: 'teams', service: 'https://smba.example/', channel: `a:${person}` }, next: { at: nine, day: '2026-03-02' }, ...over,
});

describe.each([sqlite(), postgres()])('people\'s settings on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());

  const open = async (location?: StoreLocation): Promise<Store> => openStore(location ?? await database.fresh(), () => nine);

  it('are found as they were saved, and only in their workspace', async () => {
    const store = await open();
    await store.learners.save(learner('U1'));
    await store.learners.save(learner('U1', { next: null }));
    expect(await store.learners.find('T1', 'U1')).toEqual(learner('U1', { next: null }));
    expect(await store.learners.find('T2', 'U1')).toBeNull();
    await store.close();
  });

  it('are read with a zone that the runtime does not know as those of UTC, and lock nobody out', async () => {
    const store = await open();
    await store.learners.save(learner('U1', { settings: { ...settings, zone: '+03:17' } }));
    expect((await store.learners.find('T1', 'U1'))?.settings).toEqual({ ...settings, zone: 'UTC' });
    await store.close();
  });

  it('of somebody introduced twice stay the first ones', async () => {
    const store = await open();
    await store.learners.introduce(learner('U1'));
    await store.learners.introduce(learner('U1', { settings: { ...settings, cap: 3 } }));
    expect((await store.learners.find('T1', 'U1'))?.settings.cap).toBe(20);
    await store.close();
  });

  it('follow somebody to another address, and make nobody known', async () => {
    const store = await open();
    const address = { platform: 'slack', service: null, channel: 'D9' } as const;
    await store.learners.save(learner('U1', { address: null }));
    await store.learners.moveTo('T1', 'U1', address);
    await store.learners.moveTo('T1', 'U2', address);
    expect((await store.learners.find('T1', 'U1'))?.address).toEqual(address);
    expect(await store.learners.find('T1', 'U2')).toBeNull();
    await store.close();
  });

  it('lead to one reminder a day each, whichever instance plans it', async () => {
    const location = await database.fresh();
    const store = await open(location);
    // Connections of one process would wait for each other's SQLite transactions and block the very thread that ends them.
    const stores = database.name === 'SQLite' ? [store] : [store, await open(location), await open(location)];
    const people = Array.from({ length: 12 }, (_, at) => `U${at}`);
    for (const person of people) await store.learners.save(learner(person));
    await store.learners.save(learner('late', { next: { at: nine + 1, day: '2026-03-02' } }));
    const counts = await Promise.all([...stores, ...stores].map(({ learners }) => learners.planReminders(nine, nextReminder, 100)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
    for (const person of people) {
      expect(await store.posts.find('T1', person, '2026-03-02', 'reminder')).toMatchObject({ state: 'due', due_at: nine, not_before: nine });
      expect((await store.learners.find('T1', person))?.next).toEqual({ at: nine + day, day: '2026-03-03' });
    }
    expect(await store.posts.find('T1', 'late', '2026-03-02', 'reminder')).toBeNull();
    expect(await store.learners.planReminders(nine, nextReminder, 100)).toBe(0);
    await Promise.all(stores.map(each => each.close()));
  });

  it('that make no sense end that person\'s reminders and nobody else\'s', async () => {
    const store = await open();
    await store.learners.save(learner('U1', { settings: { ...settings, zone: 'Mars/Olympus' }, next: { at: nine - 1, day: '2026-03-02' } }));
    await store.learners.save(learner('U2'));
    expect(await store.learners.planReminders(nine, nextReminder, 100)).toBe(2);
    expect(await store.posts.find('T1', 'U2', '2026-03-02', 'reminder')).toMatchObject({ state: 'due' });
    expect(await store.learners.planReminders(nine + 10 * day, nextReminder, 100)).toBe(1);
    await store.close();
  });

  it('plan no second reminder for a day when the hour is moved on it', async () => {
    const store = await open();
    await store.learners.save(learner('U1'));
    await store.learners.planReminders(nine, nextReminder, 10);
    await store.learners.save(learner('U1', { next: { at: nine + 60_000, day: '2026-03-02' } }));
    await store.learners.planReminders(nine + 60_000, nextReminder, 10);
    expect(await store.posts.find('T1', 'U1', '2026-03-02', 'reminder')).toMatchObject({ due_at: nine });
    await store.close();
  });
});
