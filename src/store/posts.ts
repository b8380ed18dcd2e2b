import type { Kysely } from 'kysely';
import { createClosings, type Closings } from './closings.ts';
import type { Traits } from './connection.ts';
import { createPostClaims, type PostClaims } from './post-claims.ts';
import { createPostOutcomes, type PostOutcomes } from './post-outcomes.ts';
import { createPostPlans, type PostPlans } from './post-plans.ts';
import type { PostTable, Tables } from './schema.ts';
import { createShownAnswers, type ShownAnswers } from './shown-answers.ts';

/** A post on our own account, as stored. */
export type Post = Readonly<PostTable>;

/** Posts on our own account: each is claimed by one instance at a time, and its outcome is stored. */
export interface PostStore extends PostPlans, PostClaims, PostOutcomes, ShownAnswers, Closings {
  /** A post by its name; null when there is none. */
  find(workspace: string, subject: string, day: string, kind: Post['kind']): Promise<Post | null>;
}

/** Posts in a database. */
export function createPostStore(db: Kysely<Tables>, traits: Traits): PostStore {
  return {
    ...createPostPlans(db, traits),
    ...createPostClaims(db, traits),
    ...createPostOutcomes(db, traits),
    ...createShownAnswers(db),
    ...createClosings(db),
    async find(workspace, subject, day, kind) {
      return await db.selectFrom('post').selectAll().where('workspace', '=', workspace).where('subject', '=', subject).where('day', '=', day).where('kind', '=', kind).executeTakeFirst() ?? null;
    },
  };
}
