import { Pool, types } from 'pg';
import { PostgresDialect, sql } from 'kysely';
import type { Connection, Traits } from './connection.ts';

const bigint = 20;
const traits: Traits = { clock: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`, skipsLocked: true };

/** A PostgreSQL that several instances share, by its address (`postgres://…`). Connects when first used. */
export function connectPostgres(url: string): Connection {
  // Kysely's migrator holds an advisory lock of its own there.
  return { ...traits, dialect: () => dialectOf(url), alone: work => work() };
}

function dialectOf(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    // Times in milliseconds fit a number; pg would hand them out as strings.
    types: { getTypeParser: (id, format) => (id === bigint ? Number : types.getTypeParser(id, format)) },
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
