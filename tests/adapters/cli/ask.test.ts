import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { runAsk } from '../../../adapters/cli/ask.ts';
import { renderText, wholeText } from '../../../adapters/cli/render.ts';
import { wording } from '../../../src/locales/index.ts';
import { fixture, stubAssistant } from '../stub.ts';
import { closing, input, sink } from './streams.ts';

async function ask(args: readonly string[], stdin = '') {
  const assistant = stubAssistant();
  const [output, errors] = [sink(), sink()];
  const logged: string[] = [];
  let ids = 0;
  let clock = 0;
  const code = await runAsk({
    assistant, args, input: input(stdin), output, errors, logger: pino({}, { write: line => logged.push(line) }),
    namesOf: key => [key, `${key} in English`], newId: () => `new-${(ids += 1)}`, now: () => (clock += 0.12345), locale: 'pt-BR',
  });
  return { assistant, code, logged, errors: errors.text(), output: output.text() };
}

const answers = (output: string): unknown[] => output.trimEnd().split('\n').map(line => JSON.parse(line));

describe('a question as argument', () => {
  test('is answered in full, whether quoted or not, in the person’s locale', async () => {
    for (const args of [['concept in full'], ['concept', 'in', 'full']]) {
      const { assistant, code, output } = await ask(args);
      expect(assistant.messages).toEqual([{
        workspace: 'terminal', person: 'terminal', channel: null, conversation: 'new-1', locale: 'pt-BR',
        capabilities: { share: false, personal: true, forms: 'never' }, address: null, text: 'concept in full', language: null, delivery: null,
      }]);
      expect([code, output]).toEqual([0, `${renderText(fixture('concept in full'), { detail: 'full' })}\n`]);
    }
  });

  test('is answered in the language of --lang', async () => {
    expect((await ask(['--lang', 'en', 'concept'])).assistant.messages[0]?.language).toBe('en');
  });

  test.each([
    [[], '', ''], [[''], '', ''],
    [['--lang', 'fr', 'oi'], 'Não respondo no idioma “fr”: use --lang pt (português) ou --lang en (inglês).\n', 'I do not answer in the language “fr”: use --lang pt (Portuguese) or --lang en (English).\n'],
    [['--unknown', 'oi'], `${wording('pt').terminal.noOption}\n`, `${wording('en').terminal.noOption}\n`],
    [['oi', '--lang'], `${wording('pt').terminal.noOption}\n`, `${wording('en').terminal.noOption}\n`],
  ])('wrong usage (%j) is explained in both languages on standard error, with exit code 2', async (args, pt, en) => {
    const { code, output, errors, assistant } = await ask(args);
    expect([code, output, assistant.messages]).toEqual([2, '', []]);
    expect(errors).toBe(`${pt}${wording('pt').terminal.usage}\n\n${en}${wording('en').terminal.usage}\n`);
  });

  test.each([[['--help']], [['-h']], [['--help', 'oi']]])('%j tells on standard output, in both languages, what can be asked for', async args => {
    const { code, output, errors, assistant } = await ask(args);
    expect([code, errors, assistant.messages]).toEqual([0, '', []]);
    for (const language of ['pt', 'en'] as const) {
      for (const line of [wording(language).terminal.usage, ...wording(language).terminal.help]) expect(output).toContain(`${line}\n`);
    }
  });

  test('may begin like an option after “--”, and the language may be written in capitals', async () => {
    const { assistant } = await ask(['--lang', 'EN', '--', '--what is an incident?']);
    expect(assistant.messages).toMatchObject([{ text: '--what is an incident?', language: 'en' }]);
  });

  test('a failure is logged with its cause and without the question, and ends with an apology and exit code 1', async () => {
    const { assistant, code, output, logged } = await ask(['fail']);
    expect([code, output]).toEqual([1, `${renderText(assistant.apologize('pt'), { detail: 'full' })}\n`]);
    expect(logged.join('')).toContain('The stub was told to fail.');
  });
});

describe('--json', () => {
  test('gives one object a line with exactly the contract’s fields in its order', async () => {
    const { code, output } = await ask(['--json'], 'concept\n');
    expect(code).toBe(0);
    expect(output).toBe(`${JSON.stringify({
      id: null, q: 'concept', lang: 'pt', kind: 'concept',
      concepts: [{ key: 'incident', names: ['incident', 'incident in English'] }],
      text: wholeText(fixture('concept')), confidence: 1, ms: 0.123,
    })}\n`);
  });

  test.each<[string, string, string[]]>([
    ['comparison', 'comparison', ['incident-versus-problem', 'incident', 'problem']],
    ['list', 'list', ['guiding-principles', 'focus-on-value']],
    ['situation', 'situation', ['problem', 'incident']],
    ['choice', 'choice', ['change', 'change-enablement']],
    ['unknown', 'unknown', []],
    ['help', 'help', []],
    ['greeting', 'greeting', []],
    ...['question', 'verdict', 'report', 'form', 'file'].map((name): [string, string, string[]] => [name, 'help', []]),
  ])('the answer “%s” is of kind %s and builds on %j', async (name, kind, keys) => {
    const [answer] = answers((await ask(['--json'], name)).output);
    expect(answer).toMatchObject({ kind, concepts: keys.map(key => ({ key })) });
    expect(answer).toHaveProperty('concepts.length', keys.length);
  });

  test('lines are answered in order, blank ones skipped; Windows line ends and a byte order mark do not matter', async () => {
    const { output } = await ask(['--json'], '\uFEFFconcept\r\n\r\n   \n{"q":"list","id":7}\r\n[1] é uma pergunta');
    expect(answers(output)).toMatchObject([
      { q: 'concept', id: null }, { q: 'list', id: 7 }, { q: '[1] é uma pergunta', kind: 'unknown' },
    ]);
  });

  const ids = [['"a"', 'a'], ['0', 0], ['{"x":[1]}', { x: [1] }], ['null', null]] as const;
  test.each(ids)('the id %s comes back as it was', async (id, value) => {
    expect(answers((await ask(['--json'], `{"id":${id},"q":"concept"}`)).output)).toMatchObject([{ id: value }]);
  });

  test('lang chooses the answer’s language; without it the question’s own counts', async () => {
    const lines = ['{"q":"a","lang":"en"}', '{"q":"b","lang":"pt-BR"}', '{"q":"c","lang":null}', '{"q":"d"}', 'e'];
    const { assistant } = await ask(['--json'], lines.join('\n'));
    expect(assistant.messages.map(({ language, locale }) => [language, locale]))
      .toEqual([['en', null], ['pt', null], [null, null], [null, null], [null, null]]);
  });

  test('every line is a conversation and a person of its own, unless it names a conversation', async () => {
    const lines = ['a', '{"q":"b","conversation":"x"}', '{"q":"c","conversation":"x"}', '{"q":"d","conversation":"new-1"}', 'e'];
    const { assistant } = await ask(['--json'], lines.join('\n'));
    const conversations = assistant.messages.map(({ conversation }) => conversation);
    expect(conversations[1]).toBe(conversations[2]);
    expect(new Set(conversations).size).toBe(4);
    expect(assistant.messages.map(({ person }) => person)).toEqual(conversations);
  });

  test.each(['{"q":', '{', '  {broken', '{"id":1}', '{"id":1,"q":2}', '{"q":"oi","lang":"fr"}'])(
    'the broken line %s gives an error without an id, and the next line its answer', async line => {
      const { code, output } = await ask(['--json'], `${line}\nconcept`);
      const [error, answer] = answers(output);
      expect(error).toEqual({ id: null, error: expect.stringMatching(/./) });
      expect([code, answer]).toMatchObject([0, { kind: 'concept' }]);
    });

  test('a question with a line separator that JSON allows as it is stays one line', async () => {
    expect(answers((await ask(['--json'], '{"q":"a\u2028b"}')).output)).toMatchObject([{ q: 'a\u2028b' }]);
  });

  test('an answer that fails is an error with its id, the others go on, and the exit code is 1', async () => {
    const { code, output, logged } = await ask(['--json'], '{"id":1,"q":"fail"}\nconcept');
    expect(answers(output)).toMatchObject([{ id: 1, error: expect.any(String) }, { kind: 'concept' }]);
    expect([code, logged.length]).toEqual([1, 1]);
  });

  test('a question as argument is answered without reading standard input', async () => {
    expect(answers((await ask(['--json', 'list'], 'concept')).output)).toMatchObject([{ q: 'list' }]);
  });

  test('nothing on standard input gives nothing', async () => {
    expect(await ask(['--json'], '')).toMatchObject({ code: 0, output: '' });
  });

  test('a reader that goes away ends it quietly, and no further question is answered', async () => {
    const assistant = stubAssistant();
    const output = closing(2);
    const code = await runAsk({
      assistant, args: ['--json'], input: input('concept\n'.repeat(50)), output, errors: sink(),
      logger: pino({ level: 'silent' }), namesOf: () => [], newId: () => 'id', now: () => 0, locale: null,
    });
    expect([code, output.written(), assistant.messages.length]).toEqual([0, 2, 3]);
  });
});
