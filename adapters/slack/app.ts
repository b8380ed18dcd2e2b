import { setImmediate as tick, setTimeout as wait } from 'node:timers/promises';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import { callTime } from '../../src/platform.ts';
import type { SlackSettings } from '../../src/slack-settings.ts';
import type { Surface } from '../../src/surface.ts';
import { createConversation } from './conversation.ts';
import { createIdentify, socketRefused } from './installation.ts';
import { limits } from './limits.ts';
import { listen } from './listeners.ts';
import { boltLogger, causeOf } from './log.ts';
import { createMessenger } from './messenger.ts';
import type { Sleep } from './patience.ts';
import { createLocaleOf, withLocales } from './person-locale.ts';
import { createSlackPlatform } from './platform.ts';
import type { Installation } from './receive.ts';
import { guardRequests } from './request.ts';
import { keepConnected, type Connection } from './socket.ts';

/** What the surface is made of. */
export interface SlackParts {
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly settings: SlackSettings;
  /** Milliseconds since 1970: decides whether a request's timestamp lies in the future, and how long what Slack told is good. */
  readonly now?: () => number;
  readonly sleep?: Sleep;
  /** How long things may take, in milliseconds, when not what `limits` and `callTime` say. */
  readonly times?: { readonly call?: number; readonly submission?: number; readonly locale?: number };
}

/** The address that Slack posts to in HTTP mode. */
export const slackPath = '/slack/events';

/** How long `stop` waits for Slack to complete the closing of a Socket Mode connection, milliseconds. */
const closing = 2_000;

/**
 * Farol on Slack. With an app token it connects by Socket Mode, otherwise it answers at `slackPath`. `start` checks the
 * tokens with Slack and rejects, naming the setting, when they are refused; `stop` waits for every answer under way,
 * those after the acknowledgement included. Rejects when neither an app token nor a signing secret is given.
 */
export async function createSlackSurface(parts: SlackParts): Promise<Surface> {
  const { logger, sleep = milliseconds => wait(milliseconds) } = parts;
  const receiver = createReceiver(parts);
  const client = new webApi.WebClient(parts.settings.botToken, clientOptions(parts));
  const identify = createIdentify(client, logger);
  const refusedBlocks = (error: unknown): void => logger.error({ cause: causeOf(error) }, 'Slack refused our blocks and got simpler ones or the text alone');
  const messenger = createMessenger({ client, fetch: (url, options) => fetch(url, options), sleep, refusedBlocks });
  const authorize = async (): Promise<{ botToken: string; botUserId: string; botId?: string }> => {
    const { user, bot } = await identify();
    return { botToken: parts.settings.botToken, botUserId: user, ...(bot === null ? {} : { botId: bot }) };
  };
  const app = new App({ receiver, authorize, convoStore: false, logger: boltLogger(logger), logLevel: LogLevel.INFO });
  const work = new Set<Promise<void>>();
  const time = parts.times?.call ?? callTime;
  const once = new webApi.WebClient(parts.settings.botToken, { ...clientOptions(parts), timeout: time, retryConfig: { retries: 0 } });
  const localeOf = createLocaleOf({ client: once, logger, now: parts.now ?? Date.now, wait: parts.times?.locale ?? limits.localeWait });
  const assistant = withLocales(parts.assistant, localeOf);
  const submission = parts.times?.submission ?? limits.submission;
  listen(app, createConversation({ assistant, messenger, logger, submission }), identify, work);
  const connection = receiver instanceof SocketModeReceiver ? keepConnected(receiver.client, logger, sleep) : null;
  const platform = createSlackPlatform({ client: once, granted: async () => (await identify()).granted, refusedBlocks, callTime: time });
  return { ...surfaceOf(receiver, connection, identify, work, parts.now ?? Date.now), platform };
}

function surfaceOf(
  receiver: HTTPReceiver | SocketModeReceiver, connection: Connection | null, identify: () => Promise<Installation>,
  work: ReadonlySet<Promise<void>>, now: () => number,
): Omit<Surface, 'platform'> {
  let stopped: Promise<void> | null = null;
  const stopping = (): boolean => stopped !== null;
  return {
    name: 'slack',
    routes: receiver instanceof HTTPReceiver
      ? [{ method: 'POST', path: slackPath, handle: guardRequests({ listener: receiver.requestListener, now, stopping }) }]
      : [],
    async start() {
      await identify();
      await connection?.open().catch((error: unknown) => { throw socketRefused(error); });
    },
    stop() {
      stopped ??= finish(connection, work);
      return stopped;
    },
  };
}

function createReceiver(parts: SlackParts): HTTPReceiver | SocketModeReceiver {
  const { logger, settings: { appToken, signingSecret } } = parts;
  if (appToken) {
    const installerOptions = { clientOptions: clientOptions(parts) };
    return new SocketModeReceiver({ appToken, logger: boltLogger(logger), autoReconnectEnabled: false, installerOptions });
  }
  if (signingSecret) return new HTTPReceiver({ signingSecret, endpoints: slackPath, logger: boltLogger(logger) });
  throw new Error('Slack needs, besides SLACK_BOT_TOKEN, SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)');
}

function clientOptions({ settings, logger }: SlackParts): webApi.WebClientOptions {
  return {
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
    logger: boltLogger(logger),
    timeout: limits.callTimeout,
    retryConfig: { retries: limits.callRetries, minTimeout: 300, factor: 2 },
    // A 429 is waited out by `patiently`, which knows when a wait is too long.
    rejectRateLimitedCalls: true,
  };
}

async function finish(connection: Connection | null, work: ReadonlySet<Promise<void>>): Promise<void> {
  if (connection !== null) await Promise.race([connection.close(), wait(closing, undefined, { ref: false })]);
  // A request that was just acknowledged enters `work` within the tick.
  for (await tick(); work.size > 0; await tick()) await Promise.allSettled(work);
}
