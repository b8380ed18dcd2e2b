import { wording } from '../../../src/locales/index.ts';
import type { FileReply } from '../../../src/reply.ts';
import { buttonRow } from './buttons.ts';
import { type AdaptiveCard, card, fits, fittingCard } from './card.ts';
import { heading, paragraphs, run, title } from './elements.ts';
import { escapeUnseen } from './text.ts';

/** What the file is; its content is in the cards of `renderParts`, or behind the web page's link. */
export function renderFile(reply: FileReply): AdaptiveCard {
  const body = [title(reply.title), ...reply.lines.flatMap(paragraphs), ...paragraphs(reply.name)];
  return fittingCard(reply.title, body, buttonRow(reply.buttons), wording(reply.language).card.leftOut);
}

/**
 * The content of a file as cards, numbered, of fixed-width text that nothing renders. What a client could hide or act on is escaped
 * as JSON escapes it, so that the parts put together are the same data.
 */
export function renderParts(reply: FileReply): readonly AdaptiveCard[] {
  const { part } = wording(reply.language).cards;
  const build = (text: string, number: string): AdaptiveCard => card(reply.name, [
    heading(`${reply.name} ${number}`),
    { type: 'RichTextBlock', inlines: [run(text, { fontType: 'Monospace' })] },
  ], []);
  const texts = cut(escapeUnseen(reply.content), text => fits(build(text, part(999, 999))));
  return texts.map((text, at) => build(text, part(at + 1, texts.length)));
}

/** A text in pieces that each fit, cut after a line where one ends in the piece's second half. */
function cut(text: string, fitsIn: (text: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== '';) {
    const most = longest(rest, fitsIn);
    const line = rest.lastIndexOf('\n', most - 1) + 1;
    const end = most === rest.length || line <= most / 2 ? most : line;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces;
}

/** The most characters of a text that fit, at least one, and no half of a character. */
function longest(text: string, fitsIn: (text: string) => boolean): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fitsIn(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low > 1 && low < text.length && /[\uD800-\uDBFF]$/u.test(text.slice(0, low)) ? low - 1 : low;
}
