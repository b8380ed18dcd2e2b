import type { Kysely } from 'kysely';
import type { Post } from './posts.ts';
import type { Tables } from './schema.ts';

/** A posted question, and how many have answered it. */
export type AnsweredQuestion = Post & { readonly answered: number };

/** How many answers the messages of questions show. */
export interface ShownAnswers {
  /**
   * Posted questions answered after `since` whose message shows another number of answers than there are and was last changed
   * before `shownBefore`, the longest unchanged first. Unix times in milliseconds. Workspaces are not told apart: each carries its own.
   */
  outdated(since: number, shownBefore: number, most: number): Promise<AnsweredQuestion[]>;
  /** Notes that the message shows so many answers since `at`; null when somebody else changed it in between. */
  show(question: Post, answered: number, at: number): Promise<Post | null>;
}

/** Shown answers in a database. */
export function createShownAnswers(db: Kysely<Tables>): ShownAnswers {
  return {
    outdated: (since, shownBefore, most) => db
      .with('answered', within => within.selectFrom('answer').select(['workspace', 'quiz', 'day']).distinct().where('at', '>', since).where('source', '=', 'channel'))
      .with('counted', within => within.selectFrom('answered')
        .innerJoin('answer', join => join.onRef('answer.workspace', '=', 'answered.workspace').onRef('answer.quiz', '=', 'answered.quiz').onRef('answer.day', '=', 'answered.day'))
        .select(({ fn }) => ['answered.workspace', 'answered.quiz', 'answered.day', fn.countAll<number>().as('answered')])
        .groupBy(['answered.workspace', 'answered.quiz', 'answered.day']))
      .selectFrom('post').innerJoin('counted', join => join.onRef('counted.workspace', '=', 'post.workspace').onRef('counted.quiz', '=', 'post.subject').onRef('counted.day', '=', 'post.day'))
      .selectAll('post').select('counted.answered')
      .where('post.kind', '=', 'question').where('post.state', '=', 'posted').where('post.shown_at', '<', shownBefore).whereRef('post.shown', '!=', 'counted.answered')
      // From when the reveal is on its way the message is to show that the question is closed.
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('post as reveal').select('reveal.day')
        .whereRef('reveal.workspace', '=', 'post.workspace').whereRef('reveal.subject', '=', 'post.subject').whereRef('reveal.day', '=', 'post.day')
        .where('reveal.kind', '=', 'reveal').where('reveal.state', '!=', 'due'))))
      .orderBy('post.shown_at').limit(most).execute(),
    async show(question, answered, at) {
      const { workspace, subject, day, kind, shown, shown_at } = question;
      const { numUpdatedRows } = await db.updateTable('post').set({ shown: answered, shown_at: at })
        .where('workspace', '=', workspace).where('subject', '=', subject).where('day', '=', day).where('kind', '=', kind)
        .where('shown', '=', shown).where('shown_at', '=', shown_at).executeTakeFirst();
      return numUpdatedRows > 0n ? { ...question, shown: answered, shown_at: at } : null;
    },
  };
}
