import { expect, it } from 'vitest';
import { readPlainly } from '../../src/search/asides.ts';

it.each([
  ['what does R.A.C.I. mean', 'what does RACI mean'],
  ['o que significa S-L-A', 'o que significa SLA'],
  ['the letters S W O T', 'the letters SWOT'],
  ['ITIL v 3', 'ITIL v3'],
])('reads letters that are spelt out as a word: %s', (text, read) => {
  expect(readPlainly(text)).toBe(read);
});

it.each(['plano A, B e C', 'A x B', 'follow-up e on-call', 'e o a', 'change-freeze', 'ITIL 4.0'])('leaves %s as it is', text => {
  expect(readPlainly(text)).toBe(text);
});

it.each([
  ['o que é mudança (não a de casa)?', 'o que é mudança  ?'],
  ['what is a problem, not the maths kind?', 'what is a problem ?'],
  ['guildas, que vieram na versão 5, o que são?', 'guildas na versão 5 o que são?'],
  ['COBIT é o quê, uma norma?', 'COBIT é o quê?'],
  ['what is ITIL, some kind of law?', 'what is ITIL?'],
])('leaves out what is said by the way: %s', (text, read) => {
  expect(readPlainly(text)).toBe(read);
});

it.each([
  ['como isso funciona na prática?', 'como isso funciona?'],
  ['what does it mean in practice, then', 'what does it mean, then'],
  ['o que muda na prática de gestão de incidentes?', 'o que muda na prática de gestão de incidentes?'],
])('knows the idiom from the practice: %s', (text, read) => {
  expect(readPlainly(text)).toBe(read);
});

it('keeps a guess that is the question', () => {
  expect(readPlainly('what is it, an incident?')).toBe('what is it, an incident?');
  expect(readPlainly('lentidão é o quê, um incidente?')).toBe('lentidão é o quê, um incidente?');
});
