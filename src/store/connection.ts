import type { Dialect, RawBuilder } from 'kysely';

/** In what the kinds of databases differ, where queries have to know. */
export interface Traits {
  /** The database's own clock, the same for all instances: Unix time in milliseconds. */
  readonly clock: RawBuilder<number>;
  /** Whether rows that another transaction holds can be passed over. Where there is a single writer there are none. */
  readonly skipsLocked: boolean;
}

/** A way to a database, as the store uses it; one file for each kind of database makes it. */
export interface Connection extends Traits {
  /** Opens the database for Kysely. */
  dialect(): Dialect;
  /** Runs `work` while no other process does the same, where the migrator's own lock does not see to that. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}
