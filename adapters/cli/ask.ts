import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import { type Language, languageOfLocale, languages } from '../../src/language.ts';
import { wording, type Wording } from '../../src/locales/index.ts';
import { readRequest, type Request, writeAnswer } from './contract.ts';
import { receiveText, terminalOrigin } from './receive.ts';
import { renderText } from './render.ts';
import { createWrite, readLines } from './streams.ts';

/** What `npm run ask` needs from `main`. */
export interface AskOptions {
  readonly assistant: Assistant;
  readonly logger: Logger;
  /** The words after the subcommand's name: the question, `--json`, `--lang pt|en`, `--help`. */
  readonly args: readonly string[];
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** Every name, synonym and abbreviation of a concept in both languages. */
  readonly namesOf: (key: string) => readonly string[];
  /** A new id for a conversation. */
  readonly newId: () => string;
  /** Milliseconds of a clock that only goes forward (`performance.now`). */
  readonly now: () => number;
  /** The person's locale, e.g. from `LANG`; null when unknown. */
  readonly locale: string | null;
  /** Characters a line may have; 80 unless told. */
  readonly width?: number;
  readonly color?: boolean;
}

/** Answers a question, or with `--json` each line of `input`. Returns the exit code: 0, 1 after a failure, 2 for wrong usage. */
export async function runAsk(options: AskOptions): Promise<number> {
  const command = parse(options.args);
  if (command === 'help') {
    await createWrite(options.output)(inBoth(({ usage, help }) => [usage, ...help]));
    return 0;
  }
  if ('problem' in command) {
    await createWrite(options.errors)(inBoth(words => [...command.problem(words), words.usage]));
    return 2;
  }
  const { question, json, language } = command;
  if (!json) return answerOnce(options, question, language);
  return answerAll(options, question === '' ? readLines(options.input) : [question], language);
}

interface Command {
  readonly question: string;
  readonly json: boolean;
  readonly language: Language | null;
}

/** What is wrong with how it was called, in words. */
interface Misuse {
  readonly problem: (words: Wording['terminal']) => readonly string[];
}

/** What concerns how it is called is said in both languages: a wrong call tells none. */
function inBoth(lines: (words: Wording['terminal']) => readonly string[]): string {
  return languages.map(language => lines(wording(language).terminal).map(line => `${line}\n`).join('')).join('\n');
}

function parse(args: readonly string[]): Command | Misuse | 'help' {
  try {
    const options = { json: { type: 'boolean', default: false }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) return 'help';
    const { lang } = values;
    const language = languages.find(candidate => candidate === lang?.toLowerCase()) ?? null;
    if (lang !== undefined && language === null) return { problem: words => [words.noLanguage(lang)] };
    const question = positionals.join(' ');
    return values.json || question.trim() !== '' ? { question, json: values.json, language } : { problem: () => [] };
  } catch {
    // An option that does not exist, or --lang without a language.
    return { problem: words => [words.noOption] };
  }
}

async function answerOnce(options: AskOptions, question: string, language: Language | null): Promise<number> {
  const { assistant, logger, output, newId, locale, width = 80, color = false } = options;
  const write = createWrite(output);
  try {
    const reply = await assistant.respond(receiveText(question, terminalOrigin(newId(), locale), language));
    if (reply !== null) await write(`${renderText(reply, { width, color, detail: 'full' })}\n`);
    return 0;
  } catch (cause) {
    logger.error({ err: cause }, 'The question could not be answered.');
    const apology = assistant.apologize(language ?? languageOfLocale(locale));
    await write(`${renderText(apology, { width, color, detail: 'full' })}\n`);
    return 1;
  }
}

type Lines = AsyncIterable<string> | Iterable<string>;

async function answerAll(options: AskOptions, lines: Lines, language: Language | null): Promise<number> {
  const write = createWrite(options.output);
  let code = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const request = readRequest(line);
    const answer = 'error' in request
      ? { id: null, ...request }
      : await answerLine(options, { ...request, language: request.language ?? language }).catch(cause => {
        options.logger.error({ err: cause }, 'The question could not be answered.');
        code = 1;
        return { id: request.id, error: 'The question could not be answered; the log says why.' };
      });
    if (!await write(`${JSON.stringify(answer)}\n`)) break;
  }
  return code;
}

// A conversation is a person here, so that `language en` in one line does not change the next line's answer.
async function answerLine({ assistant, namesOf, newId, now }: AskOptions, request: Request): Promise<object> {
  const id = request.conversation === null ? newId() : `given ${request.conversation}`;
  const start = now();
  const reply = await assistant.respond(receiveText(request.q, terminalOrigin(id, null, id), request.language));
  if (reply === null) throw new Error('The assistant took the question for one already answered.');
  return writeAnswer(request, reply, namesOf, now() - start);
}
