import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../../adapters/slack/limits.ts';
import { escapeWithin } from '../../../adapters/slack/plain-text.ts';
import { renderReply, renderShared } from '../../../adapters/slack/render.ts';
import { renderForm } from '../../../adapters/slack/render/form.ts';
import { clip } from '../../../adapters/text.ts';
import type { Reply } from '../../../src/reply.ts';
import { hostile, replies } from '../../fixtures/replies.ts';
import { faultsOf, faultsOfModal } from './check-blocks.ts';

// What breaks renderers, among everything else that can be typed: markup of Slack's, entities, halves of characters.
const bits = ['<!channel>', '<@U1>', '<#C1|x>', '<http://x|y>', '&lt;', '&', '*', '_', '`', '~', '|', '\n', '\t', '\u202E',
  '\u0000', '\uD83D', '😀', 'ã', hostile];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.constantFrom(...bits), fc.string()), { maxLength: 30 }).map(parts => parts.join('')),
  fc.tuple(fc.constantFrom(...bits), fc.integer({ min: 1, max: 800 })).map(([bit, times]) => bit.repeat(times)),
);

/** The same reply with every text in it replaced, its structure kept. */
function withTexts(value: unknown, next: () => string, key = ''): unknown {
  // A form's `lines` may be a list, which is said, or how many a field has, which is not.
  const kept = ['kind', 'language', 'notice', 'detail', 'do', 'editions', 'trace', 'v', 'type', 'form', 'unit', 'name'];
  if (kept.includes(key) || (key === 'lines' && typeof value === 'string')) return value;
  if (typeof value === 'string') return next();
  if (Array.isArray(value)) return value.map(one => withTexts(one, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, next, name)]));
}

test('whatever is typed or written into the knowledge base, the message is valid and holds no markup', () => {
  const texts = fc.array(text, { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(fc.constantFrom(...Object.values(replies)), texts, (reply, typed) => {
    let at = -1;
    const next = (): string => typed[(at += 1) % typed.length] ?? '';
    // The replacement keeps every field's type, which its signature cannot say.
    const altered = withTexts(reply, next) as Reply;
    const message = renderReply(altered);
    expect(altered.kind === 'form' ? faultsOfModal(renderForm(altered, '{}')) : []).toEqual([]);
    expect(faultsOf({ ...message, blocks: message.blocks.length === 0 ? [{ type: 'divider' }] : message.blocks })).toEqual([]);
  }), { numRuns: 300 });
});

test('whoever the sharer is said to be, there is one mention at most', () => {
  fc.assert(fc.property(text, person => {
    const { text: shown } = renderShared(replies['greeting'] as Reply, person);
    expect(shown.replace(/^Compartilhado por <@[A-Z0-9]+>/, '')).not.toMatch(/[<>]/);
  }));
});

test('clipping never exceeds the limit nor cuts a character in two', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (given, most) => {
    const clipped = clip(given, most);
    expect(clipped.length).toBeLessThanOrEqual(most);
    expect(clipped.isWellFormed()).toBe(given.isWellFormed());
  }));
});

test('escaping within a limit never ends inside an entity', () => {
  fc.assert(fc.property(text, fc.integer({ min: 2, max: limits.messageText }), (given, most) => {
    const escaped = escapeWithin(given, most);
    expect(escaped.length).toBeLessThanOrEqual(most);
    expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  }));
});
