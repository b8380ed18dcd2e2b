import { expect, test } from 'vitest';
import { readFormState, writeFormState } from '../../../adapters/slack/form-state.ts';
import { limits } from '../../../adapters/slack/limits.ts';
import { renderForm, renderProblems } from '../../../adapters/slack/render/form.ts';
import type { Field, FormReply } from '../../../src/reply.ts';
import { replies } from '../../fixtures/replies.ts';
import { allText, faultsOfModal } from './check-blocks.ts';
import { fixture } from './running-bot.ts';

const form = fixture('form') as FormReply;
const base = { name: 'x', label: 'X', hint: null, required: true } as const;
const withFields = (...fields: Field[]): FormReply => ({ ...form, fields });
const options = (count: number): { value: string; label: string }[] =>
  Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `Opção ${at}` }));
const elements = (reply: FormReply): Record<string, unknown>[] =>
  renderForm(reply, '{}').blocks.flatMap(block => ('element' in block ? [block.element as unknown as Record<string, unknown>] : []));

test.each(Object.keys(replies).filter(name => fixture(name).kind === 'form'))('«%s» is a modal that Slack accepts', name => {
  expect(faultsOfModal(renderForm(fixture(name) as FormReply, '{}'))).toEqual([]);
});

test('a form is a modal with a title, its lines, a field of each kind, and buttons in its language', () => {
  const view = renderForm(form, 'state');
  expect(view).toMatchObject({
    type: 'modal', private_metadata: 'state', title: { text: 'Pergunta do dia' }, submit: { text: 'Salvar' }, close: { text: 'Cancelar' },
  });
  expect(renderForm({ ...form, language: 'en' }, '').close?.text).toBe('Cancel');
  expect(elements(form)).toMatchObject([
    { type: 'conversations_select', initial_conversation: 'C000000001', filter: { include: ['public', 'private'] } },
    { type: 'timepicker', initial_time: '09:00' },
    { type: 'static_select', initial_option: { value: 'America/Sao_Paulo' } },
    { type: 'checkboxes', initial_options: [{ value: '1' }, { value: '2' }] },
    { type: 'plain_text_input', multiline: true, max_length: 1000 },
  ]);
  expect(view.blocks.map(block => ('optional' in block ? block.optional : null))).toEqual([null, false, false, false, false, true]);
});

test('without a channel the one that the person looks at is offered', () => {
  expect(elements(withFields({ ...base, type: 'channel', value: null }))).toMatchObject([{ default_to_current_conversation: true }]);
});

test('more options than a menu holds stand in groups, and more than checkboxes hold in a menu', () => {
  const zones = withFields({ ...base, type: 'one', options: options(418), value: 'v417' });
  expect(faultsOfModal(renderForm(zones, '{}'))).toEqual([]);
  const [menu] = elements(zones) as [{ option_groups: { options: unknown[] }[]; initial_option: unknown }];
  expect(menu.option_groups.map(group => group.options.length)).toEqual([100, 100, 100, 100, 18]);
  expect(menu.initial_option).toMatchObject({ value: 'v417' });
  const many = withFields({ ...base, type: 'several', options: options(11), value: ['v3'] });
  expect(faultsOfModal(renderForm(many, '{}'))).toEqual([]);
  expect(elements(many)).toMatchObject([{ type: 'multi_static_select', initial_options: [{ value: 'v3' }] }]);
});

test('what Slack would refuse is left out: values that are none, times that are none, choices of nothing', () => {
  const odd = withFields(
    { ...base, name: 'a', type: 'time', value: '25:00' }, { ...base, name: 'b', type: 'one', options: [], value: null },
    { ...base, name: 'c', type: 'text', value: 'x'.repeat(9_000), lines: 'one', longest: 9_000 },
    { ...base, name: 'd', type: 'several', options: [{ value: 'y'.repeat(76), label: 'z' }], value: [] },
  );
  expect(faultsOfModal(renderForm(odd, '{}'))).toEqual([]);
  expect(elements(odd).map(element => element['type'])).toEqual(['timepicker', 'plain_text_input']);
});

test('however many the fields and lines, the modal stays within the limits', () => {
  const fields = Array.from({ length: 120 }, (_, at): Field => ({ ...base, name: `f${at}`, type: 'text', value: null, lines: 'one', longest: 10 }));
  const lines = Array.from({ length: 120 }, (_, at) => `Linha ${at}`);
  expect(faultsOfModal(renderForm({ ...form, fields, lines, title: 'T'.repeat(99) }, '{}'))).toEqual([]);
});

test('problems stand at their fields, several at one together, and what is about no field at the first', () => {
  const problems = [{ field: 'time', text: 'Hora?' }, { field: 'time', text: 'De novo.' }, { field: 'nowhere', text: 'Já existe.' }];
  expect(renderProblems({ ...form, problems })).toEqual({ 'field:time': 'Hora? De novo.', 'field:channel': 'Já existe.' });
  expect(renderProblems(form)).toBeNull();
});

test('problems known before the form opens stand above its fields', () => {
  expect(allText(renderForm(fixture('form with problems') as FormReply, '{}'))).toContain('Escreva a hora como 09:00.');
});

test('a form’s state comes back as it went, and one too long answers in the person’s messages', () => {
  const state = { payload: form.send.action, place: { at: 'home', person: 'U1' }, channel: null } as const;
  expect(readFormState(writeFormState(state, 'U1'))).toEqual(state);
  const place = { at: 'private', responseUrl: `https://x/${'y'.repeat(3_000)}`, channel: 'C1', thread: null, person: 'U1' } as const;
  const written = writeFormState({ ...state, place, channel: 'C1' }, 'U1');
  expect(written.length).toBeLessThanOrEqual(limits.privateMetadata);
  expect(readFormState(written)).toEqual({ ...state, place: { at: 'conversation', channel: 'U1', thread: null }, channel: 'C1' });
});
