import { expect, it } from 'vitest';
import { createSpelling, isSwap, soundsLike, withLookups } from '../../src/search/spelling.ts';

const spelling = createSpelling(new Map([['incidente', 40], ['availability', 12], ['change', 50], ['problema', 30], ['sla', 9]]));

it.each([
  ['insidente', 'incidente'],
  ['incidnete', 'incidente'],
  ['availabilty', 'availability'],
  ['chnage', 'change'],
  ['poblema', 'problema'],
])('mends %s', (typed, meant) => {
  expect(spelling.correct(typed)).toBe(meant);
});

it.each(['banana', 'xxxxxx', 'sls', 'incident3', 'a'.repeat(40), ''])('leaves "%s" alone', typed => {
  expect(spelling.correct(typed)).toBeNull();
});

it('takes a word of four letters for one with a letter missing, swapped or sounding alike, and for no other', () => {
  const brief = createSpelling(new Map([['fits', 3], ['casa', 5], ['value', 9]]));
  expect(['vlue', 'fist', 'caza', 'fgts'].map(typed => brief.correct(typed))).toEqual(['value', 'fits', 'casa', null]);
});

it('looks up only so many words of one question', () => {
  const bounded = withLookups(spelling, 2);
  expect(['insidente', 'chnage', 'poblema'].map(typed => bounded.correct(typed))).toEqual(['incidente', 'change', null]);
});

it('knows letters that sound alike, and neighbours that are swapped', () => {
  expect([soundsLike('insidente', 'incidente'), soundsLike('incidente', 'incidente'), soundsLike('mudanca', 'problema')]).toEqual([true, false, false]);
  expect([isSwap('avaliability', 'availability'), isSwap('change', 'change'), isSwap('chaneg', 'change'), isSwap('chnaeg', 'change')]).toEqual([true, false, true, false]);
});
