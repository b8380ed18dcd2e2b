import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { tellsStory } from '../../src/search/evidence.ts';
import { isOfEverydayLife } from '../../src/search/everyday-life.ts';
import { considerConcepts } from '../../src/search/features.ts';
import { createSearch } from '../../src/search/search.ts';
import { readSigns } from '../../src/search/signs.ts';

const search = createSearch(loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url))));

function signsOf(text: string, concept: string): ReturnType<typeof readSigns> {
  const evidence = search.gather(text);
  const considered = considerConcepts(evidence).find(each => each.concept.key === concept);
  if (!considered) throw new Error(`Nothing speaks for ${concept}.`);
  return readSigns(considered, 0, evidence.question, evidence.mentions, tellsStory(evidence.question, evidence.mentions));
}

it('reads words of everyday life, in the plural too', () => {
  expect(['pizza', 'pizzas', 'filmes', 'episodes', 'cachorro', 'dentistas'].map(isOfEverydayLife)).not.toContain(false);
  expect(['incidente', 'servico', 'loja', 'webshop', 'site', 'friday', 'change', 'problem', 'relationship'].map(isOfEverydayLife)).not.toContain(true);
});

it('shows them as a sign that an answer is not wanted', () => {
  expect(signsOf('o problema do meu cachorro com o gato', 'problem').life).toBe(1);
  expect(signsOf('the event with my girlfriend', 'event').life).toBe(0.5);
  expect(signsOf('o site da loja caiu, é um incidente?', 'incident').life).toBe(0);
});

it('shows that a product is asked about', () => {
  expect(signsOf('how do I add a field to the incident form in ServiceNow?', 'incident').manual).toBe(1);
  expect(signsOf('o que é um incidente?', 'incident').manual).toBe(0);
});
