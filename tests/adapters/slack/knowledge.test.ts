import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { renderReply } from '../../../adapters/slack/render.ts';
import { createAssistant } from '../../../src/assistant.ts';
import { readKnowledge } from '../../../src/knowledge/load.ts';
import { languages } from '../../../src/language.ts';
import { openStore } from '../../../src/store/store.ts';
import { allText, faultsOf, runningText } from './check-blocks.ts';

const { knowledge } = readKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)), null);
const origin = { workspace: 'w', person: 'p', channel: 'c', conversation: 'c:p', locale: null, capabilities: { share: true, personal: true, forms: 'now' as const }, address: null };

test.each(['list the 34 practices', 'liste as 34 práticas'])('“%s” shows all of them, with what is said of each in the message itself', async text => {
  const store = await openStore({ file: ':memory:' }, Date.now);
  const assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
  const reply = await assistant.respond({ ...origin, text, language: null, delivery: null });
  await store.close();
  if (reply?.kind !== 'list') throw new Error('no list');
  const message = renderReply(reply);
  const shown = runningText(message.blocks);
  expect(reply.items).toHaveLength(34);
  expect(reply.items.filter(({ term, gist }) => !shown.includes(term) || !shown.includes(gist ?? term))).toEqual([]);
  expect(reply.items.filter(({ term }) => !message.text.includes(term))).toEqual([]);
});

test('every card of the knowledge base, full and in both languages, is a message that Slack accepts, uncut', async () => {
  const store = await openStore({ file: ':memory:' }, Date.now);
  const assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
  const faults: string[] = [];
  for (const concept of knowledge.concepts.keys()) {
    for (const language of languages) {
      const { reply } = await assistant.act({ ...origin, payload: { v: 1, do: 'show', concept, language, detail: 'full' }, values: null });
      const message = renderReply(reply);
      faults.push(...faultsOf(message).map(fault => `${concept} (${language}): ${fault}`));
      const last = message.blocks.findLast(block => block.type !== 'actions');
      if (allText(last).endsWith('…')) faults.push(`${concept} (${language}) is cut`);
    }
  }
  await store.close();
  expect(knowledge.concepts.size).toBeGreaterThan(150);
  expect(faults).toEqual([]);
});
