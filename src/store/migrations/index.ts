import type { Migration, MigrationProvider } from 'kysely/migration';
import * as first from './2026-11-23-first.ts';
import * as quiz from './2026-11-23-quiz.ts';
import * as seen from './2026-11-23-seen.ts';
import * as toClose from './2026-11-23-to-close.ts';

/** All migrations by name, which is their order. They only go forward. */
const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-23-first': first,
  '2026-11-23-quiz': quiz,
  '2026-11-23-seen': seen,
  '2026-11-23-to-close': toClose,
};

/** Hands the migrations to Kysely's migrator. */
export const migrationProvider: MigrationProvider = {
  getMigrations: () => Promise.resolve({ ...migrations }),
};
