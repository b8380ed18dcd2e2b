import { clip } from '../../text.ts';
import { cellLength, headingLength, itemLength, listItems, textLength } from '../limits.ts';
import type { ExecuteButton } from './buttons.ts';
import type { ChartElement } from './chart-elements.ts';
import type { Input } from './inputs.ts';
import { clean, isInert, lines } from './text.ts';

/** A piece of text in one style; no client renders markup in it. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Large' | 'Default';
  readonly isSubtle?: true;
  readonly color?: 'Attention';
  readonly fontType?: 'Monospace';
}

type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

/** A paragraph of runs. */
export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: Spacing;
}

/** A heading that screen readers announce as one; its text is inert. */
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly weight: 'Bolder';
  /** Always given: the heading style would make every heading as large as the title. */
  readonly size: 'Large' | 'Default';
  readonly style: 'heading';
  readonly spacing?: Spacing;
}

/** Elements kept together, shown or hidden as one. */
export interface Container {
  readonly type: 'Container';
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly style?: 'emphasis' | 'warning';
  readonly spacing?: Spacing;
  readonly items: readonly CardElement[];
}

/** A table of texts, its first row the header as is the default, with what an older client shows instead. */
export interface Table {
  readonly type: 'Table';
  /** Widths relative to each other. */
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly TableRow[];
  readonly fallback: Container | 'drop';
}

interface TableRow {
  readonly type: 'TableRow';
  readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly RichTextBlock[] }[];
}

/** Buttons inside the card, next to what they are about. */
export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly ExecuteButton[];
}

/** The elements that Farol uses: of the Adaptive Cards schema, and Teams' own charts. */
export type CardElement = TextBlock | RichTextBlock | Container | Table | ActionSet | Input | ChartElement;

/** A run of plain text. */
export function run(text: string, style: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text, ...style };
}

/** The title of a card. */
export function title(text: string): CardElement {
  return headingElement(text, 'Large');
}

/** The heading of a part of a card. */
export function heading(text: string): CardElement {
  return headingElement(text, 'Default');
}

function headingElement(text: string, size: TextBlock['size']): CardElement {
  const words = clip(clean(text), headingLength);
  if (isInert(words)) return { type: 'TextBlock', text: words, wrap: true, weight: 'Bolder', size, style: 'heading' };
  return { type: 'RichTextBlock', inlines: [run(words, { weight: 'Bolder', size })] };
}

/** A text as paragraphs, one a line; none for an empty text. */
export function paragraphs(text: string): readonly CardElement[] {
  return lines(text).map(line => ({ type: 'RichTextBlock', inlines: [run(clip(line, textLength))] }));
}

/** A short text in the background. */
export function aside(text: string): CardElement {
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [run(clip(clean(text), textLength), { isSubtle: true })] };
}

/** A text that says what is wrong. */
export function problem(text: string): CardElement {
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [run(clip(clean(text), itemLength), { weight: 'Bolder', color: 'Attention' })] };
}

/** Elements kept together, apart from the others; in a box of their own where there is a style. */
export function box(style: 'emphasis' | 'warning' | null, items: readonly CardElement[]): Container {
  return { type: 'Container', ...(style === null ? {} : { style }), spacing: 'Medium', items };
}

/** A list, one line an item. Lines share a paragraph, since an element's own JSON takes more room than a short item. */
export function bullets(items: readonly string[]): readonly CardElement[] {
  const texts = items.map(item => `• ${clip(clean(item), itemLength)}`);
  return texts.flatMap((_, at) => at % listItems > 0 ? [] : {
    type: 'RichTextBlock', spacing: 'Small', inlines: [run(texts.slice(at, at + listItems).join('\n'))],
  });
}

/** A heading with a text or a list under it; a list of one item reads as a text. */
export function part(head: string, items: readonly string[]): readonly CardElement[] {
  const only = items.length === 1 ? items[0] : undefined;
  return [heading(head), ...(only === undefined ? bullets(items) : paragraphs(only))];
}

/** A row of cells; the first row of a table is its header. */
export function row(cells: readonly string[], style: Omit<TextRun, 'type' | 'text'> = {}): TableRow {
  return {
    type: 'TableRow',
    cells: cells.map(cell => ({
      type: 'TableCell', items: [{ type: 'RichTextBlock', inlines: [run(clip(clean(cell), cellLength) || '–', style)] }],
    })),
  };
}
