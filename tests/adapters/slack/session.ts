import { afterEach, beforeEach } from 'vitest';
import type { SlackParts } from '../../../adapters/slack/app.ts';
import type { SlackMessage } from '../../../adapters/slack/render.ts';
import { command, press } from '../../fixtures/slack/payloads.ts';
import { startBot, until, type RunningBot } from './running-bot.ts';
import { startSlackStandIn, type Call, type SlackStandIn } from './stand-in.ts';

/** A bot in HTTP mode and Slack's stand-in, new for every test. */
export interface Session {
  slack: SlackStandIn;
  bot: RunningBot;
  /** The calls of one Web API method so far; `response_url` for those. */
  called(method: string): Call[];
  /** The latest call of a method, once there were so many. */
  answered(method: string, times?: number): Promise<Call>;
  /** Sends `/itil` in the channel #general. */
  ask(over?: Record<string, string>): Promise<Response>;
  /** Presses a button of an ephemeral message in #general. */
  push(action: unknown, over?: Record<string, unknown>): Promise<Response>;
}

/**
 * Starts both before each test and ends them after it. The counterpart is emulate 0.12.2's Slack behind a recording
 * proxy, over real HTTP with real signatures.
 */
export function withSlack(parts: Partial<SlackParts> = {}, granted?: readonly string[]): Session {
  const on = {
    called: (method: string) => on.slack.calls.filter(call => call.method === method),
    answered: (method: string,
      times = 1) => until(() => (on.called(method).length >= times ? on.called(method).at(-1) : undefined)),
    ask: (over = {}) =>
      on.bot.command(command({ channel_id: on.slack.ids.general, response_url: on.slack.responseUrl('command'), ...over })),
    push: (action: unknown, over = {}) => {
      const channel = { id: on.slack.ids.general, name: 'general' };
      return on.bot.interact(press(action, { channel, response_url: on.slack.responseUrl('press'), ...over }));
    },
  } as Session;
  beforeEach(async () => {
    on.slack = await startSlackStandIn(granted);
    on.bot = await startBot(on.slack, parts);
  });
  afterEach(async () => {
    await on.bot.close();
    await on.slack.close();
  });
  return on;
}

/** The message in a call. */
export function messageIn(call: Call): SlackMessage {
  return { text: call.body['text'], blocks: call.body['blocks'] } as SlackMessage;
}
