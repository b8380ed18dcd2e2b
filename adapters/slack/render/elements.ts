import type { types } from '@slack/bolt';
import { clip } from '../../text.ts';
import { limits } from '../limits.ts';
import { clean, oneLine } from '../plain-text.ts';
import type { Item } from './piece.ts';

// Counted in code points, of which each is at most two UTF-16 units.
const longest = new RegExp(`[^]{1,${limits.textObject / 2}}`, 'gu');

/** A title. Null, here and below, when nothing is left to show. */
export function header(text: string): types.HeaderBlock | null {
  const line = clip(oneLine(text), limits.headerText);
  return line === '' ? null : { type: 'header', text: { type: 'plain_text', text: line, emoji: false } };
}

/** Small print. */
export function context(lines: readonly string[]): types.ContextBlock | null {
  const shown = lines.map(line => clip(oneLine(line), limits.textObject)).filter(line => line !== '');
  if (shown.length === 0) return null;
  return {
    type: 'context',
    elements: shown.slice(0, limits.contextElements).map(text => ({ type: 'plain_text', text, emoji: false })),
  };
}

/** A paragraph, under a bold heading or not. */
export function section(heading: string | null, text: string): types.RichTextSection {
  const bold = clip(oneLine(heading ?? ''), limits.textObject);
  const plain = clean(text);
  return {
    type: 'rich_text_section',
    elements: [...strongText(plain === '' ? bold : `${bold}\n`), ...plainText(plain)],
  };
}

function item({ strong, text }: Item): types.RichTextSection {
  const bold = clip(oneLine(strong ?? ''), limits.textObject);
  const plain = clean(text ?? '');
  return {
    type: 'rich_text_section',
    elements: [...strongText(bold), ...plainText(bold === '' || plain === '' ? plain : `: ${plain}`)],
  };
}

/** A list, under a bold heading or not. */
export function listBlock(heading: string | null, ordered: boolean, items: readonly Item[]): types.RichTextBlock | null {
  const elements = items.map(item).filter(one => one.elements.length > 0);
  const list: types.RichTextList = { type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements };
  return richText([section(heading, ''), ...(elements.length === 0 ? [] : [list])]);
}

/** Rich text: text in it is never read as markup. */
export function richText(parts: readonly (types.RichTextSection | types.RichTextList)[]): types.RichTextBlock | null {
  const elements = parts.filter(part => part.elements.length > 0);
  return elements.length === 0 ? null : { type: 'rich_text', elements };
}

/** Bold text. */
function strongText(text: string): types.RichTextText[] {
  return text.trim() === '' ? [] : [{ type: 'text', text, style: { bold: true } }];
}

/** Text as it is. Rich text has no documented limit of its own; a text object's is kept for each element, and the text goes on in the next. */
export function plainText(text: string): types.RichTextText[] {
  return (text.match(longest) ?? []).map(part => ({ type: 'text', text: part }));
}
