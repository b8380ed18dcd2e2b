import { expect, it } from 'vitest';
import { splitSides } from '../../src/search/split-sides.ts';

it.each([
  ['incidente x problema', ['incidente', 'problema']],
  ['SLA vs OLA vs UC', ['SLA', 'OLA', 'UC']],
  ['qual a diferença entre MTTR vs. MTBF', ['MTTR', 'MTBF']],
  ['difference between availability and continuity', ['availability', 'continuity']],
  ['what is the difference between incident, problem and known error', ['incident', 'problem', 'known error']],
])('splits at a sign: %s', (text, sides) => {
  expect(splitSides(text)).toEqual({ sides, signed: true });
});

it.each([
  ['mudança normal e padrão', ['mudança normal', 'padrão']],
  ['itil ou devops, qual melhor?', ['itil', 'devops']],
  ['o que é CI e CMDB?', ['CI', 'CMDB']],
  ['utility and warranty', ['utility', 'warranty']],
])('splits a mere list: %s', (text, sides) => {
  expect(splitSides(text)).toEqual({ sides, signed: false });
});

it.each([
  'o que é um incidente?',
  'o servidor caiu de novo hoje de manhã e ninguém da equipe sabe mais o que fazer com ele',
  'a, b, c, d, e, f',
])('finds no two sides in %s', text => {
  expect(splitSides(text).sides.length).toBeLessThan(2);
});
