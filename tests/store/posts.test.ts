import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayLength } from '../../src/time/days.ts';
import { nextOccurrence } from '../../src/time/calendar.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import { migrationProvider } from '../../src/store/migrations/index.ts';
import { connectPostgres } from '../../src/store/postgres.ts';
import type { Post } from '../../src/store/posts.ts';
import type { Tables } from '../../src/store/schema.ts';
import { connectSqlite } from '../../src/store/sqlite.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/store.ts';
import { quizSettings } from '../quiz/settings.ts';
import { postgres, sqlite } from './databases.ts';

const now = Date.parse('2026-11-23T12:00Z');
const day = '2026-11-23';
const lease = 30_000;

const quizOf = (quiz: string, changed: Partial<ChannelQuiz> = {}): ChannelQuiz => ({
  workspace: 'T1', quiz, address: { platform: 'slack', service: null, channel: `C-${quiz}` }, owner: 'U1', settings: quizSettings(), state: 'running',
  next: { at: now, day }, createdAt: 0, ...changed,
});

describe.each([sqlite(), postgres()])('posts on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());

  const open = async (location?: StoreLocation) => openStore(location ?? (await database.fresh()), () => now);

  /** A store with one question that is due. */
  async function withDue(location?: StoreLocation): Promise<Store> {
    const store = await open(location);
    await store.quizzes.save(quizOf('q1'));
    await store.posts.planQuestions(now, nextOccurrence, 10);
    return store;
  }

  /** The same, and what lets leases grow older by so many milliseconds: they go by the database's clock, which nobody can set. */
  async function withDueAndTime() {
    const location = await database.fresh();
    const store = await withDue(location);
    const db = new Kysely<Tables>({ dialect: ('url' in location ? connectPostgres(location.url) : connectSqlite(location.file)).dialect() });
    const pass = (wait: number) => db.updateTable('post').set(({ eb }) => ({ lease_until: eb('lease_until', '-', wait) })).execute();
    const close = async () => void await Promise.all([store.close(), db.destroy()]);
    return { store, pass, close };
  }

  async function claimOne(store: Store, owner = 'one'): Promise<Post> {
    const [post] = await store.posts.claim(owner, now, lease, 10);
    if (!post) throw new Error('nothing was claimed');
    return post;
  }

  const stateOf = async (store: Store) => (await store.posts.find('T1', 'q1', day, 'question'))?.state;

  it('makes a question due once and moves its quiz on, whichever instances look at once', async () => {
    const location = await database.fresh();
    // The embedded database makes a writer wait for another by blocking its process: there, one connection has them all.
    const first = await open(location);
    const stores = 'file' in location ? [first, first, first] : [first, await open(location), await open(location)];
    for (let index = 0; index < 20; index += 1) await first.quizzes.save(quizOf(`q${index}`));
    const rounds = await Promise.all(stores.map(store => store.posts.planQuestions(now, nextOccurrence, 20)));
    expect(rounds.reduce((sum, { planned }) => sum + planned, 0)).toBe(20);
    const claims = await Promise.all(stores.map((store, index) => store.posts.claim(`i${index}`, now, lease, 20)));
    expect(claims.flat().map(({ subject }) => subject).toSorted()).toEqual(Array.from({ length: 20 }, (_, index) => `q${index}`).toSorted());
    expect((await first.quizzes.find('T1', 'q7'))?.next).toEqual({ at: now + dayLength, day: '2026-11-24' });
    await Promise.all([...new Set(stores)].map(store => store.close()));
  });

  it('plans nothing for a quiz that is paused, stopped or not yet due', async () => {
    const store = await open();
    await store.quizzes.save(quizOf('paused', { state: 'paused' }));
    await store.quizzes.save(quizOf('stopped', { state: 'stopped' }));
    await store.quizzes.save(quizOf('later', { next: { at: now + 1, day } }));
    expect(await store.posts.planQuestions(now, nextOccurrence, 10)).toEqual({ planned: 0, unplanned: [] });
    await store.close();
  });

  it('goes on with the other quizzes when one can\'t be planned, and says which', async () => {
    const store = await open();
    await store.quizzes.save(quizOf('odd', { settings: quizSettings({ time: '25:00' }), next: { at: now - 1, day } }));
    await store.quizzes.save(quizOf('good'));
    const { planned, unplanned } = await store.posts.planQuestions(now, nextOccurrence, 10);
    expect([planned, unplanned.map(({ quiz }) => quiz)]).toEqual([2, ['odd']]);
    expect((await store.posts.claim('one', now, lease, 10)).map(({ subject }) => subject)).toEqual(['good']);
    expect(await store.posts.planQuestions(now, nextOccurrence, 10)).toEqual({ planned: 0, unplanned: [] });
    await store.close();
  });

  it('leaves a claim alone while its lease lasts, and lets another take it over afterwards', async () => {
    const { store, pass, close } = await withDueAndTime();
    await claimOne(store, 'one');
    await pass(lease / 2);
    expect(await store.posts.claim('other', now, lease, 10)).toEqual([]);
    await pass(lease / 2);
    expect((await claimOne(store, 'other')).owner).toBe('other');
    await close();
  });

  it('leaves posts to those who can post on their platform', async () => {
    const store = await withDue();
    await store.quizzes.save(quizOf('q2', { address: { platform: 'teams', service: 'https://teams.example', channel: 'C' } }));
    await store.posts.planQuestions(now, nextOccurrence, 10);
    expect((await store.posts.claim('one', now, lease, 10, ['teams'])).map(({ subject }) => subject)).toEqual(['q2']);
    expect((await store.posts.claim('one', now, lease, 10, ['slack'])).map(({ subject }) => subject)).toEqual(['q1']);
    await store.close();
  });

  it('keeps a claim that is renewed in time, and can\'t revive one that is over', async () => {
    const { store, pass, close } = await withDueAndTime();
    await claimOne(store, 'one');
    await pass(lease / 2);
    await store.posts.renew('one', lease);
    await pass(lease / 2);
    expect(await store.posts.claim('other', now, lease, 10)).toEqual([]);
    await pass(lease / 2);
    await store.posts.renew('one', lease);
    expect((await claimOne(store, 'other')).owner).toBe('other');
    await close();
  });

  it('lets only the holder of a claim that is alive send', async () => {
    const { store, pass, close } = await withDueAndTime();
    const lost = await claimOne(store, 'one');
    await pass(lease);
    expect(await store.posts.send(lost, lease)).toBeNull();
    const held = await claimOne(store, 'other');
    expect(await store.posts.send(lost, lease)).toBeNull();
    expect(await store.posts.decide(lost, { question: null, content: 1 })).toBeNull();
    expect(await store.posts.send(held, lease)).toMatchObject({ state: 'sending', attempts: 1, owner: null });
    expect(await store.posts.send(held, lease)).toBeNull();
    await close();
  });

  it('keeps what was decided for whoever sends it', async () => {
    const { store, pass, close } = await withDueAndTime();
    const post = await claimOne(store, 'one');
    await store.posts.decide(post, { question: 'a-question', content: { order: [2, 0, 1] } });
    await pass(lease);
    expect(await claimOne(store, 'other')).toMatchObject({ question: 'a-question', content: '{"order":[2,0,1]}' });
    await close();
  });

  it('hands on what was cut while it was being sent as such, after its lease', async () => {
    const { store, pass, close } = await withDueAndTime();
    const post = await claimOne(store);
    const sent = await store.posts.send(post, lease);
    await pass(lease / 2);
    expect(await store.posts.claim('other', now, lease, 10)).toEqual([]);
    await pass(lease / 2);
    const taken = await claimOne(store, 'other');
    expect(taken).toMatchObject({ state: 'sending', owner: 'other', attempts: 1 });
    // A refusal that comes in late decides nothing any more.
    expect(sent && await store.posts.postpone(sent, now)).toBe(false);
    expect(await store.posts.send(taken, lease)).toMatchObject({ attempts: 2 });
    expect(sent && await store.posts.postpone(sent, now)).toBe(false);
    await close();
  });

  it('stores that something was posted whoever holds it by now, once, with what follows from it', async () => {
    const { store, pass, close } = await withDueAndTime();
    const sent = await store.posts.send(await claimOne(store), lease);
    await pass(lease);
    const taken = await claimOne(store, 'other');
    if (!sent) throw new Error('not sent');
    const reveal = { workspace: 'T1', subject: 'q1', day, kind: 'reveal', dueAt: now + 5 } as const;
    expect(await store.posts.posted(sent, 'm1', now, [reveal])).toBe(true);
    expect(await store.posts.posted(taken, 'm2', now, [reveal])).toBe(false);
    expect(await store.posts.send(taken, lease)).toBeNull();
    expect(await store.posts.find('T1', 'q1', day, 'question')).toMatchObject({ state: 'posted', message: 'm1', posted_at: now });
    expect(await store.posts.find('T1', 'q1', day, 'reveal')).toMatchObject({ state: 'due', due_at: now + 5 });
    await close();
  });

  it('brings back what was postponed, not before its time', async () => {
    const store = await withDue();
    const sent = await store.posts.send(await claimOne(store), lease);
    expect(sent && await store.posts.postpone(sent, now + 10)).toBe(true);
    expect(await store.posts.claim('one', now + 9, lease, 10)).toEqual([]);
    expect(await store.posts.claim('one', now + 10, lease, 10)).toMatchObject([{ state: 'claimed', attempts: 1 }]);
    await store.close();
  });

  it('looks later at what nobody can tell yet, still as something that may have been posted', async () => {
    const { store, pass, close } = await withDueAndTime();
    await store.posts.send(await claimOne(store), lease);
    await pass(lease);
    expect(await store.posts.lookLater(await claimOne(store, 'other'), 2 * lease)).toBe(true);
    await pass(lease);
    expect(await store.posts.claim('one', now, lease, 10)).toEqual([]);
    await pass(lease);
    expect(await claimOne(store, 'one')).toMatchObject({ state: 'sending' });
    await close();
  });

  it('gives back all that an instance holds, and nothing of others', async () => {
    const store = await open();
    for (const quiz of ['q1', 'q2', 'q3']) await store.quizzes.save(quizOf(quiz));
    await store.posts.planQuestions(now, nextOccurrence, 10);
    const [first] = await store.posts.claim('one', now, lease, 2);
    await store.posts.claim('other', now, lease, 1);
    if (first) await store.posts.send(first, lease);
    expect(await store.posts.release('one')).toBe(1);
    expect(await store.posts.claim('third', now, lease, 10)).toHaveLength(1);
    await store.close();
  });

  it('stops a quiz with one notice, however many of its posts are refused for good', async () => {
    const store = await withDue();
    const notice = { workspace: 'T1', subject: 'q1', day, kind: 'stopped', dueAt: now } as const;
    const [question] = [await claimOne(store)];
    await store.posts.stop(question, notice);
    expect(await stateOf(store)).toBe('refused');
    expect(await store.quizzes.find('T1', 'q1')).toMatchObject({ state: 'stopped', next: null });
    const told = await claimOne(store);
    expect(told.kind).toBe('stopped');
    expect(await store.posts.stop(told, { ...notice, day: '2026-11-24' })).toBe(true);
    expect(await store.posts.find('T1', 'q1', '2026-11-24', 'stopped')).toBeNull();
    await store.close();
  });

  it('writes a new notice when a quiz stops again, also on the day of the last one, in place of earlier ones', async () => {
    const store = await withDue();
    const notice = { workspace: 'T1', subject: 'q1', day, kind: 'stopped', dueAt: now } as const;
    await store.posts.stop(await claimOne(store), notice);
    const told = await store.posts.send(await claimOne(store), lease);
    if (!told) throw new Error('not sent');
    const reveal = { ...notice, kind: 'reveal', dueAt: now } as const;
    await store.posts.posted(told, 'm1', now, [reveal, { ...reveal, day: '2026-11-24' }]);
    for (const on of [day, '2026-11-24']) {
      await store.quizzes.change(quizOf('q1'), { state: 'running' });
      const refused = await store.posts.find('T1', 'q1', on, 'reveal');
      if (!refused) throw new Error('no reveal');
      await store.posts.stop(refused, { ...notice, day: on, dueAt: now + 1 });
      expect(await store.posts.find('T1', 'q1', on, 'stopped')).toMatchObject({ state: 'due', due_at: now + 1, message: null });
    }
    expect(await store.posts.find('T1', 'q1', day, 'stopped')).toBeNull();
    await store.close();
  });

  it('tells which questions of channels were answered of late, each once', async () => {
    const store = await open();
    const add = (person: string, at: number, changed = {}) => store.answers.add({
      workspace: 'T1', scope: `q1/${day}`, person, source: 'channel', quiz: 'q1', day, question: 'x', option: 0, correct: 1, at, ...changed,
    });
    await add('U1', now);
    expect(await store.posts.answeredSince(now)).toEqual([]);
    await add('U2', now + 1);
    await add('U3', now + 1);
    await add('U2', now + 1, { workspace: 'T2' });
    await add('U2', now + 1, { source: 'practice', scope: 'practice/1', quiz: null });
    const asked = await store.posts.answeredSince(now);
    expect(asked.map(({ workspace }) => workspace).toSorted()).toEqual(['T1', 'T2']);
    expect(asked).toContainEqual({ workspace: 'T1', quiz: 'q1', day });
    await store.close();
  });

  it('does not tell those whose message shows all answers', async () => {
    const store = await withDue();
    const add = (person: string) => store.answers.add({
      workspace: 'T1', scope: `q1/${day}`, person, source: 'channel', quiz: 'q1', day, question: 'x', option: 0, correct: 1, at: now,
    });
    await add('U1');
    await store.posts.show(await claimOne(store), 1, now);
    expect(await store.posts.answeredSince(now - 1)).toEqual([]);
    await add('U2');
    expect(await store.posts.answeredSince(now - 1)).toEqual([{ workspace: 'T1', quiz: 'q1', day }]);
    await store.close();
  });

  it('tells which revealed questions are to be closed, to those who can, once they have a message, until they are', async () => {
    const store = await withDue();
    const question = await store.posts.send(await claimOne(store), lease);
    if (!question) throw new Error('not sent');
    const closing = { workspace: 'T1', quiz: 'q1', day, from: now, tries: 0 };
    await store.posts.end(question, 'doubt', [{ workspace: 'T1', subject: 'q1', day, kind: 'reveal', dueAt: now }]);
    await store.posts.end(await claimOne(store), 'skipped', [], closing);
    expect(await store.posts.toClose(now, ['slack'])).toEqual([]);
    await store.posts.posted(question, 'm1', now, []);
    expect(await store.posts.toClose(now - 1, ['slack'])).toEqual([]);
    expect([await store.posts.toClose(now, ['teams']), await store.posts.toClose(now, [])]).toEqual([[], []]);
    expect(await store.posts.toClose(now, ['teams', 'slack'])).toEqual([closing]);
    await store.posts.endClosing(closing);
    expect(await store.posts.toClose(now, ['slack'])).toEqual([]);
    expect(await store.posts.takeClosing(closing, now + lease)).toBeNull();
    await store.close();
  });

  it('lets one of several close a message, and another when that one takes too long', async () => {
    const store = await withDue();
    const question = await store.posts.send(await claimOne(store), lease);
    if (!question) throw new Error('not sent');
    const closing = { workspace: 'T1', quiz: 'q1', day, from: now, tries: 0 };
    await store.posts.posted(question, 'm1', now, [], closing);
    const taken = await Promise.all([1, 2, 3].map(() => store.posts.takeClosing(closing, now + lease)));
    const mine = taken.find(each => each !== null);
    expect([taken.filter(Boolean).length, mine]).toEqual([1, { ...closing, from: now + lease, tries: 1 }]);
    expect(await store.posts.toClose(now + lease - 1, ['slack'])).toEqual([]);
    const [late] = await store.posts.toClose(now + lease, ['slack']);
    const theirs = late && await store.posts.takeClosing(late, now + 2 * lease);
    expect(theirs).toMatchObject({ tries: 2 });
    if (mine) await store.posts.putOffClosing(mine, now);
    expect(await store.posts.toClose(now + lease, ['slack'])).toEqual([]);
    if (theirs) await store.posts.putOffClosing(theirs, now + 1);
    expect(await store.posts.toClose(now + 1, ['slack'])).toEqual([{ ...closing, from: now + 1, tries: 2 }]);
    await store.close();
  });

  it('closes what was revealed lately when it takes over a database from before closings were stored, and nothing else', async () => {
    const location = await database.fresh();
    const db = new Kysely<Tables>({ dialect: ('url' in location ? connectPostgres(location.url) : connectSqlite(location.file)).dialect() });
    const { error } = await new Migrator({ db, provider: migrationProvider }).migrateTo('2026-11-23-seen');
    expect(error).toBeUndefined();
    const at = Date.now();
    const ended = (subject: string, kind: Post['kind'], state: Post['state'], dueAt: number): Post => ({
      workspace: 'T1', subject, day, kind, due_at: dueAt, not_before: dueAt, state, owner: null, lease_until: null, attempts: 1, question: null, content: null,
      message: 'm1', posted_at: dueAt, shown: 0, shown_at: 0,
    });
    for (const [subject, state, dueAt] of [['lately', 'posted', at - 3_600_000], ['skipped', 'skipped', at - 3_600_000], ['long ago', 'posted', at - 2 * dayLength], ['open', 'due', at + 3_600_000]] as const) {
      await db.insertInto('post').values([ended(subject, 'question', 'posted', dueAt - 3_600_000), ended(subject, 'reveal', state, dueAt)]).execute();
    }
    await db.destroy();
    const store = await open(location);
    for (const quiz of ['lately', 'skipped', 'long ago', 'open']) await store.quizzes.save(quizOf(quiz));
    expect((await store.posts.toClose(at, ['slack'])).map(({ quiz }) => quiz).toSorted()).toEqual(['lately', 'skipped']);
    await store.close();
  });

  it('lets one of several change what a message shows', async () => {
    const store = await withDue();
    const post = await claimOne(store);
    const wins = await Promise.all([1, 2, 3].map(() => store.posts.show(post, 4, now)));
    expect(wins.filter(Boolean)).toEqual([{ ...post, shown: 4, shown_at: now }]);
    expect(await store.posts.show({ ...post, shown: 4, shown_at: now }, 5, now + 1)).toMatchObject({ shown: 5 });
    await store.close();
  });
});
