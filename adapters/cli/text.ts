/**
 * What a terminal must not get from knowledge or people: control characters, of which escape sequences are made, and format
 * characters, which turn text around or hide in it. The one that joins the parts of an emoji (U+200D) may stay.
 */
const unseen = /(?!\u200D)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const unseenOrBroken = /(?!\u200D)[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/gu;

/** A text on one line, safe for a terminal. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[\s\u0085]+/gu, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim();
}

/** The lines of a text, each clean, none empty. */
export function cleanLines(text: string): readonly string[] {
  return text.split(/[\r\n\u0085\u2028\u2029]+/u).map(clean).filter(line => line !== '');
}

/** The lines of a text whose spaces count; what a terminal must not get is written as JSON writes it. */
export function verbatimLines(text: string): readonly string[] {
  return text.replace(/\r\n?/g, '\n').split('\n').map(line => line.replace(unseenOrBroken, character => Array.from(
    { length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')));
}

/**
 * Breaks a clean text between words into lines of at most `width` characters; a longer word has a line of its own. The first line
 * begins with `first`, the others with as many spaces.
 */
export function wrap(text: string, width: number, first = ''): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && length(line) + 1 + length(word) > width) {
      lines.push(line);
      line = ' '.repeat(first.length);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** Characters as a terminal counts them, near enough for Portuguese and English: code points without combining marks. */
export function length(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
