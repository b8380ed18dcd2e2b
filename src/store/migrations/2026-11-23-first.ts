import type { Kysely } from 'kysely';

/** Deliveries handled, languages chosen, what conversations were about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('delivery')
    .addColumn('workspace', 'text', column => column.notNull())
    .addColumn('delivery', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('delivery_key', ['workspace', 'delivery'])
    .execute();
  await db.schema.createIndex('delivery_at').on('delivery').column('at').execute();
  await db.schema.createTable('chosen_language')
    .addColumn('workspace', 'text', column => column.notNull())
    .addColumn('scope', 'text', column => column.notNull())
    .addColumn('subject', 'text', column => column.notNull())
    .addColumn('language', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('chosen_language_key', ['workspace', 'scope', 'subject'])
    .execute();
  await db.schema.createTable('conversation')
    .addColumn('workspace', 'text', column => column.notNull())
    .addColumn('conversation', 'text', column => column.notNull())
    .addColumn('topic', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('conversation_key', ['workspace', 'conversation'])
    .execute();
  await db.schema.createIndex('conversation_at').on('conversation').column('at').execute();
}
