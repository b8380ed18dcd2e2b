import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardBytes } from '../../../adapters/teams/limits.ts';
import { renderCard, summarize } from '../../../adapters/teams/render.ts';
import type { Button, Reply } from '../../../src/reply.ts';
import { hostile, replies } from '../../fixtures/replies.ts';
import { parserProblems } from './card-schema.ts';

const signs = ['*', '_', '[', ']', '(', ')', '<', '>', '`', '~', '#', '-', '1. ', '\\', '{', '}', '&', '|', '!', 'a', ' ', '\n'];

/** Any text at all: broken Unicode, controls, markup, and all of it at length. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(...signs, '\u202E', '\u0000', '\uD800') }),
  fc.constantFrom(
    hostile, '[x](http://e.x)', '- a\r- b', 'https://e.x', 'a\uD800', '&lt;b&gt;',
    '{{DATE(2017-02-14T06:08:00Z)}}', '{\u200B{TIME(2017-02-14T06:08:00Z)}}',
  ),
  fc.string({ minLength: 5_000, maxLength: 9_000 }),
);

const kept = new Set([
  'kind', 'language', 'detail', 'notice', 'key', 'route', 'concept', 'do', 'editions', 'action', 'matched',
]);

/** A reply of the fixtures with each of its texts replaced by one of `texts`; keys and kinds stay. */
function withTexts(reply: Reply, texts: readonly string[]): Reply {
  let at = 0;
  const change = (value: unknown, name: string): unknown => {
    if (kept.has(name)) return value;
    if (typeof value === 'string') return texts[at++ % texts.length];
    if (Array.isArray(value)) return value.map(item => change(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
  };
  return change(reply, '') as Reply;
}

/** Every text of a card with the place it stands in. */
function textsOf(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (Array.isArray(value)) return value.flatMap(item => textsOf(item, place));
  if (typeof value !== 'object' || value === null) return [];
  const type = 'type' in value ? String(value.type) : place;
  return Object.entries(value).flatMap(([name, item]) => name === 'data' ? [] : textsOf(item, `${type}.${name}`));
}

const markup = /[*_[\]<>`~#&\\{}|@:.]|^\s*([-+]|\d+[.)])\s/u;
// The line break is ours, between the items of a list.
const unseen = /[[\p{Cc}--\n]\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/v;
const shownAsIs = new Set(['TextRun.text', 'Action.Execute.title', 'Action.Submit.title', 'Action.ToggleVisibility.title']);
const readAsMarkup = new Set(['TextBlock.text', 'AdaptiveCard.fallbackText']);

/** What is wrong with the texts of a card; a place that is neither shown nor one of the schema's own words is wrong, too. */
function wrongTexts(card: unknown): readonly string[] {
  const shown = textsOf(card).filter(([place, text]) => !isSchemaWord(place, text));
  return [
    ...shown.filter(([place]) => !shownAsIs.has(place) && !readAsMarkup.has(place)).map(([place]) => `unknown place ${place}`),
    ...shown.filter(([place, text]) => readAsMarkup.has(place) && markup.test(text)).map(([, text]) => `markup in ${text}`),
    ...shown.filter(([, text]) => unseen.test(text) || !text.isWellFormed()).map(([, text]) => `unseen in ${text}`),
    ...shown.filter(([, text]) => text.includes('{{')).map(([, text]) => `a date in ${text}`),
  ];
}

function isSchemaWord(place: string, text: string): boolean {
  const isWord = /\.(\$schema|version|type|style|weight|size|spacing|id|verb|fallback|targetElements)$/.test(place);
  return isWord && /^[\w.:/-]+$/.test(text);
}

describe.each(Object.entries(replies))('%s', (_, reply) => {
  it('shows any text as it stands: no markup, no dates, nothing unseen, within the limit', () => {
    fc.assert(fc.property(fc.array(anyText, { minLength: 1, maxLength: 12 }), texts => {
      const any = withTexts(reply, texts);
      const card = renderCard(any);
      expect(wrongTexts(card)).toEqual([]);
      expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(cardBytes);
      expect(summarize(any)).not.toMatch(unseen);
      expect(parserProblems(card)).toEqual([]);
    }), { numRuns: 60 });
  });
});

it('would notice markup, hidden characters, and a text in a place it does not know', () => {
  expect(wrongTexts({ type: 'TextBlock', text: '[x](http://e.x)' })).toEqual(['markup in [x](http://e.x)']);
  expect(wrongTexts({ type: 'TextRun', text: 'a\u202Eb' })).toEqual(['unseen in a\u202Eb']);
  expect(wrongTexts({ type: 'Fact', title: 'a' })).toEqual(['unknown place Fact.title']);
});

it('cuts a button\'s label and keeps its action whole', () => {
  const button: Button = { label: 'a'.repeat(200), action: { v: 1, do: 'ask', question: hostile, language: 'pt' } };
  const reply = replies['greeting'];
  if (reply === undefined) throw new Error('no greeting');
  expect(renderCard({ ...reply, buttons: [button] }).actions).toMatchObject([
    { title: `${'a'.repeat(59)}…`, data: { farol: button.action }, fallback: { data: { farol: button.action } } },
  ]);
});
