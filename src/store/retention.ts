import { sql, type Kysely, type SqlBool } from 'kysely';
import type { Tables } from './schema.ts';

/** How long what people did is kept when nothing else is set (`RETENTION_DAYS`). */
export const defaultRetentionDays = 730;

/** The rows of the index of reminders: it is used only when its condition is repeated word for word. */
const reminder = sql<SqlBool>`kind = 'reminder'`;

/**
 * Forgets what people did longer ago than `before`, a Unix time in milliseconds: answers, exams, reports, reminders, cards never
 * practised since. Of somebody who answered nothing since then the cards that were practised go too.
 */
export async function sweepOld(db: Kysely<Tables>, before: number): Promise<void> {
  await db.deleteFrom('answer').where('at', '<', before).execute();
  await db.deleteFrom('exam').where('ends_at', '<', before).execute();
  await db.deleteFrom('question_report').where('at', '<', before).execute();
  await db.deleteFrom('post').where(reminder).where('due_at', '<', before).execute();
  await db.deleteFrom('review_card').where('at', '<', before).where(({ or, eb, not, exists, selectFrom }) => or([
    eb('asking', 'is', null),
    not(exists(selectFrom('answer').select('answer.at')
      .whereRef('answer.workspace', '=', 'review_card.workspace').whereRef('answer.person', '=', 'review_card.person'))),
  ])).execute();
}
