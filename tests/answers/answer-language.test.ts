import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openStore } from '../../src/store/store.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const store = await openStore({ file: ':memory:' }, Date.now);
const assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
afterAll(() => store.close());

/** The languages of the answers to somebody of whom nothing is known, to a Brazilian, and to a British person. */
async function languagesOf(text: string): Promise<string> {
  const answers = [null, 'pt-BR', 'en-GB'].map(locale => assistant.respond({
    workspace: 'W', person: `${locale}`, channel: null, conversation: `${text} ${locale}`, locale, address: null, language: null, delivery: null, text,
    capabilities: { share: false, personal: true, forms: 'never' },
  }));
  return (await Promise.all(answers)).map(reply => reply?.language).join(' ');
}

it.each([
  // A bare English term is Portuguese to those who speak it, a bare Portuguese one never English.
  ['workaround', 'en pt en'],
  ['output vs outcome', 'en pt en'],
  ['solução de contorno', 'pt pt pt'],
  // The sign between two abbreviations tells nothing, but for the "x" of Portuguese.
  ['RTO vs RPO', 'en pt en'],
  ['service desk x call center', 'pt pt pt'],
  // Words around the names tell, whoever asks.
  ['what is a workaround', 'en en en'],
  ['incident problem difference', 'en en en'],
  ['process owner x service owner diferença', 'pt pt pt'],
])('is answered in the language of who asks: %s', async (text, expected) => {
  expect(await languagesOf(text)).toBe(expected);
});
