import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { ConfigError, readConfig, type Config } from './config.ts';
import { namesOf } from './knowledge/knowledge.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { reportKnowledge } from './knowledge/report.ts';
import { languageOfLocale } from './language.ts';
import { createLogger } from './log.ts';
import { stopOnSignals } from './run.ts';
import { createCore, knowledgeFolder, startBot, type CoreParts } from './start.ts';
import { openStore } from './store/store.ts';

const commands = `npm start                          web page, Slack and Teams, as set up
npm run -s ask -- "a question"     one answer; --help tells its options
npm run chat                       a conversation in the terminal
npm run -s knowledge -- --check    the knowledge base; --stats, --keys`;

if (existsSync('.env')) process.loadEnvFile('.env');
try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function main([command = 'start', ...args]: readonly string[]): Promise<void> {
  switch (command) {
    case 'start': return start(readConfig(process.env));
    case 'ask': return ask(readConfig(process.env, 'terminal'), args);
    case 'chat': return chat(readConfig(process.env, 'terminal'));
    case 'knowledge': {
      const { text, code } = reportKnowledge(args, knowledgeFolder, readConfig(process.env, 'terminal').knowledgeFolder);
      console.log(text);
      process.exitCode = code;
      return;
    }
    case 'help':
    case '--help':
    case '-h': return console.log(commands);
    default: throw new Error(`"${command}" is no command of Farol: use start, ask, chat or knowledge`);
  }
}

async function start(config: Config): Promise<void> {
  // Read before the start: npm may be ended while it is under way.
  const startedBy = process.env['npm_lifecycle_event'] ? process.ppid : null;
  const logger = createLogger(config.logLevel);
  const { stop } = await startBot({ config, logger, now: Date.now });
  stopOnSignals(stop, logger, startedBy);
}

/** The terminal's own store lasts as long as the process: a question asked there leaves no trace. */
async function createTerminalParts(config: Config): Promise<CoreParts> {
  const logger = createLogger(config.logLevel === 'info' ? 'warn' : config.logLevel, pino.destination(2));
  return createCore({ config, logger, now: Date.now }, await openStore({ file: ':memory:' }, Date.now));
}

async function ask(config: Config, args: readonly string[]): Promise<void> {
  const { runAsk } = await import('../adapters/cli/ask.ts');
  const { assistant, knowledge, store, logger, keep } = await createTerminalParts(config);
  const names = (key: string) => {
    const concept = knowledge.concepts.get(key);
    return concept ? namesOf(concept) : [];
  };
  process.exitCode = await runAsk({
    assistant, logger, namesOf: names, args, input: process.stdin, output: process.stdout, errors: process.stderr, ...terminal(),
  });
  keep();
  await store.close();
}

async function chat(config: Config): Promise<void> {
  const { runChat } = await import('../adapters/cli/chat.ts');
  const { assistant, store, logger, keep } = await createTerminalParts(config);
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  const language = languageOfLocale(terminal().locale);
  process.exitCode = await runChat({ assistant, logger, input: process.stdin, output: process.stdout, interactive, language, ...terminal() });
  keep();
  await store.close();
}

/** What the terminal adapter needs of the process: ids, a clock, the person's locale, how wide and colourful a line may be. */
function terminal() {
  const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR } = process.env;
  // An empty one counts as not set (POSIX).
  const locale = LC_ALL || LC_MESSAGES || LANG || null;
  // A terminal that was told no size has 0 columns.
  const width = Math.min(process.stdout.columns || 80, 100);
  return { newId: randomUUID, now: () => performance.now(), locale, width, color: process.stdout.isTTY && !NO_COLOR };
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return ['Farol cannot start. Mend these settings:', ...error.problems.map(problem => `- ${problem}`)].join('\n');
  if (error instanceof KnowledgeError) return `The knowledge base needs mending:\n${error.message}`;
  return error instanceof Error ? [error.message, ...causesOf(error).map(cause => `because: ${cause}`)].join('\n') : String(error);
}

/** What is under an error, the nearest first. An error of several connections at once has a code and no message. */
function causesOf({ cause }: Error): string[] {
  if (!(cause instanceof Error)) return [];
  const said = cause.message || ('code' in cause ? String(cause.code) : cause.name);
  return [said, ...causesOf(cause)];
}
