/**
 * Text of people and of the knowledge base on its way into a card. A `TextBlock` renders markdown, and clients differ in what
 * they make of backslashes; a `TextRun` renders none, by specification. So a text goes into a `TextRun` as it is, and into a
 * `TextBlock` only when it has nothing in it that any markdown dialect knows (`isInert`).
 */

// All control characters, and those that turn text around, hide in it or show nothing.
const unseen = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]--[\u200D\p{Variation_Selector}]]/gv;
const unseenButLines = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]--\n]/gv;
// A joiner that does not join two parts of an emoji.
const looseJoiner = /(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** A text on one line, without control, direction and invisible characters, and without the card language's own `{{DATE()}}`. */
export function clean(text: string): string {
  return text.toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .replace(looseJoiner, '')
    .replace(/\{(?=\{)/g, '{ ')
    .trim();
}

/** Whether a clean text holds nothing that a markdown processor, a link finder or an entity decoder could act on. */
export function isInert(text: string): boolean {
  return /^[\p{L}“‘"'(](?:[\p{L}\p{M}\p{N} ,;?!'"“”‘’()/×–—®…%-]|: )*$/u.test(text);
}

/** A text with nothing left in it that a markdown processor could act on, for where a client may or may not run one. */
export function inert(text: string): string {
  const words = clean(text);
  return isInert(words) ? words : clean(words.replace(/[^\p{L}\p{M}\p{N} ,;?!'"“”‘’()/×–—®…%-]/gu, ' ')).replace(/^[^\p{L}“‘"'(]+(?=\D)/u, '');
}

/** A text with its unseen characters, broken halves and `{{` written as JSON writes them: in JSON it means the same. */
export function escapeUnseen(text: string): string {
  return text.replace(unseenButLines, escaped).replace(/[\uD800-\uDFFF]/gu, escaped).replace(/\{(?=\{)/g, '\\u007b');
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}

/** The lines of a text, each clean, none empty. */
export function lines(text: string): readonly string[] {
  return text.split(/[\r\n\u2028\u2029]+/u).map(clean).filter(line => line !== '');
}
