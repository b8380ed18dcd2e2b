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

async function replyTo(text: string) {
  return assistant.respond({
    workspace: 'W', person: 'P', channel: null, conversation: text, locale: null, address: null, language: null, delivery: null, text,
    capabilities: { share: false, personal: true, forms: 'never' },
  });
}

async function ask(text: string): Promise<string | null> {
  const reply = await replyTo(text);
  return reply ? keysOf(reply)[0] ?? null : null;
}

/** The terms that Farol offers when it does not know. */
async function offers(text: string): Promise<readonly string[] | null> {
  const reply = await replyTo(text);
  return reply?.kind === 'unknown' ? reply.nearest.map(({ key }) => key) : null;
}

it('takes a little word for the part of a name that it is, beside the rest of it', async () => {
  expect(await ask('is shadow it dangerous?')).toBe('shadow-it');
  expect(await ask('what is shadow ai?')).toBe('shadow-ai');
  expect(await ask('o que significa shadow it')).toBe('shadow-it');
});

it('finds a name with a verb of the question in its middle', async () => {
  expect(await ask('seis atividades viraram oito, é isso mesmo?')).toBe('from-six-value-chain-activities-to-eight');
});

it('contrasts two things that a question says one of which became the other', async () => {
  expect(await ask('os 4 Ps viraram as 4 dimensões?')).toBe('four-ps-versus-four-dimensions');
});

it('understands slips in the words around a name, and in the name itself', async () => {
  expect(await ask('oq signifcia incidnete?')).toBe('incident');
  expect(await ask('me exlpica o gerenciamneto de problemas porfavor')).toBe('problem-management');
  expect(await ask('avaliability')).toBe('availability');
  expect(await ask('wich metrcis belong to the servcie desk')).toBe('service-desk');
  expect(await ask('whta is the differnece between a standrad change and a normal chagne')).toBe('standard-change');
});

it('takes no strange word for a slip of another', async () => {
  expect(await ask('quando cai a liberação do FGTS?')).toBeNull();
  expect(await ask('kubectl rollout restart is stuck')).toBeNull();
  expect(await ask('quem é o Marcelo?')).toBeNull();
  expect(await ask('Renata')).toBeNull();
});

it('lets one everyday word lead to nobody\'s duties', async () => {
  expect(await ask('quem é o presidente?')).toBeNull();
  expect(await ask('who negotiates SLAs?')).toBe('service-level-manager');
});

it('finds nothing in what says nothing, or asks for the time', async () => {
  for (const text of ['explain it', 'que horas são?', 'what time is it?', 'o que mudou?']) expect([text, await ask(text)]).toEqual([text, null]);
});

it('takes an abbreviation written small for what it is where a noun stands', async () => {
  expect(await ask('o que é ola?')).toBe('operational-level-agreement');
  expect(await ask('who owns the ola?')).toBe('operational-level-agreement');
  expect(await ask('o que é ia na itil?')).toBe('artificial-intelligence');
  expect(await ask('ola, o que é um problema?')).toBe('problem');
  expect(await ask('eu ia perguntar o que é um problema')).toBe('problem');
});

it('leads from what is named to the practice that deals with it, or the role that answers for it', async () => {
  expect(await ask('which practice deals with suppliers?')).toBe('supplier-management');
  expect(await ask('qual prática trata de mudanças?')).toBe('change-enablement');
  expect(await ask('who is responsible for the CMDB?')).toBe('configuration-management-database');
  expect(await ask('quem é o presidente?')).toBeNull();
});

it('does not answer who somebody is, or what only the asker\'s company knows', async () => {
  for (const text of ['who is the CEO of PeopleCert?', 'how many people work at AXELOS?', 'quem é o nosso gerente de mudança?', 'what is our incident response time?']) {
    expect([text, await ask(text)]).toEqual([text, null]);
  }
  expect(await ask('quem é o dono do processo?')).toBe('process-owner');
});

it('offers what a story seems to be about where that is too little for an answer, and nothing else', async () => {
  expect(await ask('funcionário novo chega segunda e precisa de notebook, e-mail e acesso ao SAP')).toBe('service-request');
  expect(await offers('my boss wants a fix in the payroll system tonight and cannot wait for the weekly meeting')).toEqual(['emergency-change']);
  expect(await offers('qual a capital da Austrália?')).toEqual([]);
  expect(await offers('quem ganhou o jogo de ontem?')).toEqual([]);
});

it('tells what somebody quotes from what they ask', async () => {
  expect(await ask('They wrote "please close your ticket" and that is it. What is a workaround?')).toBe('workaround');
  expect(await ask('Meu chamado voltou com "abra uma GMUD". O que é uma RFC?')).toBe('request-for-change');
});

it('leaves out what is said by the way', async () => {
  expect(await ask('o que significa ANO? (não o do calendário)')).toBe('operational-level-agreement');
  expect(await ask('IA agêntica, que surgiu na versão 5, o que é?')).toBe('agentic-ai');
  expect(await ask('what is ITIL, a tool?')).toBe('itil');
});

it('reads abbreviations that are spelt out, and words that are drawn out', async () => {
  expect(await ask('what is a R.F.C.?')).toBe('request-for-change');
  expect(await ask('o que significa P E S T L E')).toBe('pestle');
  expect(await ask('boooom dia, o que é um incidenteeee?')).toBe('incident');
  expect(await ask('helloooo, what is a problem?')).toBe('problem');
});

it('has no translations and no opening hours', async () => {
  expect(await ask('como se diz mudança em japonês?')).toBeNull();
  expect(await ask('what time does the service desk open?')).toBeNull();
});
