import type { Logger } from 'pino';
import { causeOf } from './log.ts';
import type { Sleep } from './patience.ts';

/** The part of the SDK's Socket Mode client that is used; its own reconnecting is off. */
export interface Socket {
  start(): Promise<unknown>;
  disconnect(): Promise<void>;
  on(event: 'disconnected', heard: () => void): unknown;
}

/** A connection that is kept up until it is closed. */
export interface Connection {
  /** Resolves when Slack has said hello; rejects when it refuses, this first time only. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Seconds between attempts to connect again, at first and at most. */
const firstPause = 1;
const longestPause = 30;

/**
 * Keeps a Socket Mode connection. Slack ends each one every few hours on purpose, and networks fail: we connect again,
 * for as long as it takes. The SDK's own way is not used, because an attempt that fails there rejects a promise that
 * nobody holds, which ends the process.
 */
export function keepConnected(socket: Socket, logger: Logger, sleep: Sleep): Connection {
  let state: 'new' | 'connecting' | 'up' | 'closed' = 'new';

  async function reconnect(): Promise<void> {
    state = 'connecting';
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      try {
        await socket.start();
        if (isClosed()) await socket.disconnect();
        else state = 'up';
        return;
      } catch (error) {
        if (isClosed()) return;
        logger.error({ cause: causeOf(error), seconds: pause }, 'Slack is out of reach; connecting again');
        await sleep(pause * 1_000);
        if (isClosed()) return;
      }
    }
  }
  const isClosed = (): boolean => state === 'closed';

  socket.on('disconnected', () => {
    if (state === 'up') void reconnect();
  });
  return {
    async open() {
      state = 'connecting';
      await socket.start();
      state = 'up';
    },
    async close() {
      const before = state;
      state = 'closed';
      if (before !== 'new') await socket.disconnect();
    },
  };
}
