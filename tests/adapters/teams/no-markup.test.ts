import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardBytes } from '../../../adapters/teams/limits.ts';
import { renderCard, summarize } from '../../../adapters/teams/render.ts';
import type { Button, Field, Reply } from '../../../src/reply.ts';
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
  // What the core or a platform gives by itself.
  'letter', 'form', 'unit', 'field', 'person',
]);

/** A reply of the fixtures with each of its texts replaced by one of `texts`; keys and kinds stay. */
function withTexts(reply: Reply, texts: readonly string[]): Reply {
  let at = 0;
  const change = (value: unknown, name: string): unknown => {
    if (kept.has(name)) return value;
    if (typeof value === 'string') return texts[at++ % texts.length];
    if (Array.isArray(value)) return value.map(item => change(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    if ('required' in value) return changeField(value as Field);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
  };
  const words = (): string => texts[at++ % texts.length] ?? '';
  // Its name, its choices' values and a time are no texts of anybody's.
  const changeField = (field: Field): Field => ({
    ...field, label: words(), hint: words(),
    ...('options' in field ? { options: field.options.map(({ value }) => ({ value, label: words() })) } : {}),
    ...(field.type === 'text' ? { value: words() } : {}),
  } as Field);
  return change(reply, '') as Reply;
}

/** Every text of a card with the place it stands in. */
function textsOf(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (Array.isArray(value)) return value.flatMap(item => textsOf(item, place));
  if (typeof value !== 'object' || value === null) return [];
  if ('choices' in value && Array.isArray(value.choices)) {
    const list = 'isMultiSelect' in value && value.isMultiSelect === true ? 'a choice of a list' : 'a choice of a menu';
    return [...value.choices.map(({ title }: { title: string }) => [list, title] as const), ...textsOf({ ...value, choices: undefined }, place)];
  }
  const type = 'type' in value ? String(value.type) : place.split('.').slice(0, -1).join('.');
  return Object.entries(value).flatMap(([name, item]) => isAction(value, name) ? [] : textsOf(item, `${type}.${name}`));
}

/** What a button sends back is read by nobody but us. */
function isAction(value: object, name: string): boolean {
  return name === 'data' && !Array.isArray(Reflect.get(value, name));
}

const markup = /[*_[\]<>`~#&\\{}|@.]|:(?! )|^\s*([-+]|\d+[.)])\s/u;
// The line break is ours, between the items of a list.
const unseen = /[[\p{Cc}--\n]\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/v;
const shownAsIs = new Set([
  'TextRun.text', 'Action.Execute.title', 'Action.Submit.title', 'Action.ToggleVisibility.title', 'Action.Execute.tooltip', 'Action.Submit.tooltip',
  'Input.Text.label', 'Input.Time.label', 'Input.ChoiceSet.label', 'Input.Text.value', 'a choice of a menu',
  // Words of ours alone.
  ...['Text', 'Time', 'ChoiceSet'].map(input => `Input.${input}.errorMessage`),
  'Chart.HorizontalBar.title', 'Chart.HorizontalBar.x', 'Chart.Line.title', 'Chart.Line.x', 'Chart.Line.legend', 'Chart.Pie.title', 'Chart.Pie.legend',
]);
// A client may or may not render markup in the label of a box to tick.
const readAsMarkup = new Set(['TextBlock.text', 'AdaptiveCard.fallbackText', 'a choice of a list']);

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
  const isWord = /\.(\$schema|version|type|style|weight|size|spacing|id|verb|fallback|targetElements|color|colorSet|fontType|associatedInputs)$/.test(place)
    || place === 'Input.Time.value' || place === 'Input.ChoiceSet.value';
  return isWord && /^[\w.:/,%!*'()~-]+$/.test(text);
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
