import type { Reply } from '../../src/reply.ts';
import { bars } from './bars.ts';
import type { Block, Detail } from './block.ts';
import { blocksOf } from './blocks.ts';
import { clean, cleanLines, verbatimLines, wrap } from './text.ts';

/** How an answer is laid out. */
export interface TextOptions {
  /** Characters a line may have; 80 unless told. `Infinity` breaks no line. */
  readonly width?: number;
  /** Bold, dim and coloured headings by ANSI escapes; off unless told. */
  readonly color?: boolean;
  readonly detail: Detail;
}

// Select Graphic Rendition (ECMA-48, 8.3.117): 1 bold, 2 faint, 33 and 36 the terminal's own yellow and cyan.
const styles = { title: '1', heading: '1;36', aside: '2', caution: '33' } as const;

type Style = keyof typeof styles;

/** A reply as plain text for a terminal, without a line break at its end. An escape sequence in a reply's text is inert. */
export function renderText(reply: Reply, { width = 80, color = false, detail }: TextOptions): string {
  const paint: Paint = (style, lines) => color ? lines.map(line => `\u001B[${styles[style]}m${line}\u001B[0m`) : lines;
  const parts = blocksOf(reply, detail).map(block => ({ kind: block.kind, text: layOut(block, width, paint).join('\n') }));
  // The line under a concept's title belongs to it.
  const gaps = parts.map(({ kind }, index) => index === 0 ? '' : kind === 'aside' && index === 1 ? '\n' : '\n\n');
  return parts.map(({ text }, index) => `${gaps[index]}${text}`).join('');
}

/** A whole answer as plain text, lines unbroken, what is one click away included: `text` of the contract for other programs. */
export function wholeText(reply: Reply): string {
  return renderText(reply, { width: Infinity, detail: 'full' });
}

type Paint = (style: Style, lines: readonly string[]) => readonly string[];

function layOut(block: Block, width: number, paint: Paint): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'aside': return paint(block.kind, wrap(clean(block.text), width));
    case 'caution': return paint('caution', wrap(clean(block.text), width, '! '));
    case 'verbatim': return verbatimLines(block.text);
    case 'chart': return [
      ...paint('heading', wrap(clean(block.chart.title), width)), ...bars(block.chart, block.language, width),
    ];
    case 'part': return [
      ...(block.heading === null ? [] : paint('heading', wrap(clean(block.heading), width))),
      ...block.texts.flatMap(text => cleanLines(text).flatMap(line => wrap(line, width))),
      ...block.items.flatMap((item, index) => wrap(clean(item), width, markOf(block.marks, index))),
    ];
  }
}

function markOf(marks: Extract<Block, { kind: 'part' }>['marks'], index: number): string {
  if (marks === 'dash') return '- ';
  return marks === 'number' ? `${index + 1}. ` : `${marks[index] ?? '-'} `;
}
