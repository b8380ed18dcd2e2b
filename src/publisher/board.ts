import { callTime, PostError, type Platform } from '../platform.ts';
import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import type { Closing } from '../store/closings.ts';
import type { Post } from '../store/posts.ts';
import type { AnsweredQuestion } from '../store/shown-answers.ts';
import { StaleDecision } from './composer.ts';
import type { Lanes } from './lanes.ts';
import { waitAfter } from './outcome.ts';
import { platformsOf, type Sending } from './parts.ts';

/** Keeps the messages of questions up to date: how many answered so far, and closed once the answer is revealed. */
export interface Board {
  /** Looks which questions were answered or revealed, and has the messages changed that say something else. */
  look(): Promise<void>;
  /** Has a message changed for the last time. What is cut short here is seen by whoever looks later. */
  close(closing: Closing): void;
}

/** Between two changes of a message, where the platform has no wish of its own. In milliseconds. */
const shortestInterval = 3_000;
/** Changes a workspace takes in a second: Slack's `chat.update` is of tier 3, fifty a minute. */
const perSecond = 0.8;
/** Answers of this long before the start may not be shown yet: of an instance that ended. In milliseconds. */
const lookBack = 20 * 60_000;
/** An answer may be stored a little after the time it bears, which is by another instance's clock. In milliseconds. */
const overlap = 60_000;
/** A message is tried to be closed this often, by all instances together: for about half a day. */
const closingTries = 200;

interface Open extends AnsweredQuestion {
  /** Not changed before this Unix time in milliseconds. */
  from: number;
  queued: boolean;
}

/** Puts a board together; `lanes` are its own. */
export function createBoard(sending: Sending, lanes: Lanes): Board {
  const { store, now, logger, stopping } = sending;
  const open = new Map<string, Open>();
  const closing = new Set<string>();
  let since = now() - lookBack;
  const add = (question: Open, key: string) => {
    question.queued = true;
    lanes.add({ lane: question.workspace, channel: question.quiz, perSecond, run: async () => {
      const next = await refresh(sending, question, lanes).catch((error: unknown) => giveUp(sending, error));
      question.queued = false;
      if (next === null) open.delete(key);
      else question.from = next;
    } });
  };
  const addClosing = (question: Closing) => {
    const key = keyOf(question);
    if (closing.has(key) || stopping()) return;
    closing.add(key);
    lanes.add({ lane: question.workspace, channel: question.quiz, perSecond, run: async () => {
      await close(sending, question, lanes).catch((error: unknown) => logger.warn({ err: error }, 'the message of a question could not be closed; it is tried again'));
      closing.delete(key);
    } });
  };
  return {
    async look() {
      const at = now();
      for (const asked of await store.posts.answeredSince(since)) {
        const key = keyOf(asked);
        if (!open.has(key)) open.set(key, { ...asked, from: 0, queued: false });
      }
      since = at - overlap;
      for (const [key, question] of open) if (!question.queued && question.from <= at) add(question, key);
      for (const question of await store.posts.toClose(at, platformsOf(sending))) addClosing(question);
    },
    close: addClosing,
  };
}

const keyOf = ({ workspace, quiz, day }: AnsweredQuestion) => `${workspace}/${quiz}/${day}`;

/** Changes a message if it is time; returns when to look again, null when there is nothing left to do. */
async function refresh(sending: Sending, { workspace, quiz: id, day }: Open, lanes: Lanes): Promise<number | null> {
  const { store, now } = sending;
  const found = await messageOf(sending, workspace, id, day);
  if (!found) return null;
  const { question, platform } = found;
  // From when the reveal is on its way the message is to show that the question is closed; a change that takes long must not undo that.
  const reveal = await store.posts.find(workspace, id, day, 'reveal');
  const answered = await store.answers.count(workspace, `${id}/${day}`);
  if (answered === question.shown || (reveal && (reveal.state !== 'due' || reveal.due_at - now() < callTime))) return null;
  const from = question.shown_at + (platform.updateEvery ?? shortestInterval);
  if (from > now()) return from;
  // The new count is stored after the call: whoever comes after an instance that was ended before it is to see that it is not shown.
  const taken = await store.posts.show(question, question.shown, now());
  if (!taken) return now() + shortestInterval;
  const note = (shown: number, at: number) => store.posts.show(taken, shown, at);
  try {
    await update(sending, { ...found, question: { ...taken, shown: answered } });
  } catch (error) {
    if (isHopeless(error)) await note(answered, taken.shown_at);
    if (isHopeless(error) || !(error instanceof PostError)) throw error;
    // What may have been changed has its pause before it is changed again.
    if (error.fate === 'later') await note(question.shown, question.shown_at);
    return now() + hold(sending, error, workspace, lanes, 1);
  }
  await note(answered, taken.shown_at);
  return null;
}

/** Whether another try would fail as well. */
function isHopeless(error: unknown): boolean {
  return error instanceof StaleDecision || (error instanceof PostError && (error.fate === 'gone' || error.fate === 'refused'));
}

/** Closes a message, unless somebody else is at it; one that was not closed is tried again by whoever looks then. */
async function close(sending: Sending, closing: Closing, lanes: Lanes): Promise<void> {
  const { store, now, lease, probe } = sending;
  const { workspace, quiz, day } = closing;
  const found = await messageOf(sending, workspace, quiz, day);
  const taken = found && await store.posts.takeClosing(closing, now() + lease);
  if (!found || !taken) return;
  await probe?.('before-close', [found.question]);
  try {
    await update(sending, found);
  } catch (error) {
    if (!isHopeless(error) && taken.tries < closingTries) return store.posts.putOffClosing(taken, now() + hold(sending, error, workspace, lanes, taken.tries));
    giveUp(sending, error);
  }
  await store.posts.endClosing(taken);
}

interface Found {
  readonly question: Post;
  readonly message: string;
  readonly quiz: ChannelQuiz;
  readonly platform: Platform;
}

async function messageOf({ store, platformOf }: Sending, workspace: string, id: string, day: string): Promise<Found | null> {
  const quiz = await store.quizzes.find(workspace, id);
  const question = quiz && await store.posts.find(workspace, id, day, 'question');
  const platform = quiz && platformOf(quiz.address.platform);
  return question && platform && question.message !== null ? { question, message: question.message, quiz, platform } : null;
}

async function update({ composer }: Sending, { question, message, quiz, platform }: Found): Promise<void> {
  await platform.update(quiz.address, message, await composer.compose(question, quiz));
}

/** How long to wait after a change that failed; the whole workspace waits as well where its platform wishes it. */
function hold({ random, logger }: Sending, error: unknown, workspace: string, lanes: Lanes, tried: number): number {
  const retryAfter = error instanceof PostError ? error.retryAfter : null;
  const wait = waitAfter({ retryAfter }, tried, random);
  logger.info({ err: error, workspace, wait }, 'the message of a question was not changed; it is tried again');
  if (retryAfter !== null) lanes.hold(workspace, wait);
  return wait;
}

/** The next answer is a new occasion. */
function giveUp({ logger }: Sending, error: unknown): null {
  logger.warn({ err: error }, 'the message of a question could not be changed');
  return null;
}
