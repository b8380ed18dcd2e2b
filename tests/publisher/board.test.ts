import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Publisher } from '../../src/publisher/publisher.ts';
import { postgres, sqlite } from '../store/databases.ts';
import { createWorld, hour, monday, quizOf, saying, type World } from './bot.ts';
import { createFakePlatform } from './fake-platform.ts';

async function answer(world: World, person: string, at = world.at): Promise<void> {
  await world.store.answers.add({
    workspace: 'T1', scope: 'q1/2026-11-23', person, source: 'channel', quiz: 'q1', day: '2026-11-23', question: 'a-question', option: 0, correct: 1, at,
  });
}

async function go(publisher: Publisher): Promise<void> {
  await publisher.tick();
  await publisher.idle();
}

const shown = (world: World) => world.platform.updates.map(({ reply }) => saying(reply));

describe.each([sqlite(), postgres()])('the message of a question on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());

  async function withPosted(platform = createFakePlatform()): Promise<World> {
    const world = await createWorld(await database.fresh(), platform);
    await world.store.quizzes.save(quizOf('q1'));
    await go(world.instance());
    world.at += 10_000;
    return world;
  }

  it('shows how many answered, changed once however many instances see it and however many answered in between', async () => {
    const world = await withPosted();
    const instances = [await world.neighbour(), await world.neighbour(), await world.neighbour()];
    await Promise.all(['U1', 'U2', 'U3'].map(person => answer(world, person)));
    await Promise.all(instances.map(go));
    expect(shown(world)).toEqual(['question 2026-11-23 answered 3']);
    await Promise.all(instances.map(go));
    expect(shown(world)).toHaveLength(1);
    await world.close();
  });

  it('shows an answer of an instance whose clock is behind', async () => {
    const world = await withPosted();
    const publisher = world.instance();
    // What an instance looks at first reaches far back.
    await go(publisher);
    world.at += 60_000;
    await go(publisher);
    await answer(world, 'U1', world.at - 59_000);
    await go(publisher);
    expect(shown(world)).toEqual(['question 2026-11-23 answered 1']);
    await world.close();
  });

  it('is changed at most every three seconds, and then shows the latest', async () => {
    const world = await withPosted();
    const publisher = world.instance();
    await answer(world, 'U1');
    await go(publisher);
    await answer(world, 'U2');
    world.at += 1_000;
    await go(publisher);
    await answer(world, 'U3');
    world.at += 1_999;
    await go(publisher);
    expect(shown(world)).toEqual(['question 2026-11-23 answered 1']);
    world.at += 1;
    await go(publisher);
    expect(shown(world)).toEqual(['question 2026-11-23 answered 1', 'question 2026-11-23 answered 3']);
    await world.close();
  });

  it('is changed as rarely as its platform wants', async () => {
    const world = await withPosted({ ...createFakePlatform(), updateEvery: 60_000 });
    const publisher = world.instance();
    world.at += 50_000;
    await answer(world, 'U1');
    await go(publisher);
    await answer(world, 'U2');
    world.at += 59_999;
    await go(publisher);
    expect(shown(world)).toHaveLength(1);
    world.at += 1;
    await go(publisher);
    expect(shown(world)).toEqual(['question 2026-11-23 answered 1', 'question 2026-11-23 answered 2']);
    await world.close();
  });

  it('is changed later when the platform wants to be left alone, and given up until the next answer when it refuses', async () => {
    const world = await withPosted();
    world.platform.failUpdates({ fate: 'later', retryAfter: 300 });
    const publisher = world.instance();
    await answer(world, 'U1');
    await go(publisher);
    expect(shown(world)).toEqual([]);
    world.at += 300;
    await go(publisher);
    expect(shown(world)).toEqual(['question 2026-11-23 answered 1']);
    world.platform.failUpdates({ fate: 'refused' });
    world.at += 20_000;
    await answer(world, 'U2');
    await go(world.instance());
    world.at += 20_000;
    await go(world.instance());
    expect(shown(world)).toHaveLength(1);
    await answer(world, 'U3');
    await go(world.instance());
    expect(shown(world)[1]).toBe('question 2026-11-23 answered 3');
    await world.close();
  });

  it('is changed again when a change was cut, and as rarely as its platform wants', async () => {
    const world = await withPosted({ ...createFakePlatform(), updateEvery: 30_000 });
    world.at += 30_000;
    world.platform.failUpdates({ fate: 'unsure' });
    await answer(world, 'U1');
    const publisher = world.instance();
    await go(publisher);
    world.at += 29_999;
    await go(publisher);
    expect(shown(world)).toEqual([]);
    world.at += 1;
    await go(publisher);
    expect(shown(world)).toEqual(['question 2026-11-23 answered 1']);
    await world.close();
  });

  it('is changed by the next instance when one is ended while it changes it', async () => {
    const world = await withPosted();
    await answer(world, 'U1');
    const called = Promise.withResolvers<void>();
    const platform = { ...world.platform, update: () => (called.resolve(), new Promise<void>(() => {})) };
    const doomed = await world.neighbour({ platformOf: () => platform });
    await doomed.tick();
    await called.promise;
    world.at += 10_000;
    await go(await world.neighbour());
    expect(shown(world)).toEqual(['question 2026-11-23 answered 1']);
    await world.close();
  });

  it('is not changed so shortly before the reveal that the change may come after it', async () => {
    const world = await withPosted();
    world.at = monday + 4 * hour - 7_999;
    await answer(world, 'U1');
    await go(world.instance());
    world.at += 7_999;
    await go(world.instance());
    expect(shown(world)).toEqual(['question 2026-11-23 closed']);
    await world.close();
  });

  it('says that it is closed once the answer is revealed, and then changes no more', async () => {
    const world = await withPosted();
    world.at = monday + 4 * hour;
    const publisher = world.instance();
    await go(publisher);
    expect(shown(world)).toEqual(['question 2026-11-23 closed']);
    await answer(world, 'U1');
    world.at += 60_000;
    for (const each of [publisher, await world.neighbour()]) await go(each);
    expect(shown(world)).toHaveLength(1);
    await world.close();
  });

  it('is closed although many tries fail, by whichever instance', async () => {
    const world = await withPosted();
    world.at = monday + 4 * hour;
    world.platform.failUpdates({ fate: 'unsure' }, ...Array.from({ length: 7 }, () => ({ fate: 'later' } as const)));
    await go(world.instance());
    for (let tries = 1; tries <= 8; tries += 1) {
      expect(shown(world)).toEqual([]);
      world.at += 5 * 60_000;
      await go(await world.neighbour());
    }
    expect(shown(world)).toEqual(['question 2026-11-23 closed']);
    expect(await world.store.posts.toClose(world.at + hour, ['slack'])).toEqual([]);
    await world.close();
  });

  it('is given up when the platform refuses to close it', async () => {
    const world = await withPosted();
    world.at = monday + 4 * hour;
    world.platform.failUpdates({ fate: 'refused' });
    await go(world.instance());
    world.at += hour;
    await go(world.instance());
    expect([shown(world), await world.store.posts.toClose(world.at, ['slack'])]).toEqual([[], []]);
    await world.close();
  });

  it('is closed although the reveal is refused by a channel that is gone', async () => {
    const world = await withPosted();
    world.at = monday + 4 * hour;
    world.platform.failPosts('C-q1', { fate: 'gone' });
    await go(world.instance());
    expect((await world.store.quizzes.find('T1', 'q1'))?.state).toBe('stopped');
    world.at += 60_000;
    await go(world.instance());
    expect(shown(world)).toEqual(['question 2026-11-23 closed']);
    await world.close();
  });

  it('is closed although the reveal comes too late to be posted', async () => {
    const world = await withPosted();
    world.at = monday + 24 * hour;
    await go(world.instance());
    expect((await world.store.posts.find('T1', 'q1', '2026-11-23', 'reveal'))?.state).toBe('skipped');
    expect(shown(world)).toEqual(['question 2026-11-23 closed']);
    await world.close();
  });
});
