import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../body.ts';
import { limits } from './limits.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What guards Slack's address in front of the SDK's own listener. */
export interface RequestGuard {
  /** Bolt's listener, which verifies the signature. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** True once nothing new is taken: Slack then delivers events again, to another instance or later. */
  readonly stopping: () => boolean;
}

/**
 * Closes what the SDK leaves open: a body that is the JSON `null` would end the process, a timestamp from the future
 * would pass, a form with a charset would be taken for JSON. Everything else, the signature first of all, is the SDK's.
 */
export function guardRequests({ listener, now, stopping }: RequestGuard): Handler {
  return async (request, response) => {
    if (stopping()) return refuse(response, 503);
    const body = await readBody(request, limits.requestBody);
    if (body === null) return refuse(response, 413);
    const stamp = Number(request.headers['x-slack-request-timestamp']);
    if (stamp * 1_000 > now() + limits.timestampWindow * 1_000) return refuse(response, 401);
    if (isNull(body, request.headers['content-type'])) return refuse(response, 400);
    const [type] = (request.headers['content-type'] ?? '').split(';');
    request.headers['content-type'] = type?.trim().toLowerCase() ?? '';
    listener(Object.assign(request, { rawBody: body }), response);
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, status === 413 ? { connection: 'close' } : {}).end();
}

function isNull(body: Buffer, type = ''): boolean {
  const text = body.toString();
  const json = type.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(text).get('payload') : text;
  return json?.trim() === 'null';
}
