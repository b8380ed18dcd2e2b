import type { Channels, Standing } from './channels.ts';
import type { Ledger } from './ledger.ts';
import { answer, forget, personOf, type Reach } from './people.ts';

/** The people of the channels: they answer each question as it appears. */
export interface Crowd {
  /** How many answer each question from now on. */
  gather(people: number): void;
  busy(): boolean;
  /** Who got a verdict on what, as `quiz/day person`. */
  readonly told: Set<string>;
  readonly reach: Reach;
}

/** Gathers so many. */
export function createCrowd(count: number, channels: Channels, reach: Reach): Crowd {
  const told = new Set<string>();
  let busy = 0;
  let people = 0;
  const press = async (standing: Standing, person: string) => {
    busy += 1;
    // A verdict of a question that stands twice is of the same answer.
    if (await answer(reach, standing, person)) told.add(`${standing.key.replace(/\/question$/u, '')} ${person}`);
    busy -= 1;
  };
  channels.onAdd(standing => {
    if (!standing.key.endsWith('/question')) return;
    const first = Math.floor(reach.random() * count);
    for (let index = 0; index < people; index += 1) void press(standing, personOf(standing.platform, (first + index) % count));
  });
  return { told, reach, gather: wanted => void (people = wanted), busy: () => busy > 0 };
}

/** People have themselves forgotten: nothing in any table may name them afterwards. */
export async function forgetSome({ reach }: Crowd, ledger: Ledger, people: readonly string[]): Promise<number> {
  let leftovers = 0;
  for (const person of people) {
    await forget(reach, person.startsWith('U') ? 'slack' : 'teams', person);
    leftovers += await ledger.rowsWith(person);
  }
  return leftovers;
}

/** A generator of numbers from 0 to 1 that begins the same each time (mulberry32). */
export function createRandom(seedling: number): () => number {
  let state = seedling;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
