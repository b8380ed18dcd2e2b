import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { SlackParts } from '../adapters/slack/app.ts';
import type { TeamsParts } from '../adapters/teams/app.ts';
import { createAssistant, type Assistant } from './assistant.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { createLearning } from './learning/learning.ts';
import { createReminderComposer } from './learning/reminder.ts';
import { nextReminder } from './learning/settings-form.ts';
import type { Address } from './message.ts';
import type { Platform } from './platform.ts';
import type { Composer } from './publisher/composer.ts';
import type { PublisherParts } from './publisher/parts.ts';
import { createPublisher, type Publisher } from './publisher/publisher.ts';
import { prepare } from './prepared.ts';
import { createQuizComposer } from './quiz/compose/composer.ts';
import { createQuiz } from './quiz/quiz.ts';
import { run } from './run.ts';
import { createSearch } from './search/search.ts';
import { explainListenError, explainStoreError } from './start-problems.ts';
import { openStore, type Store } from './store/store.ts';
import { startSweeping } from './store/sweeping.ts';
import type { Surface } from './surface.ts';
import { hourLength } from './time/days.ts';

/** The knowledge base that comes with Farol. */
export const knowledgeFolder = fileURLToPath(new URL('../knowledge', import.meta.url));
/** People reminded in one go. */
const remindedAtOnce = 100;

/** What a bot is started with. */
export interface StartParts {
  readonly config: Config;
  readonly logger: Logger;
  /** Unix time in milliseconds: what quizzes, reminders and reviews go by. */
  readonly now: () => number;
  /** Another knowledge base than Farol's own. */
  readonly knowledge?: Knowledge;
  /** For tests that end a bot at certain points, or that stand in for a platform. */
  readonly publisher?: Pick<PublisherParts, 'probe' | 'lease' | 'every'>;
  readonly slack?: Pick<SlackParts, 'times'>;
  readonly teams?: Pick<TeamsParts, 'token' | 'fetch'>;
}

/** A bot that runs. */
export interface RunningBot {
  readonly url: string;
  /** Takes no new work and finishes what is under way. */
  stop(): Promise<void>;
}

/** What answers, and what it stands on. */
export interface CoreParts {
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly logger: Logger;
  readonly assistant: Assistant;
  /** Filled as the surfaces are made. */
  readonly platforms: Map<Address['platform'], Platform>;
  readonly now: () => number;
  /** Keeps for the next start what took this one long; see `Prepared`. */
  keep(): void;
}

/** Puts together what answers, with everything that it remembers in `store`. */
export async function createCore({ config, logger, now, knowledge: other }: StartParts, store: Store): Promise<CoreParts> {
  const { knowledge, search, keep } = other ? { knowledge: other, search: createSearch(other), keep: () => {} } : prepare(knowledgeFolder, config.knowledgeFolder);
  const platforms = new Map<Address['platform'], Platform>();
  const learning = createLearning({ knowledge, store, logger, now, newId: randomUUID });
  const quiz = createQuiz({ knowledge, store, logger, learning, platformOf: name => platforms.get(name) ?? null, admins: config.admins, now, newId: randomUUID });
  return { config, knowledge, store, logger, platforms, now, keep, assistant: createAssistant({ knowledge, store, logger, search, quiz, learning }) };
}

/** Starts the bot as the settings say. Rejects, with everything closed again, when it can't. */
export async function startBot(parts: StartParts): Promise<RunningBot> {
  const { config, now } = parts;
  const store = await openStore(config.store, now, config.retention).catch((error: unknown) => {
    throw explainStoreError(error, config.store);
  });
  try {
    return await serve(parts, await createCore(parts, store));
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(parts: StartParts, core: CoreParts): Promise<RunningBot> {
  const { config, logger, store, knowledge } = core;
  const surfaces = await createSurfaces(parts, core);
  for (const { platform } of surfaces) if (platform) core.platforms.set(platform.name, platform);
  const { startServer } = await import('../adapters/server.ts');
  const { host, port } = config;
  const server = await startServer({ host, port, routes: surfaces.flatMap(({ routes }) => routes), check: store.check, logger }).catch((error: unknown) => {
    throw explainListenError(error, config);
  });
  const stopSweeping = startSweeping(store, logger);
  const close = async () => {
    await stopSweeping();
    await store.close();
  };
  const stop = await run({ surfaces, publisher: createBotPublisher(parts, core), server, logger, close });
  const url = `http://${host}:${server.port}`;
  if (config.web) logger.info(`web: on, at ${url} (no login)`);
  logger.info({ concepts: knowledge.concepts.size, url }, 'ready');
  core.keep();
  // What loading left behind, a fifth of the memory, goes back to the system.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return { url, stop };
}

function createBotPublisher({ publisher }: StartParts, { config, knowledge, store, logger, platforms, now }: CoreParts): Publisher {
  return createPublisher({
    ...publisher, store, logger, now, newId: randomUUID, random: Math.random,
    composer: join(createQuizComposer({ knowledge, store, now }), createReminderComposer({ knowledge, store, now })),
    platformOf: name => platforms.get(name) ?? null,
    catchUp: config.catchUpHours * hourLength,
    inDoubt: config.inDoubt,
    planReminders: at => store.learners.planReminders(at, nextReminder, remindedAtOnce),
  });
}

function join(quizzes: Composer, reminders: Composer): Composer {
  const composerOf = (kind: string) => (kind === 'reminder' ? reminders : quizzes);
  return {
    decide: (post, quiz) => composerOf(post.kind).decide(post, quiz),
    compose: (post, quiz) => composerOf(post.kind).compose(post, quiz),
  };
}

/** The surfaces that the settings turn on; says of each whether it is on, and if not, what turns it on. */
async function createSurfaces({ slack, teams }: StartParts, { config, assistant, logger, store }: CoreParts): Promise<Surface[]> {
  const surfaces: Surface[] = [];
  if (config.web) {
    const [{ createWebSurface }, { renderCard }] = await Promise.all([import('../adapters/web/app.ts'), import('../adapters/teams/render.ts')]);
    surfaces.push(await createWebSurface({ assistant, logger, renderCard, host: config.host }));
  } else logger.info('web: off; WEB=on turns it on (it has no login)');
  if (config.slack) {
    const { createSlackSurface } = await import('../adapters/slack/app.ts');
    surfaces.push(await createSlackSurface({ ...slack, assistant, logger, settings: config.slack }));
    logger.info(`slack: on, ${config.slack.appToken ? 'by Socket Mode' : 'at POST /slack/events'}`);
  } else logger.info('slack: off; SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET turns it on');
  if (config.teams) {
    const { createTeamsSurface } = await import('../adapters/teams/app.ts');
    surfaces.push(await createTeamsSurface({ ...teams, assistant, logger, settings: config.teams, once: store.claimDelivery }));
    logger.info('teams: on, at POST /api/messages');
  } else logger.info('teams: off; MicrosoftAppId with MicrosoftAppPassword turns it on');
  return surfaces;
}
