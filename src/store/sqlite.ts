import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { sql, SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Connection, Traits } from './connection.ts';

/** How long a writer waits for another process's write, in milliseconds. */
const busyTimeout = 5000;
/** How long a start waits for another process's start, in milliseconds. */
const startTimeout = 30_000;
const traits: Traits = { clock: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`, skipsLocked: false };

/**
 * The embedded database: one file. What was acknowledged is on disk: write-ahead log with full synchronization.
 *
 * @throws when the folder can't be made or the file can't be opened
 */
export function connectSqlite(file: string): Connection {
  if (file === ':memory:') return { ...traits, dialect: () => dialectOf(file), alone: work => work() };
  makeFolder(dirname(file));
  return {
    ...traits,
    dialect: () => dialectOf(file),
    async alone(work) {
      // A file beside the database is the lock: neither the switch to the write-ahead log nor Kysely's migrator waits for others.
      const lock = new DatabaseSync(`${file}.lock`, { timeout: startTimeout });
      lock.exec('BEGIN EXCLUSIVE');
      try {
        return await work();
      } finally {
        lock.close();
      }
    },
  };
}

/** One folder at a time: Node's own recursion never ends where no folder can be made, as below /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that starts may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function dialectOf(file: string): SqliteDialect {
  const database = new DatabaseSync(file, { timeout: busyTimeout });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  return new WholeDialect({ database: wrap(database) });
}

/** Kysely's own SQLite dialect migrates outside a transaction; this one migrates wholly or not at all. */
class WholeDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeAdapter();
  }
}

class WholeAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Gives `node:sqlite` the face that Kysely's dialect expects of `better-sqlite3`. */
function wrap(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text);
      const bind = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: parameters => statement.all(...bind(parameters)),
        run: parameters => statement.run(...bind(parameters)),
        iterate: parameters => statement.iterate(...bind(parameters)) as IterableIterator<unknown>,
      };
    },
  };
}
