import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from './schema.ts';

/** What is stored about a person: rows by table, with JSON columns read. Tables without any are absent. */
export type PersonalData = Readonly<Partial<Record<PersonalTable, readonly Readonly<Record<string, unknown>>[]>>>;

/** A table with rows that are about a person. */
export type PersonalTable = Exclude<keyof Tables, 'delivery' | 'question_review'>;

/** A person's own data, in every table. */
export interface PersonalDataStore {
  read(workspace: string, person: string): Promise<PersonalData>;
  /** Deletes it all, or nothing when that fails. Returns how many rows of each table were deleted, or changed so that they name nobody. */
  forget(workspace: string, person: string): Promise<Readonly<Partial<Record<PersonalTable, number>>>>;
}

interface Place {
  /** The column that holds the person's id. */
  readonly column: string;
  /** Where the column holds other things too, what tells that it is a person. */
  readonly where?: RawBuilder<boolean>;
  /** The row goes, or only the person's name in it. */
  readonly forget: 'delete' | 'clear';
}

/** How a person is found in each table. A table that is missing here, and not named above as about nobody, fails compilation. */
export const personalTables: Readonly<Record<PersonalTable, Place>> = {
  chosen_language: { column: 'subject', where: sql<boolean>`scope = 'person'`, forget: 'delete' },
  conversation: { column: 'person', forget: 'delete' },
  channel_quiz: { column: 'owner', forget: 'clear' },
  post: { column: 'subject', where: sql<boolean>`kind = 'reminder'`, forget: 'delete' },
  answer: { column: 'person', forget: 'delete' },
  review_card: { column: 'person', forget: 'delete' },
  exam: { column: 'person', forget: 'delete' },
  learner: { column: 'person', forget: 'delete' },
  question_report: { column: 'person', forget: 'delete' },
};

/** Personal data in a database. */
export function createPersonalDataStore(db: Kysely<Tables>): PersonalDataStore {
  const places = (Object.entries(personalTables) as [PersonalTable, Place][]).map(([table, place]) => ({ table, place }));
  return {
    async read(workspace, person) {
      const data: Partial<Record<PersonalTable, Record<string, unknown>[]>> = {};
      for (const { table, place } of places) {
        const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${about(place, workspace, person)}`.execute(db);
        if (rows.length > 0) data[table] = rows.map(readable);
      }
      return data;
    },
    forget: (workspace, person) => db.transaction().execute(async within => {
      const counts: Partial<Record<PersonalTable, number>> = {};
      for (const { table, place } of places) {
        const change = place.forget === 'delete'
          ? sql`delete from ${sql.table(table)} where ${about(place, workspace, person)}`
          : sql`update ${sql.table(table)} set ${sql.ref(place.column)} = null where ${about(place, workspace, person)}`;
        const { numAffectedRows = 0n } = await change.execute(within);
        if (numAffectedRows > 0n) counts[table] = Number(numAffectedRows);
      }
      return counts;
    }),
  };
}

function about({ column, where }: Place, workspace: string, person: string): RawBuilder<boolean> {
  const own = sql<boolean>`workspace = ${workspace} and ${sql.ref(column)} = ${person}`;
  return where ? sql<boolean>`${own} and ${where}` : own;
}

/** A row with its JSON columns read, for a person to read. */
function readable(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'string' && /^[[{]/u.test(value) ? parsed(value) : value]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
