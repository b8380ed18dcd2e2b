import type { Kysely } from 'kysely';
import type { AnswerTable, Tables } from './schema.ts';

/** An answer to a question, as stored. */
export type Answer = Readonly<AnswerTable>;

/** How a person did with one question, from all sources. */
export interface QuestionTally {
  readonly question: string;
  readonly answered: number;
  readonly right: number;
  /** Unix time in milliseconds of the last answer. */
  readonly at: number;
}

/** Answers to questions, of the channel, of practice, of exams. */
export interface AnswerStore {
  /** Stores the answer unless the person answered this scope before. Returns the one that counts, and whether it is this one. */
  add(answer: Answer): Promise<{ readonly counts: Answer; readonly added: boolean }>;
  /** Answers of a quiz from one calendar day to another, both included. */
  ofQuiz(workspace: string, quiz: string, from: string, to: string): Promise<Answer[]>;
  /** Answers of a person since a Unix time in milliseconds, oldest first. */
  ofPerson(workspace: string, person: string, since: number): Promise<Answer[]>;
  /** How a person did with each question ever answered. */
  tallyOf(workspace: string, person: string): Promise<QuestionTally[]>;
  /** The calendar days on which a person answered anything, in order. */
  daysOf(workspace: string, person: string): Promise<string[]>;
  /** How many answered a scope. */
  count(workspace: string, scope: string): Promise<number>;
}

/** Answers in a database. */
export function createAnswerStore(db: Kysely<Tables>): AnswerStore {
  const inWorkspace = (workspace: string) => db.selectFrom('answer').where('workspace', '=', workspace);
  return {
    async add(answer) {
      const result = await db.insertInto('answer').values(answer)
        .onConflict(conflict => conflict.columns(['workspace', 'scope', 'person']).doNothing()).executeTakeFirst();
      if ((result.numInsertedOrUpdatedRows ?? 0n) > 0n) return { counts: answer, added: true };
      const counts = await inWorkspace(answer.workspace).selectAll()
        .where('scope', '=', answer.scope).where('person', '=', answer.person).executeTakeFirstOrThrow();
      return { counts, added: false };
    },
    ofQuiz: (workspace, quiz, from, to) => inWorkspace(workspace).selectAll()
      .where('quiz', '=', quiz).where('day', '>=', from).where('day', '<=', to).orderBy('at').execute(),
    ofPerson: (workspace, person, since) => inWorkspace(workspace).selectAll()
      .where('person', '=', person).where('at', '>=', since).orderBy('at').execute(),
    async tallyOf(workspace, person) {
      const rows = await inWorkspace(workspace).where('person', '=', person).groupBy('question').select(({ fn }) => [
        'question', fn.countAll<number>().as('answered'), fn.sum<number>('correct').as('right'), fn.max('at').as('at'),
      ]).execute();
      return rows.map(({ question, answered, right, at }) => ({ question, answered: Number(answered), right: Number(right), at: Number(at) }));
    },
    async daysOf(workspace, person) {
      const rows = await inWorkspace(workspace).select('day').distinct().where('person', '=', person).orderBy('day').execute();
      return rows.map(({ day }) => day);
    },
    async count(workspace, scope) {
      const row = await inWorkspace(workspace).select(({ fn }) => fn.countAll<number>().as('count')).where('scope', '=', scope).executeTakeFirst();
      return Number(row?.count ?? 0);
    },
  };
}
