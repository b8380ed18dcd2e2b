import type { Logger } from 'pino';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Learning } from '../learning/learning.ts';
import type { Address, Origin } from '../message.ts';
import type { Platform } from '../platform.ts';
import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Store } from '../store/store.ts';
import type { Authority } from './authority.ts';

/** What the channel's quiz works with. */
export interface QuizParts {
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly logger: Logger;
  /** Where a wrong answer becomes a card. */
  readonly learning: Learning;
  /** The platform of an address; null when it is turned off. */
  readonly platformOf: (name: Address['platform']) => Platform | null;
  /** People who are admins whatever the platform says (`ADMINS`), by their ids. */
  readonly admins: ReadonlySet<string>;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** A new random id. */
  readonly newId: () => string;
}

/** The parts, and who may change what. */
export interface QuizContext extends QuizParts {
  readonly authority: Authority;
}

/** The quiz of the channel that something happened in; null in private, and where the channel has none. */
export async function quizAt({ store }: Pick<QuizParts, 'store'>, { workspace, channel, address }: Origin): Promise<ChannelQuiz | null> {
  return channel === null || address === null ? null : store.quizzes.inChannel(workspace, address.channel);
}
