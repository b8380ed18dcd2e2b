import type { Address } from './message.ts';
import type { Reply } from './reply.ts';

/** What became of a post that the platform did not confirm. */
export type PostFate =
  /** Not posted; worth trying again after `retryAfter`. 429, 5xx, no connection. */
  | 'later'
  /** Not posted, and never will be here: archived or deleted channel, bot removed, token revoked. */
  | 'gone'
  /** Not posted: the platform refuses this content. A fault of ours. */
  | 'refused'
  /** Nobody knows: the call was cut between sending and answer. */
  | 'unsure';

/** A post or update that the platform did not confirm. The message never holds a token or what a person wrote. */
export class PostError extends Error {
  override readonly name = 'PostError';
  readonly fate: PostFate;
  /** The platform's own wish, in milliseconds; null when it has none. */
  readonly retryAfter: number | null;

  constructor(message: string, fate: PostFate, retryAfter: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.fate = fate;
    this.retryAfter = retryAfter;
  }
}

/** Whether Farol may post in a channel: it may, it has to be invited first, or nobody may (archived, deleted). */
export type Reach = 'open' | 'not-a-member' | 'closed';

/**
 * What a platform does on our own account. Each call is one try, in at most `callTime`; trying again is the caller's. All reject
 * with a `PostError`.
 */
export interface Platform {
  readonly name: Address['platform'];
  /** Posts that a workspace takes in a second, over all its channels; a channel takes one. The platform's number. */
  readonly postsPerSecond: number;
  /**
   * Milliseconds that should pass between two changes of a message that people press (`update` while it is open); left out where
   * changes disturb nobody. In Teams a change takes away what a presser alone sees in the message's place.
   */
  readonly updateEvery?: number;
  /** Posts a reply. `mark` names this post for ever, and is kept with the message where the platform can. Returns the message's id. */
  post(address: Address, reply: Reply, mark: string): Promise<string>;
  update(address: Address, message: string, reply: Reply): Promise<void>;
  /** The message posted with `mark` not before `since` (Unix ms); null when there is none; `cannot-tell` where the platform can't say. */
  find(address: Address, mark: string, since: number): Promise<string | null | 'cannot-tell'>;
  reach(address: Address): Promise<Reach>;
  /** Whether the person administers the workspace. False when the platform does not tell. */
  isAdmin(person: string): Promise<boolean>;
  /** Where a person is reached in private. `near` is an address in the same workspace. */
  privately(workspace: string, person: string, near: Address): Promise<Address>;
}

/** The longest that one call to a platform may take, in milliseconds. */
export const callTime = 8_000;
