import { describe, expect, it } from 'vitest';
import { parseActivity } from '../../../adapters/teams/activity.ts';
import { activityBytes, cardBytes } from '../../../adapters/teams/limits.ts';
import { messagesOf } from '../../../adapters/teams/messenger.ts';
import { renderCard, summarize } from '../../../adapters/teams/render.ts';
import { hostile, replies } from '../../fixtures/replies.ts';
import { wording } from '../../../src/locales/index.ts';
import type { Button, ComparisonReply, ConceptReply, ListReply, Reply } from '../../../src/reply.ts';
import { channelMention } from './activities.ts';
import { cardSchema, parserProblems } from './card-schema.ts';
import { fixture } from './bot.ts';

const utf16 = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf16le');

function concept(change: Partial<ConceptReply>, card: Partial<ConceptReply['card']> = {}): ConceptReply {
  const reply = fixture('concept');
  if (reply.kind !== 'concept') throw new Error('no concept');
  return { ...reply, ...change, card: { ...reply.card, ...card } };
}

function comparison(change: Partial<ComparisonReply>): ComparisonReply {
  const reply = fixture('comparison');
  if (reply.kind !== 'comparison') throw new Error('no comparison');
  return { ...reply, ...change };
}

const long = 'Texto comprido de verdade. '.repeat(60);
const manySections = Array.from({ length: 12 }, (_, at) => ({ heading: `Parte ${at}`, items: [long] }));

const names = new Map([['U000000001', 'Ana de Souza'], ['!channel', hostile]]);
const channels = [{ value: '19:geral@thread.tacv2', label: 'Geral' }, { value: '19:b@thread.tacv2', label: hostile }];

describe.each(Object.entries(replies))('%s', (name, reply) => {
  const card = renderCard(reply, { names, channels });

  it('has the expected JSON', async () => {
    const file = `expected/${name.replaceAll(/[ ,]+/g, '-')}.json`;
    await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot(file);
  });

  it('holds only what Teams shows, and nothing that Microsoft\'s parser objects to', () => {
    expect(cardSchema.safeParse(card).error?.issues ?? []).toEqual([]);
    expect(parserProblems(card)).toEqual([]);
  });

  it('fits into an activity', () => {
    const activity = parseActivity(channelMention);
    if (activity === null) throw new Error('not an activity');
    expect(utf16(card)).toBeLessThanOrEqual(cardBytes);
    for (const message of messagesOf(reply, activity)) expect(utf16(message)).toBeLessThanOrEqual(activityBytes);
  });

  it('has a summary on one line', () => {
    expect(summarize(reply)).toMatch(/^\S[^\n]{0,199}$/);
  });
});

it('hides the rest of a short concept in the same card behind one button', () => {
  const card = renderCard(concept({}));
  const hidden = card.body.filter(element => element.type === 'Container' && element.isVisible === false);
  expect(hidden).toMatchObject([{ id: 'rest' }]);
  expect(card.actions?.[0]).toEqual({ type: 'Action.ToggleVisibility', title: 'Ver tudo', targetElements: ['rest'] });
});

it('shows all of a full concept and has no button for more', () => {
  const card = renderCard(concept({ detail: 'full' }));
  expect(JSON.stringify(card)).not.toContain('isVisible');
  expect(card.actions?.map(({ title }) => title)).toEqual(['Diferença para problema', 'evento']);
});

it('asks the bot for the rest when it does not fit beside the first screen', () => {
  const card = renderCard(concept({}, { sections: manySections }));
  expect(JSON.stringify(card)).not.toContain('Parte 0');
  expect(card.actions?.[0]).toMatchObject({
    type: 'Action.Execute', title: 'Ver tudo', data: { farol: { do: 'show', concept: 'incident', detail: 'full' } },
  });
});

it('says so when even the full card leaves something out, and keeps the order of what it shows', () => {
  const texts = JSON.stringify(renderCard(concept({ detail: 'full' }, { sections: manySections })));
  expect(texts).toContain('Parte 2');
  expect(texts).not.toContain('Parte 11');
  expect(texts).toContain('Há mais do que cabe aqui.');
});

const ask = (label: string, question: string): Button => ({ label, action: { v: 1, do: 'ask', question, language: 'pt' } });

it('shows at most six buttons, the one for more first', () => {
  const buttons = Array.from({ length: 9 }, (_, at) => ask(`termo ${at}`, 'x'));
  expect(renderCard(concept({ buttons })).actions?.map(({ title }) => title)).toEqual([
    'Ver tudo', 'termo 0', 'termo 1', 'termo 2', 'termo 3', 'termo 4',
  ]);
});

it('drops buttons that carry too much rather than the text', () => {
  const card = renderCard(concept({ buttons: [ask('pesado', 'x'.repeat(9_000))] }));
  expect(card.actions?.map(({ title }) => title)).toEqual(['Ver tudo']);
  expect(JSON.stringify(card)).toContain('Interrupção');
});

it('offers no share button, as everybody sees the card in Teams', () => {
  expect(JSON.stringify(renderCard(fixture('comparison')))).not.toContain('Compartilhar');
});

it('gives a table a header of the terms, and fills cells that are missing', () => {
  const card = renderCard(comparison({ rows: [{ aspect: 'Prazo', cells: ['Minutos'] }] }));
  const table = card.body.find(({ type }) => type === 'Table');
  const cells = table?.type === 'Table' ? table.rows.map(row => row.cells.map(({ items }) => items[0]?.inlines[0]?.text)) : [];
  expect(cells).toEqual([['Aspecto', 'incidente', 'problema'], ['Prazo', 'Minutos', '–']]);
});

it('offers as many channels as fit, and always the one that was chosen', () => {
  const form = fixture('form');
  if (form.kind !== 'form') throw new Error('no form');
  const many = Array.from({ length: 1_000 }, (_, at) => ({ value: `19:${'c'.repeat(32)}${at}@thread.tacv2`, label: `Canal ${at}` }));
  const chosen = many[900]?.value ?? '';
  const card = renderCard({ ...form, fields: form.fields.map(field => field.type === 'channel' ? { ...field, value: chosen } : field) }, { channels: many });
  expect(utf16(card)).toBeLessThanOrEqual(cardBytes);
  const menu = card.body.find(element => element.type === 'Input.ChoiceSet');
  const values = menu?.type === 'Input.ChoiceSet' ? menu.choices.map(({ value }) => value) : [];
  expect([values.length, values.includes(chosen)]).toEqual([101, true]);
});

it('keeps the buttons of a question whose texts do not fit', () => {
  const question = fixture('question');
  if (question.kind !== 'question') throw new Error('no question');
  const quotes = '"'.repeat(5_000);
  const options = question.options.map(option => ({ ...option, text: quotes }));
  const card = renderCard({ ...question, about: [quotes], status: quotes, question: [quotes, quotes], options });
  expect(utf16(card)).toBeLessThanOrEqual(cardBytes);
  const set = card.body.find(({ type }) => type === 'ActionSet');
  expect(set?.type === 'ActionSet' && set.actions.map(({ title }) => title)).toEqual(['A', 'B', 'C', 'D']);
});

it('sends the inputs of a form with the form\'s own button alone', () => {
  const form = fixture('form');
  const card = renderCard({ ...form, buttons: [{ label: 'Outro', action: { v: 1, do: 'ask', question: 'x', language: 'pt' } }] });
  expect(card.actions).toMatchObject([
    { title: 'Salvar', data: { farolLists: ['weekdays'] } }, { title: 'Outro', associatedInputs: 'none', fallback: { associatedInputs: 'none' } },
  ]);
  expect(card.actions?.[0]).not.toHaveProperty('associatedInputs');
});

const rows = (count: number): ComparisonReply['rows'] =>
  Array.from({ length: count }, (_, at) => ({ aspect: `Aspecto ${at}`, cells: ['a'.repeat(500), 'b'.repeat(500)] }));
const tableOf = (reply: Reply): unknown => renderCard(reply).body.find(({ type }) => type === 'Table');

it('gives up the older clients\' list before the table, and the table before the limit', () => {
  expect(tableOf(comparison({ rows: rows(2) }))).toMatchObject({ fallback: { type: 'Container' } });
  expect(tableOf(comparison({ rows: rows(6) }))).toMatchObject({ fallback: 'drop' });
  expect(tableOf(comparison({ rows: rows(30) }))).toBeUndefined();
  expect(JSON.stringify(renderCard(comparison({ rows: rows(30) })))).toContain('Aspecto 5');
});

/** A list of so many members, each with so many characters said of it. */
function listOf(count: number, length: number): ListReply {
  const reply = fixture('list');
  if (reply.kind !== 'list') throw new Error('no list');
  return { ...reply, items: Array.from({ length: count }, (_, at) => ({ key: null, term: `Membro ${at + 1}`, gist: 'g'.repeat(length) })) };
}
const membersIn = (card: unknown): number => JSON.stringify(card).match(/Membro \d/g)?.length ?? 0;
const gistsIn = (card: unknown): number[] => (JSON.stringify(card).match(/g{3,}…?/g) ?? []).map(gist => gist.length);

it('shows a list with a paragraph for each member, then on lines, then with less said of each, then with names alone', () => {
  const shown = [[20, 150], [34, 230], [34, 400], [60, 400], [90, 400]].map(([count = 0, length = 0]) => renderCard(listOf(count, length)));
  expect(shown.map(membersIn)).toEqual([20, 34, 34, 60, 90]);
  expect(shown.map(({ body }) => body.length)).toEqual([22, 6, 6, 8, 11]);
  expect(shown.map(card => [...new Set(gistsIn(card))])).toEqual([[150], [230], [160], [80], []]);
  for (const card of shown) {
    expect(utf16(card)).toBeLessThanOrEqual(cardBytes);
    expect(JSON.stringify(card)).not.toContain(wording('pt').card.leftOut);
  }
});

it('cuts a list only when not even its names fit, and says so', () => {
  const card = renderCard(listOf(400, 100));
  expect(utf16(card)).toBeLessThanOrEqual(cardBytes);
  expect(membersIn(card)).toBeGreaterThan(80);
  expect(JSON.stringify(card.body.at(-1))).toContain(wording('pt').card.leftOut);
});
