import type { Kysely } from 'kysely';
import { learnerSettingsSchema, type LearnerSettings } from '../learning/settings.ts';
import type { Address } from '../message.ts';
import { zoneSchema } from '../time/zone.ts';
import { inParts } from './people.ts';
import { addPosts } from './post-rows.ts';
import type { LearnerTable, Tables } from './schema.ts';

/** A person with settings of their own. */
export interface Learner {
  readonly workspace: string;
  readonly person: string;
  readonly settings: LearnerSettings;
  /** Where the person is reached in private; null when not known yet. */
  readonly address: Address | null;
  /** The next reminder's Unix time in milliseconds and calendar day; null without reminders. */
  readonly next: { readonly at: number; readonly day: string } | null;
}

/** People's own settings. */
export interface LearnerStore {
  find(workspace: string, person: string): Promise<Learner | null>;
  /** Which of these people do not want to be named in leaderboards and streaks. */
  hidden(workspace: string, people: readonly string[]): Promise<ReadonlySet<string>>;
  save(learner: Learner): Promise<void>;
  /** Stores a learner unless there is one. */
  introduce(learner: Learner): Promise<void>;
  /** Remembers where a known person is reached; nothing for others. */
  moveTo(workspace: string, person: string, address: Address): Promise<void>;
  /**
   * Moves those whose reminder's time has come on to their next one, and writes the post that is due, each person in one transaction.
   * Of all instances only one does so for each reminder. Workspaces are not told apart: each post carries its own.
   *
   * @param next the reminder after one, by the person's settings
   * @param most people in one go
   * @returns how many people it was
   */
  planReminders(now: number, next: (settings: LearnerSettings, after: number) => Learner['next'], most: number): Promise<number>;
}

/** People's settings in a database. */
export function createLearnerStore(db: Kysely<Tables>, now: () => number): LearnerStore {
  return {
    async find(workspace, person) {
      const row = await db.selectFrom('learner').selectAll().where('workspace', '=', workspace).where('person', '=', person).executeTakeFirst();
      return row ? fromRow(row) : null;
    },
    async hidden(workspace, people) {
      const hidden = new Set<string>();
      for (const part of inParts(people)) {
        const rows = await db.selectFrom('learner').select(['person', 'settings']).where('workspace', '=', workspace).where('person', 'in', part).execute();
        for (const { person, settings } of rows) if (!isNamed(settings)) hidden.add(person);
      }
      return hidden;
    },
    async save(learner) {
      const row = { ...toRow(learner), seen_at: now() };
      await db.insertInto('learner').values(row).onConflict(conflict => conflict.columns(['workspace', 'person']).doUpdateSet(row)).execute();
    },
    async introduce(learner) {
      await db.insertInto('learner').values({ ...toRow(learner), seen_at: now() }).onConflict(conflict => conflict.columns(['workspace', 'person']).doNothing()).execute();
    },
    async moveTo(workspace, person, address) {
      const wanted = JSON.stringify(address);
      await db.updateTable('learner').set({ address: wanted }).where('workspace', '=', workspace).where('person', '=', person)
        .where(({ or, eb }) => or([eb('address', 'is', null), eb('address', '!=', wanted)])).execute();
    },
    async planReminders(at, next, most) {
      // Those who can't be reached are taken too: the sender finds no address and skips, rather than all being looked at for ever.
      const rows = await db.selectFrom('learner').selectAll().where('next_at', '<=', at).orderBy('next_at').limit(most).execute();
      let planned = 0;
      // By the strict schema: in an unknown zone no reminder is planned, rather than one by UTC.
      for (const row of rows) if (await planReminder(db, row, () => next(learnerSettingsSchema.parse(JSON.parse(row.settings)), at))) planned += 1;
      return planned;
    },
  };
}

/** Read without the schema: settings that make no sense otherwise still tell this. */
function isNamed(settings: string): boolean {
  return (JSON.parse(settings) as Partial<LearnerSettings>).leaderboard !== false;
}

function planReminder(db: Kysely<Tables>, { workspace, person, next_at: at, next_day: day }: LearnerTable, next: () => Learner['next']): Promise<boolean> {
  return db.transaction().execute(async within => {
    const later = unlessBroken(next);
    const moved = await within.updateTable('learner').set({ next_at: later?.at ?? null, next_day: later?.day ?? null })
      .where('workspace', '=', workspace).where('person', '=', person).where('next_at', '=', at).executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return false;
    if (at !== null && day !== null) await addPosts(within, [{ workspace, subject: person, day, kind: 'reminder', dueAt: at }]);
    return true;
  });
}

/** Settings that make no sense, such as a zone that this runtime does not know, must not keep other people's reminders waiting. */
function unlessBroken(next: () => Learner['next']): Learner['next'] {
  try {
    return next();
  } catch {
    return null;
  }
}

/** A zone that the runtime knows no more must not lock its owner out of practice. */
const readableSettings = learnerSettingsSchema.extend({ zone: zoneSchema.catch('UTC') });

function fromRow({ workspace, person, settings, address, next_at, next_day }: LearnerTable): Learner {
  return {
    workspace, person, settings: readableSettings.parse(JSON.parse(settings)),
    address: address === null ? null : (JSON.parse(address) as Address),
    next: next_at === null || next_day === null ? null : { at: next_at, day: next_day },
  };
}

function toRow({ workspace, person, settings, address, next }: Learner): Omit<LearnerTable, 'seen_at'> {
  return {
    workspace, person, settings: JSON.stringify(settings), address: address && JSON.stringify(address), next_at: next?.at ?? null, next_day: next?.day ?? null,
  };
}
