import type { Readable, Writable } from 'node:stream';

/** Writes text and waits until it is taken; false when nobody reads any more, as after `| head`. */
export type Write = (text: string) => Promise<boolean>;

/** A `Write` to a stream. A closed reader is no error; any other failure rejects. */
export function createWrite(output: Writable): Write {
  // The failure itself reaches the callback of `write`; without a listener it would end the process as well.
  output.on('error', () => {});
  return text => new Promise((resolve, reject) => {
    output.write(text, error => {
      if (error === null || error === undefined) resolve(true);
      else if (isClosed(error)) resolve(false);
      else reject(error);
    });
  });
}

/**
 * The lines of a stream as they come, without their ends (`\n` or `\r\n`) and without a byte order mark. Not `node:readline`: it
 * also splits at U+2028, which a JSON string may hold as it is.
 */
export async function* readLines(input: Readable): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/\r$/, '');
}

function isClosed(error: Error): boolean {
  return 'code' in error && ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(String(error.code));
}
