import type { Logger } from 'pino';
import type { Address } from '../message.ts';
import type { Platform } from '../platform.ts';
import type { Closing } from '../store/closings.ts';
import type { Post } from '../store/posts.ts';
import type { Store } from '../store/store.ts';
import type { Composer } from './composer.ts';

/** Where an instance may be ended to see what becomes of its posts. */
export type ProbePoint = 'before-claim' | 'after-claim' | 'during-call' | 'before-result' | 'before-close';

/** What the publisher works with. Durations are in milliseconds. */
export interface PublisherParts {
  readonly store: Store;
  readonly composer: Composer;
  /** The platform of an address; null when it is turned off here. */
  readonly platformOf: (name: Address['platform']) => Platform | null;
  readonly logger: Logger;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** A new random id. */
  readonly newId: () => string;
  /** From 0 to 1, 1 excluded: spreads what is tried again. */
  readonly random: () => number;
  /** A post later than this is skipped. */
  readonly catchUp: number;
  /** What happens to a post that nobody can tell the fate of. */
  readonly inDoubt: 'skip' | 'post-again';
  /** Writes the reminders that are due; returns how many. Called until there are none. */
  readonly planReminders?: (now: number) => Promise<number>;
  /** How often it looks what is due. Default 2,000. */
  readonly every?: number;
  /** How long a claim counts without being renewed; several times as long as a call may take. Default 30,000. */
  readonly lease?: number;
  /** The most posts on their way at once. Default 40. */
  readonly atOnce?: number;
  /**
   * Awaited before a claim is asked for, after one was made (with what was claimed), while the platform is called and before its
   * answer is stored (with the post), and before the message of a question is closed (with the question). For tests that end an instance at these points; nothing else needs it.
   */
  readonly probe?: (point: ProbePoint, posts: readonly Post[]) => Promise<void>;
}

/** What sending one post needs. */
export interface Sending extends PublisherParts {
  readonly every: number;
  readonly lease: number;
  /** A clock that never jumps, in milliseconds. */
  readonly clock: () => number;
  readonly pause: (wait: number) => Promise<void>;
  /** Begins nothing of a workspace for so many milliseconds, since its platform says so. */
  readonly hold: (workspace: string, wait: number) => void;
  /** Whether nothing new is to be begun. */
  readonly stopping: () => boolean;
  /** Has the message of a question closed. */
  readonly close: (closing: Closing) => void;
}

/** The platforms that can be posted to here. */
export function platformsOf({ platformOf }: Pick<Sending, 'platformOf'>): Address['platform'][] {
  return (['slack', 'teams'] as const).filter(name => platformOf(name) !== null);
}

/** Names a post for ever, on the platform too. */
export function markOf({ workspace, subject, day, kind }: Post): string {
  return `${workspace}/${subject}/${day}/${kind}`;
}

/** What the log says of a post: of a reminder not whose it is. */
export function logged({ workspace, subject, day, kind }: Post): Readonly<Record<string, string>> {
  return kind === 'reminder' ? { workspace, day, kind } : { workspace, quiz: subject, day, kind };
}
