import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostError } from '../../src/platform.ts';
import type { ProbePoint } from '../../src/publisher/parts.ts';
import { postgres, sqlite } from '../store/databases.ts';
import { createDeath, createWorld, monday, quizOf, saying, type World } from './bot.ts';
import { createFakePlatform } from './fake-platform.ts';

const lease = 600;
const points = ['before-claim', 'after-claim', 'during-call', 'before-result'] as const satisfies readonly ProbePoint[];

/** One instance dies at a point; another goes on when the dead one's claims are over. */
async function afterDeath(world: World, point: ProbePoint, changed = {}): Promise<void> {
  const death = createDeath(point);
  const doomed = await world.neighbour({ lease, probe: death.probe });
  void doomed.tick();
  await death.reached;
  await pause(20);
  await until(world, ['posted', 'doubt'], changed);
}

/** New instances go on, one after another, until the question has come to one of these states. */
async function until(world: World, wanted: readonly string[], changed = {}): Promise<void> {
  await expect.poll(async () => {
    await goOn(world, changed);
    return (await states(world, 1))[0];
  }, { timeout: 20_000, interval: lease / 4 }).toSatisfy((state: string) => wanted.includes(state));
}

/** A new instance does all that can be done now. One that did something before would keep each channel's pace. */
async function goOn(world: World, changed = {}): Promise<void> {
  const instance = await world.neighbour({ lease, ...changed });
  await instance.tick();
  await instance.idle();
}

const away = () => Promise.reject(new Error('the database is away'));
const states = async ({ store }: World, count: number) => Promise.all(Array.from({ length: count }, async (_, index) =>
  (await store.posts.find('T1', `q${index}`, '2026-11-23', 'question'))?.state));

describe.each([sqlite(), postgres()])('several instances on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());

  async function withQuizzes(count: number): Promise<World> {
    const world = await createWorld(await database.fresh(), createFakePlatform('slack', 10_000));
    for (let index = 0; index < count; index += 1) await world.store.quizzes.save(quizOf(`q${index}`));
    return world;
  }

  it('post each question once, together', async () => {
    const world = await withQuizzes(100);
    const instances = await Promise.all([1, 2, 3].map(() => world.neighbour()));
    await Promise.all(instances.map(instance => instance.tick()));
    await Promise.all(instances.map(instance => instance.tick()));
    await Promise.all(instances.map(instance => instance.idle()));
    expect(world.marks().toSorted()).toEqual(Array.from({ length: 100 }, (_, index) => `T1/q${index}/2026-11-23/question`).toSorted());
    expect(new Set(await states(world, 100))).toEqual(new Set(['posted']));
    await world.close();
  });

  /** What comes of it when an instance is ended at each of the points: `state times standing in the channel, times called`. */
  async function atEachPoint(prepare: (world: World, point: ProbePoint) => void, changed = {}): Promise<Record<string, string>> {
    const worlds: World[] = [];
    for (const _ of points) worlds.push(await withQuizzes(1));
    const outcomes = await Promise.all(points.map(async (point, index) => {
      const world = worlds[index];
      if (!world) throw new Error('no world');
      prepare(world, point);
      await afterDeath(world, point, changed);
      const [state] = await states(world, 1);
      const doubts = world.log.filter(({ msg }) => String(msg).startsWith('in doubt')).length;
      return [point, `${state} ${world.marks().length}, called ${world.platform.calls.length}${doubts > 0 ? ', doubted' : ''}`];
    }));
    await Promise.all(worlds.map(world => world.close()));
    return Object.fromEntries(outcomes) as Record<string, string>;
  }

  it('post once when one is ended anywhere and the platform can be asked', async () => {
    expect(await atEachPoint(() => {})).toEqual({
      'before-claim': 'posted 1, called 1', 'after-claim': 'posted 1, called 1', 'during-call': 'posted 1, called 1', 'before-result': 'posted 1, called 1',
    });
  });

  it('post once when one is ended anywhere, its call never reached the platform, and that can be asked', async () => {
    // Where the ended one never called, the fault meets the next one.
    expect(await atEachPoint(({ platform }) => platform.failPosts('C-q0', { fate: 'unsure' }))).toEqual({
      'before-claim': 'posted 1, called 2', 'after-claim': 'posted 1, called 2', 'during-call': 'posted 1, called 2', 'before-result': 'posted 1, called 2',
    });
  });

  it('never post twice when one is ended anywhere, nobody can tell, and doubt is to skip', async () => {
    expect(await atEachPoint(({ platform }) => platform.answerFind('cannot-tell'), { inDoubt: 'skip' })).toEqual({
      'before-claim': 'posted 1, called 1', 'after-claim': 'posted 1, called 1', 'during-call': 'doubt 1, called 1, doubted', 'before-result': 'doubt 1, called 1, doubted',
    });
  });

  it('never miss a post when one is ended anywhere, nobody can tell, and doubt is to post again', async () => {
    expect(await atEachPoint(({ platform }) => {
      platform.answerFind('cannot-tell');
      platform.failPosts('C-q0', { fate: 'unsure' });
    }, { inDoubt: 'post-again' })).toEqual({
      'before-claim': 'posted 1, called 2, doubted', 'after-claim': 'posted 1, called 2, doubted', 'during-call': 'posted 1, called 2, doubted', 'before-result': 'posted 1, called 2, doubted',
    });
  });

  it('find a message whose confirmation was cut, without any instance ending', async () => {
    const world = await withQuizzes(1);
    world.platform.failPosts('C-q0', { fate: 'unsure', stored: true });
    await goOn(world);
    expect(await states(world, 1)).toEqual(['sending']);
    await until(world, ['posted']);
    expect(world.marks()).toHaveLength(1);
    await world.close();
  });

  it('ask the platform again later when it can\'t answer whether a message is there', async () => {
    const world = await withQuizzes(1);
    world.platform.failPosts('C-q0', { fate: 'unsure', stored: true });
    await goOn(world);
    let asked = 0;
    const { find } = world.platform;
    const platform = { ...world.platform, find: (...given: Parameters<typeof find>) => ((asked += 1) < 3 ? Promise.reject(new PostError('busy', 'later', 100)) : find(...given)) };
    await until(world, ['posted'], { platformOf: () => platform });
    expect([asked, world.marks().length, world.platform.calls.length]).toEqual([3, 1, 1]);
    await world.close();
  });

  it('reveal a question in doubt when somebody answered it, and not otherwise', async () => {
    const world = await withQuizzes(2);
    world.platform.answerFind('cannot-tell');
    world.platform.failPosts('C-q0', { fate: 'unsure', stored: true });
    world.platform.failPosts('C-q1', { fate: 'unsure' });
    await goOn(world);
    await expect.poll(async () => {
      await goOn(world);
      return states(world, 2);
    }, { timeout: 20_000, interval: lease / 4 }).toEqual(['doubt', 'doubt']);
    await world.store.answers.add({
      workspace: 'T1', scope: 'q0/2026-11-23', person: 'U1', source: 'channel', quiz: 'q0', day: '2026-11-23', question: 'a-question', option: 0, correct: 1, at: world.at,
    });
    world.at = monday + 4 * 3_600_000;
    await goOn(world);
    expect(world.marks()).toEqual(['T1/q0/2026-11-23/question', 'T1/q0/2026-11-23/reveal']);
    await world.close();
  });

  it('keep claims that wait for their turn alive, so that none is taken over', async () => {
    const slow = createFakePlatform('slack', 20);
    const world = await createWorld(await database.fresh(), slow);
    for (let index = 0; index < 12; index += 1) await world.store.quizzes.save(quizOf(`q${index}`));
    const owner = await world.neighbour({ lease });
    const other = await world.neighbour({ lease });
    await owner.tick();
    for (let tick = 0; tick < 20; tick += 1) {
      await pause(40);
      await owner.tick();
      await other.tick();
    }
    await owner.idle();
    expect(slow.calls).toHaveLength(12);
    expect(new Set(slow.calls).size).toBe(12);
    expect(await states(world, 12)).toEqual(Array(12).fill('posted'));
    await world.close();
  });

  it('hand over at once what an instance that stops has not sent', async () => {
    const world = await createWorld(await database.fresh(), createFakePlatform('slack', 1));
    for (let index = 0; index < 3; index += 1) await world.store.quizzes.save(quizOf(`q${index}`));
    const stopped = await world.neighbour();
    await stopped.tick();
    await expect.poll(() => world.marks().length).toBe(1);
    await stopped.stop();
    expect(world.marks()).toHaveLength(1);
    expect((await states(world, 3)).toSorted()).toEqual(['due', 'due', 'posted']);
    for (const count of [2, 3]) {
      const instance = await world.neighbour();
      await instance.tick();
      await expect.poll(() => world.marks().length).toBe(count);
      await instance.stop();
    }
    expect(new Set(world.marks()).size).toBe(3);
    expect(await states(world, 3)).toEqual(['posted', 'posted', 'posted']);
    await world.close();
  });

  it('finish what is being sent before they stop', async () => {
    const world = await withQuizzes(1);
    const held = Promise.withResolvers<void>();
    const instance = await world.neighbour({ probe: point => (point === 'during-call' ? held.promise : Promise.resolve()) });
    await instance.tick();
    await expect.poll(() => states(world, 1)).toEqual(['sending']);
    let stopped = false;
    const stopping = instance.stop().then(() => (stopped = true));
    await pause(30);
    expect(stopped).toBe(false);
    held.resolve();
    await stopping;
    expect(await states(world, 1)).toEqual(['posted']);
    await world.close();
  });

  it('give back what they were claiming when they stopped, and touch nothing afterwards', async () => {
    const world = await withQuizzes(3);
    const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let finds = 0;
    const posts = {
      ...world.store.posts,
      async claim(...given: Parameters<typeof world.store.posts.claim>) {
        asked.resolve();
        const claimed = await world.store.posts.claim(...given);
        await answered.promise;
        return claimed;
      },
    };
    const quizzes = { ...world.store.quizzes, find: (...given: Parameters<typeof world.store.quizzes.find>) => ((finds += 1), world.store.quizzes.find(...given)) };
    const instance = world.instance({ store: { ...world.store, posts, quizzes } });
    instance.start();
    await asked.promise;
    const stopping = instance.stop();
    await pause(30);
    answered.resolve();
    await stopping;
    const atStop = finds;
    await pause(100);
    expect([finds - atStop, world.platform.calls, await states(world, 3)]).toEqual([0, [], ['due', 'due', 'due']]);
    await world.close();
  });

  it('stop although a post fails again and again, and try it no more', async () => {
    const world = await withQuizzes(1);
    let tries = 0;
    const quizzes = { ...world.store.quizzes, find: () => ((tries += 1), away()) };
    const instance = world.instance({ store: { ...world.store, quizzes, posts: { ...world.store.posts, postpone: away } } });
    await instance.tick();
    await expect.poll(() => tries).toBeGreaterThan(1);
    await instance.stop();
    const atStop = tries;
    await pause(1_200);
    expect([tries, await states(world, 1)]).toEqual([atStop, ['due']]);
    await world.close();
  });

  /** A quiz whose question stands and whose reveal has come, with what the messages were changed to. */
  async function withReveal() {
    const world = await withQuizzes(1);
    await goOn(world);
    world.at = monday + 4 * 3_600_000;
    return { world, changed: () => world.platform.updates.map(({ reply }) => saying(reply)), revealed: () => world.marks().includes('T1/q0/2026-11-23/reveal') };
  }

  it('close the message of a question when one stops between the reveal and that', async () => {
    const { world, changed, revealed } = await withReveal();
    let stopping: Promise<void> | null = null;
    const posts = {
      ...world.store.posts,
      async posted(...given: Parameters<typeof world.store.posts.posted>) {
        const first = await world.store.posts.posted(...given);
        stopping = stopped.stop();
        return first;
      },
    };
    const stopped = world.instance({ lease, store: { ...world.store, posts } });
    await stopped.tick();
    await expect.poll(() => stopping).not.toBeNull();
    await stopping;
    expect([revealed(), changed()]).toEqual([true, []]);
    world.at += lease;
    await goOn(world);
    expect(changed()).toEqual(['question 2026-11-23 closed']);
    await world.close();
  });

  it('close the message of a question once when one is ended between the reveal and that, and leave it to that one for as long as a claim', async () => {
    const { world, changed, revealed } = await withReveal();
    const death = createDeath('before-close');
    await (await world.neighbour({ lease, probe: death.probe })).tick();
    await death.reached;
    world.at += lease - 1;
    await goOn(world);
    expect([revealed(), changed()]).toEqual([true, []]);
    world.at += 1;
    const instances = await Promise.all([1, 2, 3].map(() => world.neighbour({ lease })));
    await Promise.all(instances.map(instance => instance.tick()));
    await Promise.all(instances.map(instance => instance.idle()));
    expect(changed()).toEqual(['question 2026-11-23 closed']);
    await world.close();
  });

  it('keep up with one channel that hangs and one workspace that is told to wait', async () => {
    const world = await withQuizzes(1);
    await world.store.quizzes.save(quizOf('other', { workspace: 'T2' }));
    await world.store.quizzes.save(quizOf('third', { workspace: 'T3' }));
    world.platform.failPosts('C-other', { fate: 'later', retryAfter: 60_000 });
    const { post } = world.platform;
    const platform = { ...world.platform, post: (...[address, reply, mark]: Parameters<typeof post>) => (address.channel === 'C-q0' ? new Promise<string>(() => {}) : post(address, reply, mark)) };
    const instance = await world.neighbour({ platformOf: () => platform });
    await instance.tick();
    await expect.poll(() => world.marks()).toEqual(['T3/third/2026-11-23/question']);
    await world.close();
  });

  it('store what became of a call although the database fails just then', async () => {
    const world = await withQuizzes(1);
    let failures = 2;
    const posts = { ...world.store.posts, posted: (...given: Parameters<typeof world.store.posts.posted>) => ((failures -= 1) >= 0 ? Promise.reject(new Error('the database is away')) : world.store.posts.posted(...given)) };
    const instance = world.instance({ store: { ...world.store, posts } });
    await instance.tick();
    await instance.idle();
    expect([failures, world.marks().length, await states(world, 1)]).toEqual([-1, 1, ['posted']]);
    await world.close();
  });

  it('look again at the next tick when the database fails', async () => {
    const world = await withQuizzes(1);
    let failures = 2;
    const posts = { ...world.store.posts, claim: (...given: Parameters<typeof world.store.posts.claim>) => ((failures -= 1) >= 0 ? Promise.reject(new Error('the database is away')) : world.store.posts.claim(...given)) };
    const instance = world.instance({ store: { ...world.store, posts } });
    instance.start();
    await expect.poll(() => world.marks(), { timeout: 5_000 }).toEqual(['T1/q0/2026-11-23/question']);
    await instance.stop();
    expect(world.log.filter(({ msg }) => String(msg).startsWith('could not look'))).toHaveLength(2);
    await world.close();
  });
});
