import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { NewPost } from '../store/post-rows.ts';
import type { Post } from '../store/posts.ts';
import { isLastOfWeek, mondayOf } from '../time/calendar.ts';
import { hourLength } from '../time/days.ts';

/**
 * What follows from a post that came to its end at a Unix time in milliseconds: from a question its reveal, also when it is in
 * doubt, for people may be answering it; from the last reveal of a week its summary, at the time of the reveal when there is none.
 * A summary bears the Monday of its week: a week has one, also when its days change meanwhile.
 */
export function following(post: Post, quiz: ChannelQuiz | null, end: 'posted' | 'skipped' | 'refused' | 'doubt', at: number): NewPost[] {
  if (!quiz || (post.kind !== 'question' && post.kind !== 'reveal')) return [];
  const { workspace, subject, day } = post;
  const wait = quiz.settings.revealAfter * hourLength;
  if (post.kind === 'question' && (end === 'posted' || end === 'doubt')) return [{ workspace, subject, day, kind: 'reveal', dueAt: at + wait }];
  if (!isLastOfWeek(quiz.settings, day)) return [];
  return [{ workspace, subject, day: mondayOf(day), kind: 'summary', dueAt: post.kind === 'question' ? Math.max(at, post.due_at + wait) : at }];
}
