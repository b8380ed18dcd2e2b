import { setTimeout as pause } from 'node:timers/promises';
import { nextOccurrence } from '../time/calendar.ts';
import { createBoard } from './board.ts';
import { createClaims } from './claims.ts';
import { createLanes } from './lanes.ts';
import type { PublisherParts, Sending } from './parts.ts';

/** Posts what is due on our own account: each once, however many instances run and wherever one ends. */
export interface Publisher {
  start(): void;
  /** Takes nothing new, finishes what is being sent, gives the rest back. */
  stop(): Promise<void>;
  /** Plans and claims what is due now, and looks which messages to change; what it began goes on. Rejects when the database fails. */
  tick(): Promise<void>;
  /** Resolves when nothing it began is going on. */
  idle(): Promise<void>;
}

/** Quizzes planned in one transaction: a longer one would keep a press waiting on the embedded database. */
const plannedAtOnce = 100;

/** Puts the publisher together. It does nothing until it is started. */
export function createPublisher(parts: PublisherParts): Publisher {
  const { every = 2_000, lease = 30_000, atOnce = 40, logger } = parts;
  const world = { clock: () => performance.now(), after: startTimer };
  const posts = createLanes({ ...world, atOnce });
  const changes = createLanes({ ...world, atOnce: Math.ceil(atOnce / 4) });
  let stopping = false;
  let cancelNext: (() => void) | null = null;
  let ticking: Promise<void> = Promise.resolve();
  const sending: Sending = {
    ...parts, every, lease, clock: world.clock, pause, hold: posts.hold, stopping: () => stopping, close: closing => board.close(closing),
  };
  const board = createBoard(sending, changes);
  const claims = createClaims(sending, parts.newId(), posts);

  const tick = async () => {
    await claims.renew();
    await plan(sending);
    await claims.take();
    await board.look();
  };
  const look = async () => {
    try {
      await tick();
    } catch (error) {
      logger.error({ err: error }, 'could not look for what is due; looking again');
    }
    if (!stopping) cancelNext = startTimer(every, loop);
  };
  const loop = () => void (ticking = look());
  return {
    tick,
    start: loop,
    async idle() {
      await posts.idle();
      await changes.idle();
    },
    async stop() {
      stopping = true;
      cancelNext?.();
      posts.clear();
      changes.clear();
      // What the tick under way still brings is forgotten as well; only then does nothing begin any more.
      await ticking;
      posts.clear();
      changes.clear();
      await posts.idle();
      await changes.idle();
      const given = await claims.giveBack();
      if (given > 0) logger.info({ posts: given }, 'gave back what was claimed and not sent');
    },
  };
}

async function plan({ store, logger, now, planReminders, stopping }: Sending): Promise<void> {
  // A quiz that missed several days has its turn once for each.
  for (let planned = 1; planned > 0 && !stopping();) {
    const result = await store.posts.planQuestions(now(), nextOccurrence, plannedAtOnce);
    planned = result.planned;
    for (const { cause, ...quiz } of result.unplanned) logger.error({ ...quiz, err: cause }, 'a quiz has settings that make no sense: it asks nothing until it is set up again');
  }
  try {
    for (let planned = 1; planned > 0 && !stopping();) planned = await planReminders?.(now()) ?? 0;
  } catch (error) {
    logger.error({ err: error }, 'could not plan reminders');
  }
}

function startTimer(wait: number, work: () => void): () => void {
  const timer = setTimeout(work, wait);
  return () => clearTimeout(timer);
}
