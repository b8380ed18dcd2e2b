import type { IncomingMessage } from 'node:http';
import { readBody } from '../body.ts';
import { bodyBytes, bodyTimeout } from './limits.ts';
import type { Problem } from './problem.ts';

/** A request's JSON, or why there is none. */
export type Body = { readonly value: unknown } | { readonly problem: Problem };

/** Reads a request's body as JSON: up to `bodyBytes`, strictly UTF-8, within `bodyTimeout`. Never rejects. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const late = setTimeout(() => request.destroy(), bodyTimeout);
  try {
    const body = await readBody(request, bodyBytes);
    return body === null ? { problem: 'tooLarge' } : { value: parse(body) };
  } catch {
    return { problem: 'broken' };
  } finally {
    clearTimeout(late);
  }
}

function parse(bytes: Buffer): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
