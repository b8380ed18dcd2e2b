import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { slackPath } from '../../../adapters/slack/app.ts';
import { agentScope, optionalScopes, requiredScopes, slashCommand, subscribedEvents } from '../../../adapters/slack/scopes.ts';
import { wording } from '../../../src/locales/index.ts';

const text = readFileSync(new URL('../../../manifest.yml', import.meta.url), 'utf8');
const adapter = new URL('../../../adapters/slack/', import.meta.url);
const methods = readdirSync(adapter).filter(name => name.endsWith('.ts')).map(name => readFileSync(new URL(name, adapter), 'utf8')).join('\n');
const wiring = readFileSync(new URL('listeners.ts', adapter), 'utf8');

// The parts we use of Slack's manifest, with its limits: https://docs.slack.dev/reference/app-manifest
const url = z.string().regex(/^https:\/\//).max(3_000).optional();
const manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
    long_description: z.string().min(175).max(4_000),
  }),
  features: z.strictObject({
    app_home: z.strictObject({ home_tab_enabled: z.literal(true), messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false) }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    slash_commands: z.array(z.strictObject({
      command: z.string().regex(/^\//).max(32), url, description: z.string().min(1).max(2_000),
        usage_hint: z.string().min(1).max(1_000), should_escape: z.boolean(),
    })).length(1),
    agent_view: z.strictObject({ agent_description: z.string().max(300) }).optional(),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string().max(50)) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: url, bot_events: z.array(z.string().max(50)) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: url }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});

/** What each Web API method needs for what it is called for here; none: any bot token. Source: its page under https://docs.slack.dev/reference/methods */
const scopesOfMethod: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['im:history', 'channels:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  filesUploadV2: ['files:write'],
  'assistant.threads.setSuggestedPrompts': [agentScope],
};
/** What each event needs. Source: its page under https://docs.slack.dev/reference/events */
const scopeOfEvent: Readonly<Record<string,
  string | null>> = { app_mention: 'app_mentions:read', 'message.im': 'im:history', app_home_opened: null };

const inHttpMode = text.replace(/# (.*) # HTTP$/gm, '$1').replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
const withAgent = text.replace('  # agent_view:', '  agent_view:').replace('  #   agent_description:',
  '    agent_description:').replace('# - assistant:write', '- assistant:write');

test.each([['as it stands', text], ['switched to HTTP by its own comments', inHttpMode],
  ['with the agent features', withAgent]])('the manifest %s fits Slack’s fields', (_, yaml) => {
  expect(manifest.safeParse(load(yaml)).error?.issues ?? []).toEqual([]);
});

test('it uses Socket Mode, and its comments switch every address to HTTP', () => {
  expect(manifest.parse(load(text)).settings.socket_mode_enabled).toBe(true);
  const http = manifest.parse(load(inHttpMode));
  const addresses = [http.features.slash_commands[0]?.url, http.settings.event_subscriptions.request_url,
    http.settings.interactivity.request_url];
  expect(http.settings.socket_mode_enabled).toBe(false);
  for (const address of addresses) expect(new URL(address ?? '').pathname).toBe(slackPath);
});

test('it asks for exactly the scopes that the calls and events of the code need', () => {
  const called = [...methods.matchAll(/client\.([a-zA-Z0-9.]+)\(/g)].map(found => found[1] ?? '');
  expect(new Set(called)).toEqual(new Set(Object.keys(scopesOfMethod)));
  const needed = new Set([...called.flatMap(method => scopesOfMethod[method] ?? []),
    ...subscribedEvents.map(event => scopeOfEvent[event]), 'commands'].filter(scope => scope !== null));
  const { bot } = manifest.parse(load(text)).oauth_config.scopes;
  expect(new Set([...bot, agentScope, ...Object.keys(optionalScopes)])).toEqual(needed);
  expect(new Set(bot)).toEqual(new Set(Object.keys(requiredScopes)));
  expect(manifest.parse(load(withAgent)).oauth_config.scopes.bot).toEqual([...bot, agentScope]);
});

test('every scope is justified by a comment above or beside it', () => {
  const lines = text.split('\n');
  for (const scope of Object.keys(requiredScopes)) {
    const at = lines.findIndex(line => line.trim() === `- ${scope}`);
    expect(lines[at - 1]?.trim()).toMatch(/^#/);
  }
});

test('the optional scopes stand in it as comments, below what they bring, and their comments switch them on', () => {
  const withHistory = text.replace(/# - (channels|groups):history$/gm, '- $1:history');
  const { bot } = manifest.parse(load(withHistory)).oauth_config.scopes;
  expect(bot).toEqual([...Object.keys(requiredScopes), ...Object.keys(optionalScopes)]);
  expect(text.indexOf('# Optional, and not needed')).toBeLessThan(text.indexOf('# - channels:history'));
});

test('the command’s hint names what it does in both languages', () => {
  const hint = manifest.parse(load(text)).features.slash_commands[0]?.usage_hint ?? '';
  for (const said of ['quiz setup', 'simulado', 'exam', 'progresso', 'progress', 'my-data', 'forget-me', 'help', 'language']) expect(hint).toContain(said);
});

test('it subscribes to exactly the events that the code listens to', () => {
  const heard = [...wiring.matchAll(/app\.event\('([a-z_]+)'/g)].map(found => (found[1] === 'message' ? 'message.im' : found[1]));
  const { bot_events: events } = manifest.parse(load(text)).settings.event_subscriptions;
  expect(new Set(events)).toEqual(new Set(heard));
  expect(new Set(events)).toEqual(new Set(subscribedEvents));
});

test('the command is the one that the code answers', () => {
  expect(manifest.parse(load(text)).features.slash_commands[0]?.command).toBe(slashCommand);
});

test('the notice on the trade mark stands in both languages', () => {
  const { long_description: description } = manifest.parse(load(text)).display_information;
  expect(description).toContain(wording('pt').trademark);
  expect(description).toContain(wording('en').trademark);
});
