import { createHash } from 'node:crypto';

/** A number from 0 up to, but not including, 1 that depends on the seed alone: the same on every instance, and after a restart. */
export function chance(seed: string): number {
  return createHash('sha256').update(seed).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** The same items in an order that depends on the seed alone. */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  return items.map((item, place) => ({ item, key: chance(`${seed}/${place}`) })).toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/** One of the items, each as likely as its weight says; null when there is none. */
export function weighted<Item>(items: readonly Item[], weight: (item: Item) => number, seed: string): Item | null {
  const weights = items.map(weight);
  let left = chance(seed) * weights.reduce((sum, each) => sum + each, 0);
  const found = items.find((_, place) => (left -= weights[place] ?? 0) < 0);
  return found ?? items.at(-1) ?? null;
}
