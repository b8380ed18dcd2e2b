import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openStore } from '../../src/store/store.ts';
import { keysOf } from '../../src/answers/keys.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const knowledge = loadKnowledge(path('../../knowledge'), path('../fixtures/own'));
const store = await openStore({ file: ':memory:' }, Date.now);
const assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
afterAll(() => store.close());

const respond = (text: string) =>
  assistant.respond({
    workspace: 'W', person: 'P', channel: null, conversation: text, locale: null, address: null, language: null, delivery: null, text,
    capabilities: { share: false, personal: true, forms: 'never' },
  });

const ask = async (text: string) => {
  const reply = await respond(text);
  return reply ? keysOf(reply)[0] ?? null : null;
};

it('answers from the organisation\'s FAQ what no book knows, in other words than its own, and even when it sounds like an order', async () => {
  expect(await ask('who grants access to the VPN here?')).toBe('faq/vpn-access');
  expect(await ask('me libera a VPN pra trabalhar de casa')).toBe('faq/vpn-access');
});

it('leaves to our own entries what they are asked about by name', async () => {
  expect(await ask('o que é gerenciamento de acesso?')).toBe('access-management');
  expect(await ask('how does access management work?')).toBe('access-management');
});

it('shows a question of the FAQ whole, with the file that answers it, and without what only a concept has', async () => {
  expect(await respond('como peço acesso à VPN?')).toMatchObject({
    kind: 'concept', detail: 'full',
    card: { term: 'Como peço acesso à VPN?', otherTerm: null, editions: [], entry: null, sources: ['own/faq/access.yml'] },
  });
});

it('names an entry once that is called the same in both languages, and leaves editions to those that name some', async () => {
  expect(await respond('o que é o Atlas?')).toMatchObject({ card: { term: 'Atlas', otherTerm: null, editions: [], entry: 'own/concepts/atlas.yml' } });
  expect(await respond('o que é um incidente?')).toMatchObject({ card: { term: 'Incidente', otherTerm: 'Incident', editions: expect.arrayContaining(['itil4']) } });
});
