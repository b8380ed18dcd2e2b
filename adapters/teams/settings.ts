/** The Bot Framework's own settings, by its own names, as the environment gives them. */
export interface TeamsSettings {
  /** The bot's id in Entra ID. Its presence turns Teams on. */
  readonly MicrosoftAppId?: string | undefined;
  /** The bot's secret; not for a managed identity. */
  readonly MicrosoftAppPassword?: string | undefined;
  /** `SingleTenant`, `UserAssignedMSI` or `MultiTenant`, which is the default as in the SDK. */
  readonly MicrosoftAppType?: string | undefined;
  /** The tenant of a single-tenant bot or of a managed identity. */
  readonly MicrosoftAppTenantId?: string | undefined;
  /** A certificate instead of a password: its thumbprint and its private key in PEM. */
  readonly CertificateThumbprint?: string | undefined;
  readonly CertificatePrivateKey?: string | undefined;
  /** `https://botframework.azure.us` for the cloud of the US government. */
  readonly ChannelService?: string | undefined;
  /** Where the channel's signing keys are described. */
  readonly ToBotFromChannelOpenIdMetadataUrl?: string | undefined;
  /** Who signs the channel's tokens. */
  readonly ToBotFromChannelTokenIssuer?: string | undefined;
  /** Where the bot gets its own tokens. */
  readonly ToChannelFromBotLoginUrl?: string | undefined;
  /** What the bot's own tokens are for. */
  readonly ToChannelFromBotOAuthScope?: string | undefined;
}

/** Addresses and names of one of Microsoft's clouds. */
export interface Cloud {
  readonly metadataUrl: string;
  readonly issuer: string;
  readonly loginUrl: string;
  readonly scope: string;
}

/** What `ChannelService` says for the cloud of the US government. */
export const governmentService = 'https://botframework.azure.us';

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
