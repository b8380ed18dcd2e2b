import type { Logger } from 'pino';
import type { Store } from './store.ts';

/** How often what nobody will come back to is forgotten, in milliseconds. */
const sweepEvery = 10 * 60_000;

/** Sweeps a store every so often, one sweep at a time. Returns what ends that: it resolves when the sweep under way, if any, is over. */
export function startSweeping(store: Pick<Store, 'sweep'>, logger: Pick<Logger, 'warn'>, every = sweepEvery): () => Promise<void> {
  let sweeping: Promise<void> | null = null;
  const sweep = async () => {
    try {
      await store.sweep();
    } catch (error) {
      logger.warn({ err: error }, 'could not sweep the store');
    }
    sweeping = null;
  };
  const timer = setInterval(() => void (sweeping ??= sweep()), every);
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}
