import type { types } from '@slack/bolt';
import { clip } from '../../text.ts';
import { limits } from '../limits.ts';
import { neutralize, oneLine } from '../plain-text.ts';
import type { Piece } from './piece.ts';

type Table = Extract<Piece, { kind: 'table' }>;
type Cell = types.TableBlock['rows'][number][number];

/** A comparison as Slack's table block, the header row in bold; null when there is nothing to compare. */
export function tableBlock(table: Table): types.TableBlock | null {
  const width = Math.min(table.columns.length, limits.tableColumns);
  if (width === 0 || table.rows.length === 0) return null;
  const columns = table.columns.slice(0, width);
  return {
    type: 'table',
    column_settings: columns.map(() => ({ is_wrapped: true })),
    rows: [
      columns.map(headerCell),
      ...table.rows.slice(0, limits.tableRows - 1).map(row => columns.map((_, at) => cell(row[at] ?? ''))),
    ],
  };
}

/** The same comparison as a list, for where Slack allows no table: the Home tab. */
export function asList(table: Table): Extract<Piece, { kind: 'list' }> {
  return {
    kind: 'list',
    heading: null,
    ordered: false,
    items: table.rows.map(([aspect, ...cells]) => ({
      strong: aspect ?? '',
      text: cells.map((text, at) => `${table.columns[at + 1] ?? ''}: ${text}`).join('; '),
    })),
  };
}

function headerCell(text: string): Cell {
  const shown = clip(oneLine(text), limits.tableCell) || '–';
  const bold = { type: 'text' as const, text: shown, style: { bold: true } };
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [bold] }] };
}

function cell(text: string): Cell {
  return { type: 'raw_text', text: clip(neutralize(oneLine(text)), limits.tableCell) || '–' };
}
