import type { Logger } from 'pino';
import type { Surface } from './surface.ts';

/** What `run` needs of the HTTP server that all surfaces share. */
interface Listening {
  readonly port: number;
  ready(): void;
  draining(): void;
  close(): Promise<void>;
}

/** What a running bot is made of. */
export interface RunParts {
  readonly surfaces: readonly Surface[];
  /** Posts on our own account, once the surfaces can. */
  readonly publisher: { start(): void; stop(): Promise<void> };
  readonly server: Listening;
  readonly logger: Logger;
  /** Ends what the surfaces use, once they have stopped. */
  readonly close: () => Promise<void>;
}

/** Work in hand has this long to finish after a signal, in milliseconds; then the process ends all the same. */
const patience = 9_000;

/**
 * Opens the surfaces' connections, declares the bot ready, and returns what stops it. Stopping twice is stopping once. Rejects,
 * with everything stopped again, when a surface can't start.
 */
export async function run({ surfaces, publisher, server, logger, close }: RunParts): Promise<() => Promise<void>> {
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    server.draining();
    await Promise.allSettled([publisher.stop(), ...surfaces.map(surface => surface.stop())]);
    await server.close();
    await close();
    logger.info('stopped');
  };
  try {
    for (const surface of surfaces) await surface.start();
  } catch (error) {
    await stop();
    throw error;
  }
  publisher.start();
  server.ready();
  return () => (stopping ??= stop());
}

/** How often a process that npm started looks whether it still has its parent, in milliseconds. */
const orphanCheck = 500;

/** Ends the process on SIGTERM and SIGINT, after what is being answered has been answered or `patience` is over. */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger, startedBy: number | null = null): void {
  const end = (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'finishing what is being answered');
    const late = setTimeout(() => {
      logger.error('some work did not finish in time');
      process.exit(1);
    }, patience);
    stop().then(() => {
      clearTimeout(late);
      process.exit(0);
    }, (error: unknown) => {
      logger.error({ err: error }, 'could not stop cleanly');
      process.exit(1);
    });
  };
  // npm runs a script through a shell that ends on a signal without passing it on: then this process has another parent.
  if (startedBy !== null) setInterval(() => void (process.ppid !== startedBy && process.kill(process.pid, 'SIGTERM')), orphanCheck).unref();
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}
