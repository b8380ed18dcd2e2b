import { type Body, appId } from './activities.ts';
import type { Bot } from './bot.ts';
import type { KeyServer } from './key-server.ts';

/** The bot's answer over HTTP. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** The claims of a good token for activities of `serviceUrl`, times in seconds. */
export function claimsFor(serviceUrl: unknown, seconds = Math.floor(Date.now() / 1000)): Readonly<Record<string, unknown>> {
  return { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, nbf: seconds - 60, exp: seconds + 3600 };
}

/** Posts a body to the bot with this header, as it is when it is a text. */
export async function postWith(bot: Bot, authorization: string | null, body: Body | string): Promise<Answered> {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(authorization === null ? {} : { Authorization: authorization }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** Posts an activity as the connector does, with a good token. */
export async function post(bot: Bot, keys: KeyServer, activity: Body): Promise<Answered> {
  return postWith(bot, `Bearer ${await keys.sign(claimsFor(activity['serviceUrl']))}`, activity);
}
