import type { Reply } from '../reply.ts';
import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Post } from '../store/posts.ts';

/** What a post says, decided once and stored, so that whoever sends it sends the same. */
export interface Decision {
  /** The key of the question it is about; null when it is about none. */
  readonly question: string | null;
  /** Whatever else `compose` needs to say the same again; kept as JSON. */
  readonly content: unknown;
}

/** What was decided can't be said any more, as the knowledge base changed since: it is to be decided again. */
export class StaleDecision extends Error {
  override readonly name = 'StaleDecision';
}

/** Makes the replies that are posted on our own account. `quiz` is null for a person's reminder. */
export interface Composer {
  /** What the post is going to say; null when there is nothing to say (no question left, nobody took part): it is skipped. */
  decide(post: Post, quiz: ChannelQuiz | null): Promise<Decision | null>;
  /** The reply of a decided post. For a question also as it looks later: with the answers so far, or closed. Rejects with a `StaleDecision`. */
  compose(post: Post, quiz: ChannelQuiz | null): Promise<Reply>;
}
