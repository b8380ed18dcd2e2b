import type { Language } from '../../../src/language.ts';
import type { Button, Chart, PersonLine } from '../../../src/reply.ts';
import { clip } from '../../text.ts';
import { limits } from '../limits.ts';
import { clean } from '../plain-text.ts';

/** A button of a message; `spoken` is what a screen reader says where the label alone is too short. */
export interface PieceButton extends Button {
  readonly spoken?: string;
}

/** A line of a list: what names it, set in bold, and what is said of it. Either may be null. */
export interface Item {
  readonly strong: string | null;
  readonly text: string | null;
}

/** A list. */
export interface ListPiece {
  readonly kind: 'list';
  readonly heading: string | null;
  readonly ordered: boolean;
  readonly items: readonly Item[];
  /** What is said of the items may be shortened or left out so that all of them are shown. */
  readonly spare?: true;
}

/**
 * A part of a message, still as meaning: the blocks and the text for notifications and screen readers are both made of
 * these, so that they cannot say different things.
 */
export type Piece =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'small'; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly heading: string | null; readonly text: string }
  | ListPiece
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly language: Language }
  | { readonly kind: 'people'; readonly heading: string; readonly items: readonly PersonLine[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly PieceButton[] };

/** A title. */
export const title = (text: string): Piece => ({ kind: 'title', text });

/** Small print under a title or at the end. */
export const small = (...lines: readonly string[]): Piece => ({ kind: 'small', lines });

/** A paragraph, under a heading or not. */
export const paragraph = (heading: string | null, text: string): Piece => ({ kind: 'text', heading, text });

/** A bulleted list of plain lines. */
export const bullets = (heading: string | null, lines: readonly string[]): Piece =>
  ({ kind: 'list', heading, ordered: false, items: lines.map(text => ({ strong: null, text })) });

/** A bulleted or numbered list of named lines. */
export const named = (heading: string | null, items: readonly Item[], ordered = false): Piece =>
  ({ kind: 'list', heading, ordered, items });

/** What to abridge the lists among these to, one after the other until all fits; nothing where none may be. */
export function abridgements(pieces: readonly { readonly kind: string; readonly spare?: true }[]): readonly number[] {
  return pieces.some(({ spare }) => spare === true) ? limits.gistLengths : [];
}

/** The same list with at most so many characters said of each item, where that may be; 0 leaves the names alone. */
export function abridged(list: ListPiece, most: number): ListPiece {
  if (list.spare !== true) return list;
  return { ...list, items: list.items.map(({ strong, text }) => ({ strong, text: text === null || most === 0 ? null : clip(clean(text), most) })) };
}

/** A row of buttons. */
export const buttons = (list: readonly (PieceButton | null)[]): Piece =>
  ({ kind: 'buttons', buttons: list.filter(button => button !== null) });
