import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaleDecision } from '../../src/publisher/composer.ts';
import { quizSettings } from '../quiz/settings.ts';
import { postgres, sqlite } from '../store/databases.ts';
import { createPlainComposer, createWorld, day, hour, monday, quizOf, saying, type World } from './bot.ts';
import { createFakePlatform } from './fake-platform.ts';

const weekdays = [1, 2, 3, 4, 5];

/** Lets a new instance do all that is due. A new one has no pace to keep from before. */
async function go(world: World, changed = {}): Promise<void> {
  const publisher = world.instance(changed);
  await publisher.tick();
  await publisher.idle();
}

const state = async ({ store }: World, on: string, kind: 'question' | 'reveal' | 'summary' | 'stopped' = 'question') => (await store.posts.find('T1', 'q1', on, kind))?.state;
const said = ({ log }: World) => log.map(({ msg, reason }) => (typeof reason === 'string' ? `${String(msg)}: ${reason}` : String(msg)));

describe.each([sqlite(), postgres()])('the publisher on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());

  /** A world with one quiz whose question is due. */
  async function withQuiz(changed: Parameters<typeof quizOf>[1] = {}): Promise<World> {
    const world = await createWorld(await database.fresh());
    await world.store.quizzes.save(quizOf('q1', changed));
    return world;
  }

  it('posts a question when it is due, once, and the reveal when the time to answer is over', async () => {
    const world = await withQuiz();
    world.at = monday - 1;
    await go(world);
    expect(world.marks()).toEqual([]);
    world.at = monday + 30_000;
    await go(world);
    await go(world);
    expect(world.marks()).toEqual(['T1/q1/2026-11-23/question']);
    expect(await world.store.posts.find('T1', 'q1', '2026-11-23', 'question')).toMatchObject({ state: 'posted', message: 'm1', posted_at: world.at, question: 'a-question' });
    world.at += 4 * hour - 1;
    await go(world);
    expect(world.marks()).toHaveLength(1);
    world.at += 1;
    await go(world);
    expect(world.marks()).toEqual(['T1/q1/2026-11-23/question', 'T1/q1/2026-11-23/reveal']);
    expect(saying(world.platform.standing[0]?.reply ?? { kind: '' })).toBe('question 2026-11-23 closed');
    await world.close();
  });

  it('sums the week up after the last reveal of it', async () => {
    const world = await withQuiz({ settings: quizSettings({ weekdays }) });
    for (world.at = monday; world.at < monday + 8 * day; world.at += 4 * hour) await go(world);
    const kinds = world.marks().map(mark => mark.split('/').slice(2).join(' '));
    expect(kinds.filter(kind => kind.endsWith('summary'))).toEqual(['2026-11-23 summary']);
    expect(kinds.slice(8, 11)).toEqual(['2026-11-27 question', '2026-11-27 reveal', '2026-11-23 summary']);
    expect(kinds.filter(kind => kind.endsWith('question'))).toHaveLength(6);
    await world.close();
  });

  it('sums the week up although its last question was skipped', async () => {
    const world = await withQuiz({ settings: quizSettings({ weekdays }), next: { at: monday + 4 * day, day: '2026-11-27' } });
    world.at = monday + 4 * day + 5 * hour;
    await go(world);
    await go(world);
    expect(await state(world, '2026-11-27')).toBe('skipped');
    expect(world.marks()).toEqual(['T1/q1/2026-11-23/summary']);
    await world.close();
  });

  it('sums a week up once although it gets another last day after its summary', async () => {
    const world = await withQuiz({ settings: quizSettings({ weekdays: [1] }) });
    for (world.at = monday; world.at <= monday + 5 * hour; world.at += hour) await go(world);
    await world.store.quizzes.save(quizOf('q1', { settings: quizSettings({ weekdays: [1, 2] }), next: { at: monday + day, day: '2026-11-24' } }));
    for (world.at = monday + day; world.at <= monday + day + 5 * hour; world.at += hour) await go(world);
    expect(world.marks().map(mark => mark.split('/').slice(2).join(' '))).toEqual([
      '2026-11-23 question', '2026-11-23 reveal', '2026-11-23 summary', '2026-11-24 question', '2026-11-24 reveal',
    ]);
    await world.close();
  });

  it('makes up for a question missed by less than CATCH_UP_HOURS, and skips an older one with a line in the log', async () => {
    const world = await withQuiz();
    world.at = monday + day + 4 * hour;
    await go(world);
    expect(world.marks()).toEqual(['T1/q1/2026-11-24/question']);
    expect(await state(world, '2026-11-23')).toBe('skipped');
    expect(said(world)).toContain('skipped: late by 28.0 h, more than CATCH_UP_HOURS');
    await world.close();
  });

  it('asks nothing while a quiz is paused, but reveals what was asked before', async () => {
    const world = await withQuiz();
    await go(world);
    await world.store.quizzes.save(quizOf('q1', { state: 'paused', next: null }));
    world.at += 4 * hour;
    await go(world);
    world.at += 3 * day;
    await go(world);
    expect(world.marks()).toEqual(['T1/q1/2026-11-23/question', 'T1/q1/2026-11-23/reveal']);
    await world.close();
  });

  it('does not post a question that became due just before its quiz was paused or deleted', async () => {
    const world = await withQuiz();
    world.platform.failPosts('C-q1', { fate: 'later', retryAfter: 5_000 });
    await go(world);
    await world.store.quizzes.save(quizOf('q1', { state: 'paused', next: null }));
    world.at += 10_000;
    await go(world);
    expect(await state(world, '2026-11-23')).toBe('skipped');
    await world.store.quizzes.remove('T1', 'q1');
    await go(world);
    expect(world.marks()).toEqual([]);
    await world.close();
  });

  it('waits as long as the platform asks, and with each further failure longer', async () => {
    const world = await withQuiz();
    world.platform.failPosts('C-q1', { fate: 'later', retryAfter: 30_000 }, { fate: 'later' }, { fate: 'later' });
    await go(world);
    world.at = monday + 29_999;
    await go(world);
    expect(world.platform.calls).toHaveLength(1);
    world.at = monday + 30_000;
    await go(world);
    expect(world.platform.calls).toHaveLength(2);
    expect(await world.store.posts.find('T1', 'q1', '2026-11-23', 'question')).toMatchObject({ state: 'due', attempts: 2, not_before: world.at + 2_667 });
    world.at += 2_667;
    await go(world);
    expect(await world.store.posts.find('T1', 'q1', '2026-11-23', 'question')).toMatchObject({ state: 'due', attempts: 3, not_before: world.at + 5_334 });
    world.at += 5_334;
    await go(world);
    expect(world.marks()).toEqual(['T1/q1/2026-11-23/question']);
    await world.close();
  });

  it('stops the quiz of a channel that is gone and tells its owner once', async () => {
    const world = await withQuiz();
    await go(world);
    await go(world);
    world.platform.failPosts('C-q1', { fate: 'gone' }, { fate: 'gone' });
    world.at = monday + day;
    await go(world);
    await go(world);
    await go(world);
    expect(await world.store.quizzes.find('T1', 'q1')).toMatchObject({ state: 'stopped', next: null });
    expect(world.platform.standing.slice(1).map(({ channel, mark }) => `${channel} ${mark}`)).toEqual(['D-U1 T1/q1/2026-11-24/stopped']);
    world.at += 5 * day;
    await go(world);
    expect(world.marks()).toHaveLength(2);
    await world.close();
  });

  it('tells nobody when the owner asked to be forgotten or can\'t be reached', async () => {
    const world = await withQuiz({ owner: null });
    world.platform.failPosts('C-q1', { fate: 'gone' });
    await world.store.quizzes.save(quizOf('q2'));
    world.platform.failPosts('C-q2', { fate: 'gone' });
    world.platform.failPosts('D-U1', { fate: 'gone' });
    await go(world);
    await go(world);
    await go(world);
    expect(world.marks()).toEqual([]);
    expect(await state(world, '2026-11-23', 'stopped')).toBe('skipped');
    const noticeOfSecond = () => world.store.posts.find('T1', 'q2', '2026-11-23', 'stopped');
    expect(await noticeOfSecond()).toMatchObject({ state: 'due', not_before: world.at + hour });
    world.platform.failPosts('D-U1', { fate: 'gone' });
    world.at += 3 * day;
    await go(world);
    expect((await noticeOfSecond())?.state).toBe('refused');
    expect(world.marks()).toEqual([]);
    await world.close();
  });

  it('tells the owner of a quiz that a revoked token stopped once the token works again', async () => {
    const world = await withQuiz();
    world.platform.failPosts('C-q1', { fate: 'gone' });
    world.platform.failPosts('D-U1', { fate: 'gone' }, { fate: 'gone' });
    for (world.at = monday; world.at < monday + 2 * hour; world.at += hour / 4) await go(world);
    expect(world.platform.calls).toEqual(['C-q1', 'D-U1', 'D-U1']);
    for (; world.at < monday + 8 * hour; world.at += hour) await go(world);
    expect(world.platform.standing.map(({ channel, mark }) => `${channel} ${mark}`)).toEqual(['D-U1 T1/q1/2026-11-23/stopped']);
    await world.close();
  });

  it('tells nobody of a stop that was over before they could be told', async () => {
    const world = await withQuiz();
    world.platform.failPosts('C-q1', { fate: 'gone' });
    world.platform.failPosts('D-U1', { fate: 'gone' });
    await go(world);
    await go(world);
    await world.store.quizzes.save(quizOf('q1', { next: { at: monday + day, day: '2026-11-24' } }));
    world.at += hour;
    await go(world);
    expect(await state(world, '2026-11-23', 'stopped')).toBe('skipped');
    expect(world.marks()).toEqual([]);
    await world.close();
  });

  it('gives up what the platform refuses, with an error in the log, and goes on with the next day', async () => {
    const world = await withQuiz();
    world.platform.failPosts('C-q1', { fate: 'refused' });
    await go(world);
    expect(await state(world, '2026-11-23')).toBe('refused');
    expect(world.log.filter(({ level }) => level === 50).map(({ msg }) => msg)).toEqual(['the platform refuses what is posted']);
    world.at = monday + day;
    await go(world);
    expect(world.marks()).toEqual(['T1/q1/2026-11-24/question']);
    await world.close();
  });

  it('skips what there is nothing to say about', async () => {
    const world = await withQuiz();
    await go(world, { composer: { ...createPlainComposer(() => world.store), decide: () => Promise.resolve(null) } });
    expect(await state(world, '2026-11-23')).toBe('skipped');
    expect(said(world)).toContain('skipped: there is nothing to say');
    await world.close();
  });

  it('posts the other quizzes when one fails for a reason of our own, and tries that one again', async () => {
    const world = await withQuiz();
    await world.store.quizzes.save(quizOf('q2'));
    const plain = createPlainComposer(() => world.store);
    const broken = { ...plain, decide: async (...[post, quiz]: Parameters<typeof plain.decide>) => (post.subject === 'q1' ? Promise.reject(new Error('broken')) : plain.decide(post, quiz)) };
    await go(world, { composer: broken });
    expect(world.marks()).toEqual(['T1/q2/2026-11-23/question']);
    world.at += 60_000;
    await go(world);
    expect(world.marks()).toEqual(['T1/q2/2026-11-23/question', 'T1/q1/2026-11-23/question']);
    await world.close();
  });

  it('keeps what was decided, however often it is tried', async () => {
    const world = await withQuiz();
    let decided = 0;
    const composer = { ...createPlainComposer(() => world.store), decide: () => Promise.resolve({ question: `question-${(decided += 1)}`, content: {} }) };
    world.platform.failPosts('C-q1', { fate: 'later', retryAfter: 1 });
    await go(world, { composer });
    world.at += 1_000;
    await go(world, { composer });
    expect(await world.store.posts.find('T1', 'q1', '2026-11-23', 'question')).toMatchObject({ state: 'posted', question: 'question-1' });
    expect(decided).toBe(1);
    await world.close();
  });

  it('decides again when what was decided is gone from the knowledge base before it was sent', async () => {
    const world = await withQuiz();
    world.platform.failPosts('C-q1', { fate: 'later', retryAfter: 1 });
    await go(world);
    world.at += 1_000;
    const plain = createPlainComposer(() => world.store);
    await go(world, { composer: {
      decide: () => Promise.resolve({ question: 'another-question', content: {} }),
      compose: (...[post, quiz]: Parameters<typeof plain.compose>) => (post.question === 'a-question' ? Promise.reject(new StaleDecision('gone')) : plain.compose(post, quiz)),
    } });
    expect(await world.store.posts.find('T1', 'q1', '2026-11-23', 'question')).toMatchObject({ state: 'posted', question: 'another-question' });
    await world.close();
  });

  it('leaves a post to another instance while its platform is turned off here', async () => {
    const world = await withQuiz();
    await go(world, { platformOf: () => null });
    const teams = createFakePlatform('teams');
    await go(world, { platformOf: (name: string) => (name === 'teams' ? teams : null) });
    expect(teams.calls).toEqual([]);
    await go(world);
    expect(world.marks()).toEqual(['T1/q1/2026-11-23/question']);
    await world.close();
  });

  it('posts questions although reminders can\'t be planned', async () => {
    const world = await withQuiz();
    await go(world, { planReminders: () => Promise.reject(new Error('broken')) });
    expect(world.marks()).toEqual(['T1/q1/2026-11-23/question']);
    await world.close();
  });

  it('sends a person\'s reminder in private, and skips it where nobody knows how', async () => {
    const world = await createWorld(await database.fresh());
    const settings = { cap: 20, zone: 'UTC', language: 'pt', reminder: '12:00', leaderboard: true } as const;
    const address = { platform: 'slack', service: null, channel: 'D-U7' } as const;
    await world.store.learners.save({ workspace: 'T1', person: 'U7', settings, address, next: { at: monday, day: '2026-11-23' } });
    await world.store.learners.save({ workspace: 'T1', person: 'U8', settings, address: null, next: { at: monday, day: '2026-11-23' } });
    const planReminders = (now: number) => world.store.learners.planReminders(now, () => null, 10);
    await go(world, { planReminders });
    expect(world.platform.standing.map(({ channel, mark }) => `${channel} ${mark}`)).toEqual(['D-U7 T1/U7/2026-11-23/reminder']);
    expect((await world.store.posts.find('T1', 'U8', '2026-11-23', 'reminder'))?.state).toBe('skipped');
    expect(JSON.stringify(world.log)).not.toMatch(/U[78]/u);
    await world.close();
  });

  it('keeps apart quizzes of the same id in different workspaces', async () => {
    const world = await withQuiz();
    await world.store.quizzes.save(quizOf('q1', { workspace: 'T2', state: 'paused', address: { platform: 'slack', service: null, channel: 'C-other' } }));
    world.platform.failPosts('C-q1', { fate: 'gone' });
    await go(world);
    expect((await world.store.quizzes.find('T1', 'q1'))?.state).toBe('stopped');
    expect((await world.store.quizzes.find('T2', 'q1'))?.state).toBe('paused');
    await world.close();
  });
});
