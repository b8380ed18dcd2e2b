import { expect, it } from 'vitest';
import { askerOf, leadingAskerOf } from '../../src/search/asker.ts';

it.each([
  ['quantas praticas existem', 'how many practices are there'],
  ['por que medir', 'why measure'],
  ['porque medir', 'pq medir'],
  ['quem aprova', 'who approves'],
  ['como medir', 'how do i measure'],
])('takes “%s” and “%s” to ask the same', (one, other) => {
  expect(askerOf(one)).toBe(askerOf(other));
  expect(askerOf(one)).toBeGreaterThanOrEqual(0);
});

it('tells how from how many, and “enquanto” from any', () => {
  expect(askerOf('how often')).not.toBe(askerOf('how'));
  expect(askerOf('enquanto o sistema cai')).toBe(-1);
});

it('hears a word of asking at the beginning, and not within a story', () => {
  expect(leadingAskerOf('oi como medir')).toBe(askerOf('como'));
  expect(askerOf('o sistema caiu quando reiniciei')).toBe(askerOf('quando'));
  expect(leadingAskerOf('o sistema caiu quando reiniciei')).toBe(-1);
});
