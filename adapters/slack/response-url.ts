import { limits } from './limits.ts';
import { fieldOf } from './log.ts';
import { patiently, type Sleep } from './patience.ts';

/** What `fetch` does, as far as it is used here. */
export type Fetch = (
  url: string, options: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal; redirect: 'error' },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** Slack refused a `response_url`. Its text holds no URL, since whoever has one can answer in our name. */
export class ResponseUrlError extends Error {
  override readonly name = 'ResponseUrlError';
  readonly status: number;
  /** What Slack calls the fault ("used_url"), if it says. */
  readonly code: string | null;
  readonly retryAfter: number | null;

  constructor(status: number, code: string | null, retryAfter: number | null) {
    super(`Slack refused an answer through response_url with status ${status}`);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/**
 * Posts to a `response_url`: good for five answers within 30 minutes of the command or the press. Waits out a 429 and
 * tries again after a fault of Slack's or of the network.
 * Source: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export async function postToResponseUrl(url: string, payload: object, use: { fetch: Fetch; sleep: Sleep }): Promise<void> {
  const attempt = async (): Promise<void> => {
    const response = await use.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(payload),
      signal: AbortSignal.timeout(limits.callTimeout),
      redirect: 'error',
    });
    const said = await response.text();
    if (response.ok && !/"ok"\s*:\s*false/.test(said)) return;
    const asked = Number(response.headers.get('retry-after') ?? Number.NaN);
    const code = /^[a-z_]+$|(?<="error"\s*:\s*")[a-z_]+/.exec(said)?.[0] ?? null;
    throw new ResponseUrlError(response.status, code, Number.isNaN(asked) ? null : asked);
  };
  await patiently(attempt, waitFor, use.sleep);
}

function waitFor(error: unknown, tried: number): number | null {
  const status = fieldOf(error, 'status');
  if (status === 429) return (error instanceof ResponseUrlError ? error.retryAfter : null) ?? tried;
  return typeof status !== 'number' || status >= 500 ? tried / 2 : null;
}
