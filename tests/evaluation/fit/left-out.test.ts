import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { fileURLToPath } from 'node:url';
import { leaveOutClues } from './left-out.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)));
const [concept] = knowledge.concepts.values();
if (!concept) throw new Error('no concept');
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `clue ${at}`);
const withClues = (pt: number, en: number) => ({ ...knowledge, concepts: new Map([['one', { ...concept, situations: { pt: numbered(pt), en: numbered(en) } }]]) });

it('takes the third clue from either end out of an entry that has enough in both languages', () => {
  const given = withClues(8, 9);
  const { knowledge: left, clues } = leaveOutClues(given);
  expect(clues.map(({ text }) => text)).toEqual(['clue 2', 'clue 5', 'clue 2', 'clue 6']);
  expect(left.concepts.get('one')?.situations?.pt).toEqual(['clue 0', 'clue 1', 'clue 3', 'clue 4', 'clue 6', 'clue 7']);
  expect(left.concepts.get('one')?.situations?.en).toHaveLength(7);
  expect(given.concepts.get('one')?.situations.pt).toHaveLength(8);
});

it('leaves an entry with fewer in either language as it is', () => {
  expect(leaveOutClues(withClues(8, 7)).clues).toEqual([]);
});
