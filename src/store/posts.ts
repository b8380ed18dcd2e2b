import type { Kysely } from 'kysely';
import type { PostTable, Tables } from './schema.ts';

/** A post on our own account, as stored. */
export type Post = Readonly<PostTable>;

/** Posts on our own account: each is claimed by one instance at a time, and its outcome is stored. */
export interface PostStore {
  /** A post by its name; null when there is none. */
  find(workspace: string, subject: string, day: string, kind: Post['kind']): Promise<Post | null>;
  /** Questions that a quiz posted, oldest first. */
  questionsOf(workspace: string, quiz: string): Promise<Post[]>;
}

/** Posts in a database. */
export function createPostStore(db: Kysely<Tables>): PostStore {
  const inWorkspace = (workspace: string) => db.selectFrom('post').selectAll().where('workspace', '=', workspace);
  return {
    async find(workspace, subject, day, kind) {
      return await inWorkspace(workspace).where('subject', '=', subject).where('day', '=', day).where('kind', '=', kind).executeTakeFirst() ?? null;
    },
    questionsOf: (workspace, quiz) => inWorkspace(workspace)
      .where('subject', '=', quiz).where('kind', '=', 'question').where('state', '=', 'posted').orderBy('day').execute(),
  };
}
