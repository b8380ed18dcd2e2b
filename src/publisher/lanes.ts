/** Work for one workspace, in the order it came, no faster than the platform takes it. */
export interface Job {
  /** What shares a rate: a workspace of a platform. */
  readonly lane: string;
  /** How many jobs of the lane may begin in a second. */
  readonly perSecond: number;
  /** Of the jobs of one channel, one may begin in a second. */
  readonly channel: string;
  run(): Promise<void>;
}

/** A way to do many jobs at once, each lane at its own pace: a slow one keeps no other waiting. */
export interface Lanes {
  add(job: Job): void;
  /** Begins nothing of a lane for so many milliseconds. */
  hold(lane: string, wait: number): void;
  /** Forgets what has not begun. */
  clear(): void;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
}

/** What lanes need of the world. */
export interface LanesParts {
  /** A clock that never jumps, in milliseconds. */
  readonly clock: () => number;
  /** Runs something after so many milliseconds; returns what prevents it. */
  readonly after: (wait: number, work: () => void) => () => void;
  /** The most jobs that run at once. */
  readonly atOnce: number;
}

interface Lane {
  readonly waiting: Job[];
  freeAt: number;
}

/** A channel takes one post a second: both platforms' advice. In milliseconds. */
const channelPause = 1000;

/** Puts lanes together. A job's promise must not reject. */
export function createLanes({ clock, after, atOnce }: LanesParts): Lanes {
  const lanes = new Map<string, Lane>();
  const channels = new Map<string, number>();
  const idlers: (() => void)[] = [];
  let running = 0;
  let cancelWake: (() => void) | null = null;
  let added: (() => void) | null = null;

  const pump = () => {
    cancelWake?.();
    cancelWake = null;
    const now = clock();
    while (running < atOnce) {
      const job = takeNext(lanes, channels, now);
      if (!job) break;
      running += 1;
      void job.run().finally(() => {
        running -= 1;
        pump();
      });
    }
    if (running === atOnce) return;
    const earliest = nextStart(lanes, channels);
    if (earliest !== null) cancelWake = after(Math.max(1, earliest - now), pump);
    else {
      forget(lanes, channels, now);
      if (running === 0) for (const done of idlers.splice(0)) done();
    }
  };
  return {
    add(job) {
      laneOf(lanes, job.lane).waiting.push(job);
      // Many come at once: they are looked at together.
      added ??= after(0, () => {
        added = null;
        pump();
      });
    },
    hold(lane, wait) {
      const held = laneOf(lanes, lane);
      held.freeAt = Math.max(held.freeAt, clock() + wait);
    },
    clear() {
      for (const lane of lanes.values()) lane.waiting.length = 0;
      pump();
    },
    idle: () => new Promise(resolve => {
      idlers.push(resolve);
      pump();
    }),
  };
}

function laneOf(lanes: Map<string, Lane>, name: string): Lane {
  const known = lanes.get(name) ?? { waiting: [], freeAt: 0 };
  lanes.set(name, known);
  return known;
}

/** The next job that may begin; its lane goes to the end of the line. */
function takeNext(lanes: Map<string, Lane>, channels: Map<string, number>, now: number): Job | null {
  for (const [name, lane] of lanes) {
    if (lane.freeAt > now) continue;
    const at = lane.waiting.findIndex(({ channel }) => (channels.get(channelKey(name, channel)) ?? 0) <= now);
    const [job] = at < 0 ? [] : lane.waiting.splice(at, 1);
    if (!job) continue;
    lane.freeAt = now + 1000 / job.perSecond;
    channels.set(channelKey(name, job.channel), now + channelPause);
    lanes.delete(name);
    lanes.set(name, lane);
    return job;
  }
  return null;
}

/** When the next job may begin; null when none is waiting. */
function nextStart(lanes: ReadonlyMap<string, Lane>, channels: ReadonlyMap<string, number>): number | null {
  let earliest: number | null = null;
  for (const [name, { waiting, freeAt }] of lanes) {
    for (const { channel } of waiting) {
      const start = Math.max(freeAt, channels.get(channelKey(name, channel)) ?? 0);
      earliest = Math.min(earliest ?? start, start);
      if (start <= freeAt) break;
    }
  }
  return earliest;
}

/** When nothing waits, what is free again need not be remembered. */
function forget(lanes: Map<string, Lane>, channels: Map<string, number>, now: number): void {
  for (const [name, { freeAt }] of lanes) if (freeAt <= now) lanes.delete(name);
  for (const [key, freeAt] of channels) if (freeAt <= now) channels.delete(key);
}

const channelKey = (lane: string, channel: string) => `${lane}/${channel}`;
