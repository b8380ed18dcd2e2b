import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { runChat } from '../../../adapters/cli/chat.ts';
import { renderText } from '../../../adapters/cli/render.ts';
import { wording } from '../../../src/locales/index.ts';
import { fixture, stubAssistant } from '../stub.ts';
import { closing, input, sink } from './streams.ts';

const words = wording('pt').terminal;
const common = { logger: pino({ level: 'silent' }), language: 'pt', newId: () => 'chat-1', locale: 'pt-BR' } as const;

async function chat(lines: readonly string[]) {
  const assistant = stubAssistant();
  const output = sink();
  const piped = input(lines.map(line => `${line}\n`).join(''));
  const code = await runChat({ ...common, assistant, input: piped, output, interactive: false });
  return { assistant, code, output: output.text() };
}

describe('piped', () => {
  test('each answer comes with its options numbered, and nothing else is printed', async () => {
    const { code, output } = await chat(['concept', '', 'greeting']);
    expect(code).toBe(0);
    expect(output).toBe([
      renderText(fixture('concept'), { detail: 'short' }), '',
      'Opções:', '  1. Ver tudo', '  2. Diferença para problema', '  3. evento', '',
      renderText(fixture('greeting'), { detail: 'short' }), '', '',
    ].join('\n'));
  });

  test('a number presses the option of the last answer, in the same conversation', async () => {
    const { assistant, output } = await chat(['concept', ' 2 ', 'list', '1']);
    expect(assistant.presses.map(({ payload, conversation }) => [payload, conversation])).toEqual([
      [fixture('concept').buttons[0]?.action, 'chat-1'], [fixture('list').buttons[0]?.action, 'chat-1'],
    ]);
    expect(output).toContain('Verbete: knowledge/concepts/concept/incident.yml');
    expect(assistant.messages.map(({ text, person }) => [text, person])).toEqual([['concept', 'terminal'], ['list', 'terminal']]);
  });

  test('the options of a choice come first, and each option once', async () => {
    const { assistant, output } = await chat(['choice', '1']);
    expect(output).toContain('Options:\n  1. Change\n  2. Change enablement\n\n');
    const choice = fixture('choice');
    expect(assistant.presses[0]?.payload).toEqual(choice.kind === 'choice' && choice.options[0]?.action);
  });

  test.each(['0', '4', '99999', '1.', '-1', '1 incidente'])('“%s” is no option, so it is a question', async line => {
    const { assistant } = await chat(['concept', line]);
    expect(assistant.messages.map(({ text }) => text)).toEqual(['concept', line]);
    expect(assistant.presses).toEqual([]);
  });

  test('a question’s options are the first numbers, what follows comes after, and its text stands there once', async () => {
    const { output } = await chat(['question']);
    expect(output.split('A) O incidente')).toHaveLength(2);
    expect(output).toContain(['Opções:', '  1. A) O incidente', '  2. B) O problema', '  3. C) A mudança',
      '  4. D) O pedido de serviço', '  5. Por que esta pergunta?', '  6. Reportar'].join('\n'));
  });

  test.each([['b', 1], ['D', 3], [' 2 ', 1]])('“%s” chooses an option of a question', async (line, at) => {
    const { assistant } = await chat(['question', line]);
    const question = fixture('question');
    expect(assistant.presses.map(({ payload }) => payload)).toEqual([question.kind === 'question' && question.options[at]?.action]);
  });

  test('a letter is a question again when there is nothing to choose by it', async () => {
    const { assistant } = await chat(['question', 'e', 'concept', 'a', 'question that is closed', 'a']);
    expect(assistant.presses).toEqual([]);
    expect(assistant.messages.map(({ text }) => text)).toEqual(['question', 'e', 'concept', 'a', 'question that is closed', 'a']);
  });

  test.each(['sair', 'Tchau!', ' quit ', 'EXIT.'])('“%s” alone ends the conversation', async line => {
    const { assistant, code } = await chat(['greeting', line, 'concept']);
    expect([code, assistant.messages.map(({ text }) => text)]).toEqual([0, ['greeting']]);
  });

  test('a question about leaving is answered', async () => {
    expect((await chat(['exit criteria'])).assistant.messages.map(({ text }) => text)).toEqual(['exit criteria']);
  });

  test('a full concept offers no more of itself', async () => {
    expect((await chat(['concept', '1'])).output.split('Opções:')[2]).not.toContain('Ver tudo');
  });

  test('a failure is an apology, and the conversation goes on', async () => {
    const { assistant, code, output } = await chat(['fail', 'greeting']);
    expect([code, output]).toEqual([0, [assistant.apologize('pt'), fixture('greeting')].map(reply => `${renderText(reply, { detail: 'short' })}\n\n`).join('')]);
  });

  test('a reader that goes away ends it quietly', async () => {
    const assistant = stubAssistant();
    const output = closing(1);
    expect(await runChat({ ...common, assistant, input: input('concept\n'.repeat(9)), output, interactive: false })).toBe(0);
    expect(assistant.messages).toHaveLength(2);
  });
});

describe('with a person at the keyboard', () => {
  test('there are a welcome, a prompt before each line, the history on the up key, and a farewell on Ctrl+D', async () => {
    const assistant = stubAssistant();
    const [keys, output] = [new PassThrough(), sink()];
    const running = runChat({ ...common, assistant, input: keys, output, interactive: true });
    const prompts = () => output.text().split(words.prompt).length - 1;
    await expect.poll(prompts).toBeGreaterThan(0);
    expect(output.text().replace(/\n/g, ' ')).toContain(words.welcome);
    keys.write('greeting\r');
    await expect.poll(() => assistant.messages.length).toBe(1);
    await expect.poll(() => output.text().endsWith('\u001B[7G')).toBe(true);
    keys.write('\u001B[A\r');
    await expect.poll(() => assistant.messages.map(({ text }) => text)).toEqual(['greeting', 'greeting']);
    keys.write('\u0004');
    expect(await running).toBe(0);
    expect(output.text().endsWith(`\n${words.goodbye}\n`)).toBe(true);
  });

  test('Ctrl+D while an answer is under way lets it be given first', async () => {
    const assistant = stubAssistant();
    const [keys, output] = [new PassThrough(), sink()];
    const running = runChat({ ...common, assistant, input: keys, output, interactive: true });
    await expect.poll(() => output.text()).toContain(words.prompt);
    keys.write('greeting\r\u0004');
    expect(await running).toBe(0);
    expect(output.text()).toMatch(new RegExp(`Oi! Pergunte o que quiser sobre ITIL\\.\\s+${words.goodbye}\n$`));
  });

  test('a word of farewell gets one', async () => {
    const [keys, output] = [new PassThrough(), sink()];
    const running = runChat({ ...common, assistant: stubAssistant(), input: keys, output, interactive: true });
    await expect.poll(() => output.text()).toContain(words.prompt);
    keys.write('sair\r');
    expect(await running).toBe(0);
    expect(output.text().endsWith(`\n${words.goodbye}\n`)).toBe(true);
  });

  test('Ctrl+C leaves as politely', async () => {
    const [keys, output] = [new PassThrough(), sink()];
    const running = runChat({ ...common, assistant: stubAssistant(), input: keys, output, interactive: true });
    await expect.poll(() => output.text()).toContain(words.prompt);
    keys.write('\u0003');
    expect(await running).toBe(0);
    expect(output.text()).toContain(words.goodbye);
  });
});
