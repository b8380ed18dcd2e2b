import { sql, type Kysely } from 'kysely';

/** When people with settings or a language of their own were last seen. Those known already count as seen now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['learner', 'chosen_language']) {
    // SQLite wants a default here and keeps it. Whoever forgets the column later is to notice: 0 is swept at once.
    await db.schema.alterTable(table).addColumn('seen_at', 'bigint', column => column.notNull().defaultTo(0)).execute();
    await sql`update ${sql.table(table)} set seen_at = ${Date.now()}`.execute(db);
  }
  await db.schema.createIndex('learner_seen').on('learner').column('seen_at').execute();
  await db.schema.createIndex('chosen_language_seen').on('chosen_language').column('seen_at').where(sql.ref('scope'), '=', sql`'person'`).execute();
}
