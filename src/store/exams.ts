import type { Kysely } from 'kysely';
import type { Answer } from './answers.ts';
import { createReviewCardStore, type CardNote } from './review-cards.ts';
import type { ExamTable, Tables } from './schema.ts';

/** A question of an exam: its key, and the places of its options in the order shown. */
export interface ExamQuestion {
  readonly question: string;
  readonly order: readonly number[];
}

/** A mock exam. Times are Unix times in milliseconds. */
export interface Exam {
  readonly workspace: string;
  readonly exam: string;
  readonly person: string;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly questions: readonly ExamQuestion[];
  /** The option chosen at each place, as written in the knowledge base; null for an open one. */
  readonly answers: readonly (number | null)[];
  /** Equal to `endsAt` when time ran out. */
  readonly finishedAt: number | null;
  readonly score: number | null;
}

/** What finishing an exam stores with it. */
export interface ExamOutcome {
  readonly finishedAt: number;
  readonly score: number;
  readonly answers: readonly Answer[];
  /** Concepts that were missed. */
  readonly notes: readonly CardNote[];
}

/** Mock exams. A person has one open at a time. */
export interface ExamStore {
  find(workspace: string, person: string, exam: string): Promise<Exam | null>;
  open(workspace: string, person: string): Promise<Exam | null>;
  /** Stores a new exam unless the person has one open. Returns the open one. */
  begin(exam: Exam): Promise<Exam>;
  /** Stores the option chosen at a place; an answer after the end, or after finishing, is not stored. Returns the exam as it is then. */
  choose(exam: Exam, at: number, option: number, now: number): Promise<Exam | null>;
  /** Finishes an exam with all that comes of it, once. False when its answers changed meanwhile, or it is finished. */
  finish(exam: Exam, outcome: ExamOutcome): Promise<boolean>;
  /** All exams of a person, the newest first. */
  ofPerson(workspace: string, person: string): Promise<Exam[]>;
}

/** Exams in a database. */
export function createExamStore(db: Kysely<Tables>): ExamStore {
  const ofPerson = (workspace: string, person: string) =>
    db.selectFrom('exam').selectAll().where('workspace', '=', workspace).where('person', '=', person);
  const find = async (workspace: string, person: string, exam: string) => read(await ofPerson(workspace, person).where('exam', '=', exam).executeTakeFirst());
  const open = async (workspace: string, person: string) => read(await ofPerson(workspace, person).where('finished_at', 'is', null).executeTakeFirst());
  return {
    find,
    open,
    async begin(exam) {
      await db.insertInto('exam').values(toRow(exam)).onConflict(conflict => conflict.doNothing()).execute();
      return await open(exam.workspace, exam.person) ?? exam;
    },
    async choose(exam, at, option, now) {
      let current: Exam | null = exam;
      // Another press may have changed another place since it was read; its answer must not be lost.
      for (let tries = 0; current && current.finishedAt === null && current.endsAt > now && tries < 50; tries += 1) {
        const answers = current.answers.with(at, option);
        const changed = await unchanged(db, current).set({ answers: JSON.stringify(answers) }).executeTakeFirst();
        if (changed.numUpdatedRows > 0n) return { ...current, answers };
        current = await find(exam.workspace, exam.person, exam.exam);
      }
      return current;
    },
    finish: (exam, { finishedAt, score, answers, notes }) => db.transaction().execute(async within => {
      const finished = await unchanged(within, exam).set({ finished_at: finishedAt, score }).executeTakeFirst();
      if (finished.numUpdatedRows === 0n) return false;
      if (answers.length > 0) await within.insertInto('answer').values([...answers]).onConflict(conflict => conflict.doNothing()).execute();
      const cards = createReviewCardStore(within);
      for (const note of notes) await cards.note(note);
      return true;
    }),
    async ofPerson(workspace, person) {
      return (await ofPerson(workspace, person).orderBy('started_at', 'desc').execute()).map(fromRow);
    },
  };
}

/** An update of an open exam, as long as nobody answered since it was read. */
function unchanged(db: Kysely<Tables>, { workspace, exam, answers }: Exam) {
  return db.updateTable('exam').where('workspace', '=', workspace).where('exam', '=', exam)
    .where('finished_at', 'is', null).where('answers', '=', JSON.stringify(answers));
}

function read(row: ExamTable | undefined): Exam | null {
  return row ? fromRow(row) : null;
}

function fromRow({ workspace, exam, person, started_at, ends_at, questions, answers, finished_at, score }: ExamTable): Exam {
  return {
    workspace, exam, person, score, startedAt: started_at, endsAt: ends_at, finishedAt: finished_at,
    questions: JSON.parse(questions) as ExamQuestion[], answers: JSON.parse(answers) as (number | null)[],
  };
}

function toRow({ workspace, exam, person, startedAt, endsAt, questions, answers, finishedAt, score }: Exam): ExamTable {
  return {
    workspace, exam, person, score, started_at: startedAt, ends_at: endsAt, finished_at: finishedAt,
    questions: JSON.stringify(questions), answers: JSON.stringify(answers),
  };
}
