import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Post } from '../store/posts.ts';
import type { Store } from '../store/store.ts';
import { hourLength } from '../time/days.ts';

/**
 * When the answer to a question is shown to all and answers count no more, as Unix time in milliseconds: as planned, else so many
 * hours after it was sent as the quiz's settings say. People may press a question that is still being sent, also long after its time.
 */
export async function closesAt({ posts }: Pick<Store, 'posts'>, question: Post, { settings }: Pick<ChannelQuiz, 'settings'>, now: number): Promise<number> {
  const reveal = await posts.find(question.workspace, question.subject, question.day, 'reveal');
  const ended = question.state === 'skipped' || question.state === 'refused';
  const sentAt = question.posted_at ?? (ended ? question.due_at : Math.max(question.due_at, now));
  return reveal?.due_at ?? sentAt + settings.revealAfter * hourLength;
}
