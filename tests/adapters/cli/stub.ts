import { Readable, Writable } from 'node:stream';
import type { Assistant } from '../../../src/assistant.ts';
import type { Message, Press } from '../../../src/message.ts';
import type { Reply } from '../../../src/reply.ts';
import { replies } from '../../fixtures/replies.ts';

/** The fixture of this name. */
export function fixture(name: string): Reply {
  const found = replies[name];
  if (found === undefined) throw new Error(`tests/fixtures/replies.ts has no reply “${name}”.`);
  return found;
}

/** Answers a text that names a fixture with that fixture, anything else with `unknown`, every press with the full concept. */
export function stubAssistant(): Assistant & { readonly messages: Message[]; readonly presses: Press[] } {
  const messages: Message[] = [];
  const presses: Press[] = [];
  return {
    messages, presses,
    respond: async message => {
      messages.push(message);
      if (message.text === 'fail') throw new Error('The stub was told to fail.');
      return replies[message.text] ?? fixture('unknown');
    },
    act: async press => {
      presses.push(press);
      return { reply: fixture('concept in full'), placement: 'new' };
    },
    welcome: () => fixture('help'),
    apologize: () => ({ ...fixture('unknown with nothing near'), kind: 'unknown', text: 'Sorry.', nearest: [] }),
  };
}

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
