import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import type { Language } from '../../src/language.ts';
import { type Wording, wording } from '../../src/locales/index.ts';
import type { Origin } from '../../src/message.ts';
import type { Button, Reply } from '../../src/reply.ts';
import { optionLine } from './quiz-blocks.ts';
import { receiveText, terminalOrigin } from './receive.ts';
import { renderText } from './render.ts';
import { createWrite, readLines } from './streams.ts';
import { clean, wrap } from './text.ts';

/** What `npm run chat` needs from `main`. */
export interface ChatOptions {
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person sits at both ends: then there are a welcome, a prompt, line editing with history, and a farewell. */
  readonly interactive: boolean;
  /** Of the welcome, the prompt and the farewell. */
  readonly language: Language;
  /** A new id for the conversation. */
  readonly newId: () => string;
  /** The person's locale, e.g. from `LANG`; null when unknown. */
  readonly locale: string | null;
  /** Characters a line may have; 80 unless told. */
  readonly width?: number;
  readonly color?: boolean;
}

/** What ends a conversation when it stands alone. */
const farewell = /^\s*(?:sair|tchau|quit|exit|bye)[\s.!]*$/iu;

/**
 * A conversation: each line is a question, or the number of one of the last answer's options, or the letter of a question's. Ends
 * with the input or a word of farewell; returns 0.
 */
export async function runChat(options: ChatOptions): Promise<number> {
  const { input, output, interactive, language, width = 80, color = false } = options;
  const words = wording(language).terminal;
  const write = createWrite(output);
  const origin = terminalOrigin(options.newId(), options.locale);
  if (interactive && !await write(`${wrap(words.welcome, width).join('\n')}\n\n`)) return 0;
  let offered: readonly Offered[] = [];
  for await (const line of interactive ? promptedLines(input, output, words.prompt) : readLines(input)) {
    if (line.trim() === '') continue;
    if (farewell.test(line)) break;
    const reply = await answer(options, origin, line, offered);
    if (reply === null) continue;
    offered = optionsOf(reply);
    const detail = reply.kind === 'concept' ? reply.detail : 'short';
    const text = `${renderText(reply, { width, color, detail })}\n\n${listed(offered, wording(reply.language), width)}`;
    if (!await write(text)) return 0;
  }
  if (interactive) await write(`\n${words.goodbye}\n`);
  return 0;
}

async function answer(
  { assistant, logger, language }: ChatOptions, origin: Origin, line: string, offered: readonly Offered[],
): Promise<Reply | null> {
  const pressed = chosenBy(line.trim(), offered);
  try {
    if (pressed !== undefined) return (await assistant.act({ ...origin, payload: pressed.action, values: null })).reply;
    return await assistant.respond(receiveText(line, origin, null));
  } catch (cause) {
    logger.error({ err: cause }, 'The line could not be answered.');
    return assistant.apologize(language);
  }
}

/** What a number opens; a letter does as well when it stands for an option of a question. */
interface Offered extends Button {
  readonly letter: string | null;
}

function chosenBy(line: string, offered: readonly Offered[]): Offered | undefined {
  if (/^\d{1,3}$/.test(line)) return offered[Number(line) - 1];
  return offered.find(({ letter }) => letter !== null && letter.toLowerCase() === line.toLowerCase());
}

/** A question's or a choice's options first, then everything one click away, then the next questions. */
function optionsOf(reply: Reply): readonly Offered[] {
  const more = reply.kind === 'concept' && reply.detail === 'short' ? [reply.more] : [];
  const all = [...choicesOf(reply), ...[...more, ...reply.buttons].map(button => ({ ...button, letter: null }))];
  return [...new Map(all.map(button => [JSON.stringify(button.action), button] as const).toReversed()).values()].toReversed();
}

function choicesOf(reply: Reply): readonly Offered[] {
  if (reply.kind === 'choice') return reply.options.map(({ term, action }) => ({ label: term, action, letter: null }));
  if (reply.kind !== 'question') return [];
  const words = wording(reply.language);
  return reply.options.flatMap(option => option.action === null ? [] : { label: optionLine(option, words), action: option.action, letter: option.letter });
}

function listed(offered: readonly Offered[], words: Wording, width: number): string {
  if (offered.length === 0) return '';
  const lines = offered.flatMap(({ label }, index) => wrap(clean(label), width, `${String(index + 1).padStart(3)}. `));
  return `${[words.terminal.choose, ...lines].join('\n')}\n\n`;
}

/** Lines from a person: a prompt before each, editing and history by readline. Ends at Ctrl+D and Ctrl+C. */
async function* promptedLines(input: Readable, output: Writable, prompt: string): AsyncGenerator<string, void, undefined> {
  const lines = createInterface({ input, output, prompt, terminal: true, historySize: 200, removeHistoryDuplicates: true });
  let open = true;
  lines.once('close', () => { open = false; });
  try {
    lines.prompt();
    for await (const line of lines) {
      yield line;
      // Ctrl+D may come while a line is being answered.
      if (open) lines.prompt();
    }
  } finally {
    lines.close();
  }
}
