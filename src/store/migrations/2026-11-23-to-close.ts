import { sql, type Kysely } from 'kysely';

/** What was revealed longer ago, in milliseconds, counts as closed: by then its message had been changed, or the tries were over. */
const lately = 24 * 60 * 60_000;

/** Questions whose answer is revealed and whose message is still to be closed: from when, and how often that was tried. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('post').addColumn('close_from', 'bigint').execute();
  await db.schema.alterTable('post').addColumn('close_tries', 'integer', column => column.notNull().defaultTo(0)).execute();
  // Nobody knows whether what was revealed lately is closed; closing it again does no harm.
  await sql`update post set close_from = reveal.due_at from post as reveal
    where reveal.workspace = post.workspace and reveal.subject = post.subject and reveal.day = post.day and reveal.kind = 'reveal' and post.kind = 'question'
    and reveal.state in ('posted', 'skipped', 'refused', 'doubt') and reveal.due_at > ${Date.now() - lately}`.execute(db);
  await db.schema.createIndex('post_to_close').on('post').column('close_from')
    .where(sql.ref('close_from'), 'is not', null).where(sql.ref('message'), 'is not', null).execute();
}
