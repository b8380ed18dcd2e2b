import { sql, type Kysely } from 'kysely';

/** When people with settings or a language of their own were last seen. Those known already count as seen now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['learner', 'chosen_language']) {
    await db.schema.alterTable(table).addColumn('seen_at', 'bigint', column => column.notNull().defaultTo(Date.now())).execute();
  }
  await db.schema.createIndex('learner_seen').on('learner').column('seen_at').execute();
  await db.schema.createIndex('chosen_language_seen').on('chosen_language').column('seen_at').where(sql.ref('scope'), '=', sql`'person'`).execute();
}
