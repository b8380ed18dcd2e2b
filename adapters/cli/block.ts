import type { Language } from '../../src/language.ts';
import type { Chart, Section } from '../../src/reply.ts';

/** A piece of an answer in plain text, before it is laid out on lines. */
export type Block =
  | { readonly kind: 'title' | 'aside' | 'caution'; readonly text: string }
  /** A text whose lines and spaces count, e.g. JSON. */
  | { readonly kind: 'verbatim'; readonly text: string }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly language: Language }
  /** A heading, if any, over paragraphs and a list. */
  | {
    readonly kind: 'part';
    readonly heading: string | null;
    readonly texts: readonly string[];
    readonly items: readonly string[];
    /** What stands before each item: a dash, its number, or marks of its own. */
    readonly marks: 'dash' | 'number' | readonly string[];
  };

/** How much is shown: `short` leaves to buttons what they offer, `full` shows what is one click away elsewhere. */
export type Detail = 'short' | 'full';

/** The name of the whole answer. */
export function title(text: string): Block {
  return { kind: 'title', text };
}

/** Paragraphs, under a heading if any. */
export function texts(heading: string | null, paragraphs: readonly string[]): Block {
  return { kind: 'part', heading, texts: paragraphs, items: [], marks: 'dash' };
}

/** A list, under a heading if any. */
export function items(heading: string | null, all: readonly string[], marks: 'dash' | 'number' | readonly string[] = 'dash'): Block {
  return { kind: 'part', heading, texts: [], items: all, marks };
}

/** A list of one reads as a text. */
export function section({ heading, items: all }: Section): Block {
  return all.length === 1 ? texts(heading, all) : items(heading, all);
}

/** A term and what is said of it, if anything. */
export function labelled(term: string, text: string | null): string {
  return text === null ? term : `${term}: ${text}`;
}

/** A block where there is anything to put into it. */
export function some<Value>(values: readonly Value[], block: (values: readonly Value[]) => Block): readonly Block[] {
  return values.length === 0 ? [] : [block(values)];
}
