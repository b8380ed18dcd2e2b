import { z } from 'zod';
import type { Language } from '../../src/language.ts';
import type { Reply } from '../../src/reply.ts';
import { keysOf } from '../../src/answers/keys.ts';
import { type AnswerKind, kindOf } from './kind.ts';
import { wholeText } from './render.ts';

/** A question from another program. */
export interface Request {
  /** Whatever the program gave, to be given back; null when it gave none. */
  readonly id: unknown;
  readonly q: string;
  /** The language chosen for the answer; null follows the question. */
  readonly language: Language | null;
  /** Lines with the same one belong together; null is a conversation of its own. */
  readonly conversation: string | null;
}

/** One line of `--json`. */
export interface Answer {
  readonly id: unknown;
  readonly q: string;
  readonly lang: Language;
  readonly kind: AnswerKind;
  readonly concepts: readonly { readonly key: string; readonly names: readonly string[] }[];
  /** The whole answer as plain text, what is one click away included. */
  readonly text: string;
  /** 0 to 1, with two decimals. */
  readonly confidence: number;
  /** How long the answer took, in milliseconds with three decimals. */
  readonly ms: number;
}

const languageTag = z.string().transform((tag, context): Language | null => {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  if (language === 'pt' || language === 'en') return language;
  if (language === '' || language === 'auto') return null;
  context.addIssue({ code: 'custom', message: `“${tag}” is no language of Farol's: use "pt" or "en", or leave it out.` });
  return z.NEVER;
});

const requestLine = z.object({
  q: z.string({ error: 'a string with the question is required.' }),
  id: z.unknown().optional(),
  lang: languageTag.nullish(),
  conversation: z.union([z.string(), z.number().transform(String)]).nullish(),
});

/** A line of input as a request, or what is wrong with it. A line that begins with `{` is JSON, any other a question as it is. */
export function readRequest(line: string): Request | { readonly error: string } {
  if (!line.trimStart().startsWith('{')) return { id: null, q: line, language: null, conversation: null };
  const json = parse(line);
  if ('error' in json) return json;
  const { data, error } = requestLine.safeParse(json.value);
  if (data === undefined) return { error: error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join(' ') };
  return { id: data.id ?? null, q: data.q, language: data.lang ?? null, conversation: data.conversation ?? null };
}

/** A reply as the contract has it; `ms` is how long it took. */
export function writeAnswer({ id, q }: Request, reply: Reply, namesOf: (key: string) => readonly string[], ms: number): Answer {
  return {
    id, q, lang: reply.language, kind: kindOf(reply),
    concepts: keysOf(reply).map(key => ({ key, names: namesOf(key) })),
    text: wholeText(reply), confidence: Math.round(reply.trace.confidence * 100) / 100, ms: Math.round(ms * 1000) / 1000,
  };
}

function parse(line: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(line) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { error: `A line that begins with { must be a JSON object with q: ${reason}` };
  }
}
