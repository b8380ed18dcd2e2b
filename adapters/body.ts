import type { IncomingMessage } from 'node:http';

/**
 * The whole body of a request; null when it is larger than `most` bytes. The rest of that is unread: the answer should close the
 * connection. Rejects when the connection ends before the body does.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let size = 0;
  // Destroyed with its stream, the connection could not carry the refusal.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
