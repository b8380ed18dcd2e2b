import type { types } from '@slack/bolt';
import { limits } from '../limits.ts';
import { clean, clip, oneLine } from '../plain-text.ts';
import { actionsBlocks } from './actions.ts';
import type { Item, Piece } from './piece.ts';
import { asList, tableBlock } from './table.ts';

/** Where the blocks go: how many fit there, whether a table may stand there, and what makes the buttons' ids unique. */
export interface Ground {
  readonly blocks: number;
  readonly table: boolean;
  readonly ids: string;
}

type Content = Exclude<Piece, { kind: 'buttons' }>;

/**
 * The blocks of a message within all of Slack's limits. Buttons come last and are always kept; what does not fit before
 * them is cut with an ellipsis. Typed text stands in plain_text and rich_text only, where Slack reads no markup.
 */
export function renderBlocks(pieces: readonly Piece[], ground: Ground): types.KnownBlock[] {
  const actions = actionsBlocks(pieces.flatMap(piece => (piece.kind === 'buttons' ? piece.buttons : [])), ground.ids);
  const blocks: types.KnownBlock[] = [];
  let left: number = limits.blocksJson - sizeOf(actions);
  for (const piece of pieces) {
    if (piece.kind === 'buttons') continue;
    const content = piece.kind === 'table' && !ground.table ? asList(piece) : piece;
    const block = blockOf(content);
    if (block === null) continue;
    const full = blocks.length + actions.length + 1 >= ground.blocks;
    if (!full && sizeOf(block) <= left) {
      blocks.push(block);
      left -= sizeOf(block);
      continue;
    }
    blocks.push(shortened(content, sizeOf(block), left));
    break;
  }
  return [...blocks, ...actions];
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

/** The piece cut down to `left` characters of JSON, or a lone ellipsis when hardly any of it would remain. */
function shortened(piece: Content, size: number, left: number): types.KnownBlock {
  const ellipsis: types.RichTextBlock = { type: 'rich_text', elements: [section(null, '…')] };
  if (piece.kind === 'text') {
    const most = Math.min(piece.text.length, limits.textObject) - (size - left) - 1;
    return most > 20 ? richText([section(piece.heading, clip(clean(piece.text), most))]) ?? ellipsis : ellipsis;
  }
  if (piece.kind !== 'list') return ellipsis;
  const dots: Item = { strong: null, text: '…' };
  let room = left - sizeOf(listBlock(piece.heading, piece.ordered, [dots]));
  const kept = piece.items.findIndex(one => (room -= sizeOf(item(one))) < 0);
  return kept > 0 ? listBlock(piece.heading, piece.ordered, [...piece.items.slice(0, kept), dots]) ?? ellipsis : ellipsis;
}

function header(text: string): types.HeaderBlock | null {
  const line = clip(oneLine(text), limits.headerText);
  return line === '' ? null : { type: 'header', text: { type: 'plain_text', text: line, emoji: false } };
}

function context(lines: readonly string[]): types.ContextBlock | null {
  const shown = lines.map(line => clip(oneLine(line), limits.textObject)).filter(line => line !== '');
  if (shown.length === 0) return null;
  return {
    type: 'context',
    elements: shown.slice(0, limits.contextElements).map(text => ({ type: 'plain_text', text, emoji: false })),
  };
}

function section(heading: string | null, text: string): types.RichTextSection {
  const bold = clip(oneLine(heading ?? ''), limits.textObject);
  const plain = clip(clean(text), limits.textObject);
  return {
    type: 'rich_text_section',
    elements: [
      ...(bold === '' ? [] : [{ type: 'text' as const, text: plain === '' ? bold : `${bold}\n`, style: { bold: true } }]),
      ...(plain === '' ? [] : [{ type: 'text' as const, text: plain }]),
    ],
  };
}

function item({ strong, text }: Item): types.RichTextSection {
  const bold = clip(oneLine(strong ?? ''), limits.textObject);
  const plain = clip(clean(text ?? ''), limits.textObject);
  return {
    type: 'rich_text_section',
    elements: [
      ...(bold === '' ? [] : [{ type: 'text' as const, text: bold, style: { bold: true } }]),
      ...(plain === '' ? [] : [{ type: 'text' as const, text: bold === '' ? plain : `: ${plain}` }]),
    ],
  };
}

function listBlock(heading: string | null, ordered: boolean, items: readonly Item[]): types.RichTextBlock | null {
  const elements = items.map(item).filter(one => one.elements.length > 0);
  const list: types.RichTextList = { type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements };
  return richText([section(heading, ''), ...(elements.length === 0 ? [] : [list])]);
}

function richText(parts: readonly (types.RichTextSection | types.RichTextList)[]): types.RichTextBlock | null {
  const elements = parts.filter(part => part.elements.length > 0);
  return elements.length === 0 ? null : { type: 'rich_text', elements };
}
