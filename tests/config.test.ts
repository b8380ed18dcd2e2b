import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { keepFor } from '../src/store/retention.ts';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

function settingsOf(environment: Record<string, string>): string[] {
  return problemsOf(environment).map(problem => problem.split(/[ =]/u, 1).join());
}

const appId = '11111111-2222-3333-4444-555555555555';

describe('with nothing set', () => {
  it('opens the web page on loopback, with the embedded database', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1', port: 3000, web: true, slack: null, teams: null, store: { file: 'data/farol.db' }, knowledgeFolder: null, admins: new Set(),
      catchUpHours: 4, inDoubt: 'skip', retention: keepFor(730), logLevel: 'info',
    });
  });

  it('counts an empty value as not set', () => {
    expect(readConfig({ PORT: '', SLACK_BOT_TOKEN: '', WEB: '' })).toEqual(readConfig({}));
  });
});

describe('with a platform set up', () => {
  const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };

  it('closes the web page, which has no login, unless it is asked for', () => {
    expect(readConfig(slack).web).toBe(false);
    expect(readConfig({ ...slack, WEB: 'on' }).web).toBe(true);
  });

  it('prefers Socket Mode when there is an app token', () => {
    expect(readConfig({ ...slack, SLACK_APP_TOKEN: 'xapp-1' }).slack).toEqual({ botToken: 'xoxb-1', appToken: 'xapp-1', signingSecret: 's' });
    expect(readConfig(slack).slack).toEqual({ botToken: 'xoxb-1', signingSecret: 's' });
  });

  it('passes the Bot Framework\'s settings on by their own names', () => {
    const teams = { MicrosoftAppId: appId, MicrosoftAppPassword: 'p', MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: 't' };
    expect(readConfig(teams).teams).toEqual(teams);
  });
});

describe('with something wrong', () => {
  it('reads who the admins are, and refuses what can not be ids', () => {
    expect(readConfig({ ADMINS: 'U1, 29:abc,0c1d-2e' }).admins).toEqual(new Set(['U1', '29:abc', '0c1d-2e']));
    expect(problemsOf({ ADMINS: 'Ana Maria' })).toEqual([expect.stringContaining('ADMINS')]);
  });

  it('reads how late a post may be, what is done in doubt, and how long things are kept', () => {
    expect(readConfig({ CATCH_UP_HOURS: '0.5', IN_DOUBT: 'post-again', RETENTION_DAYS: '90' })).toMatchObject({ catchUpHours: 0.5, inDoubt: 'post-again', retention: keepFor(90) });
    expect(problemsOf({ CATCH_UP_HOURS: '0', IN_DOUBT: 'maybe', RETENTION_DAYS: '1.5' }).map(problem => problem.split(' ')[0])).toEqual(['CATCH_UP_HOURS', 'IN_DOUBT', 'RETENTION_DAYS']);
    expect(problemsOf({ CATCH_UP_HOURS: 'soon', RETENTION_DAYS: '0' })).toHaveLength(2);
  });

  it.each([
    ['ANSWER_RETENTION_DAYS', 'answers'], ['PRACTICE_RETENTION_DAYS', 'practice'], ['EXAM_RETENTION_DAYS', 'exams'],
    ['REPORT_RETENTION_DAYS', 'reports'], ['REMINDER_RETENTION_DAYS', 'reminders'], ['SETTINGS_RETENTION_DAYS', 'settings'],
  ])('reads %s for its own kind, and keeps the others for RETENTION_DAYS', (setting, kind) => {
    expect(readConfig({ [setting]: '30' }).retention).toEqual({ ...keepFor(730), [kind]: 30 });
    expect(readConfig({ [setting]: '30', RETENTION_DAYS: '365' }).retention).toEqual({ ...keepFor(365), [kind]: 30 });
    for (const wrong of ['0', '1.5', 'for ever', '40000']) expect(settingsOf({ [setting]: wrong })).toEqual([setting]);
  });

  it('names every problem at once, each with its remedy', () => {
    const problems = problemsOf({
      PORT: 'http', WEB: 'maybe', DATABASE_URL: 'mysql://x', SLACK_BOT_TOKEN: 'xoxp-1', KNOWLEDGE_DIR: './no-such-folder', LOG_LEVEL: 'loud', MicrosoftAppPassword: 'p',
    });
    expect(problems.map(problem => problem.split(' ')[0])).toEqual([
      'PORT', 'WEB', 'DATABASE_URL', 'KNOWLEDGE_DIR', 'LOG_LEVEL', 'SLACK_BOT_TOKEN', 'SLACK_BOT_TOKEN', 'MicrosoftAppId',
    ]);
    for (const problem of problems) expect(problem).toMatch(/must|add|remove/u);
  });

  it('never repeats a value, which may be a secret', () => {
    const problems = problemsOf({ SLACK_BOT_TOKEN: 'hunter2', SLACK_APP_TOKEN: 'hunter2', MicrosoftAppPassword: 'hunter2', DATABASE_URL: 'hunter2' });
    expect(problems.length).toBeGreaterThan(3);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('wants a way to be reached besides the bot token', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([expect.stringContaining('SLACK_APP_TOKEN')]);
    expect(problemsOf({ SLACK_SIGNING_SECRET: 's' })).toEqual([expect.stringContaining('SLACK_BOT_TOKEN')]);
  });

  it('names what is wrong with Teams beside everything else, and all of it', () => {
    expect(settingsOf({ PORT: 'x', MicrosoftAppId: 'x', MicrosoftAppType: 'SingleTenant', ChannelService: 'https://e.x' })).toEqual([
      'PORT', 'MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword', 'ChannelService',
    ]);
  });

  const password = { MicrosoftAppId: appId, MicrosoftAppPassword: 'not-a-secret' };
  it.each<[string, Record<string, string>]>([
    ['MicrosoftAppId', { ...password, MicrosoftAppId: 'not-a-secret' }],
    ['MicrosoftAppId', { MicrosoftAppPassword: 'not-a-secret' }],
    ['MicrosoftAppPassword', { MicrosoftAppId: appId }],
    ['MicrosoftAppPassword', { MicrosoftAppId: appId, CertificateThumbprint: 'not-a-secret' }],
    ['MicrosoftAppPassword', { ...password, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 't' }],
    ['MicrosoftAppType', { ...password, MicrosoftAppType: 'Tenant', MicrosoftAppTenantId: 't' }],
    ['MicrosoftAppTenantId', { ...password, MicrosoftAppType: 'SingleTenant' }],
    ['ChannelService', { ...password, ChannelService: 'https://e.x' }],
    ['ToBotFromChannelOpenIdMetadataUrl', { ...password, ToBotFromChannelOpenIdMetadataUrl: 'http://e.x/openid' }],
    ['ToChannelFromBotLoginUrl', { ...password, ToChannelFromBotLoginUrl: 'login' }],
  ])('names %s of Teams when it is what can not work, without the secret', (setting, environment) => {
    expect(settingsOf(environment)).toEqual([setting]);
    expect(problemsOf(environment).join()).not.toContain('not-a-secret');
  });

  it.each<[string, Record<string, string>]>([
    ['many tenants', password],
    ['a single tenant', { ...password, MicrosoftAppType: 'singletenant ', MicrosoftAppTenantId: 't' }],
    ['a managed identity', { MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 't' }],
    ['a certificate', { MicrosoftAppId: appId, CertificateThumbprint: 't', CertificatePrivateKey: 'k' }],
    ['the government\'s cloud', { ...password, ChannelService: 'https://botframework.azure.us' }],
  ])('takes a Teams bot with %s', (_, environment) => {
    expect(problemsOf(environment)).toEqual([]);
  });

  it('says that nothing is on, where it would serve nobody', () => {
    expect(problemsOf({ WEB: 'off' })).toEqual([expect.stringMatching(/^WEB=off .*: remove it .*SLACK_BOT_TOKEN.*MicrosoftAppId/u)]);
    expect(readConfig({ WEB: 'off', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).web).toBe(false);
    expect(readConfig({ WEB: 'off' }, 'terminal').web).toBe(false);
  });
});
