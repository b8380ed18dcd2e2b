import { clean, escapeWithin, oneLine } from '../plain-text.ts';
import type { Item, Piece } from './piece.ts';
import { asList } from './table.ts';

/**
 * The whole content as text, for notifications, screen readers and clients that know no blocks. Escaped, so that
 * nothing in it is a mention or a link, and cut with an ellipsis at `most` UTF-16 units.
 */
export function renderText(pieces: readonly Piece[], most: number): string {
  const whole = pieces.map(textOf).filter(text => text !== '').join('\n');
  return escapeWithin(whole, most) || '…';
}

function textOf(piece: Piece): string {
  switch (piece.kind) {
    case 'title': return oneLine(piece.text);
    case 'small': return piece.lines.map(oneLine).join('\n');
    case 'text': return [oneLine(piece.heading ?? ''), clean(piece.text)].filter(part => part !== '').join(': ');
    case 'list': return listText(piece.heading, piece.items);
    case 'table': return textOf(asList(piece));
    case 'buttons': return '';
    default: return piece satisfies never;
  }
}

function listText(heading: string | null, items: readonly Item[]): string {
  const lines = items.map(({ strong, text }) => {
    const said = [oneLine(strong ?? ''), clean(text ?? '')].filter(part => part !== '').join(': ');
    return said === '' ? '' : `• ${said}`;
  });
  return [heading === null ? '' : `${oneLine(heading)}:`, ...lines].filter(line => line !== '').join('\n');
}
