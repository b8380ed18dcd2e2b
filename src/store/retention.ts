import { sql, type Kysely, type SqlBool } from 'kysely';
import { dayLength } from '../time/days.ts';
import type { Tables } from './schema.ts';
import { seenWithin } from './seen.ts';

/** How many days what people did is kept, by its kind. */
export interface Retention {
  /** Answers to questions, wherever they were given. */
  readonly answers: number;
  /** The practice of somebody who has answered nothing for so long, and concepts noted but never practised since. */
  readonly practice: number;
  /** Mock exams, from the end of their time. */
  readonly exams: number;
  readonly reports: number;
  /** Reminders sent. */
  readonly reminders: number;
  /** Settings and language of somebody who has not been back for so long; up to a day longer. */
  readonly settings: number;
}

/** The same for all kinds. */
export function keepFor(days: number): Retention {
  return { answers: days, practice: days, exams: days, reports: days, reminders: days, settings: days };
}

/** How long it is kept when nothing else is set (`RETENTION_DAYS`). */
export const defaultRetention = keepFor(730);

/** The rows of the indexes of reminders and of people's languages: they are used only when their condition is repeated word for word. */
const reminder = sql<SqlBool>`kind = 'reminder'`;
const ofPerson = sql<SqlBool>`scope = 'person'`;

/** Forgets what people did longer ago than is kept; `now` is a Unix time in milliseconds. */
export async function sweepOld(db: Kysely<Tables>, retention: Retention, now: number): Promise<void> {
  const before = (kind: keyof Retention) => now - retention[kind] * dayLength;
  await db.deleteFrom('answer').where('at', '<', before('answers')).execute();
  await db.deleteFrom('exam').where('ends_at', '<', before('exams')).execute();
  await db.deleteFrom('question_report').where('at', '<', before('reports')).execute();
  await db.deleteFrom('post').where(reminder).where('due_at', '<', before('reminders')).execute();
  await sweepCards(db, before('practice'));
  await sweepSettings(db, before('settings') - seenWithin);
}

/**
 * Cards never practised since, and those practised by somebody who answered nothing since. Answers may be kept for a shorter time:
 * beyond that the other cards tell when there was practice.
 */
async function sweepCards(db: Kysely<Tables>, before: number): Promise<void> {
  await db.deleteFrom('review_card').where('at', '<', before).where(({ or, and, eb, not, exists, selectFrom }) => or([
    eb('asking', 'is', null),
    and([
      not(exists(selectFrom('answer').select('answer.at').where('answer.at', '>=', before)
        .whereRef('answer.workspace', '=', 'review_card.workspace').whereRef('answer.person', '=', 'review_card.person'))),
      not(exists(selectFrom('review_card as other').select('other.at').where('other.at', '>=', before).where('other.asking', 'is not', null)
        .whereRef('other.workspace', '=', 'review_card.workspace').whereRef('other.person', '=', 'review_card.person'))),
    ]),
  ])).execute();
}

/**
 * Settings and language of people who were not seen since `before`, by a date that may be a day old: nobody's go while they are here, though
 * those of others may stay a day longer. Settings outlast a person's answers: they say whether others may see whose those are.
 */
async function sweepSettings(db: Kysely<Tables>, before: number): Promise<void> {
  await db.deleteFrom('learner').where('seen_at', '<', before).where(({ not, exists, selectFrom }) => not(exists(
    selectFrom('answer').select('answer.at').whereRef('answer.workspace', '=', 'learner.workspace').whereRef('answer.person', '=', 'learner.person'),
  ))).execute();
  await db.deleteFrom('chosen_language').where(ofPerson).where('seen_at', '<', before).execute();
}
