import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wholeText } from '../adapters/cli/render.ts';
import { keysOf } from '../src/answers/keys.ts';
import { createAssistant, type Assistant } from '../src/assistant.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { openStore, type Store } from '../src/store/store.ts';

/**
 * Every statement of the introduction to ITIL that Farol was first made for, asked in both languages: the concept that the
 * answer leads with, and what it must say, its correction where the introduction errs or is dated.
 */
const questions: readonly (readonly [string, string, RegExp])[] = [
  ['o que é a ITIL?', 'itil', /prática|orienta/iu],
  ['what is ITIL?', 'itil', /practice|guidance/iu],
  ['quais são os 4 Ps?', 'four-ps-of-service-management', /Pessoas[\s\S]*Processo/u],
  ['qual a diferença entre eficiência e eficácia?', 'efficiency-versus-effectiveness', /Eficiência/u],
  ['efficiency versus effectiveness', 'efficiency-versus-effectiveness', /Effectiveness/u],
  ['quando surgiu a versão 2 da ITIL?', 'itil-version-2', /1999|2000/u],
  ['when was ITIL version 2 introduced?', 'itil-version-2', /2000/u],
  ['quantos livros tem a ITIL v2?', 'the-itil-v2-library', /7[\s\S]*8/u],
  ['how many books does ITIL v2 have?', 'the-itil-v2-library', /7[\s\S]*8/u],
  ['quantos livros a menos que a v1 tem a v2?', 'itil-v1-versus-v2', /33/u],
  ['quais são os livros mais populares da ITIL v2?', 'the-itil-v2-library', /Service Support[\s\S]*Service Delivery/u],
  ['what are the most popular ITIL v2 books?', 'the-itil-v2-library', /Service Support[\s\S]*Service Delivery/u],
  ['quais são os dois extremos no framework da ITIL?', 'business-and-technology-extremes', /negócio[\s\S]*tecnologia/iu],
  ['which are the two ends of the ITIL framework?', 'business-and-technology-extremes', /business[\s\S]*technology/iu],
  ['o que conecta o negócio e a tecnologia na ITIL v2?', 'business-and-technology-extremes', /implementa|aplica/iu],
  ['o que é a perspectiva do negócio?', 'business-perspective-v2', /negócio/iu],
  ['what is ICT infrastructure management?', 'ict-infrastructure-management', /infrastructure/iu],
  ['o que é gerenciamento de segurança na v2?', 'security-management-v2', /1999/u],
  ['o que é o gerenciamento da aplicação na v2?', 'application-management-v2-book-domain', /aplica/iu],
  ['do que é formado o gerenciamento de serviços de TI na v2?', 'service-management-core-of-itil-v2', /suporte a serviços|Service Support/iu],
  ['quais os benefícios de adotar a ITIL?', 'benefits-of-adopting-itil', /Alinhamento[\s\S]*custo/iu],
  ['what are the benefits of adopting ITIL?', 'benefits-of-adopting-itil', /Alignment[\s\S]*cost/iu],
  ['a ITIL reduz custos?', 'long-term-cost-reduction', /promessa|garant|pode/iu],
  ['does ITIL reduce costs?', 'long-term-cost-reduction', /promise|guarantee|may|can/iu],
  ['o que significa adote e adapte?', 'adopt-and-adapt', /adapt/iu],
  ['what does adopt and adapt mean?', 'adopt-and-adapt', /adapt/iu],
  ['a ITIL é um padrão de comunicação entre departamentos?', 'common-language-of-itil', /vocabulário|linguagem/iu],
  ['o que é um processo?', 'process', /entrada[\s\S]*saída/u],
  ['what is a process?', 'process', /input[\s\S]*output/u],
  ['um processo pode cruzar departamentos?', 'cross-departmental-process', /departamento|limite/iu],
  ['can a process cross departments?', 'cross-departmental-process', /department/iu],
  ['como se controla um processo?', 'process-control', /indicador/iu],
  ['how is a process controlled?', 'process-control', /indicator/iu],
  ['o que é sub-processo?', 'sub-process', /processo/iu],
  ['o que é PDCA?', 'pdca-cycle', /Deming|planejar/iu],
  ['5W2H é da ITIL?', '5w2h', /não/iu],
  ['is 5W2H part of ITIL?', '5w2h', /not|no\b/iu],
  ['o que é um projeto?', 'project', /temporári/iu],
  ['what is a project?', 'project', /temporary/iu],
  ['o que é um serviço?', 'service', /valor/iu],
  ['what is a service?', 'service', /value/iu],
  ['o serviço é a saída de um processo?', 'process-input-and-output', /v2/u],
  ['o que é uma instrução de trabalho?', 'work-instruction', /passo/iu],
  ['what is a work instruction?', 'work-instruction', /step/iu],
  ['o que é um procedimento?', 'procedure', /como/iu],
  ['what is a procedure?', 'procedure', /how/iu],
  ['quem é responsável pelo quê em um procedimento?', 'procedure', /RACI/u],
];

let store: Store;
let assistant: Assistant;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' }, Date.now);
  const knowledge = loadKnowledge(fileURLToPath(new URL('../knowledge', import.meta.url)));
  assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
});
afterAll(() => store.close());

it.each(questions)('%s', async (text, lead, says) => {
  const origin = { workspace: 'w', person: 'p', channel: null, conversation: text, locale: null, capabilities: { share: false, personal: true, forms: 'never' as const }, address: null, language: null, delivery: null };
  const reply = await assistant.respond({ ...origin, text });
  expect(reply && keysOf(reply)[0]).toBe(lead);
  expect(reply && wholeText(reply)).toMatch(says);
});
