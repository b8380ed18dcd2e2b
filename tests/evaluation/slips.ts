import { fold } from '../../src/text.ts';

/** Keys beside each key of a keyboard, on which fingers slip. */
const beside: Readonly<Record<string, string>> = {
  a: 'sq', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n', n: 'bm',
  o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x',
};
const slips = 2;
/** Words of fewer letters are written right, and turn into others too easily. */
const shortest = 5;

/** A text with a slip in each of two of its longer words, where it has two: letters swapped, left out, doubled, or the key beside. The same text gets the same slips. */
export function withSlips(text: string): string {
  const words = text.split(' ');
  const draw = drawer(text);
  const long = words.flatMap((word, at) => (lettersOf(word).length >= shortest ? [at] : []));
  for (let left = slips; left > 0 && long.length > 0; left -= 1) {
    const [at = 0] = long.splice(draw(long.length), 1);
    const letters = lettersOf(words[at] ?? '');
    words[at] = slip(letters, draw) + (words[at] ?? '').slice(letters.length);
  }
  return words.join(' ');
}

/** What a word is without the punctuation after it; empty when it begins with something else. */
function lettersOf(word: string): string {
  return /^\p{L}+(?=\P{L}*$)/u.exec(word)?.[0] ?? '';
}

/** The first letter stays: it is seldom wrong. */
function slip(word: string, draw: (below: number) => number): string {
  const at = 1 + draw(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  const keys = beside[fold(letter)] ?? letter;
  const wrong = [next + letter, next, letter + letter + next, (keys[draw(keys.length)] ?? '') + next][draw(4)] ?? '';
  return wrong === letter + next ? slip(word, draw) : before + wrong + after;
}

/** Numbers that look drawn by chance and are the same for the same text: Lehmer's generator. */
function drawer(text: string): (below: number) => number {
  let state = [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7) || 1;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
