/** Keys beside each key of a keyboard, on which fingers slip. */
const beside: Readonly<Record<string, string>> = {
  a: 'sq', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n', n: 'bm',
  o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x',
};
const slips = 2;
/** Shorter words are written right, and turn into others too easily. */
const shortest = 5;

/** A text with a slip in each of two of its longer words: letters swapped, left out, doubled, or the key beside. The same text gets the same slips. */
export function withSlips(text: string): string {
  const words = text.split(' ');
  const draw = drawer(text);
  const long = words.flatMap((word, at) => (/^\p{L}+\P{L}*$/u.test(word) && word.length >= shortest ? [at] : []));
  for (let left = slips; left > 0 && long.length > 0; left -= 1) {
    const [at = 0] = long.splice(draw(long.length), 1);
    words[at] = slip(words[at] ?? '', draw);
  }
  return words.join(' ');
}

/** The first letter stays: it is seldom wrong. */
function slip(word: string, draw: (below: number) => number): string {
  const at = 1 + draw(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  const keys = beside[letter.toLowerCase()] ?? letter;
  return [before + next + letter + after, before + next + after, before + letter + letter + next + after, before + (keys[draw(keys.length)] ?? letter) + next + after][draw(4)] ?? word;
}

/** Numbers that look drawn by chance and are the same for the same text: Lehmer's generator. */
function drawer(text: string): (below: number) => number {
  let state = [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7) || 1;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
