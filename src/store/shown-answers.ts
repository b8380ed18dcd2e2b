import type { Kysely } from 'kysely';
import { isPost } from './post-rows.ts';
import type { Post } from './posts.ts';
import type { Tables } from './schema.ts';

/** A question of a channel that people answer, by its occurrence. */
export interface AnsweredQuestion {
  readonly workspace: string;
  readonly quiz: string;
  readonly day: string;
}

/** How many answers the messages of questions show. */
export interface ShownAnswers {
  /**
   * Channels' questions that somebody answered after a Unix time in milliseconds, but for those whose message shows all their
   * answers. Workspaces are not told apart: each carries its own.
   */
  answeredSince(at: number): Promise<AnsweredQuestion[]>;
  /** Notes that a question's message shows so many answers, and was last changed, or is about to be, at `at`; null when somebody else noted something in between. */
  show(question: Post, answered: number, at: number): Promise<Post | null>;
}

/** Shown answers in a database. */
export function createShownAnswers(db: Kysely<Tables>): ShownAnswers {
  return {
    async answeredSince(at) {
      // Materialized, since SQLite else reads all answers there are, in the order of another index, to tell which are distinct.
      const rows = await db
        .with(table => table('recent').materialized(), query => query.selectFrom('answer').select(['workspace', 'quiz', 'day']).where('at', '>', at).where('quiz', 'is not', null))
        .with('answered', query => query.selectFrom('recent').select(['workspace', 'quiz', 'day']).distinct())
        .selectFrom('answered').select(['workspace', 'quiz', 'day'])
        .where(({ not, exists, selectFrom }) => not(exists(selectFrom('post').select('post.shown').where('post.kind', '=', 'question')
          .whereRef('post.workspace', '=', 'answered.workspace').whereRef('post.subject', '=', 'answered.quiz').whereRef('post.day', '=', 'answered.day')
          .where('post.shown', '=', query => query.selectFrom('answer').select(({ fn }) => fn.countAll<number>().as('count'))
            .whereRef('answer.workspace', '=', 'answered.workspace').whereRef('answer.quiz', '=', 'answered.quiz').whereRef('answer.day', '=', 'answered.day')))))
        .execute();
      return rows.flatMap(({ workspace, quiz, day }) => (quiz === null ? [] : [{ workspace, quiz, day }]));
    },
    async show(question, answered, at) {
      const { numUpdatedRows } = await db.updateTable('post').set({ shown: answered, shown_at: at })
        .where(isPost(question)).where('shown', '=', question.shown).where('shown_at', '=', question.shown_at).executeTakeFirst();
      return numUpdatedRows > 0n ? { ...question, shown: answered, shown_at: at } : null;
    },
  };
}
