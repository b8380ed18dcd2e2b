import type { Kysely } from 'kysely';
import { addClosing, type Closing } from './closings.ts';
import type { Traits } from './connection.ts';
import { addPosts, isPost, isStill, leaseFor, type NewPost } from './post-rows.ts';
import type { Post } from './posts.ts';
import type { Tables } from './schema.ts';

/**
 * What became of a post. Each returns false, and changes nothing, when the post is no longer as its holder knows it. `closing` is the
 * question whose message is to be closed now that its reveal has ended.
 */
export interface PostOutcomes {
  /**
   * It is in the channel, and these posts follow from it. Stored whoever holds it by now, since it is true: false only when it was
   * stored before.
   */
  posted(post: Post, message: string, at: number, following: readonly NewPost[], closing?: Closing | null): Promise<boolean>;
  /** It will never be posted, or nobody can tell whether it was. */
  end(post: Post, state: 'skipped' | 'refused' | 'doubt', following: readonly NewPost[], closing?: Closing | null): Promise<boolean>;
  /** It was not posted, and is to be tried again at a Unix time in milliseconds. */
  postpone(post: Post, notBefore: number): Promise<boolean>;
  /** Nobody can tell yet whether it was posted: it is looked at again after so many milliseconds. */
  lookLater(post: Post, wait: number): Promise<boolean>;
  /** The platform refuses the channel for good: the quiz stops, and `notice` is written in place of earlier ones if this is what stopped it. */
  stop(post: Post, notice: NewPost, closing?: Closing | null): Promise<boolean>;
}

/** Outcomes in a database. */
export function createPostOutcomes(db: Kysely<Tables>, traits: Traits): PostOutcomes {
  const free = { owner: null, lease_until: null };
  const change = (within: Kysely<Tables>, post: Post) => within.updateTable('post').where(isStill(post, traits));
  return {
    posted: (post, message, at, following, closing = null) => db.transaction().execute(async within => {
      const { numUpdatedRows } = await within.updateTable('post').where(isPost(post)).where('state', '!=', 'posted')
        .set({ ...free, state: 'posted', message, posted_at: at, shown: 0, shown_at: at }).executeTakeFirst();
      if (numUpdatedRows > 0n) await follow(within, following, closing);
      return numUpdatedRows > 0n;
    }),
    end: (post, state, following, closing = null) => db.transaction().execute(async within => {
      const { numUpdatedRows } = await change(within, post).set({ ...free, state }).executeTakeFirst();
      if (numUpdatedRows > 0n) await follow(within, following, closing);
      return numUpdatedRows > 0n;
    }),
    async postpone(post, notBefore) {
      const { numUpdatedRows } = await change(db, post).set({ ...free, state: 'due', not_before: notBefore }).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async lookLater(post, wait) {
      const { numUpdatedRows } = await change(db, post).set({ owner: null, lease_until: leaseFor(traits, wait) }).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    stop: (post, notice, closing = null) => db.transaction().execute(async within => {
      const { numUpdatedRows } = await change(within, post).set({ ...free, state: 'refused' }).executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      const stopped = await within.updateTable('channel_quiz').set({ state: 'stopped', next_at: null, next_day: null })
        .where('workspace', '=', post.workspace).where('quiz', '=', post.subject).where('state', '!=', 'stopped').executeTakeFirst();
      if (stopped.numUpdatedRows > 0n) await renewNotice(within, notice);
      await follow(within, [], closing);
      return true;
    }),
  };
}

async function follow(within: Kysely<Tables>, posts: readonly NewPost[], closing: Closing | null): Promise<void> {
  await addPosts(within, posts);
  if (closing) await addClosing(within, closing);
}

/** A quiz may stop twice on a day: what was told of an earlier stop, or still waits, is not about this one. One under way is left to end. */
async function renewNotice(within: Kysely<Tables>, notice: NewPost): Promise<void> {
  await within.deleteFrom('post').where('workspace', '=', notice.workspace).where('subject', '=', notice.subject).where('kind', '=', notice.kind).where('state', '!=', 'sending').execute();
  await addPosts(within, [notice]);
}
