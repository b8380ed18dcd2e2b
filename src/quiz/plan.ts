import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Store } from '../store/store.ts';
import { nextOccurrence, type Occurrence } from '../time/calendar.ts';

/**
 * The next question of a quiz after a Unix time in milliseconds; null when its days are all taken off. A day that has had its
 * question has no second one, though the quiz moves to a later hour.
 */
export async function planNext(
  { posts }: Pick<Store, 'posts'>, { workspace, quiz, settings }: Pick<ChannelQuiz, 'workspace' | 'quiz' | 'settings'>, after: number,
): Promise<Occurrence | null> {
  let next = nextOccurrence(settings, after);
  while (next && await posts.find(workspace, quiz, next.day, 'question')) next = nextOccurrence(settings, next.at);
  return next;
}
