import type { Kysely, Transaction } from 'kysely';
import type { Occurrence } from '../time/calendar.ts';
import type { QuizSettings } from '../quiz/settings.ts';
import { fromRow } from './channel-quizzes.ts';
import type { Traits } from './connection.ts';
import { addPosts, type NewPost } from './post-rows.ts';
import type { ChannelQuizTable, Tables } from './schema.ts';

/** A quiz that could not be planned; it is not tried again. */
export interface Unplanned {
  readonly workspace: string;
  readonly quiz: string;
  readonly cause: unknown;
}

/** How questions become due. */
export interface PostPlans {
  /**
   * Moves running quizzes whose time has come on to their next occurrence and writes the question that is due, in one transaction.
   * Of all instances one does so for each quiz. Workspaces are not told apart: each post carries its own.
   *
   * @param next the occurrence after a Unix time in milliseconds
   * @param most quizzes in one go
   * @returns how many quizzes it was, and those whose settings make no sense: they are left without a next occurrence
   */
  planQuestions(now: number, next: (settings: QuizSettings, after: number) => Occurrence | null, most: number): Promise<{ readonly planned: number; readonly unplanned: readonly Unplanned[] }>;
}

/** Plans in a database. */
export function createPostPlans(db: Kysely<Tables>, { skipsLocked }: Traits): PostPlans {
  return {
    planQuestions: (now, next, most) => db.transaction().execute(async within => {
      const rows = await within.selectFrom('channel_quiz').selectAll().where('state', '=', 'running').where('next_at', '<=', now)
        .orderBy('next_at').limit(most).$if(skipsLocked, query => query.forUpdate().skipLocked()).execute();
      const due: NewPost[] = [];
      const unplanned: Unplanned[] = [];
      for (const row of rows) {
        const { post, following, cause } = plan(row, next);
        if (post) due.push(post);
        else unplanned.push({ workspace: row.workspace, quiz: row.quiz, cause });
        await moveOn(within, row, following);
      }
      await addPosts(within, due);
      return { planned: rows.length, unplanned };
    }),
  };
}

interface Plan {
  readonly post: NewPost | null;
  readonly following: Occurrence | null;
  readonly cause: unknown;
}

/** One quiz that makes no sense must not keep the others waiting. */
function plan(row: ChannelQuizTable, nextOf: (settings: QuizSettings, after: number) => Occurrence | null): Plan {
  try {
    const { workspace, quiz, settings, next } = fromRow(row);
    if (!next) throw new Error('a time without a day');
    return { post: { workspace, subject: quiz, day: next.day, kind: 'question', dueAt: next.at }, following: nextOf(settings, next.at), cause: null };
  } catch (cause) {
    return { post: null, following: null, cause };
  }
}

async function moveOn(within: Transaction<Tables>, { workspace, quiz }: ChannelQuizTable, next: Occurrence | null): Promise<void> {
  await within.updateTable('channel_quiz').set({ next_at: next?.at ?? null, next_day: next?.day ?? null })
    .where('workspace', '=', workspace).where('quiz', '=', quiz).execute();
}
