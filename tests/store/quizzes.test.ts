import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/store/answers.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { quizSettings } from '../quiz/settings.ts';
import { postgres, sqlite } from './databases.ts';

const quiz = (changed: Partial<ChannelQuiz> = {}): ChannelQuiz => ({
  workspace: 'T1', quiz: 'q1', address: { platform: 'slack', service: null, channel: 'C1' }, owner: 'U1', settings: quizSettings(), state: 'running',
  next: { at: 1_000, day: '2026-11-23' }, createdAt: 5, ...changed,
});
const answer = (person: string, changed: Partial<Answer> = {}): Answer => {
  const day = changed.day ?? '2026-11-23';
  return { workspace: 'T1', scope: `q1/${day}`, person, source: 'channel', quiz: 'q1', day, question: 'a', option: 0, correct: 1, at: 10, ...changed };
};

describe.each([sqlite(), postgres()])('quizzes in $name', database => {
  let store: Store;
  let others: Store[] = [];
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());
  beforeEach(async () => {
    const location = await database.fresh();
    store = await openStore(location, () => 1);
    others = [await openStore(location, () => 1)];
  });
  afterEach(() => Promise.all([store, ...others].map(each => each.close())));

  it('come back as they were saved, changed', async () => {
    await store.quizzes.save(quiz());
    const changed = quiz({ state: 'paused', next: null, settings: quizSettings({ time: '10:00', languages: ['en', 'pt'] }) });
    expect(await store.quizzes.save(changed)).toEqual(changed);
    expect(await store.quizzes.find('T1', 'q1')).toEqual(changed);
    expect(await store.quizzes.inChannel('T1', 'C1')).toEqual(changed);
  });

  it('change in parts, and keep what others changed meanwhile', async () => {
    await store.quizzes.save(quiz());
    await store.quizzes.save(quiz({ workspace: 'T2' }));
    const next = { at: 2_000, day: '2026-11-24' };
    await Promise.all([store.quizzes.change(quiz(), { owner: null }), others[0]!.quizzes.change(quiz(), { next }), store.quizzes.change(quiz(), { settings: quizSettings({ time: '10:00' }) })]);
    const changed = quiz({ owner: null, next, settings: quizSettings({ time: '10:00' }) });
    expect(await store.quizzes.find('T1', 'q1')).toEqual(changed);
    expect(await store.quizzes.change(changed, { state: 'paused', next: null })).toEqual({ ...changed, state: 'paused', next: null });
    expect(await store.quizzes.find('T2', 'q1')).toEqual(quiz({ workspace: 'T2' }));
  });

  it('do not come back by a change when they are gone', async () => {
    await store.quizzes.save(quiz());
    await store.quizzes.remove('T1', 'q1');
    expect(await store.quizzes.change(quiz(), { state: 'paused' })).toBeNull();
    expect(await store.quizzes.find('T1', 'q1')).toBeNull();
  });

  it('are one a channel, also when several instances save at once', async () => {
    const saves = await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? store : others[0]!).quizzes.save(quiz({ quiz: `q${at}` }))));
    expect(saves.filter(Boolean)).toHaveLength(1);
    expect(await store.quizzes.inChannel('T1', 'C1')).toEqual(saves.find(Boolean));
  });

  it('are kept apart by workspace, though all their ids are the same', async () => {
    const other = quiz({ workspace: 'T2', owner: 'U2' });
    await store.quizzes.save(quiz());
    expect(await store.quizzes.save(other)).toEqual(other);
    await store.answers.add(answer('U1'));
    await store.answers.add(answer('U1', { workspace: 'T2', correct: 0 }));
    await store.reports.add({ workspace: 'T1', question: 'a', person: 'U1', reason: 'unclear', at: 1 });
    expect((await store.quizzes.inChannel('T1', 'C1'))?.owner).toBe('U1');
    expect(await store.answers.resultsOf('T2', 'q1', '2026-01-01')).toEqual([{ day: '2026-11-23', question: 'a', answers: 1, right: 0 }]);
    expect(await store.answers.attendanceOf('T2', 'q1', '2026-01-01', '2026-12-31')).toHaveLength(1);
    expect(await store.reports.open('T2')).toEqual([]);
    await store.quizzes.remove('T2', 'q1');
    expect(await store.quizzes.find('T2', 'q1')).toBeNull();
    expect(await store.quizzes.find('T1', 'q1')).toEqual(quiz());
    expect(await store.answers.count('T1', 'q1/2026-11-23')).toBe(1);
    expect(await store.answers.count('T2', 'q1/2026-11-23')).toBe(0);
  });

  it('go with their posts and answers, and nobody else\'s', async () => {
    await store.quizzes.save(quiz());
    await store.quizzes.save(quiz({ quiz: 'q2', address: { ...quiz().address, channel: 'C2' } }));
    await store.posts.planQuestions(1_000, () => null, 10);
    await store.answers.add(answer('U1', { quiz: 'q2', scope: 'q2/2026-11-23' }));
    await store.quizzes.remove('T1', 'q1');
    expect(await store.posts.find('T1', 'q1', '2026-11-23', 'question')).toBeNull();
    expect(await store.posts.find('T1', 'q2', '2026-11-23', 'question')).not.toBeNull();
    expect(await store.answers.count('T1', 'q2/2026-11-23')).toBe(1);
  });

  it('know what they asked, but not what was decided and skipped', async () => {
    await store.quizzes.save(quiz());
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    for (const [at, day] of days.entries()) {
      await store.quizzes.save(quiz({ next: { at: 1_000 + at, day } }));
      await store.posts.planQuestions(2_000, () => null, 10);
      const [post] = await store.posts.claim('one', 2_000, 60_000, 10);
      if (day === days[3]) continue;
      const decided = (await store.posts.decide(post!, { question: `e${at}`, content: {} }))!;
      if (day === days[0]) await store.posts.posted(decided, 'm', 3_000, []);
      else await store.posts.end(decided, day === days[1] ? 'doubt' : 'skipped', []);
    }
    expect(await store.quizzes.asked('T1', 'q1')).toEqual([{ day: days[0], question: 'e0', posted: true }, { day: days[1], question: 'e1', posted: false }]);
  });

  it('have results by day and question, from a day on', async () => {
    for (const [person, correct] of [['U1', 1], ['U2', 0], ['U3', 1]] as const) await store.answers.add(answer(person, { correct }));
    await store.answers.add(answer('U1', { day: '2026-11-24', question: 'b', correct: 0 }));
    await store.answers.add(answer('U1', { day: '2026-11-20', question: 'c' }));
    expect(await store.answers.resultsOf('T1', 'q1', '2026-11-23')).toEqual([
      { day: '2026-11-23', question: 'a', answers: 3, right: 2 }, { day: '2026-11-24', question: 'b', answers: 1, right: 0 },
    ]);
    expect(await store.answers.attendanceOf('T1', 'q1', '2026-11-24', '2026-11-24')).toEqual([{ person: 'U1', day: '2026-11-24' }]);
    const crowd = new Set([...Array.from({ length: 2_500 }, (_, at) => `X${at}`), 'U2']);
    expect(await store.answers.attendanceOf('T1', 'q1', '2026-11-01', '2026-11-30', crowd)).toEqual([{ person: 'U2', day: '2026-11-23' }]);
    expect(await store.answers.attendanceOf('T1', 'q1', '2026-11-01', '2026-11-30', new Set())).toEqual([]);
  });

  it('store the first answer of a person, whichever instance gets it', async () => {
    const adds = await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? store : others[0]!).answers.add(answer('U1', { option: at % 4, at }))));
    const added = adds.filter(each => each.added);
    expect(added).toHaveLength(1);
    for (const { counts } of adds) expect(counts).toEqual(added[0]!.counts);
    expect(await store.answers.count('T1', 'q1/2026-11-23')).toBe(1);
  });

  it('know who does not want to be named, among thousands', async () => {
    const settings = { cap: 20, zone: 'UTC', language: 'pt', reminder: null, leaderboard: true } as const;
    await store.learners.save({ workspace: 'T1', person: 'U1', settings: { ...settings, leaderboard: false }, address: null, next: null });
    await store.learners.save({ workspace: 'T1', person: 'U2', settings, address: null, next: null });
    await store.learners.save({ workspace: 'T2', person: 'U3', settings: { ...settings, leaderboard: false }, address: null, next: null });
    const people = [...Array.from({ length: 2_500 }, (_, at) => `X${at}`), 'U1', 'U2', 'U3'];
    expect(await store.learners.hidden('T1', people)).toEqual(new Set(['U1']));
    expect(await store.learners.hidden('T1', [])).toEqual(new Set());
  });

  it('have reported questions counted by people until somebody decides, and again after that', async () => {
    const report = (person: string, reason: string, at: number) => store.reports.add({ workspace: 'T1', question: 'a', person, reason, at });
    await report('U1', 'unclear', 1);
    await report('U1', 'outdated', 2);
    await report('U2', 'outdated', 3);
    expect(await store.reports.open('T1')).toEqual([{ question: 'a', reason: 'outdated', people: 2 }]);
    await store.reports.decide('T1', 'a', false, 5);
    expect([await store.reports.open('T1'), await store.reports.removed('T1')]).toEqual([[], ['a']]);
    await store.reports.decide('T1', 'a', true, 6);
    await report('U2', 'unclear', 7);
    expect([await store.reports.open('T1'), await store.reports.removed('T1')]).toEqual([[{ question: 'a', reason: 'unclear', people: 1 }], []]);
    expect(await store.reports.removed('T2')).toEqual([]);
  });
});
