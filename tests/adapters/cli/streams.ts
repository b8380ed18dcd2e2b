import { Readable, Writable } from 'node:stream';

/** A stream that keeps what is written to it. */
export function sink(): Writable & { text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({ decodeStrings: false, write: (chunk, _, done) => { chunks.push(String(chunk)); done(); } });
  return Object.assign(stream, { text: () => chunks.join('') });
}

/** A stream whose reader goes away after `count` writes, as after `| head`. */
export function closing(count: number): Writable & { written(): number } {
  let written = 0;
  const stream = new Writable({
    write: (_chunk, _encoding, done) => {
      if (written >= count) return done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      written += 1;
      done();
    },
  });
  return Object.assign(stream, { written: () => written });
}

/** Standard input with this text, in pieces that cut through lines and characters. */
export function input(text: string): Readable {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) => bytes.subarray(index * 7, index * 7 + 7));
  return Readable.from(pieces);
}
