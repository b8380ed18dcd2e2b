import { Pool, types } from 'pg';
import { PostgresDialect, type Dialect } from 'kysely';

const bigint = 20;

/** A PostgreSQL that several instances share, by its address (`postgres://…`). Connects when first used. */
export function postgresDialect(url: string): Dialect {
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
