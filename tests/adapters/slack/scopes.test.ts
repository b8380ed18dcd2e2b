import { expect, test } from 'vitest';
import { optionalScopes, requiredScopes } from '../../../adapters/slack/scopes.ts';
import type { Platform } from '../../../src/platform.ts';
import { fixture } from './running-bot.ts';
import { withSlack } from './session.ts';

const on = withSlack({}, ['commands', 'chat:write', 'app_mentions:read', 'im:history']);

test('a bot installed with an older manifest starts and answers, and the log says what will not work', async () => {
  await on.ask();
  await on.answered('response_url');
  const lines = on.bot.log.map(line => JSON.parse(line) as { level: number; scope?: string; purpose?: string });
  const said = (level: number) => lines.filter(line => line.level === level && line.scope !== undefined).map(line => [line.scope, line.purpose]);
  expect(said(40)).toEqual(Object.entries(requiredScopes).filter(([scope]) => ['channels:read', 'groups:read', 'users:read', 'files:write', 'im:write'].includes(scope)));
  expect(said(30)).toEqual(Object.entries(optionalScopes));
});

test('without the history scopes a post that was cut off cannot be looked for, and Slack is not asked', async () => {
  const platform = on.bot.surface.platform as Platform;
  const address = { platform: 'slack', service: null, channel: on.slack.ids.general } as const;
  await platform.post(address, fixture('question'), 'm');
  expect(await platform.find(address, 'm', Date.now())).toBe('cannot-tell');
  expect(on.called('conversations.history')).toEqual([]);
});

test('without im:write a reminder that was cut off cannot be looked for', async () => {
  const platform = on.bot.surface.platform as Platform;
  expect(await platform.find({ platform: 'slack', service: null, channel: 'U000000001' }, 'm', Date.now())).toBe('cannot-tell');
});
