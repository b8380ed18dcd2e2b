import { renderText } from '../../adapters/cli/render.ts';
import { receiveText, terminalOrigin } from '../../adapters/cli/receive.ts';
import { receiveMessage as receiveSlack } from '../../adapters/slack/receive.ts';
import { receivePress as receiveSlackPress } from '../../adapters/slack/receive-press.ts';
import { renderReply } from '../../adapters/slack/render.ts';
import type { Activity } from '../../adapters/teams/activity.ts';
import { receive as receiveTeams } from '../../adapters/teams/receive.ts';
import { renderCard } from '../../adapters/teams/render.ts';
import { receiveMessage as receiveWeb, receivePress as receiveWebPress } from '../../adapters/web/receive.ts';
import { renderOutcome } from '../../adapters/web/render.ts';
import type { Message, Press } from '../../src/message.ts';
import type { Outcome } from '../../src/reply.ts';
import { execute, personal } from '../adapters/teams/activities.ts';
import { directMessage, press } from '../fixtures/slack/payloads.ts';

/** A platform's way in and out: from its own payloads to what the core takes, and from what the core gives to its own JSON. */
export interface Platform {
  readonly name: string;
  /** The ending of its expected files. */
  readonly ending: 'json' | 'txt';
  /** `turn` tells one message of a conversation from the next. */
  say(text: string, turn: number): Message | null;
  press(payload: unknown): Press | null;
  render(outcome: Outcome): string;
}

const installation = { user: 'U0FAROL', bot: 'B0FAROL', workspace: 'T000000001', agent: false };
const tab = '0123456789abcdef0123456789abcdef';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Slack's text escapes three characters before it reaches us. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const slack: Platform = {
  name: 'slack', ending: 'json',
  say: (text, turn) => receiveSlack(directMessage({ text: escaped(text) }, `Ev${turn}`), installation)?.message ?? null,
  press: payload => receiveSlackPress(press(payload), installation)?.press ?? null,
  render: ({ reply }) => json(renderReply(reply)),
};

const teams: Platform = {
  name: 'teams', ending: 'json',
  say(text, turn) {
    const received = receiveTeams({ ...personal, text, id: `id${turn}` } as unknown as Activity);
    return received?.kind === 'message' ? received.message : null;
  },
  press(payload) {
    const received = receiveTeams(execute({ farol: payload }) as unknown as Activity);
    return received?.kind === 'press' ? received.press : null;
  },
  render: ({ reply }) => json(renderCard(reply)),
};

const web: Platform = {
  name: 'web', ending: 'json',
  say: text => receiveWeb({ text, conversation: tab }, 'pt-BR'),
  press: payload => receiveWebPress({ payload, conversation: tab }, 'pt-BR'),
  render: outcome => json(renderOutcome(outcome, renderCard)),
};

const terminal: Platform = {
  name: 'cli', ending: 'txt',
  say: text => receiveText(text, terminalOrigin('conversation', 'pt_BR.UTF-8'), null),
  press: payload => ({ ...terminalOrigin('conversation', 'pt_BR.UTF-8'), payload, values: null }),
  render: ({ reply }) => `${renderText(reply, { detail: 'full' })}\n`,
};

export const platforms: readonly Platform[] = [slack, teams, web, terminal];
