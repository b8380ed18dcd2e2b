import { sql, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Traits } from './connection.ts';
import type { Post } from './posts.ts';
import type { Tables } from './schema.ts';

/** A post to be written: its name, and the Unix time in milliseconds at which it is to go out. */
export type NewPost = Pick<Post, 'workspace' | 'subject' | 'day' | 'kind'> & { readonly dueAt: number };

/** Writes posts that are due; nothing for those that there are already. */
export async function addPosts(db: Kysely<Tables>, posts: readonly NewPost[]): Promise<void> {
  if (posts.length === 0) return;
  const rows = posts.map(({ dueAt, ...name }): Post => ({
    ...name, due_at: dueAt, not_before: dueAt, state: 'due', owner: null, lease_until: null, attempts: 0, question: null, content: null, message: null,
    posted_at: null, shown: 0, shown_at: 0,
  }));
  await db.insertInto('post').values(rows).onConflict(conflict => conflict.columns(['workspace', 'subject', 'day', 'kind']).doNothing()).execute();
}

/** All columns of a post, for databases that can't return `post.*`. */
export const postColumns = [
  'post.workspace', 'post.subject', 'post.day', 'post.kind', 'post.due_at', 'post.not_before', 'post.state', 'post.owner', 'post.lease_until', 'post.attempts',
  'post.question', 'post.content', 'post.message', 'post.posted_at', 'post.shown', 'post.shown_at',
] as const;

type PostExpression = ExpressionBuilder<Tables, 'post'>;

/** Whether a row is this post. */
export function isPost({ workspace, subject, day, kind }: Post) {
  return ({ and, eb }: PostExpression) => and([eb('workspace', '=', workspace), eb('subject', '=', subject), eb('day', '=', day), eb('kind', '=', kind)]);
}

/**
 * Whether a row is this post as its holder knows it: in the same state, sent as often, and the claim not lost. What is being sent
 * has no owner; that nobody else took it over shows in that, and in the number of attempts.
 */
export function isStill(post: Post, { clock }: Traits) {
  return (expression: PostExpression) => {
    const { and, eb } = expression;
    const held = post.owner === null ? eb('owner', 'is', null) : and([eb('owner', '=', post.owner), eb('lease_until', '>', clock)]);
    return and([isPost(post)(expression), eb('state', '=', post.state), eb('attempts', '=', post.attempts), held]);
  };
}

/** When a lease that begins now ends, by the database's clock. */
export function leaseFor({ clock }: Traits, lease: number): RawBuilder<number> {
  return sql<number>`${clock} + cast(${lease} as integer)`;
}

/** The rows of the index of what is still to be done: it is used only when its condition is repeated word for word. */
export const open: RawBuilder<SqlBool> = sql<SqlBool>`state in ('due', 'claimed', 'sending')`;
