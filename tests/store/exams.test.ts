import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exam, ExamOutcome } from '../../src/store/exams.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { postgres, sqlite } from './databases.ts';

const begin = Date.parse('2026-03-02T12:00:00Z');
const exam = (over: Partial<Exam> = {}): Exam => ({
  workspace: 'T1', person: 'U1', exam: 'e1', startedAt: begin, endsAt: begin + 1000, finishedAt: null, score: null,
  questions: [{ question: 'a', order: [1, 0] }, { question: 'b', order: [0, 1] }], answers: [null, null], ...over,
});
const outcome: ExamOutcome = {
  finishedAt: begin + 5, score: 1,
  answers: [{ workspace: 'T1', person: 'U1', scope: 'exam/e1/0', source: 'exam', quiz: null, day: '2026-03-02', question: 'a', option: 1, correct: 0, at: begin + 5 }],
  notes: [{ workspace: 'T1', person: 'U1', concept: 'incident', origin: 'wrong', at: begin + 5 }],
};

describe.each([sqlite(), postgres()])('exams on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());
  const open = async (): Promise<Store> => openStore(await database.fresh(), () => begin);

  it('are open one at a time for each person and workspace, however many begin at once', async () => {
    const location = await database.fresh();
    const stores = [await openStore(location, () => begin), await openStore(location, () => begin)] as const;
    const begun = await Promise.all(Array.from({ length: 10 }, (_, at) => stores[at % 2 === 0 ? 0 : 1].exams.begin(exam({ exam: `e${at}` }))));
    expect(new Set(begun.map(each => each.exam)).size).toBe(1);
    expect(await stores[0].exams.ofPerson('T1', 'U1')).toHaveLength(1);
    for (const other of [{ person: 'U2' }, { workspace: 'T2' }]) expect((await stores[0].exams.begin(exam({ exam: 'other', ...other }))).exam).toBe('other');
    await Promise.all(stores.map(store => store.close()));
  });

  it('are found as they were begun, by their person alone', async () => {
    const store = await open();
    await store.exams.begin(exam());
    expect(await store.exams.find('T1', 'U1', 'e1')).toEqual(exam());
    expect(await store.exams.find('T1', 'U2', 'e1')).toBeNull();
    expect(await store.exams.find('T2', 'U1', 'e1')).toBeNull();
    expect(await store.exams.open('T1', 'U2')).toBeNull();
    await store.close();
  });

  it('take answers, also changed ones, from whatever state they were read in, until their time is over', async () => {
    const store = await open();
    const stale = await store.exams.begin(exam());
    await Promise.all([store.exams.choose(stale, 0, 1, begin), store.exams.choose(stale, 1, 0, begin)]);
    expect((await store.exams.find('T1', 'U1', 'e1'))?.answers).toEqual([1, 0]);
    expect((await store.exams.choose(stale, 0, 0, begin + 999))?.answers).toEqual([0, 0]);
    expect((await store.exams.choose(exam({ answers: [0, 0] }), 1, 1, begin + 1000))?.answers).toEqual([0, 0]);
    await store.close();
  });

  it('finish once, with their answers and cards, and not from a state that is past', async () => {
    const store = await open();
    const stale = await store.exams.begin(exam());
    const current = await store.exams.choose(stale, 0, 1, begin);
    if (!current) throw new Error('the exam is there');
    expect(await store.exams.finish(stale, outcome)).toBe(false);
    expect(await store.cards.ofPerson('T1', 'U1')).toEqual([]);
    const results = await Promise.all([1, 2, 3].map(() => store.exams.finish(current, outcome)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await store.exams.find('T1', 'U1', 'e1')).toMatchObject({ finishedAt: begin + 5, score: 1 });
    expect(await store.answers.ofPerson('T1', 'U1', 0)).toHaveLength(1);
    expect(await store.cards.ofPerson('T1', 'U1')).toMatchObject([{ concept: 'incident', origin: 'wrong' }]);
    expect(await store.exams.open('T1', 'U1')).toBeNull();
    expect((await store.exams.choose(current, 1, 1, begin))?.answers).toEqual([1, null]);
    await store.close();
  });
});
