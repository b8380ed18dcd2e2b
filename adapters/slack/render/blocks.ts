import type { types } from '@slack/bolt';
import { limits } from '../limits.ts';
import { clean, clip, oneLine } from '../plain-text.ts';
import { actionsBlocks } from './actions.ts';
import { context, header, listBlock, richText, section } from './elements.ts';
import type { Piece } from './piece.ts';
import { asList, tableBlock } from './table.ts';

/** Where the blocks go: how many fit there, whether a table may stand there, and what makes the buttons' ids unique. */
export interface Ground {
  readonly blocks: number;
  readonly table: boolean;
  readonly ids: string;
}

type Content = Exclude<Piece, { kind: 'buttons' }>;

interface Room {
  readonly blocks: number;
  /** Characters of JSON. */
  readonly size: number;
}

/**
 * The blocks of a message within all of Slack's limits. Buttons come last and are always kept; what does not fit before
 * them is cut with an ellipsis. Typed text stands in plain_text and rich_text only, where Slack reads no markup.
 */
export function renderBlocks(pieces: readonly Piece[], ground: Ground): types.KnownBlock[] {
  const actions = actionsBlocks(pieces.flatMap(piece => (piece.kind === 'buttons' ? piece.buttons : [])), ground.ids);
  const contents = pieces.filter(piece => piece.kind !== 'buttons')
    .map(piece => (piece.kind === 'table' && !ground.table ? asList(piece) : piece));
  const room: Room = { blocks: ground.blocks - actions.length, size: limits.blocksJson - sizeOf(actions) };
  const roomy = layOut(contents, room);
  return [...(roomy.whole ? roomy : layOut(contents.map(compact), room)).blocks, ...actions];
}

/** Lays out one piece after the other; the first that does not fit is cut, and what follows it is left out. */
function layOut(contents: readonly Content[], room: Room): { blocks: types.KnownBlock[]; whole: boolean } {
  const blocks: types.KnownBlock[] = [];
  let left = room.size;
  for (const content of contents) {
    const block = blockOf(content);
    if (block === null) continue;
    const size = sizeOf(block);
    if (blocks.length + 1 >= room.blocks || size > left) {
      return { blocks: [...blocks, shortened(content, size, left)], whole: false };
    }
    blocks.push(block);
    left -= size;
  }
  return { blocks, whole: true };
}

/** A list as lines of one text: without bullets of Slack's own, whose JSON is most of a long list's size. */
function compact(content: Content): Content {
  if (content.kind !== 'list') return content;
  const lines = content.items.map(({ strong, text }, at) => {
    const said = [oneLine(strong ?? ''), clean(text ?? '')].filter(part => part !== '').join(': ');
    return said === '' ? '' : `${content.ordered ? `${at + 1}.` : '•'} ${said}`;
  });
  return { kind: 'text', heading: content.heading, text: lines.filter(line => line !== '').join('\n') };
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length + 1;
}

function blockOf(piece: Content): types.KnownBlock | null {
  switch (piece.kind) {
    case 'title': return header(piece.text);
    case 'small': return context(piece.lines);
    case 'text': return richText([section(piece.heading, piece.text)]);
    case 'list': return listBlock(piece.heading, piece.ordered, piece.items);
    case 'table': return tableBlock(piece);
    default: return piece satisfies never;
  }
}

/** The piece cut down by what it exceeds `left` characters of JSON, or a lone ellipsis when hardly any of it would remain. */
function shortened(piece: Content, size: number, left: number): types.KnownBlock {
  const text = piece.kind === 'text' ? clean(piece.text) : '';
  const most = text.length - (size - left) - 1;
  const block = most > 20 && piece.kind === 'text' ? richText([section(piece.heading, clip(text, most))]) : null;
  return block ?? { type: 'rich_text', elements: [section(null, '…')] };
}
