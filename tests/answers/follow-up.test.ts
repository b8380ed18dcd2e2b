import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.ts';
import { keysOf } from '../../src/answers/keys.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openStore } from '../../src/store/store.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const store = await openStore({ file: ':memory:' }, Date.now);
const assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
afterAll(() => store.close());

/** What the last of several questions in one conversation is answered with. */
async function last(...questions: readonly string[]): Promise<string | null> {
  let lead: string | null = null;
  for (const text of questions) {
    const reply = await assistant.respond({
      workspace: 'W', person: 'P', channel: null, conversation: questions.join(), locale: null, address: null, language: null, delivery: null, text,
      capabilities: { share: false, personal: true, forms: 'never' },
    });
    lead = reply ? keysOf(reply)[0] ?? null : null;
  }
  return lead;
}

it('finds what is close to the topic by what is said of it', async () => {
  expect(await last('what is an SLA?', 'and the internal one, between teams?')).toBe('operational-level-agreement');
  expect(await last('o que é RTO?', 'e o que vale para a perda de dados?')).toBe('recovery-point-objective');
});

it('stays with the topic when that fits the words best, or when one of its facets is asked for', async () => {
  expect(await last('o que é o CAB?', 'ele é consultivo?')).toBe('change-advisory-board');
  expect(await last('what is a service desk?', 'and its metrics?')).toBe('service-desk');
});

it('finds the member of a list by a part of its name', async () => {
  expect(await last('quais são as quatro dimensões?', 'a dos parceiros, explica')).toBe('partners-and-suppliers');
  expect(await last('quais são os princípios orientadores?', 'o 3')).toBe('progress-iteratively-with-feedback');
  expect(await last('quais são os princípios orientadores?', 'e o último?')).toBe('optimize-and-automate');
  expect(await last('what are the four dimensions?', 'the partners one')).toBe('partners-and-suppliers');
});

it('puts another word into the topic\'s name', async () => {
  expect(await last('what does an incident manager do?', 'and the problem one?')).toBe('problem-manager');
  expect(await last('o que faz o gerente de incidente?', 'e o de mudança?')).toBe('change-manager');
  expect(await last('o que faz o gerente de incidente?', 'e de problemas?')).toBe('problem-manager');
});

it('contrasts the topic with what it is said to replace', async () => {
  expect(await last('what is an XLA?', 'does it replace the SLA?')).toBe('sla-versus-xla');
});

it('leaves what is not about the topic alone', async () => {
  expect(await last('what is an SLA?', 'and who won the match yesterday?')).toBeNull();
  expect(await last('o que é um SLA?', 'o que é uma baseline?')).toBe('baseline');
  expect(await last('o que é um SLA?', 'o que é um serviço?')).toBe('service');
  expect(await last('what is an SLA?', 'what is another name for change enablement?')).toBe('change-enablement');
  expect(await last('what are the 34 practices?', 'what is an SLA?', 'e o problema?')).toBe('problem');
  expect(await last('o que é um incidente?', 'e o almoço?')).not.toBe('service-desk');
});

it('reads slips in what points back', async () => {
  expect(await last('what is an SLA?', 'waht abuot the interanl one, betwene teams?')).toBe('operational-level-agreement');
});
