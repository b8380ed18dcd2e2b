import { sql, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { Address } from '../message.ts';
import type { Tables } from './schema.ts';
import type { AnsweredQuestion } from './shown-answers.ts';

/** A question whose answer is revealed and whose message has still to say that it is closed. */
export interface Closing extends AnsweredQuestion {
  /** Whoever may be at it has it until this Unix time in milliseconds; then anybody may try. */
  readonly from: number;
  /** How often somebody began to. */
  readonly tries: number;
}

/** Messages of questions that are to be closed; written with the end of the reveal. */
export interface Closings {
  /** Those that anybody may try now and that have a message, on these platforms. Workspaces are not told apart: each carries its own. */
  toClose(now: number, platforms: readonly Address['platform'][]): Promise<Closing[]>;
  /** Takes one for a try, until a Unix time in milliseconds. Returns it as it is then; null when somebody else took it or it is closed. */
  takeClosing(closing: Closing, until: number): Promise<Closing | null>;
  /** Has one that was taken tried again from a Unix time in milliseconds; nothing when somebody else took it over. */
  putOffClosing(closing: Closing, from: number): Promise<void>;
  /** The message says that the question is closed, or never will. */
  endClosing(closing: Closing): Promise<void>;
}

/** The rows of the index of what is to be closed: it is used only when its condition is repeated word for word. */
const toBeClosed = sql<SqlBool>`close_from is not null and message is not null`;

/** Closings in a database. */
export function createClosings(db: Kysely<Tables>): Closings {
  const still = (closing: Closing) => db.updateTable('post').where(isQuestion(closing)).where('close_from', '=', closing.from);
  return {
    async toClose(now, platforms) {
      if (platforms.length === 0) return [];
      return db.selectFrom('post').innerJoin('channel_quiz', join => join.onRef('channel_quiz.workspace', '=', 'post.workspace').onRef('channel_quiz.quiz', '=', 'post.subject'))
        .select(['post.workspace', 'post.subject as quiz', 'post.day', 'post.close_from as from', 'post.close_tries as tries']).$narrowType<{ from: number }>()
        .where(toBeClosed).where('close_from', '<=', now).where('platform', 'in', platforms).orderBy('close_from').execute();
    },
    async takeClosing(closing, until) {
      const tries = closing.tries + 1;
      const { numUpdatedRows } = await still(closing).set({ close_from: until, close_tries: tries }).executeTakeFirst();
      return numUpdatedRows > 0n ? { ...closing, from: until, tries } : null;
    },
    putOffClosing: async (closing, from) => void await still(closing).set({ close_from: from }).execute(),
    endClosing: async closing => void await db.updateTable('post').set({ close_from: null }).where(isQuestion(closing)).execute(),
  };
}

/** Notes that a question's message is to be closed; it may get its message later. */
export async function addClosing(db: Kysely<Tables>, closing: Closing): Promise<void> {
  await db.updateTable('post').set({ close_from: closing.from, close_tries: closing.tries }).where(isQuestion(closing)).execute();
}

function isQuestion({ workspace, quiz, day }: AnsweredQuestion) {
  return ({ and, eb }: ExpressionBuilder<Tables, 'post'>) => and([eb('workspace', '=', workspace), eb('subject', '=', quiz), eb('day', '=', day), eb('kind', '=', 'question')]);
}
