import type { IncomingMessage } from 'node:http';
import { bodyBytes, bodyTimeout } from './limits.ts';
import type { Problem } from './problem.ts';

/** A request's JSON, or why there is none. */
export type Body = { readonly value: unknown } | { readonly problem: Problem };

/** Reads a request's body as JSON: up to `bodyBytes`, strictly UTF-8, within `bodyTimeout`. Never rejects. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > bodyBytes) return { problem: 'tooLarge' };
  const late = setTimeout(() => request.destroy(), bodyTimeout);
  try {
    const chunks = await readChunks(request);
    return chunks === null ? { problem: 'tooLarge' } : { value: parse(Buffer.concat(chunks)) };
  } catch {
    return { problem: 'broken' };
  } finally {
    clearTimeout(late);
  }
}

// Events and not `for await`: leaving that loop early destroys the connection before the refusal is sent.
function readChunks(request: IncomingMessage): Promise<readonly Buffer[] | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyBytes) {
        request.pause();
        resolve(null);
      } else {
        chunks.push(chunk);
      }
    });
    request.once('end', () => resolve(chunks));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The connection closed before the body was complete.')));
  });
}

function parse(bytes: Buffer): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
