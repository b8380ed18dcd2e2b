import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { readBody } from '../body.ts';
import { type Activity, parseActivity } from './activity.ts';
import { requestBytes } from './limits.ts';
import { type Proof, type TokenCheck, endorses } from './token-check.ts';
import type { TurnResult } from './turns.ts';

/** The HTTP side of the bot: one address that the connector posts activities to. */
export interface Endpoint {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers 503 from now on, and resolves when what is being answered has been answered. */
  stop(): Promise<void>;
}

/** What an endpoint is made from. */
export interface EndpointParts {
  readonly check: TokenCheck;
  readonly turn: (activity: Activity) => Promise<TurnResult>;
  readonly logger: Logger;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly after?: () => Promise<void>;
}

/**
 * Answers 401 with an empty body to a request without a good token before its body is read, 503 while tokens cannot be checked,
 * 413 to a body over `requestBytes`, 400 to one that is no activity, 501 to an invoke nobody knows, and 500 when neither an
 * answer nor an apology could be sent.
 */
export function createEndpoint(parts: EndpointParts): Endpoint {
  const running = new Set<Promise<void>>();
  let stopping = false;
  return {
    async handle(request, response) {
      if (stopping) return send(response, { status: 503 });
      const work = serve(parts, request, response);
      running.add(work);
      await work.finally(() => running.delete(work));
    },
    async stop() {
      stopping = true;
      await Promise.all(running);
    },
  };
}

async function serve(parts: EndpointParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const answered = await answer(parts, request);
    send(response, answered);
    await answered.after?.();
  } catch (error) {
    parts.logger.error({ err: error }, 'could not handle a request of Teams');
    send(response, { status: 500 });
  }
}

async function answer({ check, turn, logger }: EndpointParts, request: IncomingMessage): Promise<Answer> {
  const checked = await check(request.headers.authorization);
  if (checked.proof === null) {
    logger.info({ status: checked.status, reason: reasonOf(checked.cause) }, 'refused a request to the address of Teams');
    return { status: checked.status };
  }
  const body = await readBody(request, requestBytes);
  if (body === null) return { status: 413 };
  const activity = parseBody(body.toString());
  if (activity === null) return { status: 400 };
  return isAllowed(checked.proof, activity, logger) ? turn(activity) : { status: 401 };
}

function isAllowed(proof: Proof, activity: Activity, logger: Logger): boolean {
  if (endorses(proof, activity)) return true;
  logger.info({ status: 401, channel: activity.channelId }, 'refused an activity whose token is for another channel or address');
  return false;
}

function parseBody(text: string): Activity | null {
  try {
    return parseActivity(JSON.parse(text));
  } catch {
    return null;
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  response.statusCode = status;
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  // What is left of a body too large is not worth reading.
  if (status === 413) response.setHeader('Connection', 'close');
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

/** A token's own claims stay out of the log: a stranger wrote them. */
function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'unknown';
}
