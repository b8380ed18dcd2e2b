import type { Dialect } from 'kysely';

/** A way to a database, as the store uses it; one file for each kind of database makes it. */
export interface Connection {
  /** Opens the database for Kysely. */
  dialect(): Dialect;
  /** Runs `work` while no other process does the same, where the migrator's own lock does not see to that. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}
