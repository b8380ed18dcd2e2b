import { PostError } from '../platform.ts';
import { storeEnd, storePosted, waitAfter } from './outcome.ts';
import { logged, markOf, type Sending } from './parts.ts';
import type { Parcel } from './publish.ts';
import { isLate } from './why-not.ts';

/** Clocks differ: a message may seem to have been posted before it was due. In milliseconds. */
const clockSkew = 5 * 60_000;

/**
 * Finds out what became of a post that was cut while it was sent; true when it is to be sent again. It asks the platform. Where
 * nobody can tell, the post is in doubt, which `inDoubt` resolves.
 */
export async function takeOver(sending: Sending, parcel: Parcel): Promise<boolean> {
  const { post, quiz } = parcel;
  const found = await ask(sending, parcel);
  if (found === 'ask later') return false;
  if (found === null) {
    sending.logger.info(logged(post), 'cut while it was sent, and not there: posted again');
    return true;
  }
  if (found !== 'cannot-tell') {
    sending.logger.info(logged(post), 'cut while it was sent, and found in the channel');
    await storePosted(sending, post, quiz, found);
    return false;
  }
  const again = sending.inDoubt === 'post-again' && !isLate(post, sending.now(), sending.catchUp);
  sending.logger.warn({ ...logged(post), inDoubt: sending.inDoubt }, `in doubt: cut while it was sent, and nobody can tell whether it was; ${again ? 'posted again' : 'not posted again'}`);
  if (!again) await storeEnd(sending, post, quiz, 'doubt');
  return again;
}

async function ask(sending: Sending, { post, platform, address }: Parcel): Promise<string | null | 'cannot-tell' | 'ask later'> {
  try {
    return await platform.find(address, markOf(post), post.due_at - clockSkew);
  } catch (error) {
    const failure = error instanceof PostError ? error : new PostError('the platform\'s adapter failed', 'refused', null, { cause: error });
    const hopeless = failure.fate === 'gone' || failure.fate === 'refused' || isLate(post, sending.now(), sending.catchUp);
    sending.logger.warn({ ...logged(post), err: failure }, `could not ask whether this was posted${hopeless ? '' : '; asking again'}`);
    if (hopeless) return 'cannot-tell';
    await sending.store.posts.lookLater(post, waitAfter(failure, post.attempts, sending.random));
    return 'ask later';
  }
}
