import { activityBytes, callMs } from './limits.ts';
import { bytes } from './render/card.ts';

/** What the connector answered to one call. */
export interface ConnectorAnswer {
  readonly status: number;
  /** Its wish for a later try, in milliseconds; null when it has none. */
  readonly retryAfter: number | null;
  /** The answer's JSON; null when there is none, or it can't be read. */
  readonly json: unknown;
}

/** One call to the connector's REST interface. `path` is under the service's address. */
export interface ConnectorCall {
  readonly service: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
  /** Milliseconds that it may take, its token included; `callMs` at most, and unless told. */
  readonly within?: number;
}

/** Calls the connector once. Rejects with a `ConnectorError` when no answer came. */
export type Connector = (call: ConnectorCall) => Promise<ConnectorAnswer>;

/** What a connector is made from. */
export interface ConnectorParts {
  readonly fetch: typeof fetch;
  /** The bot's own token for the connector. */
  readonly token: () => Promise<string>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The most milliseconds that any call may take; `callMs` unless told. */
  readonly within?: number;
}

/** A call without an answer. The message has neither token nor text in it. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  /** Whether the connector may have got the call all the same; false when it was never sent, or could not be. */
  readonly sent: boolean;
  /** Whether the call broke a limit of Teams, so that it was not even tried. */
  readonly tooLarge: boolean;

  constructor(message: string, { sent = false, tooLarge = false, cause }: { sent?: boolean; tooLarge?: boolean; cause?: unknown }) {
    super(message, { cause });
    this.sent = sent;
    this.tooLarge = tooLarge;
  }
}

/** Makes calls with the bot's own token. The SDK would retry them on its own terms. */
export function createConnector(parts: ConnectorParts): Connector {
  return async call => {
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    if (call.body !== undefined && bytes(call.body) > activityBytes) {
      throw new ConnectorError(`an activity of ${bytes(call.body)} bytes is over Teams' ${activityBytes}`, { tooLarge: true });
    }
    const signal = AbortSignal.timeout(Math.min(call.within ?? callMs, parts.within ?? callMs));
    const token = await tokenWithin(parts, signal);
    const response = await answerOf(parts.fetch(urlOf(call), {
      method: call.method, signal, redirect: 'manual', ...(body === undefined ? {} : { body }),
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    }), call);
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), parts.now());
    return { status: response.status, retryAfter, json: await response.json().catch(() => null) };
  };
}

/** A path in the connector's interface, each part as it is. */
export function path(...parts: readonly string[]): string {
  return ['v3', 'conversations', ...parts.map(encodeURIComponent)].join('/');
}

function urlOf({ service, path: under }: ConnectorCall): URL {
  return new URL(under, service.endsWith('/') ? service : `${service}/`);
}

async function tokenWithin({ token }: ConnectorParts, signal: AbortSignal): Promise<string> {
  const late = Promise.withResolvers<never>();
  const end = () => late.reject(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([token(), late.promise]);
  } catch (cause) {
    throw new ConnectorError('there is no token for the connector', { cause });
  } finally {
    signal.removeEventListener('abort', end);
  }
}

// A connection that was never made; by the names of Node.js and of its `fetch` (undici).
const neverSent = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'UND_ERR_CONNECT_TIMEOUT',
]);

async function answerOf(response: Promise<Response>, { method }: ConnectorCall): Promise<Response> {
  try {
    return await response;
  } catch (cause) {
    const code = codeOf(cause instanceof Error ? cause.cause : null);
    const sent = code === null || !(neverSent.has(code) || /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code));
    throw new ConnectorError(`the connector gave no answer to ${method}${code === null ? '' : ` (${code})`}`, { sent, cause });
  }
}

function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : null;
}

/** A `Retry-After` header in milliseconds: seconds, or a date. */
function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
