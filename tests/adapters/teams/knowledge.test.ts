import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { cardBytes } from '../../../adapters/teams/limits.ts';
import { renderCard } from '../../../adapters/teams/render.ts';
import { createAssistant } from '../../../src/assistant.ts';
import { readKnowledge } from '../../../src/knowledge/load.ts';
import { openStore } from '../../../src/store/store.ts';

const { knowledge } = readKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)), null);
const origin = { workspace: 'w', person: 'p', channel: null, conversation: 'c', locale: null, capabilities: { share: false, personal: true, forms: 'now' as const }, address: null };

test.each(['list the 34 practices', 'liste as 34 práticas'])('“%s” shows all of them on one card, with what is said of each', async text => {
  const store = await openStore({ file: ':memory:' }, Date.now);
  const assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
  const reply = await assistant.respond({ ...origin, text, language: null, delivery: null });
  await store.close();
  if (reply?.kind !== 'list') throw new Error('no list');
  const card = renderCard(reply);
  const shown = JSON.stringify(card);
  expect(Buffer.byteLength(shown, 'utf16le')).toBeLessThanOrEqual(cardBytes);
  expect(reply.items).toHaveLength(34);
  expect(reply.items.filter(({ term, gist }) => !shown.includes(`. ${term}"`) || !shown.includes(JSON.stringify(gist ?? term).slice(1, -1)))).toEqual([]);
});
