import { fileURLToPath } from 'node:url';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayLength as day } from '../../src/time/days.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { noMemory, rate } from '../../src/learning/memory.ts';
import { createReminderComposer } from '../../src/learning/reminder.ts';
import { defaultSettings } from '../../src/learning/settings.ts';
import { composeStopped } from '../../src/quiz/compose/stopped.ts';
import type { Answer } from '../../src/store/answers.ts';
import { migrationProvider } from '../../src/store/migrations/index.ts';
import { connectPostgres } from '../../src/store/postgres.ts';
import { keepFor, type Retention } from '../../src/store/retention.ts';
import type { ReviewCard } from '../../src/store/review-cards.ts';
import { connectSqlite } from '../../src/store/sqlite.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/store.ts';
import { quizSettings } from '../quiz/settings.ts';
import { postgres, sqlite } from './databases.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const begin = Date.parse('2026-01-01T12:00:00Z');
const sources = ['channel', 'practice', 'exam'] as const;
const person = 'U-me';

describe.each([sqlite(), postgres()])('what is kept on $name', database => {
  let location: StoreLocation;
  let now: number;
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());
  beforeEach(async () => {
    now = begin;
    location = await database.fresh();
  });

  /** Somebody does everything there is to do, and is away for so many days; then old things are swept. */
  async function away(days: number, retention: Retention, back?: (store: Store) => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
    const store = await openStore(location, () => now, retention);
    await live(store, begin);
    now += days * day;
    await back?.(store);
    await store.sweep();
    await store.close();
    return rowsAbout(location);
  }

  const everything = { answer: 4, chosen_language: 1, channel_quiz: 1, exam: 1, learner: 1, post: 1, question_report: 1, review_card: 2 };
  const gone = (...tables: readonly (keyof typeof everything)[]) => Object.fromEntries(Object.entries(everything).filter(([table]) => !tables.some(one => one === table)));

  it('is everything until its time is over, in every table', async () => {
    expect(await away(10, keepFor(10))).toEqual(everything);
  });

  it('is afterwards only the name in a quiz that still runs, and for up to a day how somebody wants things', async () => {
    expect(await away(10.1, keepFor(10))).toEqual({ channel_quiz: 1, chosen_language: 1, learner: 1 });
    location = await database.fresh();
    now = begin;
    expect(await away(11.1, keepFor(10))).toEqual({ channel_quiz: 1 });
  });

  it.each([
    ['answers', gone('answer')], ['exams', gone('exam')], ['reports', gone('question_report')], ['reminders', gone('post')],
    // Settings say whether others may see whose the answers are: they stay as long as those.
    ['settings', gone('chosen_language')], ['practice', gone('review_card')],
  ] as const)('goes by a limit of its own for %s, and nothing else with it', async (kind, left) => {
    expect(await away(11.1, { ...keepFor(100), [kind]: 10 })).toEqual(left);
  });

  it('is a person\'s settings no longer once their answers are gone', async () => {
    expect(await away(11.1, { ...keepFor(100), settings: 10, answers: 5 })).toEqual(gone('answer', 'chosen_language', 'learner'));
  });

  it('is the settings and the language of somebody who was here in between', async () => {
    const left = await away(10.1, keepFor(10), async store => {
      now -= 5 * day;
      await store.see('T1', person);
      now += 5 * day;
    });
    expect(left).toEqual({ channel_quiz: 1, chosen_language: 1, learner: 1 });
  });

  it('is not kept for longer because Farol wrote to somebody who was away', async () => {
    const left = await away(11.1, keepFor(10), async store => {
      now -= 5 * day;
      const [reminder, quiz] = [await store.posts.find('T1', person, '2026-01-01', 'reminder'), await store.quizzes.find('T1', 'q')];
      if (!reminder || !quiz) throw new Error('there was nothing to write');
      expect(await createReminderComposer({ store, knowledge, now: () => now }).decide(reminder, null)).toMatchObject({ content: { language: 'en' } });
      expect(await composeStopped({ store }, quiz)).toMatchObject({ language: 'en' });
      now += 5 * day;
    });
    expect(left).toEqual({ channel_quiz: 1 });
  });

  it('dates only people, and them once a day', async () => {
    const store = await openStore(location, () => now);
    await live(store, begin);
    await store.chooseLanguage('T1', 'channel', person, 'en');
    const db = connect(location);
    const datesAfter = async (time: number) => {
      now += time;
      await store.see('T1', person);
      const { rows } = await sql<{ name: string; seen_at: number }>`select 'learner' as name, seen_at from learner union select scope, seen_at from chosen_language`.execute(db);
      return Object.fromEntries(rows.map(({ name, seen_at: at }) => [name, (at - begin) / day]));
    };
    expect(await datesAfter(day)).toEqual({ learner: 0, person: 0, channel: 0 });
    expect(await datesAfter(day)).toEqual({ learner: 2, person: 2, channel: 0 });
    expect(await datesAfter(day / 2)).toEqual({ learner: 2, person: 2, channel: 0 });
    await Promise.all([db.destroy(), store.close()]);
  });

  it('is the settings of somebody who is here every day, also where they are kept for one', async () => {
    const store = await openStore(location, () => now, keepFor(1));
    await live(store, begin);
    for (let visit = 0; visit < 10; visit += 1) {
      now += 0.99 * day;
      await store.see('T1', person);
      now += 0.9 * day;
      await store.sweep();
      now -= 0.9 * day;
    }
    expect(await rowsAbout(location)).toEqual({ channel_quiz: 1, chosen_language: 1, learner: 1 });
    await store.close();
  });

  it('is dated without a write where that was done already: nobody waits for whoever writes', async () => {
    const store = await openStore(location, () => now);
    await live(store, begin);
    now += day;
    const db = connect(location);
    await db.connection().execute(async writing => {
      await sql.raw('url' in location ? 'begin; lock table learner, chosen_language in share mode' : 'begin immediate').execute(writing);
      const start = performance.now();
      for (const anybody of [person, 'U-nobody']) await store.see('T1', anybody);
      expect(performance.now() - start).toBeLessThan(1000);
      await sql`rollback`.execute(writing);
    });
    await Promise.all([db.destroy(), store.close()]);
  }, 15_000);

  it('is the settings of people known before it was kept when they were last seen, as if they were seen then', async () => {
    const db = connect(location);
    await new Migrator({ db, provider: migrationProvider }).migrateTo('2026-11-23-quiz');
    await sql`insert into learner (workspace, person, settings) values ('T1', ${person}, '{}')`.execute(db);
    await sql`insert into chosen_language (workspace, scope, subject, language) values ('T1', 'person', ${person}, 'en')`.execute(db);
    await db.destroy();
    for (const [days, left] of [[10, { chosen_language: 1, learner: 1 }], [12, {}]] as const) {
      const store = await openStore(location, () => Date.now() + days * day, keepFor(10));
      await store.sweep();
      await store.close();
      expect(await rowsAbout(location)).toEqual(left);
    }
  });

  it('is everything of a database from before that, for as long as if it had been made today', async () => {
    now = Date.now() - 9 * day;
    const store = await openStore(location, () => now);
    await live(store, now);
    await store.claimDelivery('T1', 'Ev1');
    await store.reports.decide('T1', 'other', false, now);
    await store.close();
    const before = await rowsOf(location);
    expect(before.size).toBe(11);
    location = await database.fresh();
    const db = connect(location);
    await new Migrator({ db, provider: migrationProvider }).migrateTo('2026-11-23-quiz');
    for (const [table, rows] of before) for (const row of rows) {
      await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map(column => sql.ref(column)))}) values (${sql.join(Object.values(row))})`.execute(db);
    }
    await db.destroy();
    expect(await rowsOf(location)).toEqual(before);
    const later = async (days: number) => {
      now = Date.now() + days * day;
      const upgraded = await openStore(location, () => now, keepFor(10));
      expect(await upgraded.learners.find('T1', person)).toMatchObject({ settings: { leaderboard: false, reminder: '09:00' }, address: { channel: 'D1' } });
      const kept = await rowsOf(location);
      await upgraded.sweep();
      await upgraded.close();
      return kept;
    };
    expect(await later(0)).toEqual(before);
    expect(await rowsAbout(location)).toEqual(everything);
    await later(2);
    expect(await rowsAbout(location)).toEqual({ channel_quiz: 1, chosen_language: 1, learner: 1 });
  });

  it('is nothing that was stored without telling when its person was seen, rather than from when the column came to be', async () => {
    const store = await openStore(location, Date.now, keepFor(10));
    const db = connect(location);
    await sql`insert into learner (workspace, person, settings) values ('T1', ${person}, '{}')`.execute(db);
    await sql`insert into chosen_language (workspace, scope, subject, language) values ('T1', 'person', ${person}, 'en')`.execute(db);
    await store.sweep();
    expect(await rowsAbout(location)).toEqual({});
    await Promise.all([db.destroy(), store.close()]);
  });

  it('is what somebody practised who still answers, but not what they only noted', async () => {
    expect(await away(10.1, { ...keepFor(100), practice: 10 }, store => store.answers.add({ ...answer('channel', now), scope: 'new' }))).toEqual({ ...everything, answer: 5, review_card: 1 });
  });

  const practised = (at: number, over: Partial<ReviewCard> = {}): ReviewCard => ({
    workspace: 'T1', person, concept: 'problem', ...rate(noMemory, 'good', at), before: noMemory, asking: '3', origin: 'practice', at, ...over,
  });
  /** Something is practised; the answer to it is swept long before the card. */
  const practise = (store: Store, card: ReviewCard) =>
    store.cards.answer({ ...answer('practice', card.at), workspace: card.workspace, person: card.person, scope: 'practice/3' }, card.concept, () => card);
  it.each<[string, (store: Store, at: number) => Promise<unknown>, number]>([
    ['is what somebody practised who went on practising something else, though those answers are gone', (store, at) => practise(store, practised(at)), 2],
    ['is not what somebody practised who only looks things up', (store, at) => store.cards.note({ workspace: 'T1', person, concept: 'change-enablement', origin: 'looked-up', at }), 1],
    ['is not what somebody practised while others go on', (store, at) => practise(store, practised(at, { person: 'U2' })), 0],
    ['is not what somebody practised for what another workspace\'s person of that id does', (store, at) => practise(store, practised(at, { workspace: 'T2' })), 1],
  ])('%s', async (_, since, cards) => {
    const left = await away(731, { ...keepFor(1000), answers: 30, practice: 730 }, store => since(store, now - 41 * day));
    expect({ ...left, review_card: left['review_card'] ?? 0 }).toEqual({ ...gone('answer'), review_card: cards });
  });
});

const answer = (source: Answer['source'], at: number): Answer => ({ workspace: 'T1', scope: `${source}/1`, person, source, quiz: source === 'channel' ? 'q' : null, day: '2026-01-01', question: 'q', option: 0, correct: 1, at });

async function live(store: Store, at: number): Promise<void> {
  const address = { platform: 'slack', service: null, channel: 'D1' } as const;
  for (const source of sources) await store.answers.add(answer(source, at));
  await store.cards.answer({ ...answer('practice', at), scope: 'practice/2' }, 'incident', () => ({
    workspace: 'T1', person, concept: 'incident', ...rate(noMemory, 'good', at), before: noMemory, asking: '2', origin: 'practice', at,
  }));
  await store.cards.note({ workspace: 'T1', person, concept: 'problem', origin: 'looked-up', at });
  await store.exams.begin({ workspace: 'T1', person, exam: 'e', startedAt: at, endsAt: at + 1, questions: [], answers: [], finishedAt: null, score: null });
  await store.reports.add({ workspace: 'T1', question: 'q', person, reason: 'unclear', at });
  await store.chooseLanguage('T1', 'person', person, 'en');
  await store.learners.save({ workspace: 'T1', person, settings: { ...defaultSettings('pt'), leaderboard: false, reminder: '09:00' }, address, next: { at, day: '2026-01-01' } });
  await store.learners.planReminders(at, () => null, 1);
  await store.quizzes.save({ workspace: 'T1', quiz: 'q', address: { ...address, channel: 'C1' }, owner: person, settings: quizSettings(), state: 'running', next: null, createdAt: at });
  await store.keepTopic('T1', 'D1', person, { concepts: ['incident'], list: null, language: 'pt' });
}

/** What later migrations added: when people were seen, which messages are to be closed. */
const addedSince = new Set(['seen_at', 'close_from', 'close_tries']);

/** All rows of each table of the database, but for what later migrations added. */
async function rowsOf(location: StoreLocation): Promise<ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>> {
  const db = connect(location);
  const found = new Map<string, Record<string, unknown>[]>();
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    found.set(name, rows.map(row => Object.fromEntries(Object.entries(row).filter(([column]) => !addedSince.has(column)))).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
  }
  await db.destroy();
  return found;
}

/** How many rows of each table of the database hold the person's id, whatever the column. */
async function rowsAbout(location: StoreLocation): Promise<Readonly<Record<string, number>>> {
  const db = connect(location);
  const counts: Record<string, number> = {};
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(db);
    const about = rows.filter(row => JSON.stringify(row).includes(person)).length;
    if (about > 0) counts[name] = about;
  }
  await db.destroy();
  return counts;
}

function connect(location: StoreLocation): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: ('url' in location ? connectPostgres(location.url) : connectSqlite(location.file)).dialect() });
}
