import { clip } from '../../text.ts';
import { headingLength, listItems, textLength } from '../limits.ts';
import { type CardElement, type TextRun, run } from './elements.ts';
import { clean } from './text.ts';

/** A term in bold and what is said of it, on one line. */
export function entry(term: string, text: string | null): CardElement {
  return { type: 'RichTextBlock', spacing: 'Small', inlines: entryRuns(term, text, textLength) };
}

/** Entries on lines of shared paragraphs, as those of `bullets`, each text within `most` characters; 0 leaves the terms alone. */
export function closeEntries(items: readonly { readonly term: string; readonly text: string | null }[], most: number): readonly CardElement[] {
  const written = items.map(({ term, text }, at) => entryRuns(term, text, most, at % listItems === 0 ? '' : '\n'));
  return written.flatMap((_, at) => at % listItems > 0 ? [] : {
    type: 'RichTextBlock', spacing: at === 0 ? 'Small' : 'None', inlines: written.slice(at, at + listItems).flat(),
  });
}

function entryRuns(term: string, text: string | null, most: number, before = ''): readonly TextRun[] {
  const bold = run(`${before}${clip(clean(term), headingLength)}`, { weight: 'Bolder' });
  const rest = text === null || most === 0 ? '' : clip(clean(text), most);
  return rest === '' ? [bold] : [bold, run(` — ${rest}`)];
}
