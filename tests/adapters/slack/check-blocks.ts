import { readFileSync } from 'node:fs';
import type { types } from '@slack/bolt';
import { Ajv, type ValidateFunction } from 'ajv';
import type { SlackMessage } from '../../../adapters/slack/render.ts';

const schema = JSON.parse(readFileSync(new URL('../../fixtures/slack/blocks.schema.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).addSchema(schema);
const isMessage = ajv.compile({ $ref: 'slack' });
const isModal = ajv.compile({ $ref: 'slack#/definitions/modal' });

/** Everything Slack would refuse in a message, or read as markup that nobody meant; empty when all is well. */
export function faultsOf(message: SlackMessage): string[] {
  const faults = [...shapeFaults(isMessage, message), ...blocksFaults(message.blocks), ...blocksFaults(message.withoutCharts ?? [])];
  // The one exception are the people that a report names: their ids stand in the blocks as mentions too.
  const people = new Set(JSON.stringify(message.blocks).match(/(?<="user_id":")[^"]+/g));
  if (hasMarkup(message.text.replace(/<@([A-Z0-9]+)>/g, (whole, id: string) => (people.has(id) ? '' : whole)))) faults.push(`markup in text: ${message.text}`);
  return [...faults, ...textFaults(message)];
}

/** Everything Slack would refuse in a modal, or show as what nobody meant. */
export function faultsOfModal(view: types.ModalView): string[] {
  const faults = [...shapeFaults(isModal, view), ...textFaults(view)];
  const inputs = view.blocks.flatMap(block => (block.type === 'input' && 'element' in block ? [block] : []));
  if (inputs.length === 0) faults.push('nothing to fill in');
  if (new Set(inputs.map(input => input.block_id)).size < inputs.length) faults.push('a block_id twice');
  for (const { element } of inputs) {
    const { max_length: most = 0, initial_value: value = '' } = element as { max_length?: number; initial_value?: string };
    if (value.length > most) faults.push('an initial_value longer than max_length');
    const given = element as { options?: unknown[]; option_groups?: { options: unknown[] }[]; initial_option?: unknown; initial_options?: unknown[] };
    const options = new Set([...(given.options ?? []), ...(given.option_groups ?? []).flatMap(group => group.options)].map(option => JSON.stringify(option)));
    const chosen = [...(given.initial_options ?? []), ...(given.initial_option === undefined ? [] : [given.initial_option])];
    if (!chosen.every(option => options.has(JSON.stringify(option)))) faults.push('an initial option that is none of the options');
  }
  return faults;
}

function shapeFaults(validate: ValidateFunction, value: unknown): string[] {
  return validate(value) ? [] : (validate.errors ?? []).map(error => `${error.instancePath} ${error.message ?? ''}`);
}

function blocksFaults(blocks: SlackMessage['blocks']): string[] {
  const faults: string[] = [];
  const json = JSON.stringify(blocks);
  if (json.length > 13_200) faults.push(`blocks of ${json.length} characters: Slack answers msg_blocks_too_long`);
  const tables = blocks.filter(block => block.type === 'table');
  if (tables.length > 1) faults.push('more than one table');
  if (tables.some(table => new Set(table.rows.map(row => row.length)).size > 1)) faults.push('a table of unequal rows');
  const ids = blocks.flatMap(block => (block.type === 'actions' ? block.elements.map(element => element.action_id) : []));
  if (new Set(ids).size < ids.length) faults.push('an action_id twice');
  for (const block of blocks) {
    if (block.type === 'data_visualization') faults.push(...chartFaults(block));
    if (block.type !== 'context') continue;
    for (const element of block.elements) {
      // The one exception is the presser's mention in the line that says who shared an answer.
      if (element.type === 'mrkdwn' && hasMarkup(element.text.replace(/<@[A-Z0-9]+>/, ''))) faults.push(`markup in mrkdwn: ${element.text}`);
    }
  }
  if (blocks.filter(block => block.type === 'data_visualization').length > 2) faults.push('more than two charts');
  return faults;
}

type DataVisualization = Extract<SlackMessage['blocks'][number], { type: 'data_visualization' }>;

function chartFaults({ chart }: DataVisualization): string[] {
  if (chart.type === 'pie') return [];
  const names = chart.series.map(series => series.name);
  const fits = chart.series.every(({ data }) => JSON.stringify(data.map(point => point.label)) === JSON.stringify(chart.axis_config.categories));
  return [...(new Set(names).size < names.length ? ['a series twice'] : []), ...(fits ? [] : ['labels that are not the categories'])];
}

function textFaults(part: unknown): string[] {
  const shown = allText(part);
  return [
    ...(/(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(shown) ? ['a control character'] : []),
    ...(shown.isWellFormed() ? [] : ['half a character']),
  ];
}

/** Mentions, channels, dates and links all begin with an angle bracket that is not escaped. */
function hasMarkup(text: string): boolean {
  return /[<>]/.test(text) || /&(?!amp;|lt;|gt;)/.test(text);
}

/** Every string that is shown, in order, of a message or a part of one. */
export function allText(part: unknown): string {
  return texts(part).join('\n');
}

/** The same on one line, as a long text that goes on in the next element is read. */
export function runningText(part: unknown): string {
  return texts(part).join('');
}

const shown = new Set(['text', 'title', 'label', 'name', 'initial_value', 'accessibility_label']);

function texts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(texts);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (typeof value === 'string' ? (shown.has(name) ? [value] : []) : texts(value)));
}
