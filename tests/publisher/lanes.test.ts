import { describe, expect, it } from 'vitest';
import { createLanes } from '../../src/publisher/lanes.ts';

/** Lanes by a clock that jumps from one timer to the next. */
function createTimed(atOnce = 100) {
  let now = 0;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  const begun: string[] = [];
  const lanes = createLanes({
    clock: () => now, atOnce,
    after(wait, work) {
      const timer = { at: now + wait, work };
      timers.push(timer);
      return () => void (timers = timers.filter(other => other !== timer));
    },
  });
  const add = (lane: string, channel: string, perSecond: number, run = () => Promise.resolve()) => lanes.add({ lane, channel, perSecond, run() {
    begun.push(`${now} ${lane}/${channel}`);
    return run();
  } });
  const until = async (end: number) => {
    for (;;) {
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      const [next] = timers.toSorted((one, other) => one.at - other.at);
      if (!next || next.at > end) break;
      timers = timers.filter(timer => timer !== next);
      now = Math.max(now, next.at);
      next.work();
    }
    now = end;
  };
  return { lanes, begun, add, until };
}

describe('lanes', () => {
  it('begin as many jobs a second as a workspace takes, and let others pass', async () => {
    const { begun, add, until } = createTimed();
    for (const channel of ['a', 'b', 'c']) add('slow', channel, 2);
    for (const channel of ['x', 'y']) add('fast', channel, 10);
    await until(2_000);
    expect(begun).toEqual(['0 slow/a', '0 fast/x', '100 fast/y', '500 slow/b', '1000 slow/c']);
  });

  it('begin one a second in a channel, and let the other channels of the workspace pass', async () => {
    const { begun, add, until } = createTimed();
    for (const channel of ['a', 'a', 'b', 'a']) add('w', channel, 10);
    await until(3_000);
    expect(begun).toEqual(['0 w/a', '100 w/b', '1000 w/a', '2000 w/a']);
  });

  it('begin nothing of a workspace that is told to wait', async () => {
    const { lanes, begun, add, until } = createTimed();
    lanes.hold('w', 30_000);
    add('w', 'a', 10);
    add('other', 'a', 10);
    await until(29_999);
    expect(begun).toEqual(['0 other/a']);
    await until(30_000);
    expect(begun).toEqual(['0 other/a', '30000 w/a']);
  });

  it('run no more at once than they may', async () => {
    const { begun, add, until } = createTimed(2);
    const ends: (() => void)[] = [];
    for (const channel of ['a', 'b', 'c']) add(channel, channel, 10, () => new Promise<void>(end => void ends.push(end)));
    await until(5_000);
    expect(begun).toHaveLength(2);
    ends[0]?.();
    await until(5_001);
    expect(begun).toHaveLength(3);
  });

  it('are idle when all has ended, and forget what has not begun', async () => {
    const { lanes, begun, add, until } = createTimed();
    for (const channel of ['a', 'b']) add('w', channel, 1);
    await until(0);
    lanes.clear();
    await lanes.idle();
    await until(10_000);
    expect(begun).toEqual(['0 w/a']);
  });
});
