import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startSweeping } from '../../src/store/sweeping.ts';

/** A store whose sweeps end when they are told to. */
function createSlowStore() {
  const sweeps: PromiseWithResolvers<void>[] = [];
  return { sweeps, sweep: () => (sweeps[sweeps.length] = Promise.withResolvers<void>()).promise };
}

const createLog = () => {
  const warnings: string[] = [];
  return { warnings, warn: (_about: unknown, message?: string) => void warnings.push(String(message)) };
};

it('leaves a turn out while the sweep before it is under way', async () => {
  const store = createSlowStore();
  const stop = startSweeping(store, createLog(), 5);
  await expect.poll(() => store.sweeps.length).toBe(1);
  await pause(50);
  expect(store.sweeps).toHaveLength(1);
  store.sweeps[0]?.resolve();
  await expect.poll(() => store.sweeps.length).toBe(2);
  store.sweeps[1]?.resolve();
  await stop();
});

it('stops when the sweep under way is over, and begins no other', async () => {
  const store = createSlowStore();
  const stop = startSweeping(store, createLog(), 5);
  await expect.poll(() => store.sweeps.length).toBe(1);
  let stopped = false;
  const stopping = stop().then(() => void (stopped = true));
  await pause(30);
  expect(stopped).toBe(false);
  store.sweeps[0]?.resolve();
  await stopping;
  await pause(30);
  expect(store.sweeps).toHaveLength(1);
});

it('goes on after a sweep that fails, and says so', async () => {
  const [store, log] = [createSlowStore(), createLog()];
  const stop = startSweeping(store, log, 5);
  await expect.poll(() => store.sweeps.length).toBe(1);
  store.sweeps[0]?.reject(new Error('the database is away'));
  await expect.poll(() => store.sweeps.length).toBe(2);
  expect(log.warnings).toEqual(['could not sweep the store']);
  store.sweeps[1]?.resolve();
  await stop();
});
