import type { Kysely } from 'kysely';
import { inParts } from './people.ts';
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

/** How a channel did with one question on one day. */
export interface QuestionResult {
  readonly day: string;
  readonly question: string;
  readonly answers: number;
  readonly right: number;
}

/** Answers to questions, of the channel, of practice, of exams. */
export interface AnswerStore {
  /** Stores the answer unless the person answered this scope before. Returns the one that counts, and whether it is this one. */
  add(answer: Answer): Promise<{ readonly counts: Answer; readonly added: boolean }>;
  /** The answer that a person gave to a scope; null when there is none. */
  find(workspace: string, scope: string, person: string): Promise<Answer | null>;
  /** Answers of a quiz from one calendar day to another, both included. */
  ofQuiz(workspace: string, quiz: string, from: string, to: string): Promise<Answer[]>;
  /** How a quiz's questions were answered since a calendar day, oldest first; those that nobody answered are absent. */
  resultsOf(workspace: string, quiz: string, from: string): Promise<QuestionResult[]>;
  /** Who answered a quiz on which days, from one calendar day to another, both included; only of these people, where some are named. */
  attendanceOf(workspace: string, quiz: string, from: string, to: string, among?: ReadonlySet<string>): Promise<{ readonly person: string; readonly day: string }[]>;
  /** Answers of a person since a Unix time in milliseconds, oldest first. */
  ofPerson(workspace: string, person: string, since: number): Promise<Answer[]>;
  /** How a person did with each question ever answered. */
  tallyOf(workspace: string, person: string): Promise<QuestionTally[]>;
  /** The calendar days on which a person answered in practice and exams, in order. */
  daysAlone(workspace: string, person: string): Promise<string[]>;
  /** When a person answered in channels, as Unix times in milliseconds. */
  timesInChannels(workspace: string, person: string): Promise<number[]>;
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
    async find(workspace, scope, person) {
      return await inWorkspace(workspace).selectAll().where('scope', '=', scope).where('person', '=', person).executeTakeFirst() ?? null;
    },
    ofQuiz: (workspace, quiz, from, to) => inWorkspace(workspace).selectAll()
      .where('quiz', '=', quiz).where('day', '>=', from).where('day', '<=', to).orderBy('at').execute(),
    async resultsOf(workspace, quiz, from) {
      const rows = await inWorkspace(workspace).where('quiz', '=', quiz).where('day', '>=', from).groupBy(['day', 'question']).orderBy('day')
        .select(({ fn }) => ['day', 'question', fn.countAll<number>().as('answers'), fn.sum<number>('correct').as('right')]).execute();
      return rows.map(({ day, question, answers, right }) => ({ day, question, answers: Number(answers), right: Number(right) }));
    },
    async attendanceOf(workspace, quiz, from, to, among) {
      const attendance = inWorkspace(workspace).select(['person', 'day']).where('quiz', '=', quiz).where('day', '>=', from).where('day', '<=', to);
      if (among === undefined) return attendance.execute();
      const parts = await Promise.all(inParts([...among]).map(people => attendance.where('person', 'in', people).execute()));
      return parts.flat();
    },
    ofPerson: (workspace, person, since) => inWorkspace(workspace).selectAll()
      .where('person', '=', person).where('at', '>=', since).orderBy('at').execute(),
    async tallyOf(workspace, person) {
      const rows = await inWorkspace(workspace).where('person', '=', person).groupBy('question').select(({ fn }) => [
        'question', fn.countAll<number>().as('answered'), fn.sum<number>('correct').as('right'), fn.max('at').as('at'),
      ]).execute();
      return rows.map(({ question, answered, right, at }) => ({ question, answered: Number(answered), right: Number(right), at: Number(at) }));
    },
    async daysAlone(workspace, person) {
      const rows = await inWorkspace(workspace).select('day').distinct().where('person', '=', person).where('source', '!=', 'channel').orderBy('day').execute();
      return rows.map(({ day }) => day);
    },
    async timesInChannels(workspace, person) {
      const rows = await inWorkspace(workspace).select('at').where('person', '=', person).where('source', '=', 'channel').execute();
      return rows.map(({ at }) => at);
    },
    async count(workspace, scope) {
      const row = await inWorkspace(workspace).select(({ fn }) => fn.countAll<number>().as('count')).where('scope', '=', scope).executeTakeFirst();
      return Number(row?.count ?? 0);
    },
  };
}
