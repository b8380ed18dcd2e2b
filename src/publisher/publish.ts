import type { Address } from '../message.ts';
import { PostError, type Platform } from '../platform.ts';
import type { Reply } from '../reply.ts';
import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Post } from '../store/posts.ts';
import { StaleDecision } from './composer.ts';
import { storeEnd, storeFailure, storePosted, waitAfter } from './outcome.ts';
import { logged, markOf, type Sending } from './parts.ts';
import { takeOver } from './take-over.ts';
import { whyNot } from './why-not.ts';

/** How long a post waits for a platform that is turned off here, in milliseconds: another instance may have it. */
const platformWait = 60_000;

/** Brings one claimed post to its end, or back. Rejects when the database or the composer fails before anything is sent. */
export async function publish(sending: Sending, post: Post): Promise<void> {
  const { store } = sending;
  const quiz = post.kind === 'reminder' ? null : await store.quizzes.find(post.workspace, post.subject);
  const near = quiz?.address ?? (post.kind === 'reminder' ? (await store.learners.find(post.workspace, post.subject))?.address : null);
  if (!near) return skip(sending, post, quiz, 'there is nowhere to post it');
  const platform = sending.platformOf(near.platform);
  if (!platform) return wait(sending, post, near);
  try {
    const address = await addressOf(platform, post, quiz, near);
    if (!address) return await skip(sending, post, quiz, 'nobody is there to be told');
    if (post.state === 'sending' && !(await takeOver(sending, { post, quiz, platform, address }))) return;
    await postAt(sending, { post, quiz, platform, address });
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    await storeUnreached(sending, post, quiz, error);
  }
}

/** Stores that somebody could not be reached in private, before anything was sent: a cut call was not the post's. */
async function storeUnreached(sending: Sending, post: Post, quiz: ChannelQuiz | null, error: PostError): Promise<void> {
  const failure = error.fate === 'unsure' ? new PostError(error.message, 'later', error.retryAfter, { cause: error }) : error;
  if (post.state !== 'sending') return storeFailure(sending, post, quiz, failure);
  if (failure.fate !== 'later') return storeEnd(sending, post, quiz, 'doubt');
  await sending.store.posts.lookLater(post, waitAfter(failure, post.attempts, sending.random));
}

/** A post on its way. */
export interface Parcel {
  readonly post: Post;
  readonly quiz: ChannelQuiz | null;
  readonly platform: Platform;
  readonly address: Address;
}

async function addressOf(platform: Platform, post: Post, quiz: ChannelQuiz | null, near: Address): Promise<Address | null> {
  if (post.kind !== 'stopped') return near;
  return quiz?.owner ? platform.privately(post.workspace, quiz.owner, near) : null;
}

async function postAt(sending: Sending, parcel: Parcel): Promise<void> {
  const { post, quiz } = parcel;
  const reason = await whyNot(sending, post, quiz);
  if (reason !== null) return skip(sending, post, quiz, reason);
  const decided = post.content === null ? await decide(sending, post, quiz) : post;
  const ready = decided && await compose(sending, decided, quiz);
  if (ready) await send(sending, { ...parcel, post: ready.post }, ready.reply);
}

/** A decided post with its reply, decided again where what it was to say is gone; null as `decide`. */
async function compose(sending: Sending, post: Post, quiz: ChannelQuiz | null): Promise<{ readonly post: Post; readonly reply: Reply } | null> {
  try {
    return { post, reply: await sending.composer.compose(post, quiz) };
  } catch (error) {
    if (!(error instanceof StaleDecision)) throw error;
    sending.logger.warn({ ...logged(post), err: error }, 'what was decided can\'t be posted any more; deciding again');
    const again = await decide(sending, post, quiz);
    return again && { post: again, reply: await sending.composer.compose(again, quiz) };
  }
}

/** What the post says; null when it says nothing and is skipped, or when the claim is lost. */
async function decide(sending: Sending, post: Post, quiz: ChannelQuiz | null): Promise<Post | null> {
  const decision = await sending.composer.decide(post, quiz);
  if (decision) return sending.store.posts.decide(post, decision);
  await skip(sending, post, quiz, 'there is nothing to say');
  return null;
}

async function send(sending: Sending, { post, quiz, platform, address }: Parcel, reply: Reply): Promise<void> {
  if (sending.stopping()) return;
  const began = sending.clock();
  const sent = await sending.store.posts.send(post, sending.lease);
  if (!sent) return;
  // Whoever answers this late may answer when the claim is over: the call could then fall together with another instance's.
  if (sending.clock() - began > sending.lease / 2) return void await sending.store.posts.postpone(sent, sending.now());
  try {
    const [message] = await Promise.all([platform.post(address, reply, markOf(sent)), sending.probe?.('during-call', [sent])]);
    await sending.probe?.('before-result', [sent]);
    await storePosted(sending, sent, quiz, message);
  } catch (cause) {
    const error = cause instanceof PostError ? cause : new PostError('the platform\'s adapter failed', 'unsure', null, { cause });
    await sending.probe?.('before-result', [sent]);
    await storeFailure(sending, sent, quiz, error);
  }
}

async function skip(sending: Sending, post: Post, quiz: ChannelQuiz | null, reason: string): Promise<void> {
  sending.logger.info({ ...logged(post), reason }, 'skipped');
  await storeEnd(sending, post, quiz, 'skipped');
}

async function wait({ store, logger, now }: Sending, post: Post, { platform }: Address): Promise<void> {
  logger.warn({ ...logged(post), platform }, 'its platform is turned off here');
  if (post.state === 'sending') await store.posts.lookLater(post, platformWait);
  else await store.posts.postpone(post, now() + platformWait);
}
