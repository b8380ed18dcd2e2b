import type { Channels, Standing } from './channels.ts';
import type { Ledger } from './ledger.ts';
import { answer, forget, personOf, type Reach } from './people.ts';

/** The people of the channels: they answer each question as it appears. */
export interface Crowd {
  /** Whether all of them or a few answer from now on. */
  gather(all: boolean): void;
  busy(): boolean;
  /** Who got a verdict on what, as `quiz/day person`. */
  readonly told: Set<string>;
  readonly reach: Reach;
}

/** Gathers them. @param people how many usually answer a question, of a `crowd` of which sometimes a fifth does */
export function createCrowd({ people, crowd }: { readonly people: number; readonly crowd: number }, channels: Channels, reach: Reach): Crowd {
  const told = new Set<string>();
  let busy = 0;
  let all = false;
  const press = async (standing: Standing, person: string) => {
    busy += 1;
    // A verdict of a question that stands twice is of the same answer.
    if (await answer(reach, standing, person)) told.add(`${standing.key.replace(/\/question$/u, '')} ${person}`);
    busy -= 1;
  };
  channels.onAdd(standing => {
    if (!standing.key.endsWith('/question')) return;
    const first = Math.floor(reach.random() * crowd);
    const many = all ? Math.ceil(crowd / 5) : people;
    for (let index = 0; index < many; index += 1) void press(standing, personOf(standing.platform, (first + index) % crowd));
  });
  return { told, reach, gather: everybody => void (all = everybody), busy: () => busy > 0 };
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
