import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { SlackMessage } from '../../../adapters/slack/render.ts';

const schema = JSON.parse(readFileSync(new URL('../../fixtures/slack/blocks.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(schema);

/** Everything Slack would refuse in a message, or read as markup that nobody meant; empty when all is well. */
export function faultsOf(message: SlackMessage): string[] {
  const faults = validate(message) ? [] : (validate.errors ?? []).map(error => `${error.instancePath} ${error.message ?? ''}`);
  const json = JSON.stringify(message.blocks);
  if (json.length > 13_200) faults.push(`blocks of ${json.length} characters: Slack answers msg_blocks_too_long`);
  const tables = message.blocks.filter(block => block.type === 'table');
  if (tables.length > 1) faults.push('more than one table');
  if (tables.some(table => new Set(table.rows.map(row => row.length)).size > 1)) faults.push('a table of unequal rows');
  const ids = message.blocks.flatMap(block => (block.type === 'actions' ? block.elements.map(element => element.action_id) : []));
  if (new Set(ids).size < ids.length) faults.push('an action_id twice');
  if (hasMarkup(message.text)) faults.push(`markup in text: ${message.text}`);
  for (const block of message.blocks) {
    if (block.type !== 'context') continue;
    for (const element of block.elements) {
      // The one exception is the presser's mention in the line that says who shared an answer.
      if (element.type === 'mrkdwn' && hasMarkup(element.text.replace(/<@[A-Z0-9]+>/,
        ''))) faults.push(`markup in mrkdwn: ${element.text}`);
    }
  }
  if (/(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(allText(message))) faults.push('a control character');
  if (!allText(message).isWellFormed()) faults.push('half a character');
  return faults;
}

/** Mentions, channels, dates and links all begin with an angle bracket that is not escaped. */
function hasMarkup(text: string): boolean {
  return /[<>]/.test(text) || /&(?!amp;|lt;|gt;)/.test(text);
}

/** Every string that is shown, in order, of a message or a part of one. */
export function allText(part: unknown): string {
  return texts(part).join('\n');
}

function texts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(texts);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (name === 'text' && typeof value === 'string' ? [value] : texts(value)));
}
