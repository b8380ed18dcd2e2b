import { expect, it } from 'vitest';
import { splitSides } from '../../src/search/split-sides.ts';

/** All that a text is split into in one way. */
const sidesBy = (text: string, by: 'sign' | 'form' | 'list') => splitSides(text).filter(split => split.by === by).map(({ sides }) => sides);

it.each([
  ['incidente x problema', ['incidente', 'problema']],
  ['SLA vs OLA vs UC', ['SLA', 'OLA', 'UC']],
  ['qual a diferença entre MTTR vs. MTBF', ['MTTR', 'MTBF']],
  ['difference between availability and continuity', ['availability', 'continuity']],
  ['what is the difference between incident, problem and known error', ['incident', 'problem', 'known error']],
])('splits at a sign: %s', (text, sides) => {
  expect(sidesBy(text, 'sign')).toEqual([sides]);
});

it.each([
  ['mudança normal e padrão', ['mudança normal', 'padrão']],
  ['itil ou devops, qual melhor?', ['itil', 'devops']],
  ['o que é CI e CMDB?', ['CI', 'CMDB']],
  ['utility and warranty', ['utility', 'warranty']],
  ['scrum v kanban, the team votes tomorrow', ['scrum', 'kanban']],
])('splits a mere list: %s', (text, sides) => {
  expect(splitSides(text).at(-1)).toEqual({ sides, by: 'list' });
});

it.each([
  ['o que separa o CAB do ECAB?', ['o CAB', 'ECAB']],
  ['what sets an event apart from an alert', ['an event', 'an alert']],
  ['sempre confundo impacto com urgência', ['impacto', 'urgência']],
  ['a prática é só um nome chique pro processo', ['a prática', 'processo']],
  ['is a portal just a catalogue with a nicer name?', ['is a portal', 'catalogue']],
  ['usuário = cliente?', ['usuário', 'cliente']],
  ['RTO and RPO: which is which?', ['RTO', 'RPO']],
  ['RTO e RPO, dois nomes pra mesma coisa?', ['RTO', 'RPO']],
  ['urgent: incident vs problem, thanks', ['incident', 'problem']],
])('splits what is put as a contrast in other words: %s', (text, sides) => {
  expect(sidesBy(text, 'form')).toContainEqual(sides);
});

it.each([
  'o que é um incidente?',
  'o servidor caiu de novo hoje de manhã e ninguém da equipe sabe mais o que fazer com ele',
  'a, b, c, d, e, f',
  'what is new in ITIL v 4',
  'value = utility + warranty',
])('finds no two sides in %s', text => {
  expect(splitSides(text)).toEqual([]);
});
