import { setTimeout as wait } from 'node:timers/promises';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import type { Platform } from '../../src/platform.ts';
import type { Surface } from '../../src/surface.ts';
import type { TeamsSettings } from '../../src/teams-settings.ts';
import type { Activity } from './activity.ts';
import { createConnector } from './connector.ts';
import { createEndpoint } from './endpoint.ts';
import { createMessenger } from './messenger.ts';
import { createTeamsPlatform } from './platform.ts';
import { originOf } from './receive.ts';
import { type Cloud, cloudOf } from './settings.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createSurroundings } from './surroundings.ts';
import { createTokenCheck } from './token-check.ts';
import { createTurns } from './turns.ts';

/** What the Teams surface is made from. The optional parts are for stand-ins. */
export interface TeamsParts {
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly settings: TeamsSettings;
  /** Whether this is the first time that this name is given, on any instance. */
  readonly once: (workspace: string, delivery: string) => Promise<boolean>;
  /** The bot's own token for the connector; the SDK gets it from Entra ID. */
  readonly token?: () => Promise<string>;
  readonly fetch?: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/**
 * The Teams surface: `POST /api/messages`. The SDK does one thing here, the bot's own tokens from Entra ID for every type of
 * bot; requests are checked, read and answered by code of ours, and calls go to the connector's REST interface.
 */
export async function createTeamsSurface(parts: TeamsParts): Promise<Surface> {
  const { assistant, settings } = parts;
  const logger = parts.logger.child({ surface: 'teams' });
  const cloud = cloudOf(settings);
  const appId = settings.MicrosoftAppId;
  const { fetch: call = fetch, now = Date.now, random = Math.random, sleep = ms => wait(ms) } = parts;
  const token = parts.token ?? await tokensOf(settings, appId, cloud);
  const connector = createConnector({ fetch: call, token, now });
  const surroundings = createSurroundings(connector);
  const platform = createTeamsPlatform({ connector, surroundings, settings });
  const messenger = createMessenger({ connector, surroundings, random, sleep, personalChat: activity => personalChat(platform, activity) });
  const keys = createSigningKeys({ metadataUrl: cloud.metadataUrl, fetch: call, now, logger });
  const endpoint = createEndpoint({
    check: createTokenCheck({ appId, issuer: cloud.issuer, keys, now }),
    turn: createTurns({ assistant, messenger, logger, sleep, once: parts.once }),
    logger,
  });
  return {
    name: 'teams',
    platform,
    routes: [{ method: 'POST', path: '/api/messages', handle: endpoint.handle }],
    start: () => Promise.resolve(),
    stop: endpoint.stop,
  };
}

async function personalChat(platform: Platform, activity: Activity): Promise<string> {
  const { workspace, person, address } = originOf(activity);
  return (await platform.privately(workspace, person, address)).channel;
}

/** The bot's own tokens by the SDK, which keeps each until it is about to expire. */
async function tokensOf(settings: TeamsSettings, appId: string, cloud: Cloud): Promise<() => Promise<string>> {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''));
  const factory = new ConfigurationServiceClientCredentialFactory(given);
  const credentials: object = await factory.createCredentials(appId, cloud.scope, cloud.loginUrl, true);
  if (!givesTokens(credentials)) throw new Error('the Bot Framework SDK made credentials that give no tokens');
  return () => credentials.getToken();
}

function givesTokens(credentials: object): credentials is { getToken(): Promise<string> } {
  return 'getToken' in credentials && typeof credentials.getToken === 'function';
}
