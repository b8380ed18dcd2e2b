import type { Reply } from '../../src/reply.ts';

/** Something a person says or presses, and the kind of reply that it gets, whatever the platform. */
export interface Scenario {
  readonly name: string;
  /** What is said, the last of it being answered; or the payload of a pressed button. */
  readonly said?: readonly string[];
  readonly pressed?: unknown;
  readonly kind: Reply['kind'];
}

const show = { v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'full' };

/** Run through every platform over a small knowledge base of the tests' own. */
export const scenarios: readonly Scenario[] = [
  { name: 'a definition in Portuguese', said: ['o que é um incidente?'], kind: 'concept' },
  { name: 'a definition in English', said: ['what is a problem'], kind: 'concept' },
  { name: 'two typos and no accents', said: ['oq e um insidente na pratica de gestao de servisos'], kind: 'concept' },
  { name: 'an abbreviation', said: ['SLA'], kind: 'concept' },
  { name: 'a known question', said: ['de quanto em quanto tempo se revisa o SLA?'], kind: 'concept' },
  { name: 'a comparison', said: ['qual a diferença entre incidente e problema?'], kind: 'comparison' },
  { name: 'a list', said: ['what are the guiding principles?'], kind: 'list' },
  { name: 'what something became', said: ['what replaced change management?'], kind: 'concept' },
  { name: 'a situation', said: ['o servidor caiu três vezes esta semana pelo mesmo motivo, que registro eu abro?'], kind: 'situation' },
  { name: 'a follow-up', said: ['o que é incidente?', 'e a diferença para problema?'], kind: 'comparison' },
  { name: 'a change of language', said: ['o que é incidente?', 'in English please'], kind: 'concept' },
  { name: 'nothing that fits', said: ['qual a receita do pão de queijo?'], kind: 'unknown' },
  { name: 'an order to act', said: ['close my ticket from yesterday'], kind: 'unknown' },
  { name: 'a greeting', said: ['oi, tudo bem?'], kind: 'notice' },
  { name: 'help', said: ['help'], kind: 'notice' },
  { name: 'a chosen language', said: ['language en'], kind: 'notice' },
  { name: 'no words at all', said: ['🙂🙂'], kind: 'notice' },
  { name: 'ten thousand characters', said: ['incidente '.repeat(1000)], kind: 'notice' },
  { name: 'markup and mentions', said: ['<b>**oi**</b> <!channel> [x](http://e.x) ${1}'], kind: 'unknown' },
  { name: 'a button for everything', pressed: show, kind: 'concept' },
  { name: 'a button for a comparison', pressed: { v: 1, do: 'compare', concepts: ['incident', 'problem'], language: 'en' }, kind: 'comparison' },
  { name: 'a button that asks', pressed: { v: 1, do: 'ask', question: 'O que é um incidente?', language: 'pt' }, kind: 'concept' },
  { name: 'a button of an older version', pressed: { v: 0, open: 'incident' }, kind: 'notice' },
  { name: 'a button for what is gone', pressed: { ...show, concept: 'no-such-concept' }, kind: 'notice' },
];
