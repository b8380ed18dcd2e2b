import type { Post } from '../store/posts.ts';
import type { Lanes } from './lanes.ts';
import { logged, markOf, platformsOf, type Sending } from './parts.ts';
import { publish } from './publish.ts';

const claimedAtOnce = 500;

/** What an instance holds. */
export interface Claims {
  /** Prolongs what is held, when it is time to. */
  renew(): Promise<void>;
  /** Claims all that is due and has it sent. */
  take(): Promise<void>;
  giveBack(): Promise<number>;
}

/** Puts an instance's claims together. */
export function createClaims(sending: Sending, instance: string, lanes: Lanes): Claims {
  const { store, clock, lease, now, probe, stopping } = sending;
  /** What was claimed and has not come to an end here, as last claimed. */
  const inHand = new Map<string, Post>();
  let renewed = -Infinity;
  const renew = async () => {
    if (clock() - renewed < lease / 3) return;
    if (inHand.size > 0) await store.posts.renew(instance, lease);
    renewed = clock();
  };
  const enqueue = (post: Post, perSecond: number) => lanes.add({ lane: post.workspace, channel: post.subject, perSecond, run: () => attend(post, perSecond) });
  const attend = async (post: Post, perSecond: number): Promise<void> => {
    try {
      await publish(sending, post);
    } catch (error) {
      sending.logger.error({ ...logged(post), err: error }, 'a post failed before it was sent; trying again');
      if (!(await comeBack(sending, post))) {
        await sending.pause(sending.every);
        if (!stopping()) enqueue(post, perSecond);
        return;
      }
    }
    // What is left then is given back.
    if (stopping()) return;
    const latest = inHand.get(markOf(post)) ?? post;
    if (latest === post) inHand.delete(markOf(post));
    else enqueue(latest, perSecond);
  };
  return {
    renew,
    async take() {
      const platforms = platformsOf(sending);
      if (platforms.length === 0) return;
      for (let claimed = claimedAtOnce; claimed === claimedAtOnce && !stopping();) {
        await probe?.('before-claim', []);
        const posts = await store.posts.claim(instance, now(), lease, claimedAtOnce, platforms);
        claimed = posts.length;
        if (claimed > 0) await probe?.('after-claim', posts);
        // What is in hand already has its turn; then it is seen to as it was claimed last.
        const fresh = posts.filter(post => !inHand.has(markOf(post)));
        for (const post of posts) inHand.set(markOf(post), post);
        const speeds = await Promise.all(fresh.map(post => speedOf(sending, post)));
        for (const [index, post] of fresh.entries()) enqueue(post, speeds[index] ?? 1);
        await renew();
      }
    },
    giveBack: () => store.posts.release(instance),
  };
}

/** Posts a second that the platform of a post takes in its workspace; one when that can't be told now. */
async function speedOf({ store, platformOf }: Sending, { workspace, subject, kind }: Post): Promise<number> {
  const owner = kind === 'reminder' ? store.learners.find(workspace, subject) : store.quizzes.find(workspace, subject);
  const address = await owner.then(found => found?.address, () => null);
  return (address && platformOf(address.platform)?.postsPerSecond) || 1;
}

/** How long what failed for a reason of our own waits, in milliseconds. */
const failureWait = 60_000;

/** Puts a post back that failed before it was sent; false when the database does not even take that. */
async function comeBack({ store, now, logger }: Sending, post: Post): Promise<boolean> {
  try {
    if (post.state === 'sending') await store.posts.lookLater(post, failureWait);
    else await store.posts.postpone(post, now() + failureWait);
    return true;
  } catch (error) {
    logger.debug({ err: error }, 'the database does not answer');
    return false;
  }
}
