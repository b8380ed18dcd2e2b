import { pino } from 'pino';
import { expect, test } from 'vitest';
import { boltLogger, causeOf, slackError } from '../../../adapters/slack/log.ts';

test('a cause keeps names, codes and what lies beneath, and hides tokens and addresses that answer for us', () => {
  const under = new Error('connect ECONNREFUSED https://hooks.slack.com/commands/T1/2/secret');
  const error = Object.assign(new Error('refused xoxb-1-2-abc and xapp-1-A-b', { cause: under }), { code: 'E_REFUSED' });
  const cause = causeOf(error);
  expect(cause).toMatchObject({ name: 'Error', message: 'refused [token] and [token]', code: 'E_REFUSED' });
  expect(cause.cause?.message).toBe('connect ECONNREFUSED https://hooks.slack.com/…');
  expect(JSON.stringify(cause)).not.toMatch(/xoxb|secret/);
});

test('what Slack’s API calls the fault is the code', () => {
  const data = { ok: false, error: 'not_in_channel' };
  const error = Object.assign(new Error('An API error occurred'), { code: 'slack_webapi_platform_error', data });
  expect([slackError(error), causeOf(error).code]).toEqual(['not_in_channel', 'not_in_channel']);
});

const oddities: [unknown, string][] = [[null, 'null'], ['text', 'text'], [undefined, 'undefined']];
test.each(oddities)('%j that was thrown is a cause too', (thrown, message) => {
  expect(causeOf(thrown)).toMatchObject({ name: 'unknown', message });
});

test('the SDK’s debug lines, which hold payloads, go nowhere, and its errors are told without secrets', () => {
  const lines: string[] = [];
  const logger = boltLogger(pino({ level: 'trace' }, { write: line => { lines.push(line); } }));
  logger.debug('payload', { text: 'a private question' });
  logger.error('failed', new Error('for xoxb-1-2-abc'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('failed for [token]');
  expect(logger.getLevel()).toBe('info');
});
