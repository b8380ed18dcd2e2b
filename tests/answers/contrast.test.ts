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

/** The concepts that a question's answer holds against each other, in order; null when it is no contrast. */
async function sidesOf(text: string): Promise<readonly string[] | null> {
  const reply = await assistant.respond({
    workspace: 'W', person: 'P', channel: null, conversation: text, locale: null, address: null, language: null, delivery: null, text,
    capabilities: { share: false, personal: true, forms: 'never' },
  });
  return reply?.kind === 'comparison' ? reply.concepts.map(({ key }) => key) : null;
}

it('takes no word from across the "x" for a name, and drops no side', async () => {
  expect(await sidesOf('gerenciamento de nível de serviço x gerenciamento de catálogo de serviço')).toEqual(['service-level-management', 'service-catalogue-management']);
  expect(await sidesOf('ativo de serviço x item de configuração')).toEqual(['service-asset', 'configuration-item']);
  expect(await sidesOf('ITIL strategic leader vs ITIL managing professional')).toEqual(['itil-strategic-leader', 'itil-managing-professional']);
});

it('finds a side by itself that the whole question hides', async () => {
  expect(await sidesOf('MP vs SL')).toEqual(['itil-managing-professional', 'itil-strategic-leader']);
});

it('shows several things side by side when nothing is asked but what they are', async () => {
  expect(await sidesOf('o que é CSAT e NPS?')).toEqual(['customer-satisfaction-score', 'net-promoter-score']);
  expect(await sidesOf('what is the role of the problem manager?')).toBeNull();
});

it('takes parts of names for the two that are told apart, and whole names for themselves', async () => {
  expect(await sidesOf('disponibilidade vs continuidade')).toEqual(['availability-management', 'service-continuity-management']);
  expect(await sidesOf('difference between availability and continuity')).toEqual(['availability-management', 'service-continuity-management']);
  expect(await sidesOf('consumidor x provedor')).toEqual(['service-consumer', 'service-provider']);
  expect(await sidesOf('capacidade x desempenho')).toEqual(['capacity', 'performance']);
  expect(await sidesOf('govern vs manage')).toEqual(['governance', 'service-management']);
  expect(await sidesOf('incidente x banana')).toBeNull();
});

it('shows all of three that are listed', async () => {
  expect(await sidesOf('explain incident, problem and change')).toEqual(['incident', 'problem', 'change']);
  expect(await sidesOf('what are incident, problem and change?')).toEqual(['incident', 'problem', 'change']);
});

it('shows side by side what is only listed, with the head that the sides share', async () => {
  expect(await sidesOf('mudança normal e padrão')).toEqual(['normal-change', 'standard-change']);
  expect(await sidesOf('normal and standard change')).toEqual(['normal-change', 'standard-change']);
  expect(await sidesOf('itil ou devops, qual melhor?')).toEqual(['itil', 'devops']);
  expect(await sidesOf('service owner e process owner')).toEqual(['service-owner', 'process-owner']);
  expect(await sidesOf('quem registra o chamado: o usuário ou a central?')).toBeNull();
  expect(await sidesOf('release and deployment management')).toBeNull();
  expect(await sidesOf('incidente e o almoço')).toBeNull();
});

it('holds a concept in one edition against what it is in another', async () => {
  const across = ['change-management', 'change-enablement'];
  expect(await sidesOf('change management v3 vs ITIL 4')).toEqual(across);
  expect(await sidesOf('diferença do gerenciamento de mudança da v3 para a itil 4')).toEqual(across);
  expect(await sidesOf('ITIL v3 vs ITIL 4')).toEqual(['itil-version-3', 'itil-4']);
  expect(await sidesOf('ITIL 4 vs DevOps')).toEqual(['itil-4', 'devops']);
  expect(await sidesOf('ITIL vs COBIT')).toEqual(['itil', 'cobit']);
});

it('takes the longer of two names for a side, and all that are listed after "between"', async () => {
  expect(await sidesOf('IT asset management vs configuration management')).toEqual(['it-asset-management', 'configuration-management']);
  expect(await sidesOf('what is the difference between incident, problem, known error and workaround?')).toEqual(['incident', 'problem', 'known-error', 'workaround']);
});

it('does not hear a contrast in "the same"', async () => {
  expect(await sidesOf('the same incident happened 5 times this week')).toBeNull();
});

it('reads a contrast that is put in other words', async () => {
  expect(await sidesOf('o que separa o CAB do ECAB?')).toEqual(['change-advisory-board', 'emergency-change-advisory-board']);
  expect(await sidesOf('what sets a known error apart from a problem')).toEqual(['known-error', 'problem']);
  expect((await sidesOf('a RTO is only a posh word for RPO?'))?.slice(0, 2)).toEqual(['recovery-time-objective', 'recovery-point-objective']);
  expect(await sidesOf('risco é só um apelido pra problema?')).toEqual(['risk', 'problem']);
  expect((await sidesOf('cliente = usuário?'))?.slice(0, 2)).toEqual(['customer', 'user']);
  expect((await sidesOf('SLA v OLA'))?.slice(0, 2)).toEqual(['service-level-agreement', 'operational-level-agreement']);
});

it('reads a list and then what asks for the difference', async () => {
  expect(await sidesOf('CMDB and CMS: which is which?')).toEqual(['configuration-management-database', 'configuration-management-system']);
  expect((await sidesOf('evento e incidente, dois nomes pra mesma coisa?'))?.slice(0, 2)).toEqual(['event', 'incident']);
});

it('reads the words that ask though they are misspelt', async () => {
  expect(await sidesOf('diferenssa entre saida e resultado')).toEqual(['output', 'outcome']);
  expect(await sidesOf('diferrence betwen utility and warranty')).toEqual(['utility', 'warranty']);
});

it('takes nobody who only says something for a side', async () => {
  expect(await sidesOf('o auditor jura que RFC e registro de mudança são iguais')).toEqual(['request-for-change', 'change-record']);
  expect(await sidesOf('the auditor says that an output and an outcome are the same')).toEqual(['output', 'outcome']);
});

it('sees no contrast in a formula, a version, or what is good and bad', async () => {
  expect(await sidesOf('value = utility + warranty')).toBeNull();
  expect(await sidesOf('what is the service v model')).toBeNull();
  expect(await sidesOf('what separates good service desks from bad ones')).toBeNull();
});
