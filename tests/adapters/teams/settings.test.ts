import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createTeamsSurface } from '../../../adapters/teams/app.ts';
import { cloudOf } from '../../../adapters/teams/settings.ts';
import type { TeamsSettings } from '../../../src/teams-settings.ts';
import { appId } from './activities.ts';
import { stubAssistant } from './bot.ts';

const tenant = 'bbbbbbbb-0000-0000-0000-000000000002';
const password = { MicrosoftAppId: appId, MicrosoftAppPassword: 'not-a-secret' };

const good: Readonly<Record<string, TeamsSettings>> = {
  'a bot of many tenants': password,
  'a single-tenant bot': { ...password, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenant },
  'a managed identity': { MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: tenant },
  'empty values for what is not set': { ...password, MicrosoftAppType: '', MicrosoftAppTenantId: '', ChannelService: '' },
  'the cloud of the US government': { ...password, ChannelService: 'https://botframework.azure.us' },
};

describe.each(Object.entries(good))('%s', (_, settings) => {
  it('starts, with tokens by the SDK', async () => {
    const surface = await createTeamsSurface({ assistant: stubAssistant(), logger: pino({ level: 'silent' }), settings, once: () => Promise.resolve(true) });
    expect(surface.routes.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/messages']);
  });
});

it('replaces single addresses of the cloud, and keeps the others', () => {
  expect(cloudOf({ MicrosoftAppId: appId, ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/openid' })).toEqual({
    metadataUrl: 'http://127.0.0.1:1/openid', issuer: 'https://api.botframework.com', scope: 'https://api.botframework.com',
    loginUrl: 'https://login.microsoftonline.com/botframework.com',
  });
});
