import type { types } from '@slack/bolt';
import { clip } from '../../text.ts';
import { limits } from '../limits.ts';
import { clean, oneLine } from '../plain-text.ts';
import { actionsBlocks } from './actions.ts';
import { asBars, drawChart, figuresOf, type DataVisualizationBlock, type SlackBlock } from './chart.ts';
import { context, header, listBlock, richText, section } from './elements.ts';
import { peopleBlock } from './people.ts';
import { abridged, abridgements, type ListPiece, type Piece } from './piece.ts';
import { asList, tableBlock } from './table.ts';

/** Where the blocks go: how many fit there, whether tables and charts may stand there, and what makes the buttons' ids unique. */
export interface Ground {
  readonly blocks: number;
  readonly table: boolean;
  /** How many charts are drawn by Slack; the others stand there as bars of characters. */
  readonly charts: number;
  readonly ids: string;
}

type Content = Exclude<Piece, { kind: 'buttons' | 'chart' }> | { readonly kind: 'drawing'; readonly block: DataVisualizationBlock };
/** A row of buttons keeps its place whatever is cut. */
type Part = Content | { readonly kind: 'row'; readonly block: types.ActionsBlock };

interface Room {
  readonly blocks: number;
  /** Characters of JSON. */
  readonly size: number;
}

/**
 * The blocks of a message within all of Slack's limits. Buttons are always kept; what does not fit beside them is abridged where it
 * may be, and cut with an ellipsis. Typed text stands in plain_text and rich_text only, where Slack reads no markup.
 */
export function renderBlocks(pieces: readonly Piece[], ground: Ground): SlackBlock[] {
  const rows = actionsBlocks(pieces.flatMap(piece => (piece.kind === 'buttons' ? [piece.buttons] : [])), ground.ids);
  const kept = rows.filter(row => row !== null);
  const room: Room = { blocks: ground.blocks - kept.length, size: limits.blocksJson - sizeOf(kept) };
  const parts = partsOf(pieces, rows, ground);
  let laid = layOut(parts, room);
  for (const most of [Infinity, ...abridgements(parts)]) {
    if (laid.whole) break;
    laid = layOut(parts.map(part => (part.kind === 'list' ? compact(abridged(part, most)) : part)), room);
  }
  return laid.blocks;
}

/** The pieces as what stands in this ground, each row of buttons in its place. */
function partsOf(pieces: readonly Piece[], rows: readonly (types.ActionsBlock | null)[], ground: Ground): Part[] {
  let row = 0;
  let charts = 0;
  return pieces.flatMap((piece): Part[] => {
    if (piece.kind === 'buttons') {
      const block = rows[row++] ?? null;
      return block === null ? [] : [{ kind: 'row', block }];
    }
    if (piece.kind === 'table' && !ground.table) return [asList(piece)];
    if (piece.kind !== 'chart') return [piece];
    const block = charts < ground.charts ? drawChart(piece) : null;
    if (block === null) return piece.chart.points.length === 0 ? [] : [asBars(piece)];
    charts += 1;
    return [{ kind: 'drawing', block }, figuresLine(piece)];
  });
}

/** A drawn chart's figures on one line: Slack shows them only to a pointer that rests on the chart, and to no screen reader. */
function figuresLine(piece: Extract<Piece, { kind: 'chart' }>): Content {
  return { kind: 'small', lines: [figuresOf(piece).map(({ strong, text }) => `${oneLine(strong)}: ${text}`).join(' · ')] };
}

/** Lays out one part after the other; the first content that does not fit is cut, and the contents after it are left out. */
function layOut(parts: readonly Part[], room: Room): { blocks: SlackBlock[]; whole: boolean } {
  const blocks: SlackBlock[] = [];
  let { blocks: places, size: left } = room;
  let whole = true;
  for (const part of parts) {
    if (part.kind === 'row') blocks.push(part.block);
    if (part.kind === 'row' || !whole) continue;
    const block = blockOf(part);
    if (block === null) continue;
    const size = sizeOf(block);
    whole = places > 1 && size <= left;
    blocks.push(whole ? block : shortened(part, size, left));
    places -= 1;
    left -= size;
  }
  return { blocks, whole };
}

/** A list as lines of one text: without bullets of Slack's own, whose JSON is most of a long list's size. */
function compact(part: ListPiece): Content {
  const lines = part.items.map(({ strong, text }, at) => {
    const said = [oneLine(strong ?? ''), clean(text ?? '')].filter(one => one !== '').join(': ');
    return said === '' ? '' : `${part.ordered ? `${at + 1}.` : '•'} ${said}`;
  });
  return { kind: 'text', heading: part.heading, text: lines.filter(line => line !== '').join('\n') };
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length + 1;
}

function blockOf(piece: Content): SlackBlock | null {
  switch (piece.kind) {
    case 'title': return header(piece.text);
    case 'small': return context(piece.lines);
    case 'text': return richText([section(piece.heading, piece.text)]);
    case 'list': return listBlock(piece.heading, piece.ordered, piece.items);
    case 'table': return tableBlock(piece);
    case 'people': return peopleBlock(piece.heading, piece.items);
    case 'drawing': return piece.block;
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
