import SearchableMap from 'minisearch/SearchableMap';

/** Finds what a misspelt word was meant to be, among the words that it knows. */
export interface Spelling {
  /** The folded word that `folded` most likely stands for; null when nothing is near enough. */
  correct(folded: string): string | null;
}

/** Shorter words are too easily turned into others. */
const shortest = 4;
const longestQuery = 30;
/** Two slips in one word are believed only where the word still begins and sounds much the same. */
const leastLikelihood = 0.34;

/**
 * Builds the index that misspelt words are looked up in.
 *
 * @param frequencies folded words that may be meant, and how many concepts use each: of several that are as near, the more used is meant
 */
export function createSpelling(frequencies: ReadonlyMap<string, number>): Spelling {
  const map = new SearchableMap<number>();
  for (const [word, frequency] of frequencies) if (word.length >= shortest && !/\d/u.test(word)) map.set(word, frequency);
  return {
    correct(folded) {
      if (folded.length < shortest || folded.length > longestQuery || /\d/u.test(folded)) return null;
      const swapped = correctSwap(folded, map);
      if (swapped) return swapped;
      let best: string | null = null;
      let bestScore = leastLikelihood;
      for (const [word, [frequency, distance]] of findNear(folded, map)) {
        const score = likelihood(folded, word, distance) * (1 + Math.log2(frequency + 1) / 20);
        if (score > bestScore) [best, bestScore] = [word, score];
      }
      return best;
    },
  };
}

/** Two slips are believed in words this long. */
const twoSlips = 8;
/** Where there are two, the word begins with as many letters that are right. */
const sameStart = 3;

/** The words at a distance of 1, and those at 2 that begin alike: to look for these among all would take many times as long. */
function* findNear(folded: string, map: SearchableMap<number>): Generator<[word: string, found: [frequency: number, distance: number]]> {
  yield* map.fuzzyGet(folded, 1);
  if (folded.length < twoSlips) return;
  const start = folded.slice(0, sameStart);
  for (const [end, found] of map.atPrefix(start).fuzzyGet(folded.slice(sameStart), 2)) yield [start + end, found];
}

/** The same for one question: after so many lookups nothing is corrected any more, so that the time for a page of noise stays bounded. */
export function withLookups(spelling: Spelling, most: number): Spelling {
  let left = most;
  return {
    correct(folded) {
      left -= 1;
      return left < 0 ? null : spelling.correct(folded);
    },
  };
}

/** True for two words that are said alike in Portuguese: "insidente" and "incidente". */
export function soundsLike(one: string, other: string): boolean {
  return one !== other && sound(one) === sound(other);
}

/** True for two words that differ in the order of two neighbouring letters: "avaliability" and "availability". */
export function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2) === other;
}

/** Two neighbouring letters exchanged ("chnage") are one slip, though two edits. */
function correctSwap(folded: string, map: SearchableMap<number>): string | null {
  for (let at = 0; at < folded.length - 1; at += 1) {
    const swapped = folded.slice(0, at) + (folded[at + 1] ?? '') + (folded[at] ?? '') + folded.slice(at + 2);
    if (swapped !== folded && map.has(swapped)) return swapped;
  }
  return null;
}

/** 0 when the two are too unlike; the first letter is seldom wrong, save where it sounds the same. */
function likelihood(typed: string, meant: string, distance: number): number {
  const sameFirst = typed[0] === meant[0];
  if (!sameFirst && !(sound(typed) === sound(meant) || typed.length >= 8)) return 0;
  if (distance > 1 && typed.slice(0, 4) !== meant.slice(0, 4) && (meant.length < 9 || typed.slice(0, 3) !== meant.slice(0, 3))) return 0;
  if (typed.length === shortest && (!sameFirst || typed.at(-1) !== meant.at(-1))) return 0;
  // A letter may be missing from so short a word; with another letter it is another word ("FGTS", "fits").
  if (typed.length === shortest && meant.length === shortest && sound(typed) !== sound(meant)) return 0;
  return (sameFirst ? 1 : 0.8) / (1 + distance) + (sound(typed) === sound(meant) ? 0.5 : 0);
}

/** A rough key of how a Portuguese word sounds: what is often mixed up is made equal. */
function sound(word: string): string {
  return word
    .replace(/ss|c(?=[ei])|z/gu, 's')
    .replace(/g(?=[ei])/gu, 'j')
    .replace(/ch/gu, 'x')
    .replace(/qu|ck|k/gu, 'c')
    .replace(/h/gu, '')
    .replace(/(.)\1+/gu, '$1');
}
