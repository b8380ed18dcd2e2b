import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { readSmallTalk } from '../../src/answers/small-talk.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createSearch } from '../../src/search/search.ts';
import { foldPhrase } from '../../src/text.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const search = createSearch(knowledge);

function answerTo(text: string) {
  readSmallTalk(foldPhrase(text));
  const found = search.find(text, 'pt');
  return answer({ knowledge, language: found.language, found, topic: null });
}

const times = (part: string) => (count: number) => part.repeat(count);
const texts: readonly (readonly [what: string, make: (length: number) => string])[] = [
  ['one long word and others after it', length => `what is ${'9f86d081'.repeat(length / 8)} and why is it in the change record of today`],
  ['slips in the form of a contrast', length => 'tell incidnet and tell probelm and '.repeat(length / 35)],
  ['words that a contrast may begin with', length => 'separa incidente do problema e confunde mudança com '.repeat(length / 52)],
  ['a correction and blanks', length => `, not the one one one one one one${' '.repeat(length)}x,`],
  ['blanks within', length => `a${' '.repeat(length)}b`],
  ['commas', times(', ')], ['dots', length => `${'.'.repeat(length)}b`], ['lines', times('\n')], ['brackets', times('(não ')], ['hyphens', times('a-')], ['letters apart', times('A ')],
];

// A bound that only what grows out of hand goes beyond, on whatever machine.
const most = 500;

it.each(texts.flatMap(([what, make]) => [300, 2_000, 10_000].map(length => [what, length, make] as const)))('answers %s, %i characters, in bounded time', (_what, length, make) => {
  const start = performance.now();
  expect(answerTo(make(length)).kind).toBeTypeOf('string');
  expect(performance.now() - start).toBeLessThan(most);
});
