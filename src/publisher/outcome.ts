import { PostError } from '../platform.ts';
import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Closing } from '../store/closings.ts';
import type { Post } from '../store/posts.ts';
import { dayLength, hourLength } from '../time/days.ts';
import { following } from './following.ts';
import { logged, type Sending } from './parts.ts';

const firstWait = 2_000;
const longestWait = 5 * 60_000;
/** A revoked token refuses the notice too: it is tried this often, for so long, in milliseconds. */
const noticeWait = hourLength;
const noticeLife = 3 * dayLength;

/** How long to wait before the next try: the platform's wish, or longer with each try, and not the same for all. In whole milliseconds. */
export function waitAfter({ retryAfter }: Pick<PostError, 'retryAfter'>, attempts: number, random: () => number): number {
  return Math.ceil(retryAfter ?? Math.min(longestWait, firstWait * 2 ** Math.max(0, attempts - 1)) * (0.5 + random() / 2));
}

/** Stores that a post is in the channel, and what follows from it. */
export async function storePosted(sending: Sending, post: Post, quiz: ChannelQuiz | null, message: string): Promise<void> {
  const at = sending.now();
  const closing = closingOf(sending, post, at);
  const first = await untilStored(sending, post, () => sending.store.posts.posted(post, message, at, following(post, quiz, 'posted', at), closing));
  if (first) sending.logger.debug(logged(post), 'posted');
  else await reportTwice(sending, post, message);
  if (first && closing) sending.close(closing);
}

/** The question that a reveal closes. It is left to this instance for as long as a claim. */
function closingOf({ lease }: Sending, { workspace, subject, day, kind }: Post, at: number): Closing | null {
  return kind === 'reveal' ? { workspace, quiz: subject, day, from: at + lease, tries: 0 } : null;
}

/** Stored before: by whoever took it over and found this very message, or else posted another one. */
async function reportTwice({ store, logger }: Sending, post: Post, message: string): Promise<void> {
  const stored = await store.posts.find(post.workspace, post.subject, post.day, post.kind);
  if (stored && stored.message !== message) logger.error(logged(post), 'posted twice: the platform took longer than a claim lasts');
}

/** Stores that a post will not be posted, or that nobody can tell whether it was. */
export async function storeEnd(sending: Sending, post: Post, quiz: ChannelQuiz | null, state: 'skipped' | 'refused' | 'doubt'): Promise<void> {
  const at = sending.now();
  const closing = closingOf(sending, post, at);
  const stored = await untilStored(sending, post, () => sending.store.posts.end(post, state, following(post, quiz, state, at), closing));
  if (stored && closing) sending.close(closing);
}

/** Stores what became of a post that the platform did not take. */
export async function storeFailure(sending: Sending, post: Post, quiz: ChannelQuiz | null, error: PostError): Promise<void> {
  const { store, logger } = sending;
  switch (error.fate) {
    case 'later': {
      const wait = waitAfter(error, post.attempts, sending.random);
      if (error.retryAfter !== null) sending.hold(post.workspace, wait);
      logger.warn({ ...logged(post), err: error, wait }, 'not posted; it is tried again');
      await untilStored(sending, post, () => store.posts.postpone(post, sending.now() + wait));
      return;
    }
    case 'gone': return storeGone(sending, post, quiz, error);
    case 'refused':
      logger.error({ ...logged(post), err: error }, 'the platform refuses what is posted');
      return storeEnd(sending, post, quiz, 'refused');
    case 'unsure':
      logger.warn({ ...logged(post), err: error }, 'nobody knows whether this was posted; looked at again when its claim is over');
  }
}

async function storeGone(sending: Sending, post: Post, quiz: ChannelQuiz | null, error: PostError): Promise<void> {
  const { workspace, subject, day } = post;
  if (post.kind === 'stopped' && sending.now() - post.due_at < noticeLife) {
    sending.logger.warn({ ...logged(post), err: error }, 'the owner can\'t be told now that the quiz stopped; it is tried again');
    await untilStored(sending, post, () => sending.store.posts.postpone(post, sending.now() + noticeWait));
    return;
  }
  const inPrivate = !quiz || post.kind === 'stopped';
  sending.logger.warn({ ...logged(post), err: error }, inPrivate ? 'the person can\'t be reached any more' : 'the platform refuses the channel: the quiz stops');
  if (inPrivate) return storeEnd(sending, post, quiz, 'refused');
  const at = sending.now();
  await untilStored(sending, post, () => sending.store.posts.stop(post, { workspace, subject, day, kind: 'stopped', dueAt: at }, closingOf(sending, post, at)));
}

/** What became of a call must not be lost because the database fails for a moment: it is stored as soon as it answers. */
async function untilStored<T>({ logger, pause, every }: Sending, post: Post, store: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await store();
    } catch (error) {
      logger.error({ ...logged(post), err: error }, 'what became of a post could not be stored; trying again');
      await pause(every);
    }
  }
}
