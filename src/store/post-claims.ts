import type { Kysely } from 'kysely';
import type { Address } from '../message.ts';
import type { Decision } from '../publisher/composer.ts';
import type { Traits } from './connection.ts';
import { isStill, leaseFor, open, postColumns } from './post-rows.ts';
import type { Post } from './posts.ts';
import type { Tables } from './schema.ts';

/** How posts are claimed and sent. A lease is in milliseconds; only what is still held by its claim changes. */
export interface PostClaims {
  /**
   * Takes posts whose time has come, and those whose owner let its lease run out, the earliest first. A post that was cut while it
   * was sent keeps the state `sending`. Workspaces are not told apart: each post carries its own.
   *
   * @param most posts in one go
   * @param platforms those that can be posted to here, all by default; reminders are taken whatever theirs is
   */
  claim(owner: string, now: number, lease: number, most: number, platforms?: readonly Address['platform'][]): Promise<Post[]>;
  /** Prolongs all of an owner's claims that are alive. */
  renew(owner: string, lease: number): Promise<void>;
  /** Gives all of an owner's claims back; returns how many. */
  release(owner: string): Promise<number>;
  /** Stores what a claimed post says. Returns it as it is then; null when the claim is lost. */
  decide(post: Post, decision: Decision): Promise<Post | null>;
  /** Marks a claimed post as being sent, for as long as `lease`. Returns it as it is then; null when the claim is lost. */
  send(post: Post, lease: number): Promise<Post | null>;
}

/** Claims in a database. */
export function createPostClaims(db: Kysely<Tables>, traits: Traits): PostClaims {
  const { clock, skipsLocked } = traits;
  return {
    async claim(owner, now, lease, most, platforms = ['slack', 'teams']) {
      const chosen = db.selectFrom('post').select(['workspace', 'subject', 'day', 'kind']).where(open).where('not_before', '<=', now)
        .where(({ or, eb }) => or([eb('state', '=', 'due'), eb('lease_until', '<=', clock)]))
        .where(({ or, eb, exists, selectFrom }) => or([eb('kind', '=', 'reminder'), exists(selectFrom('channel_quiz').select('channel_quiz.quiz')
          .whereRef('channel_quiz.workspace', '=', 'post.workspace').whereRef('channel_quiz.quiz', '=', 'post.subject').where('platform', 'in', platforms))]))
        .orderBy('not_before').limit(most).$if(skipsLocked, query => query.forUpdate().skipLocked());
      const claimed = await db.with('chosen', () => chosen).updateTable('post').from('chosen')
        .whereRef('post.workspace', '=', 'chosen.workspace').whereRef('post.subject', '=', 'chosen.subject')
        .whereRef('post.day', '=', 'chosen.day').whereRef('post.kind', '=', 'chosen.kind')
        .set(({ eb }) => ({
          owner, lease_until: leaseFor(traits, lease), state: eb.case().when('post.state', '=', 'sending').then('sending' as const).else('claimed' as const).end(),
        }))
        .returning(postColumns).execute();
      return claimed.toSorted((one, other) => one.due_at - other.due_at);
    },
    async renew(owner, lease) {
      await db.updateTable('post').set({ lease_until: leaseFor(traits, lease) }).where(open).where('owner', '=', owner).where('lease_until', '>', clock).execute();
    },
    async release(owner) {
      const result = await db.updateTable('post').set(({ eb }) => ({
        owner: null, lease_until: clock, state: eb.case().when('state', '=', 'sending').then('sending' as const).else('due' as const).end(),
      })).where(open).where('owner', '=', owner).executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    async decide(post, { question, content }) {
      const said = { question, content: JSON.stringify(content) };
      const result = await db.updateTable('post').set(said).where(isStill(post, traits)).executeTakeFirst();
      return result.numUpdatedRows > 0n ? { ...post, ...said } : null;
    },
    async send(post, lease) {
      const sending = { state: 'sending', owner: null, attempts: post.attempts + 1 } as const;
      const result = await db.updateTable('post').set({ ...sending, lease_until: leaseFor(traits, lease) }).where(isStill(post, traits)).executeTakeFirst();
      return result.numUpdatedRows > 0n ? { ...post, ...sending } : null;
    },
  };
}
