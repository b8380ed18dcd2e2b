import { limits } from './limits.ts';

// Controls except tab and newline, and the marks that reorder text (bidi controls).
const unseen = /(?![\t\n])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Takes out what a reader cannot see but a program obeys: control and bidirectional characters, broken surrogates. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unseen, '').trim();
}

/** `clean`, on one line: for titles, labels and cells. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ');
}

/**
 * Makes a text safe where Slack reads markup: with `&`, `<` and `>` escaped there is no mention, channel, date or link.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
function escapeText(text: string): string {
  return text.replace(/[&<>]/g, character => entities[character] ?? character);
}

/** `escapeText` of as much of the text as fits in `most` UTF-16 units, never ending inside an entity. */
export function escapeWithin(text: string, most: number): string {
  const whole = escapeText(text);
  if (whole.length <= most) return whole;
  let size = 1;
  let kept = '';
  for (const character of text) {
    const piece = entities[character] ?? character;
    size += piece.length;
    if (size > most) break;
    kept += piece;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Breaks up whatever could be read as markup without changing what is seen: for table cells, whose `raw_text` has no
 * documented escaping. Angle brackets become their typographic likes; a word joiner keeps `*`, `_`, `~` and `` ` `` from pairing.
 */
export function neutralize(text: string): string {
  return text.replace(/</g, '‹').replace(/>/g, '›').replace(/[*_~`]/g, mark => `\u2060${mark}`);
}

// Slack sends emoji by name, ":+1:", ":wave::skin-tone-3:"; a time of day is none.
const emoji = /(?<![\p{L}\p{N}]):(?=[^:\s]*\p{L}|[+-]1:|100:)[\p{Ll}\p{Lo}\d_'+-]+:(?![\p{L}\p{N}])/gu;
/** Stands for what is no text, by Unicode. */
const noText = '\uFFFC';

/**
 * The plain text a person meant by a message in Slack's markup: mentions of the bot dropped, channels, groups and links
 * by their label, formatting marks around words taken off, emoji left out where there is anything else, entities decoded once.
 */
export function fromSlackText(text: string, bot: string): string {
  const meant = withoutMarkup(text.slice(0, limits.textRead), bot);
  const words = meant.replace(emoji, ' ').replace(/[ \t]+/g, ' ').trim();
  return words === '' && meant !== '' ? noText : words;
}

function withoutMarkup(text: string, bot: string): string {
  return text
    .replace(/<([@#!]?)([^>|]*)(?:\|([^>]*))?>/g, (_, sigil: string, target: string, label: string | undefined) =>
      resolve(sigil, target, label, bot))
    .replace(/(^|[\s(])([*_~]|`{1,3})(?=\S)([^\n]*?\S)\2(?=$|[\s).,;:!?])/gm, '$1$3')
    .replace(/&(lt|gt|amp);/g, (_, name: string) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'))
    .trim();
}

function resolve(sigil: string, target: string, label: string | undefined, bot: string): string {
  if (sigil === '@') return target === bot || label === undefined ? ' ' : `@${label.replace(/^@/, '')}`;
  if (sigil === '#') return label ? `#${label}` : ' ';
  if (sigil === '!') return label ?? `@${target.split('^')[0] ?? ''}`;
  return label ?? target.replace(/^mailto:/, '');
}
