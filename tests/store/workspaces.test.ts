import { Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/learning/settings.ts';
import { noMemory } from '../../src/learning/memory.ts';
import type { Answer } from '../../src/store/answers.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import type { Exam } from '../../src/store/exams.ts';
import type { Learner } from '../../src/store/learners.ts';
import { connectPostgres } from '../../src/store/postgres.ts';
import type { Post } from '../../src/store/posts.ts';
import type { ReviewCard } from '../../src/store/review-cards.ts';
import { connectSqlite } from '../../src/store/sqlite.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/store.ts';
import { quizSettings } from '../quiz/settings.ts';
import { postgres, sqlite } from './databases.ts';

const now = 1_000_000;
const day = '2026-11-23';
const address = { platform: 'slack', service: null, channel: 'C1' } as const;
const topic = { concepts: ['incident'], list: null, language: 'pt' } as const;
const [mine, other] = ['T1', 'T2'] as const;

const answer = (workspace: string): Answer => ({ workspace, scope: `q1/${day}`, person: 'U1', source: 'channel', quiz: 'q1', day, question: 'a', option: 0, correct: 1, at: now });
const alone = (workspace: string): Answer => ({ ...answer(workspace), scope: 'practice/1', source: 'practice', quiz: null });
const quiz = (workspace: string): ChannelQuiz => ({ workspace, quiz: 'q1', address, owner: 'U1', settings: quizSettings(), state: 'running', next: { at: now, day }, createdAt: now });
const learner = (workspace: string): Learner => ({ workspace, person: 'U1', settings: { ...defaultSettings('pt'), leaderboard: false }, address, next: null });
const note = (workspace: string) => ({ workspace, person: 'U1', concept: 'incident', origin: 'wrong', at: now }) as const;
const card = (workspace: string): ReviewCard => ({ ...note(workspace), due: now, memory: noMemory, before: noMemory, asking: '1' });
const exam = (workspace: string): Exam => ({
  workspace, exam: 'e1', person: 'U1', startedAt: now, endsAt: now + 10, questions: [{ question: 'a', order: [0] }], answers: [null], finishedAt: null, score: null,
});
const post = (workspace: string): Post => ({
  workspace, subject: 'q1', day, kind: 'question', due_at: now, not_before: now, state: 'claimed', owner: 'me', lease_until: null, attempts: 0, question: 'a', content: '{}',
  message: null, posted_at: null, shown: 0, shown_at: 0,
});
const closing = (workspace: string) => ({ workspace, quiz: 'q1', day, from: now, tries: 0 });
const report = (workspace: string) => ({ workspace, question: 'a', person: 'U1', reason: 'unclear', at: now });

type Try = (store: Store) => Promise<unknown>;

/** Every question of the store, asked of the other workspace by the same ids, and what it is to answer. */
const reads: Readonly<Record<string, readonly [Try, unknown]>> = {
  chosenLanguage: [store => store.chosenLanguage(other, 'person', 'U1'), null],
  topicOf: [store => store.topicOf(other, 'D1'), null],
  'answers.find': [store => store.answers.find(other, `q1/${day}`, 'U1'), null],
  'answers.ofQuiz': [store => store.answers.ofQuiz(other, 'q1', day, day), []],
  'answers.resultsOf': [store => store.answers.resultsOf(other, 'q1', day), []],
  'answers.attendanceOf': [store => store.answers.attendanceOf(other, 'q1', day, day, new Set(['U1'])), []],
  'answers.ofPerson': [store => store.answers.ofPerson(other, 'U1', 0), []],
  'answers.tallyOf': [store => store.answers.tallyOf(other, 'U1'), []],
  'answers.daysAlone': [store => store.answers.daysAlone(other, 'U1'), []],
  'answers.timesInChannels': [store => store.answers.timesInChannels(other, 'U1'), []],
  'answers.count': [store => store.answers.count(other, `q1/${day}`), 0],
  'quizzes.find': [store => store.quizzes.find(other, 'q1'), null],
  'quizzes.inChannel': [store => store.quizzes.inChannel(other, 'C1'), null],
  'quizzes.asked': [store => store.quizzes.asked(other, 'q1'), []],
  'posts.find': [store => store.posts.find(other, 'q1', day, 'question'), null],
  'reports.open': [store => store.reports.open(other), []],
  'reports.removed': [store => store.reports.removed(other), []],
  'learners.find': [store => store.learners.find(other, 'U1'), null],
  'learners.hidden': [store => store.learners.hidden(other, ['U1']), new Set()],
  'cards.ofPerson': [store => store.cards.ofPerson(other, 'U1'), []],
  'cards.find': [store => store.cards.find(other, 'U1', 'incident'), null],
  'exams.find': [store => store.exams.find(other, 'U1', 'e1'), null],
  'exams.open': [store => store.exams.open(other, 'U1'), null],
  'exams.ofPerson': [store => store.exams.ofPerson(other, 'U1'), []],
  'personal.read': [store => store.personal.read(other, 'U1'), {}],
};

/** Every change, of the other workspace by the same ids. */
const writes: Readonly<Record<string, Try>> = {
  claimDelivery: store => store.claimDelivery(other, 'Ev1'),
  chooseLanguage: store => store.chooseLanguage(other, 'person', 'U1', null),
  see: store => store.see(other, 'U1'),
  keepTopic: store => store.keepTopic(other, 'D1', 'U1', { ...topic, language: 'en' }),
  'answers.add': store => store.answers.add({ ...answer(other), option: 1, correct: 0 }),
  'quizzes.change': store => store.quizzes.change(quiz(other), { state: 'paused', owner: null }),
  'quizzes.save': store => store.quizzes.save({ ...quiz(other), owner: 'U2' }),
  'quizzes.remove': store => store.quizzes.remove(other, 'q1'),
  'posts.decide': store => store.posts.decide(post(other), { question: 'b', content: 1 }),
  'posts.send': store => store.posts.send(post(other), 1),
  'posts.posted': store => store.posts.posted(post(other), 'm2', now, [], closing(other)),
  'posts.end': store => store.posts.end(post(other), 'skipped', [], closing(other)),
  'posts.postpone': store => store.posts.postpone(post(other), now + 1),
  'posts.lookLater': store => store.posts.lookLater(post(other), 1),
  'posts.stop': store => store.posts.stop(post(other), { workspace: other, subject: 'q1', day, kind: 'stopped', dueAt: now }),
  'posts.show': store => store.posts.show(post(other), 9, now),
  'posts.takeClosing': store => store.posts.takeClosing(closing(other), now + 9),
  'posts.putOffClosing': store => store.posts.putOffClosing(closing(other), now + 9),
  'posts.endClosing': store => store.posts.endClosing(closing(other)),
  'reports.add': store => store.reports.add({ ...report(other), reason: 'outdated' }),
  'reports.decide': store => store.reports.decide(other, 'a', true, now + 1),
  'learners.save': store => store.learners.save({ ...learner(other), address: null }),
  'learners.introduce': store => store.learners.introduce(learner(other)),
  'learners.moveTo': store => store.learners.moveTo(other, 'U1', { ...address, channel: 'D9' }),
  'cards.note': store => store.cards.note({ ...note(other), at: 0 }),
  'cards.answer': store => store.cards.answer(alone(other), 'incident', () => ({ ...card(other), due: 0 })),
  'cards.correct': store => store.cards.correct({ ...card(other), due: 5 }),
  'exams.begin': store => store.exams.begin(exam(other)),
  'exams.choose': store => store.exams.choose(exam(other), 0, 0, now),
  'exams.finish': store => store.exams.finish(exam(other), { finishedAt: now, score: 0, answers: [], notes: [] }),
  'personal.forget': store => store.personal.forget(other, 'U1'),
};

/** What the publisher and the sweep do for all workspaces at once, handing each row on with its own; and what is about the store itself. */
const ofAll = new Set([
  'posts.planQuestions', 'posts.claim', 'posts.renew', 'posts.release', 'posts.answeredSince', 'posts.toClose', 'learners.planReminders', 'sweep', 'check', 'close',
]);

describe.each([sqlite(), postgres()])('a workspace on $name', database => {
  let location: StoreLocation;
  let store: Store;
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());
  beforeEach(async () => {
    location = await database.fresh();
    store = await openStore(location, () => now);
    await live(store);
  });
  afterEach(() => store.close());

  it('sees nothing of another, whatever is asked by the other\'s ids', async () => {
    const answered: Record<string, unknown> = {};
    for (const [name, [ask]] of Object.entries(reads)) answered[name] = await ask(store);
    expect(answered).toEqual(Object.fromEntries(Object.entries(reads).map(([name, [, nothing]]) => [name, nothing])));
  });

  it('changes nothing of another, whatever is changed by the other\'s ids', async () => {
    const before = await rowsOf(location, mine);
    expect(new Set(before.map(({ table }) => table)).size).toBe(11);
    for (const [name, change] of Object.entries(writes)) {
      await change(store);
      expect({ name, rows: await rowsOf(location, mine) }).toEqual({ name, rows: before });
    }
  });

  it('is tried with everything that the store can do', () => {
    const all = Object.entries(store).flatMap(([name, part]) => (typeof part === 'function' ? [name] : Object.keys(part as object).map(inner => `${name}.${inner}`)));
    expect([...Object.keys(reads), ...Object.keys(writes), ...ofAll].toSorted()).toEqual(all.toSorted());
  });
});

/** Fills every table with what one person did in one workspace. */
async function live(store: Store): Promise<void> {
  await store.claimDelivery(mine, 'Ev1');
  await store.chooseLanguage(mine, 'person', 'U1', 'pt');
  await store.keepTopic(mine, 'D1', 'U1', topic);
  await store.quizzes.save(quiz(mine));
  await store.posts.planQuestions(now, () => null, 1);
  const [due] = await store.posts.claim('me', now, 60_000, 1);
  if (!due) throw new Error('nothing was due');
  await store.posts.decide(due, { question: 'a', content: {} });
  await store.answers.add(answer(mine));
  await store.learners.save(learner(mine));
  await store.cards.answer(alone(mine), 'incident', () => card(mine));
  await store.exams.begin(exam(mine));
  await store.reports.decide(mine, 'b', false, now);
  await store.reports.add(report(mine));
}

/** All rows of a workspace, with their tables. */
async function rowsOf(location: StoreLocation, workspace: string): Promise<{ readonly table: string; readonly row: string }[]> {
  const connection = 'url' in location ? connectPostgres(location.url) : connectSqlite(location.file);
  const db = new Kysely<unknown>({ dialect: connection.dialect() });
  const found = [];
  for (const { name: table } of await db.introspection.getTables()) {
    const { rows } = await sql<object>`select * from ${sql.table(table)} where workspace = ${workspace}`.execute(db);
    found.push(...rows.map(row => ({ table, row: JSON.stringify(row) })));
  }
  await db.destroy();
  return found.toSorted((a, b) => (`${a.table} ${a.row}` < `${b.table} ${b.row}` ? -1 : 1));
}
