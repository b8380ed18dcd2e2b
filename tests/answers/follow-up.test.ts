import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.ts';
import { keysOf } from '../../src/answers/keys.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Reply } from '../../src/reply.ts';
import { openStore } from '../../src/store/store.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const store = await openStore({ file: ':memory:' }, Date.now);
const assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
afterAll(() => store.close());

/** The reply to the last of several questions in one conversation. */
async function replyTo(...questions: readonly string[]): Promise<Reply | null> {
  let reply: Reply | null = null;
  for (const text of questions) {
    reply = await assistant.respond({
      workspace: 'W', person: 'P', channel: null, conversation: questions.join(), locale: null, address: null, language: null, delivery: null, text,
      capabilities: { share: false, personal: true, forms: 'never' },
    });
  }
  return reply;
}

/** What the last of several questions in one conversation is answered with. */
async function last(...questions: readonly string[]): Promise<string | null> {
  const reply = await replyTo(...questions);
  return reply ? keysOf(reply)[0] ?? null : null;
}

/** The heading of what leads the card that the last question is answered with; null for a bare card. */
async function led(...questions: readonly string[]): Promise<string | null> {
  const reply = await replyTo(...questions);
  return reply?.kind === 'concept' ? reply.answer?.heading ?? null : null;
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

it('stays with the topic when an edition is asked about', async () => {
  expect(await last('CAB', 'ainda existe no ITIL 4?')).toBe('change-advisory-board');
  expect(await last('CAB', 'e no ITIL 4?', 'na versão 5 também?')).toBe('change-advisory-board');
  expect(await last('CAB', 'como ficou na v4?')).toBe('change-advisory-board');
  expect(await last('CAB', 'does it still exist in ITIL 4?')).toBe('change-advisory-board');
  expect(await last('help desk', 'existe no ITIL 4?')).toBe('service-desk');
  expect(await last('gestão de mudança', 'como chama na ITIL 4?')).toBe('change-enablement');
  expect(await last('change management', 'what is it called in ITIL 4?')).toBe('change-enablement');
  expect(await last('CAB', 'o que é a ITIL 4?')).toBe('itil-4');
  expect(await last('CAB', 'ITIL v3')).toBe('itil-version-3');
  expect(await last('ITIL 4', 'e a v5?')).toBe('itil-version-5');
});

it('leads with what is said of the edition asked about, and with the editions that have it', async () => {
  expect(await led('CAB', 'e no ITIL 4?')).toBe('O que mudou entre as edições');
  expect(await led('certificado ITIL Foundation', 'e a v5?')).not.toBe('O que mudou entre as edições');
  expect(await led('CAB', 'em qual edição surgiu?')).toBe('Edições');
  expect(await led('CAB', 'in which edition did it first appear?')).toBe('Editions');
  expect(await last('CAB', 'qual a versão atual da ITIL?')).not.toBe('change-advisory-board');
});

it('puts a kind in the place of another, and not their list', async () => {
  expect(await last('mudança padrão', 'e a normal?', 'e a emergencial?')).toBe('emergency-change');
  expect(await last('mudança normal', 'e emergencial')).toBe('emergency-change');
  expect(await last('standard change', 'and the normal one?', 'and the emergency one?')).toBe('emergency-change');
  expect(await last('gestão de problemas', 'quais as fases?')).toBe('three-phases-of-problem-management');
});

it('lists the members of a list that is asked for them by their sort', async () => {
  for (const asked of ['quais as atividades', 'quais atividades tem?', 'quais são as atividades dela']) {
    expect((await replyTo('cadeia de valor de serviço', asked))?.kind).toBe('list');
  }
  expect((await replyTo('service value chain', 'what activities does it have?'))?.kind).toBe('list');
  expect(await last('cadeia de valor de serviço', 'quais são?', 'me fala mais do engage')).toBe('engage-value-chain-activity');
  expect(await last('gestão de incidentes', 'quais as atividades?')).toBe('incident-management');
  expect(await last('quais são os princípios orientadores?', 'o que é um incidente?')).toBe('incident');
});

it('answers a known question of the topic, which it need not name', async () => {
  expect(await led('certificado ITIL Foundation', 'quanto tempo eu tenho?')).toMatch(/tempo/u);
  expect(await led('ITIL Foundation certificate', 'how many questions?')).toMatch(/^How many questions/u);
  expect(await led('princípios orientadores', 'qual o mais importante?')).toMatch(/mais importante/u);
  expect(await led('guiding principles', 'which is the most important?')).toMatch(/most important/u);
  expect(await last('SLA', 'quanto tempo dura um filme?')).toBeNull();
});

it('carries what was asked over to what is named next', async () => {
  expect(await led('gestão de incidentes', 'objetivo?', 'e os KPIs', 'e da gestão de problemas?')).toBe('Métricas');
  expect(await led('incident management', 'its metrics?', 'and of problem management?')).toBe('Metrics');
  expect(await led('o que é um incidente?', 'e problema?')).toBeNull();
});

it('goes back to what was spoken of before for what the topic has none of', async () => {
  expect(await last('gestão de problemas', 'quais as fases?', 'e as métricas?')).toBe('problem-management');
  expect(await last('problem management', 'what are the phases?', 'and the metrics?')).toBe('problem-management');
  expect(await last('SLA', 'o que é uma baseline?', 'e as métricas?')).toBe('baseline');
});

it('shows two things when both are asked about', async () => {
  const reply = await replyTo('RTO', 'e RPO', 'exemplo dos dois');
  expect(reply?.kind === 'comparison' && reply.points[0]).toMatch(/tempo de recuperação: /u);
  expect(await last('RTO', 'and RPO?', 'an example of both')).toBe('rto-versus-rpo');
  expect(await last('quais os tipos de escalonamento?', 'exemplo dos dois')).toBe('functional-versus-hierarchic-escalation');
});

it('leads with an example when plainer words are wanted', async () => {
  for (const asked of ['explica mais simples', 'fala de outro jeito', 'resume']) expect(await led('catálogo de serviço', asked)).toBe('Exemplo');
  expect(await led('service catalogue', 'in simpler terms please')).toBe('Example');
  expect(await last('SLA', 'mantenha simples e prático')).toBe('keep-it-simple-and-practical');
});

it('gives the name in the other language and nothing else', async () => {
  expect(await led('service desk', 'e na v3 como era?', 'em inglês como chama?')).toBeNull();
  expect((await replyTo('service desk', 'em inglês como chama?'))?.language).toBe('en');
  expect((await replyTo('known error', 'what is it called in Portuguese?'))?.language).toBe('pt');
});

it('finds the record when asked where something is recorded', async () => {
  expect(await last('erro conhecido', 'onde registra?')).toBe('known-error-record');
  expect(await last('what is a problem?', 'where is it recorded?')).toBe('problem-record');
});

it('takes a sentence without a subject for one about the topic, if the topic speaks of such things', async () => {
  expect(await last('CMDB', 'vale a pena numa empresa de 50 pessoas?')).toBe('configuration-management-database');
  expect(await last('mudança emergencial', 'precisa documentar?')).toBe('emergency-change');
  for (const asked of ['vale a pena comprar um celular novo?', 'existe vida em Marte?', 'tem café?', 'is it going to rain?']) {
    expect(await last('SLA', asked)).toBeNull();
  }
});

it('takes remarks to the bot for no question about the topic', async () => {
  for (const asked of ['você é bom?', 'o que você acha?', 'what do you think?']) expect(await last('SLA', asked)).toBeNull();
  for (const asked of ['você pode explicar melhor?', 'can you tell me more?', 'can you explain it again?']) expect(await last('SLA', asked)).toBe('service-level-agreement');
});

it('counts in the members of a topic shown as a card, and finds its kinds however they are asked for', async () => {
  expect(await last('guiding principles', 'explain the third one')).toBe('progress-iteratively-with-feedback');
  expect(await last('quatro dimensões', 'explica a segunda')).toBe('information-and-technology');
  expect(await last('service desk', 'how many types are there?')).toBe('service-desk-structures');
  expect(await last('service desk', 'what types are there?')).toBe('service-desk-structures');
  expect(await last('service catalogue', 'who maintains it?')).toBe('service-catalogue');
});

it('goes on to the next member of a list, and back to the one before', async () => {
  expect(await last('quais são os princípios orientadores?', 'o que significa focar no valor?', 'e o próximo da lista?')).toBe('start-where-you-are');
  expect(await last('what are the guiding principles?', 'tell me about start where you are', 'the one before?')).toBe('focus-on-value');
  expect(await last('what are the four dimensions?', 'the partners one', 'and the next?')).toBe('value-streams-and-processes');
  expect(await last('quais são os princípios orientadores?', 'explica o terceiro', 'e o anterior?')).toBe('start-where-you-are');
  expect(await last('o que é focar no valor?', 'e o próximo princípio?')).toBe('start-where-you-are');
  expect((await replyTo('what are the guiding principles?', 'optimize and automate', 'next one?'))?.kind).toBe('list');
  expect(await last('what is focus on value?', 'ok and the other ones?')).toBe('guiding-principles');
});

it('goes from one edition to the next', async () => {
  expect(await last('ITIL 4', 'e a versão anterior?')).toBe('itil-version-3');
  expect(await last('ITIL v3', 'and the next version?')).toBe('itil-4');
  expect(await last('main differences between v3 and ITIL 4?', 'and from there to the next version?')).toBe('itil-4-versus-itil-version-5');
});

it('counts among what was told apart, in the order that it was named in', async () => {
  expect(await last('diferença entre incidente e problema', 'me dá um exemplo do segundo')).toBe('problem');
  expect(await last('difference between RTO and RPO', 'give me an example of the second one', 'and of the first?')).toBe('recovery-time-objective');
  expect(await last('diferença entre incidente e problema', 'e o segundo tempo do jogo?')).toBeNull();
});

it('finds the other one of two', async () => {
  expect(await last('what is utility?', 'so whats the other half of it')).toBe('warranty');
  expect(await last('o que é escalonamento hierárquico?', 'e o outro?')).toBe('functional-escalation');
});

it('exchanges a part of the topic\'s name', async () => {
  expect(await last('what does an incident manager do?', 'same role but for problems')).toBe('problem-manager');
  expect(await last('what does an incident manager do?', 'and for changes?')).toBe('change-manager');
  expect(await last('o que faz o gerente de incidente?', 'o mesmo papel, mas pra mudanças')).toBe('change-manager');
  expect(await last('what is a problem record?', 'and for changes?')).toBe('change-record');
  expect(await last('o que faz o dono do processo?', 'e do serviço?')).toBe('service-owner');
  expect(await last('quantos processos tinha a ITIL 2011?', 'e a v2?')).toBe('the-ten-processes-and-one-function-of-itil-v2');
  expect(await last('o que é um incidente?', 'e pra mudança?')).toBe('change');
});

it('finds the member that is named in part among small talk', async () => {
  expect(await last('which structures can a service desk have?', 'the virtual one sounds cool, more on that')).toBe('virtual-service-desk');
  expect(await last('quais estruturas de central de serviço existem?', 'a local parece boa, fala mais dela')).toBe('local-service-desk');
});

it('answers with the known question of a neighbour that names the topic', async () => {
  expect(await last('o que é um acordo de nível de serviço?', 'e quem negocia isso com o cliente?')).toBe('service-level-manager');
  expect(await last('what is an SLA?', 'and who negotiates it with the customer?')).toBe('service-level-manager');
});

it('contrasts the topic with what is named in part among its contrasts', async () => {
  const keys = async (...questions: readonly string[]) => {
    const reply = await replyTo(...questions);
    return reply ? keysOf(reply) : [];
  };
  expect(await keys('qual o papel do gerente do processo?', 'e a diferença dele pro dono?')).toEqual(expect.arrayContaining(['process-manager', 'process-owner']));
  expect(await keys('gerenciamento de liberação', 'não é a mesma coisa que implantação?')).toContain('deployment-management');
  expect(await last('what is the service value chain?', 'and what replaced it in v5?')).toBe('itil-product-and-service-lifecycle');
  expect(await last('which recovery options exist in continuity?', 'which one is the warm standby')).toBe('intermediate-recovery');
  expect(await last('difference between incident and problem', 'is output the same as outcome')).toBe('output-versus-outcome');
});

it('finds what there is for another case, with others, and where things are kept', async () => {
  expect(await last('what does the CAB do?', 'and when theres no time for a meeting?')).toBe('emergency-change-advisory-board');
  expect(await last('o que é mudança?', 'e se for urgente?')).toBe('emergency-change');
  expect(await last('o que é um acordo de nível operacional?', 'e com fornecedor externo, qual o nome?')).toBe('underpinning-contract');
  expect(await last('what is a known error?', 'where do we keep those')).toBe('known-error-database');
  expect(await last('o que é um incidente?', 'onde fica guardado?')).toBe('incident-record');
  for (const asked of ['and if it rains?', 'and with milk?', 'where do we keep the coffee?', 'same time tomorrow for lunch?']) expect(await last('what is the CAB?', asked)).toBeNull();
});

it('takes a measure that is asked for in everyday words for the topic\'s', async () => {
  expect(await last('give me the purpose of incident management', 'which metrics would fit?')).toBe('incident-management');
  expect(await last('o que é IA generativa?', 'e alucinação, no caso dela?')).toBe('ai-hallucination');
  for (const asked of ['qual o próximo feriado?', 'e o próximo jogo do Flamengo?', 'e pro jantar?']) expect(await last('quais são os princípios orientadores?', 'focar no valor', asked)).toBeNull();
});
