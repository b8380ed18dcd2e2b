import { Socket } from 'node:net';
import { Pool, types } from 'pg';
import { CompiledQuery, PostgresDialect, sql } from 'kysely';
import type { Connection, Traits } from './connection.ts';

const bigint = 20;
const traits: Traits = { clock: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`, skipsLocked: true };

/** How long things may take before they fail, in milliseconds. */
interface Patience {
  /** Getting a connection, from the server or from the pool. */
  readonly connect: number;
  /** A statement, and the pause between two in a transaction: the server ends them itself, and lets go of what they locked. */
  readonly statement: number;
  /** A server that sends nothing is lost; longer than a statement may take. */
  readonly silence: number;
}

const defaultPatience: Patience = { connect: 5000, statement: 15_000, silence: 20_000 };

/** A PostgreSQL that several instances share, by its address (`postgres://…`). Connects when first used. */
export function connectPostgres(url: string, patience = defaultPatience): Connection {
  // Kysely's migrator holds an advisory lock of its own there.
  return { ...traits, dialect: () => dialectOf(url, patience), alone: work => work() };
}

function dialectOf(url: string, { connect, statement, silence }: Patience): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connect,
    stream: () => openSocket(silence),
    // Times in milliseconds fit a number; pg would hand them out as strings.
    types: { getTypeParser: (id, format) => (id === bigint ? Number : types.getTypeParser(id, format)) },
  });
  // A connection that breaks, idle or in use, is replaced by the pool, and its query fails; without listeners Node would end the process.
  pool.on('error', () => {});
  pool.on('connect', client => void client.on('error', () => {}));
  return new PostgresDialect({
    pool,
    async onCreateConnection(connection) {
      // Not among the parameters of the connection: PgBouncer refuses those that it doesn't know.
      const limits = CompiledQuery.raw(`set statement_timeout = ${statement}; set idle_in_transaction_session_timeout = ${statement}`);
      // Kysely never gives back a connection whose hook fails; where this fails, so does the query that follows, and it does.
      await connection.executeQuery(limits).catch(() => {});
    },
  });
}

/** pg's own limit on a query leaves the connection in the pool, for the next query to wait on; closing the socket takes it out. */
function openSocket(silence: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(silence, () => socket.destroy(new Error(`PostgreSQL sent nothing for ${silence / 1000} s`)));
}
