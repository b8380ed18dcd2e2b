import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino, type Logger } from 'pino';
import { createAssistant, type Assistant } from './assistant.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { namesOf, type Knowledge } from './knowledge/knowledge.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { reportKnowledge } from './knowledge/report.ts';
import { languageOfLocale } from './language.ts';
import { createLearning } from './learning/learning.ts';
import type { Address } from './message.ts';
import type { Platform } from './platform.ts';
import { createQuiz } from './quiz/quiz.ts';
import { run, stopOnSignals } from './run.ts';
import { openStore, type Store } from './store/store.ts';
import type { Surface } from './surface.ts';

/** The knowledge base that comes with Farol. */
const knowledgeFolder = fileURLToPath(new URL('../knowledge', import.meta.url));
/** How often what nobody will come back to is forgotten, in milliseconds. */
const sweepEvery = 10 * 60_000;

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
    case 'ask': return ask(readConfig(process.env), args);
    case 'chat': return chat(readConfig(process.env));
    case 'knowledge': {
      const { text, code } = reportKnowledge(args, knowledgeFolder, readConfig(process.env).knowledgeFolder);
      console.log(text);
      process.exitCode = code;
      return;
    }
    default: throw new Error(`"${command}" is no command of Farol: use start, ask, chat or knowledge`);
  }
}

interface Parts {
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly logger: Logger;
  readonly assistant: Assistant;
  /** Filled as the surfaces are made. */
  readonly platforms: Map<Address['platform'], Platform>;
}

async function createParts(config: Config, logger: Logger, store: Store): Promise<Parts> {
  const knowledge = loadKnowledge(knowledgeFolder, config.knowledgeFolder);
  const platforms = new Map<Address['platform'], Platform>();
  const learning = createLearning({ knowledge, store, logger, now: Date.now, newId: randomUUID });
  const quiz = createQuiz({ knowledge, store, logger, learning, platformOf: name => platforms.get(name) ?? null, admins: config.admins, now: Date.now, newId: randomUUID });
  return { config, knowledge, store, logger, platforms, assistant: createAssistant({ knowledge, store, logger, quiz, learning }) };
}

async function start(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel });
  const store = await openStore(config.store, Date.now);
  try {
    await serve(await createParts(config, logger, store));
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(parts: Parts): Promise<void> {
  const { config, logger, store } = parts;
  const surfaces = await createSurfaces(parts);
  for (const { platform } of surfaces) if (platform) parts.platforms.set(platform.name, platform);
  const { startServer } = await import('../adapters/server.ts');
  const { host, port } = config;
  const server = await startServer({ host, port, routes: surfaces.flatMap(({ routes }) => routes), check: store.check, logger });
  const sweep = setInterval(() => void store.sweep().catch((error: unknown) => logger.warn({ err: error }, 'could not sweep the store')), sweepEvery);
  const close = () => {
    clearInterval(sweep);
    return store.close();
  };
  stopOnSignals(await run({ surfaces, server, logger, close }), logger, process.env['npm_lifecycle_event'] ? process.ppid : null);
  logger.info({ concepts: parts.knowledge.concepts.size, url: `http://${host}:${server.port}` }, 'ready');
}

/** The surfaces that the settings turn on; says of each whether it is on, and if not, what turns it on. */
async function createSurfaces({ config, assistant, logger, store }: Parts): Promise<Surface[]> {
  const surfaces: Surface[] = [];
  if (config.web) {
    const [{ createWebSurface }, { renderCard }] = await Promise.all([import('../adapters/web/app.ts'), import('../adapters/teams/render.ts')]);
    surfaces.push(await createWebSurface({ assistant, logger, renderCard, host: config.host }));
    logger.info(`web: on, at http://${config.host}:${config.port} (no login)`);
  } else logger.info('web: off; WEB=on turns it on (it has no login)');
  if (config.slack) {
    const { createSlackSurface } = await import('../adapters/slack/app.ts');
    const { botToken, appToken, signingSecret, apiUrl } = config.slack;
    const settings = { botToken, appToken: appToken ?? undefined, signingSecret: signingSecret ?? undefined, apiUrl: apiUrl ?? undefined };
    surfaces.push(await createSlackSurface({ assistant, logger, settings }));
    logger.info(`slack: on, ${appToken ? 'by Socket Mode' : 'at POST /slack/events'}`);
  } else logger.info('slack: off; SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET turns it on');
  if (config.teams) {
    const { createTeamsSurface } = await import('../adapters/teams/app.ts');
    surfaces.push(await createTeamsSurface({ assistant, logger, settings: config.teams, once: delivery => store.claimDelivery('teams', delivery) }));
    logger.info('teams: on, at POST /api/messages');
  } else logger.info('teams: off; MicrosoftAppId with MicrosoftAppPassword turns it on');
  return surfaces;
}

/** The terminal's own store lasts as long as the process: a question asked there leaves no trace. */
async function createTerminalParts(config: Config): Promise<Parts> {
  const logger = pino({ level: config.logLevel === 'info' ? 'warn' : config.logLevel }, pino.destination(2));
  return createParts(config, logger, await openStore({ file: ':memory:' }, Date.now));
}

async function ask(config: Config, args: readonly string[]): Promise<void> {
  const { runAsk } = await import('../adapters/cli/ask.ts');
  const { assistant, knowledge, store, logger } = await createTerminalParts(config);
  const names = (key: string) => {
    const concept = knowledge.concepts.get(key);
    return concept ? namesOf(concept) : [];
  };
  process.exitCode = await runAsk({
    assistant, logger, namesOf: names, args, input: process.stdin, output: process.stdout, errors: process.stderr, ...terminal(),
  });
  await store.close();
}

async function chat(config: Config): Promise<void> {
  const { runChat } = await import('../adapters/cli/chat.ts');
  const { assistant, store, logger } = await createTerminalParts(config);
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  const language = languageOfLocale(terminal().locale);
  process.exitCode = await runChat({ assistant, logger, input: process.stdin, output: process.stdout, interactive, language, ...terminal() });
  await store.close();
}

/** What the terminal adapter needs of the process: ids, a clock, the person's locale, how wide and colourful a line may be. */
function terminal() {
  const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR } = process.env;
  const locale = LC_ALL ?? LC_MESSAGES ?? LANG ?? null;
  const width = Math.min(process.stdout.columns ?? 80, 100);
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
