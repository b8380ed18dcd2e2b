import { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayLength as day } from '../../src/time/days.ts';
import { noMemory, rate } from '../../src/learning/memory.ts';
import type { Answer } from '../../src/store/answers.ts';
import { personalTables } from '../../src/store/personal-data.ts';
import { connectPostgres } from '../../src/store/postgres.ts';
import { keepFor } from '../../src/store/retention.ts';
import type { ReviewCard } from '../../src/store/review-cards.ts';
import { connectSqlite } from '../../src/store/sqlite.ts';
import { openStore } from '../../src/store/store.ts';
import { postgres, sqlite } from './databases.ts';

const begin = Date.parse('2026-01-01T00:00:00Z');

const answer = (scope: string, at: number, person = 'U1'): Answer => ({
  workspace: 'T1', scope, person, source: 'practice', quiz: null, day: new Date(at).toISOString().slice(0, 10), question: 'q', option: 0, correct: 1, at,
});
const card = (concept: string, at: number, person = 'U1'): ReviewCard => ({
  workspace: 'T1', person, concept, ...rate(noMemory, 'good', at), before: noMemory, asking: concept, origin: 'practice', at,
});

describe.each([sqlite(), postgres()])('personal data on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());

  it('has every table that names a person on its list, by the column that names them', async () => {
    const location = await database.fresh();
    await (await openStore(location, Date.now)).close();
    const connection = 'url' in location ? connectPostgres(location.url) : connectSqlite(location.file);
    const db = new Kysely<unknown>({ dialect: connection.dialect() });
    const tables = await db.introspection.getTables();
    await db.destroy();
    const listed = new Map<string, string>(Object.entries(personalTables).map(([table, { column }]) => [table, column]));
    const naming = tables.filter(({ columns }) => columns.some(({ name }) => name === 'person')).map(({ name }) => name);
    expect(naming.length).toBeGreaterThan(5);
    expect(naming.filter(name => listed.get(name) !== 'person')).toEqual([]);
    for (const [table, column] of listed) expect(tables.find(({ name }) => name === table)?.columns.map(({ name }) => name)).toContain(column);
  });

  it('is deleted of one person in one workspace, and counted', async () => {
    const store = await openStore(await database.fresh(), () => begin);
    for (const scope of ['a', 'b']) await store.answers.add(answer(scope, begin));
    await store.answers.add(answer('a', begin, 'U2'));
    await store.answers.add({ ...answer('a', begin), workspace: 'T2' });
    await store.chooseLanguage('T1', 'person', 'U1', 'en');
    await store.chooseLanguage('T1', 'channel', 'U1', 'en');
    expect(await store.personal.forget('T1', 'U1')).toEqual({ answer: 2, chosen_language: 1 });
    expect(await store.personal.read('T1', 'U1')).toEqual({});
    expect(await store.chosenLanguage('T1', 'channel', 'U1')).toBe('en');
    expect(Object.keys(await store.personal.read('T1', 'U2'))).toEqual(['answer']);
    expect(Object.keys(await store.personal.read('T2', 'U1'))).toEqual(['answer']);
    await store.close();
  });

  it('is swept when it is older than it is kept for, and no sooner', async () => {
    let now = begin;
    const store = await openStore(await database.fresh(), () => now, keepFor(100));
    await store.answers.add(answer('old', begin));
    await store.reports.add({ workspace: 'T1', question: 'q', person: 'U1', reason: 'unclear', at: begin });
    await store.cards.note({ workspace: 'T1', person: 'U1', concept: 'looked-up', origin: 'looked-up', at: begin });
    await store.cards.answer(answer('practised', begin), 'practised', () => card('practised', begin));
    const exam = { workspace: 'T1', person: 'U1', exam: 'e', startedAt: begin, endsAt: begin + 1, questions: [], answers: [], finishedAt: null, score: null };
    await store.exams.begin(exam);
    now = begin + 100 * day;
    await store.sweep();
    expect((await store.answers.ofPerson('T1', 'U1', 0)).length).toBe(2);
    expect((await store.cards.ofPerson('T1', 'U1')).length).toBe(2);
    now += 2;
    await store.answers.add(answer('new', now));
    await store.sweep();
    expect((await store.answers.ofPerson('T1', 'U1', 0)).map(({ scope }) => scope)).toEqual(['new']);
    expect(await store.exams.ofPerson('T1', 'U1')).toEqual([]);
    expect(await store.reports.open('T1')).toEqual([]);
    expect((await store.cards.ofPerson('T1', 'U1')).map(({ concept }) => concept)).toEqual(['practised']);
    await store.close();
  });

  it('goes with the last answer of somebody who is gone', async () => {
    let now = begin;
    const store = await openStore(await database.fresh(), () => now);
    await store.cards.answer(answer('a', begin), 'incident', () => card('incident', begin));
    now += 730 * day;
    await store.sweep();
    expect(await store.cards.ofPerson('T1', 'U1')).toHaveLength(1);
    now += 1;
    await store.sweep();
    expect(await store.personal.read('T1', 'U1')).toEqual({});
    await store.close();
  });
});
