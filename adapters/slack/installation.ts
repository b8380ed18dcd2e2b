import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import { causeOf, slackError } from './log.ts';
import type { Installation } from './receive.ts';
import { agentScope, optionalScopes, requiredScopes } from './scopes.ts';

/** The app as it is installed, with the scopes that it was granted; null when Slack did not tell them. */
export interface Identity extends Installation {
  readonly granted: readonly string[] | null;
}

/**
 * Asks Slack once who the bot token belongs to, and warns of scopes that were not granted. A failure is not kept: the
 * next call asks again. Rejects with the setting to look at when Slack refuses the token.
 */
export function createIdentify(client: App['client'], logger: Logger): () => Promise<Identity> {
  let known: Promise<Identity> | null = null;
  return () => {
    known ??= identify(client, logger).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}

async function identify(client: App['client'], logger: Logger): Promise<Identity> {
  const told = await client.auth.test().catch((error: unknown) => {
    const refusal = slackError(error);
    throw new Error(refusal === null
      ? 'Slack could not be reached to check the bot token: see the cause, and SLACK_API_URL if it is set'
      : `Slack refused the bot token with ${refusal}: check SLACK_BOT_TOKEN (it begins with xoxb-) and that the app is installed`,
    { cause: error });
  });
  const workspace = told.is_enterprise_install === true ? told.enterprise_id : told.team_id;
  if (told.user_id === undefined || workspace === undefined) {
    throw new Error('Slack named no user or team for the bot token: is SLACK_BOT_TOKEN a bot token (xoxb-…)?');
  }
  const granted = told.response_metadata?.scopes;
  warnOfMissing(granted, logger);
  return { user: told.user_id, bot: told.bot_id ?? null, workspace, agent: granted?.includes(agentScope) ?? false, granted: granted ?? null };
}

function warnOfMissing(granted: readonly string[] | undefined, logger: Logger): void {
  if (granted === undefined) return;
  for (const [scope, purpose] of Object.entries(requiredScopes)) {
    if (granted.includes(scope)) continue;
    logger.warn({ scope, purpose }, 'Slack did not grant a scope: install the app again with manifest.yml');
  }
  for (const [scope, purpose] of Object.entries(optionalScopes)) {
    if (!granted.includes(scope)) logger.info({ scope, purpose }, 'Slack did not grant an optional scope: manifest.yml says what it is for');
  }
}

/** Turns what the SDK threw when Socket Mode was started into an error that names the setting to look at. */
export function socketRefused(error: unknown): Error {
  const refusal = slackError(error) ?? causeOf(error).message;
  const remedy = 'check SLACK_APP_TOKEN (it begins with xapp-, its scope is connections:write) and that Socket Mode is on';
  return new Error(`Slack refused the Socket Mode connection with ${refusal}: ${remedy}`, { cause: error });
}
