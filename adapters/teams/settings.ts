import { governmentService, type TeamsSettings } from '../../src/teams-settings.ts';

/** Addresses and names of one of Microsoft's clouds. */
export interface Cloud {
  readonly metadataUrl: string;
  readonly issuer: string;
  readonly loginUrl: string;
  readonly scope: string;
}

// Source of both: AuthenticationConstants and GovernmentConstants of botframework-connector 4.23.
const publicCloud: Cloud = {
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  scope: 'https://api.botframework.com',
};
const governmentCloud: Cloud = {
  metadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.us',
  loginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  scope: 'https://api.botframework.us',
};

/** The cloud the settings name, single addresses replaced where the settings give others. */
export function cloudOf(settings: TeamsSettings): Cloud {
  const cloud = settings.ChannelService === governmentService ? governmentCloud : publicCloud;
  return {
    metadataUrl: settings.ToBotFromChannelOpenIdMetadataUrl || cloud.metadataUrl,
    issuer: settings.ToBotFromChannelTokenIssuer || cloud.issuer,
    loginUrl: settings.ToChannelFromBotLoginUrl || cloud.loginUrl,
    scope: settings.ToChannelFromBotOAuthScope || cloud.scope,
  };
}
