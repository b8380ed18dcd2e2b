import { type DestinationStream, type Logger, pino } from 'pino';

/** A log in JSON lines, to standard output unless told. Of an error it holds what failed and where. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: describeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** PostgreSQL's errors carry the row that failed (`detail`), with ids of people and what they wrote: only what an error of any kind has is kept. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, stack } = pino.stdSerializers.err(error);
  return { type, message, stack, ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}) };
}
