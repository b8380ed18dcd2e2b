import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fold, tokenize } from '../../src/text.ts';
import { functionWords, restoreCapitals } from '../../src/search/words.ts';

const source = readFileSync(fileURLToPath(new URL('../../src/search/words.ts', import.meta.url)), 'utf8');
const lists = [...source.matchAll(/words\(`([^`]*)`\)/gu)].map(([, list = '']) => list.trim().split(/\s+/u));

it('lists each word once, folded, as nothing else is ever looked up', () => {
  expect(lists.length).toBeGreaterThan(2);
  for (const list of lists) {
    expect(list.filter(word => fold(word) !== word)).toEqual([]);
    expect(list.filter((word, index) => list.indexOf(word) !== index)).toEqual([]);
  }
});

it('takes no term of ITIL for grammar', () => {
  for (const term of ['change', 'problem', 'system', 'value', 'service', 'mudanca', 'valor', 'sistema']) {
    expect([term, functionWords.pt.has(term) || functionWords.en.has(term)]).toEqual([term, false]);
  }
});

it.each([
  ['quem assina o ola', 'OLA'],
  ['o que é ia na itil', 'IA'],
  ['ola, tudo bem', null],
  ['eu ia perguntar', null],
  ['olá', null],
])('gives back the capitals of an abbreviation written small: %s', (text, expected) => {
  const shouted = restoreCapitals(tokenize(text)).find(({ raw }) => raw.length > 1 && raw === raw.toUpperCase());
  expect(shouted?.raw ?? null).toBe(expected);
});
