import { setTimeout as pause } from 'node:timers/promises';
import { claimsFor } from '../adapters/teams/post.ts';
import { execute } from '../adapters/teams/activities.ts';
import { secret } from '../adapters/slack/running-bot.ts';
import { sign } from '../adapters/slack/stand-in.ts';
import { containers, press } from '../fixtures/slack/payloads.ts';
import { actionsIn, type Standing } from './channels.ts';
import type { SlackStandIn } from './slack.ts';
import { tenant, type TeamsStandIn } from './teams.ts';

/** How people reach the bots. */
export interface Reach {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  /** Addresses of bots that run; one is taken at random. */
  urls(): string[];
  random(): number;
}

/** Somebody presses again when nothing came back after so many milliseconds, and gives up after so many. */
const patience = 3_000;
const longestPatience = 30_000;

/** A person's id on a platform. */
export function personOf(platform: Standing['platform'], nth: number): string {
  return platform === 'slack' ? `UDRILL${String(nth).padStart(4, '0')}` : `dddddddd-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

/**
 * A person answers a question: usually once, now and then two options at the same moment, or with the platform delivering the press
 * twice. Returns whether a verdict came back.
 */
export async function answer(reach: Reach, standing: Standing, person: string): Promise<boolean> {
  const options = actionsIn(standing.content).filter(action => action['do'] === 'answer');
  const pick = () => options[Math.floor(reach.random() * options.length)];
  const first = pick();
  const presses = reach.random() < 0.2 ? [first, pick()] : reach.random() < 0.2 ? [first, first] : [first];
  const verdicts = await Promise.all(presses.map(action => insist(reach.random, () => pressOnce(reach, standing, person, action))));
  return verdicts.some(Boolean);
}

/** A person has all that is stored about them deleted, and is told so. */
export async function forget(reach: Reach, platform: Standing['platform'], person: string): Promise<void> {
  const action = { v: 1, do: 'forget-me', language: 'pt', sure: true };
  const channel = `D-${person}`;
  const told = await insist(reach.random, async () => {
    if (platform === 'teams') return invoke(reach, { id: `a:${person}`, conversationType: 'personal', tenantId: tenant }, person, action);
    const said = reach.slack.expectDirect(channel);
    await interact(reach, { ...press(action, { ...containers.direct, channel: { id: channel, name: 'directmessage' }, response_url: undefined, user: userOf(person) }) });
    return Promise.race([said.then(() => true), pause(patience, false)]);
  });
  if (!told) throw new Error(`${person} could not be forgotten`);
}

async function insist(random: () => number, attempt: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + longestPatience; Date.now() < end; await pause(200 + 800 * random())) {
    // A bot that is ended just then cuts the line.
    if (await attempt().catch(() => false)) return true;
  }
  return false;
}

async function pressOnce(reach: Reach, standing: Standing, person: string, action: unknown): Promise<boolean> {
  const { platform, channel, message } = standing;
  if (platform === 'teams') return invoke(reach, { id: channel, conversationType: 'groupChat', isGroup: true, tenantId: tenant }, person, action);
  const { responseUrl, told } = reach.slack.expectVerdict();
  await interact(reach, press(action, {
    user: userOf(person), channel: { id: channel, name: 'itil' }, response_url: responseUrl,
    container: { type: 'message', message_ts: message, channel_id: channel, is_ephemeral: false },
  }));
  return Promise.race([told.then(() => true), pause(patience, false)]);
}

const userOf = (person: string) => ({ id: person, username: person, name: person, team_id: 'T000000001' });

async function interact(reach: Reach, payload: unknown): Promise<void> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...sign(body, secret) };
  const response = await fetch(`${anyOf(reach)}/slack/events`, { method: 'POST', body, headers });
  if (!response.ok) throw new Error(`the bot answered ${response.status}`);
}

async function invoke(reach: Reach, conversation: object, person: string, action: unknown): Promise<boolean> {
  const serviceUrl = reach.teams.url;
  const activity = { ...execute({ farol: action }), serviceUrl, conversation, channelData: { tenant: { id: tenant } }, from: { id: `29:${person}`, name: 'Somebody', aadObjectId: person } };
  const token = await reach.teams.keys.sign(claimsFor(serviceUrl));
  const response = await fetch(`${anyOf(reach)}/api/messages`, {
    method: 'POST', body: JSON.stringify(activity), headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
  const told = await response.json() as { readonly type?: string; readonly value?: unknown };
  // An apology is a text: the person presses again.
  return response.ok && told.type === 'application/vnd.microsoft.card.adaptive' || JSON.stringify(action).includes('forget-me') && response.ok;
}

function anyOf({ urls, random }: Reach): string {
  const all = urls();
  const url = all[Math.floor(random() * all.length)];
  if (url === undefined) throw new Error('no bot runs just now');
  return url;
}
