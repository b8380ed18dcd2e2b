import type { Kysely } from 'kysely';
import { dayLength } from '../time/days.ts';
import type { Tables } from './schema.ts';

/** The date at which a person was last seen is up to this much too old, in milliseconds: enough for limits in days, and no write with every message. */
export const seenWithin = dayLength;

/**
 * Remembers that a person was here at `now`, a Unix time in milliseconds. Looks before it writes: on SQLite an update waits for whoever
 * writes, and keeps the process waiting, also where it changes nothing.
 */
export async function seePerson(db: Kysely<Tables>, workspace: string, person: string, now: number): Promise<void> {
  const before = now - seenWithin;
  const old = await db.selectFrom('learner').select('seen_at')
    .where('workspace', '=', workspace).where('person', '=', person).where('seen_at', '<', before)
    .unionAll(db.selectFrom('chosen_language').select('seen_at')
      .where('workspace', '=', workspace).where('scope', '=', 'person').where('subject', '=', person).where('seen_at', '<', before))
    .executeTakeFirst();
  if (!old) return;
  const seen = { seen_at: now };
  await db.updateTable('learner').set(seen).where('workspace', '=', workspace).where('person', '=', person).execute();
  await db.updateTable('chosen_language').set(seen)
    .where('workspace', '=', workspace).where('scope', '=', 'person').where('subject', '=', person).execute();
}
