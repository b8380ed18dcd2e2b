import { format } from 'node:util';
import type { Logger } from 'pino';
import type { LogLevel, Logger as BoltLogger } from '@slack/bolt';

/** Why something failed, for the log: names, codes and stacks, never payloads, tokens or the URLs that answer for us. */
export interface Cause {
  readonly name: string;
  readonly message: string;
  readonly code: string | null;
  readonly stack: string | null;
  readonly cause: Cause | null;
}

/** A `Cause` out of whatever was thrown. */
export function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) {
    return { name: 'unknown', message: hideSecrets(String(error)), code: null, stack: null, cause: null };
  }
  const under = error.cause ?? fieldOf(error, 'original');
  return {
    name: error.name,
    message: hideSecrets(error.message),
    code: slackError(error) ?? textOf(fieldOf(error, 'code')),
    stack: error.stack === undefined ? null : hideSecrets(error.stack),
    cause: under === undefined ? null : causeOf(under),
  };
}

/** What Slack's Web API said was wrong ("not_in_channel"); null when the error is of another kind. */
export function slackError(error: unknown): string | null {
  return textOf(fieldOf(fieldOf(error, 'data'), 'error'));
}

/** A field of whatever it may be. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Bolt's log lines in ours. Its debug lines hold whole payloads, so they go nowhere, and it is told so. */
export function boltLogger(logger: Logger): BoltLogger {
  const line = (parts: readonly unknown[]): string =>
    hideSecrets(format(...parts.map(part => (part instanceof Error ? causeOf(part).message : part))));
  return {
    debug: () => {},
    info: (...parts) => logger.debug(line(parts)),
    warn: (...parts) => logger.warn(line(parts)),
    error: (...parts) => logger.error(line(parts)),
    setLevel: () => {},
    getLevel: () => 'info' as LogLevel,
    setName: () => {},
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

// Slack's tokens begin with xox or xapp; a response_url and a Socket Mode URL let anybody who has them speak for us.
function hideSecrets(text: string): string {
  return text
    .replace(/\bx(?:ox[a-z]|app)-[\w-]+/g, '[token]')
    .replace(/\b(https?|wss?):\/\/([^\s/?#"']+)[^\s"']*/g, '$1://$2/…');
}
