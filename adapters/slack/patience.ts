import { setTimeout as wait } from 'node:timers/promises';
import { limits } from './limits.ts';

/** Waits so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<void>;

/**
 * Makes an attempt, and again after as many seconds as `waitFor` says, up to three times in all. A wait longer than
 * `limits.longestWait` is not sat out: the error is thrown on.
 * @param waitFor the seconds to wait after an error (a 429 asks for them); null when trying again is pointless.
 */
export async function patiently<T>(
  attempt: () => Promise<T>, waitFor: (error: unknown, tried: number) => number | null, sleep: Sleep,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const seconds = waitFor(error, tried);
      if (seconds === null || seconds > limits.longestWait || tried > limits.callRetries) throw error;
      await sleep(seconds * 1_000);
    }
  }
}

/** What a promise resolves to, or null when it takes longer than so many milliseconds. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  const over = new AbortController();
  try {
    return await Promise.race([promise, wait(milliseconds, null, { signal: over.signal })]);
  } finally {
    over.abort();
  }
}
