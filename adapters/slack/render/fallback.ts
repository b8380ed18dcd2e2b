import { clean, escapeWithin, oneLine } from '../plain-text.ts';
import { asFigures } from './chart.ts';
import { mentionable } from './people.ts';
import { abridged, abridgements, type Item, type Piece } from './piece.ts';
import { asList } from './table.ts';

/**
 * The whole content as text, for notifications, screen readers and clients that know no blocks. Escaped, so that
 * nothing in it is a link, nor a mention but of the people it names, and cut with an ellipsis at `most` UTF-16 units.
 */
export function renderText(pieces: readonly Piece[], most: number): string {
  const people = pieces.flatMap(piece => (piece.kind === 'people' ? peopleText(piece, most / 2) : []));
  const end = people.map(line => `\n${line}`).join('');
  const room = most - end.length;
  let whole = wholeText(pieces);
  for (const length of abridgements(pieces)) {
    if (escapeWithin(whole, Infinity).length <= room) break;
    whole = wholeText(pieces.map(piece => (piece.kind === 'list' ? abridged(piece, length) : piece)));
  }
  return `${escapeWithin(whole, room)}${end}` || '…';
}

function wholeText(pieces: readonly Piece[]): string {
  return pieces.map(textOf).filter(text => text !== '').join('\n');
}

/** The lines about people, those that fit whole. Mentions stand in them as Slack's markup, everything else escaped. */
function peopleText({ heading, items }: Extract<Piece, { kind: 'people' }>, most: number): string[] {
  const lines: string[] = [];
  let left = most;
  for (const line of [`${escapeWithin(oneLine(heading), most)}:`, ...items.map(({ person, text }) => lineOf(person, text, most))]) {
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  return lines.length < 2 ? [] : lines;
}

function lineOf(person: string, text: string, most: number): string {
  return `• ${mentionable(person) ? `<@${person}>: ` : ''}${escapeWithin(clean(text), most)}`;
}

function textOf(piece: Piece): string {
  switch (piece.kind) {
    case 'title': return oneLine(piece.text);
    case 'small': return piece.lines.map(oneLine).join('\n');
    case 'text': return [oneLine(piece.heading ?? ''), clean(piece.text)].filter(part => part !== '').join(': ');
    case 'list': return listText(piece.heading, piece.items);
    case 'table': return textOf(asList(piece));
    case 'chart': return textOf(asFigures(piece));
    case 'people':
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
