import { describe, expect, test } from 'vitest';
import { renderText, wholeText } from '../../../adapters/cli/render.ts';
import type { Reply } from '../../../src/reply.ts';
import { hostile, replies } from '../../fixtures/replies.ts';
import { expected as expectedAnswers } from './expected.ts';
import { expectedQuiz } from './expected-quiz.ts';

const expected = { ...expectedAnswers, ...expectedQuiz };

function fixture(name: string): Reply {
  const found = replies[name];
  if (found === undefined) throw new Error(`tests/fixtures/replies.ts has no reply “${name}”.`);
  return found;
}

test.each(Object.entries(expected))('the terminal shows “%s” as written in expected.ts', (name, text) => {
  const reply = fixture(name);
  expect(renderText(reply, { width: 60, detail: reply.kind === 'concept' ? reply.detail : 'full' })).toBe(text);
});

test('every fixture but the very long one has its expected text', () => {
  expect([...Object.keys(expected), 'concept of great length'].toSorted()).toEqual(Object.keys(replies).toSorted());
});

test.each(Object.entries(replies).filter(([, { kind }]) => kind !== 'file'))('no line of “%s” is longer than asked for', (_, reply) => {
  for (const width of [40, 60, 80]) {
    const lines = renderText(reply, { width, detail: 'full' }).split('\n').filter(line => line.trimStart().includes(' '));
    // A word that is longer than a line has one of its own, behind a mark or an indent of two characters at most.
    for (const line of lines.filter(text => /\S+ \S+ /.test(text))) expect([...line].length).toBeLessThanOrEqual(width);
  }
});

describe('colour', () => {
  test('is there only when asked for, and adds nothing but itself', () => {
    const reply = fixture('concept in full');
    const colored = renderText(reply, { color: true, detail: 'full' });
    expect(colored).toContain('\u001B[1mincidente (INC)\u001B[0m');
    // eslint-disable-next-line no-control-regex
    expect(colored.replace(/\u001B\[[\d;]*m/g, '')).toBe(renderText(reply, { detail: 'full' }));
  });

  test('ends on every line that it begins on, so that a cut output leaves the terminal as it was', () => {
    const lines = renderText(fixture('concept'), { color: true, width: 40, detail: 'short' }).split('\n');
    for (const line of lines) expect(line.split('\u001B[').length % 2).toBe(1);
  });
});

describe('what must not reach a terminal', () => {
  const escapes =
    '\u001B]0;title\u0007 \u001B[2J \u009B31m \u0008\u0008 \u202Eevil\u202C \u2066x\u2069 \uFEFF\u200B \u{E0041} a\u0085b';
  // eslint-disable-next-line no-control-regex
  const unsafe = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;
  const texts = { term: escapes, caution: escapes, entry: escapes, definition: `${escapes}\n${hostile}` };
  const concept = fixture('concept with hostile text');
  const attacked: Reply = concept.kind === 'concept'
    ? { ...concept, detail: 'full', card: { ...concept.card, ...texts } }
    : concept;

  test.each(['short', 'full'] as const)('control, direction and invisible characters are dropped from the %s text', detail => {
    expect(renderText(attacked, { detail })).not.toMatch(unsafe);
    expect(renderText(attacked, { detail })).toContain(']0;title [2J 31m evil x a b');
  });

  test('an emoji of several parts stays whole', () => {
    const greeting = fixture('greeting');
    const reply: Reply = greeting.kind === 'notice' ? { ...greeting, lines: ['👩🏽‍💻 oi'] } : greeting;
    expect(renderText(reply, { detail: 'short' })).toBe('👩🏽‍💻 oi');
  });
});

describe('a file', () => {
  const file = fixture('file');
  const show = (content: string) => renderText(file.kind === 'file' ? { ...file, content } : file, { width: 40, detail: 'full' });
  const data = { answers: [{ question: 'a  b', note: '\u001B[2J \u202E \uD800 “fim”' }] };

  test('is printed as it is, so that what is cut out of the terminal is the same JSON', () => {
    const content = JSON.stringify(data, null, 2);
    const shown = show(content);
    expect(JSON.parse(shown.slice(shown.indexOf('{')))).toEqual(data);
    expect(shown).toContain(`\n      "question": "a  b",\n`);
  });

  test('reaches the terminal without what would act on it', () => {
    // eslint-disable-next-line no-control-regex
    expect(show('{"a": "\u001B[2J\u202E\u0085"}')).toContain(String.raw`{"a": "\u001b[2J\u202e\u0085"}`);
  });
});

describe('a chart', () => {
  const report = fixture('report');
  const lines = (points: readonly { label: string; value: number; mark: boolean }[], unit: 'count' | 'percent') => renderText(
    report.kind === 'report' ? { ...report, lines: [], sections: [], charts: [{ title: 'T', form: 'bar', unit, columns: ['P', 'F'], points }] } : report,
    { width: 40, detail: 'full' }).split('\n').slice(3);

  test('measures a percent against 100 and a count against the largest, and shows the least of something', () => {
    const points = [{ label: 'a', value: 50, mark: false }, { label: 'b', value: 0.1, mark: false }, { label: 'c', value: 0, mark: false }];
    expect(lines(points, 'percent')).toEqual([`a ${'█'.repeat(12)} 50%`, 'b █ 0,1%', 'c 0%']);
    expect(lines(points, 'count')[0]).toBe(`a ${'█'.repeat(24)} 50`);
  });

  test('of nothing is no chart', () => {
    expect(lines([], 'count')).toEqual([]);
    expect(lines([{ label: 'a', value: 0, mark: false }], 'count')).toEqual(['a 0']);
  });
});

describe('the whole text for other programs', () => {
  test('holds all of a concept although only its first screen was asked for, and breaks no line', () => {
    const whole = wholeText(fixture('concept'));
    expect(whole).toBe(wholeText(fixture('concept in full')));
    expect(whole).toContain('\n- problema: O incidente é a interrupção; o problema é a causa.\n');
    expect(whole).toContain('Interrupção não planejada de um serviço, ou queda na sua qualidade.\n');
    expect(whole).toContain('Verbete: knowledge/concepts/concept/incident.yml');
  });

  test('names the nearest terms of what is unknown, and the example questions of help', () => {
    expect(wholeText(fixture('unknown'))).toContain('Talvez você queira dizer:\n- incidente');
    expect(wholeText(fixture('help'))).toContain('- What is an incident?');
  });
});
