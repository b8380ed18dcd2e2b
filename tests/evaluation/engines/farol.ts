import { pino } from 'pino';
import { keysOf } from '../../../src/answers/keys.ts';
import { createAssistant } from '../../../src/assistant.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { openStore } from '../../../src/store/store.ts';
import type { Engine } from './engine.ts';

/** Farol itself, through its front door. */
export async function createFarol(knowledge: Knowledge): Promise<Engine> {
  const store = await openStore({ file: ':memory:' }, Date.now);
  const assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
  let conversations = 0;
  return {
    name: 'farol',
    async ask(questions) {
      const conversation = `c${(conversations += 1)}`;
      const origin = { workspace: 'w', person: 'p', channel: null, conversation, locale: null, capabilities: { share: false, personal: true, forms: 'never' as const }, address: null, language: null, delivery: null };
      let finding: Awaited<ReturnType<Engine['ask']>> = { keys: [], language: null };
      for (const text of questions) {
        const reply = await assistant.respond({ ...origin, text });
        if (reply) finding = { keys: keysOf(reply), language: reply.language };
      }
      return finding;
    },
  };
}
