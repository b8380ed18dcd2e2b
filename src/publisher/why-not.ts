import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Post } from '../store/posts.ts';
import { hourLength } from '../time/days.ts';
import type { Sending } from './parts.ts';

/** Why a post is not to go out now or ever, for the log; null when it is to go out. */
export async function whyNot({ store, now, catchUp }: Sending, post: Post, quiz: ChannelQuiz | null): Promise<string | null> {
  const { kind, workspace, subject, day } = post;
  // That a quiz stopped is as true tomorrow, unless somebody resumed it.
  if (kind === 'stopped') return quiz?.state === 'stopped' ? null : 'the quiz is not stopped any more';
  if (isLate(post, now(), catchUp)) return `late by ${((now() - post.due_at) / hourLength).toFixed(1)} h, more than CATCH_UP_HOURS`;
  if (quiz?.state === 'stopped') return 'the quiz is stopped';
  if (quiz?.state === 'paused' && kind !== 'reveal') return 'the quiz is paused';
  if (kind !== 'reveal') return null;
  const question = await store.posts.find(workspace, subject, day, 'question');
  // A question in doubt is there if somebody answered it.
  const asked = question?.state === 'posted' || (question?.state === 'doubt' && await store.answers.count(workspace, `${subject}/${day}`) > 0);
  return asked ? null : 'its question was not posted';
}

/** Whether a post is so late that it is not made up for. */
export function isLate({ due_at }: Post, now: number, catchUp: number): boolean {
  return now - due_at > catchUp;
}
