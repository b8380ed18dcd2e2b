/** The Bot Framework's own settings, by its own names, as the environment gives them. */
export interface TeamsSettings {
  /** The bot's id in Entra ID. Its presence turns Teams on. */
  readonly MicrosoftAppId: string;
  /** The bot's secret; not for a managed identity. */
  readonly MicrosoftAppPassword?: string;
  /** `SingleTenant`, `UserAssignedMSI` or `MultiTenant`, which is the default as in the SDK. */
  readonly MicrosoftAppType?: string;
  /** The tenant of a single-tenant bot or of a managed identity. */
  readonly MicrosoftAppTenantId?: string;
  /** A certificate instead of a password: its thumbprint and its private key in PEM. */
  readonly CertificateThumbprint?: string;
  readonly CertificatePrivateKey?: string;
  /** `https://botframework.azure.us` for the cloud of the US government. */
  readonly ChannelService?: string;
  /** Where the channel's signing keys are described. */
  readonly ToBotFromChannelOpenIdMetadataUrl?: string;
  /** Who signs the channel's tokens. */
  readonly ToBotFromChannelTokenIssuer?: string;
  /** Where the bot gets its own tokens. */
  readonly ToChannelFromBotLoginUrl?: string;
  /** What the bot's own tokens are for. */
  readonly ToChannelFromBotOAuthScope?: string;
}

/** What `ChannelService` says for the cloud of the US government. */
export const governmentService = 'https://botframework.azure.us';

const names = [
  'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'CertificateThumbprint', 'CertificatePrivateKey', 'ChannelService',
  'ToBotFromChannelOpenIdMetadataUrl', 'ToBotFromChannelTokenIssuer', 'ToChannelFromBotLoginUrl', 'ToChannelFromBotOAuthScope',
] as const satisfies readonly (keyof TeamsSettings)[];
const kinds = new Set(['multitenant', 'singletenant', 'userassignedmsi']);

type Given = Partial<TeamsSettings>;

/** The settings of Teams, null when none is set, and all that is wrong with them: no value is part of a problem, for it may be a secret. */
export function readTeamsSettings(environment: Readonly<Record<string, string | undefined>>): { settings: TeamsSettings | null; problems: string[] } {
  const given: Given = Object.fromEntries(names.flatMap(name => (environment[name] ? [[name, environment[name]]] : [])));
  if (Object.keys(given).length === 0) return { settings: null, problems: [] };
  const problems = [checkId, checkKind, checkTenant, checkSecret, checkAddresses].flatMap(check => check(given));
  return { settings: { ...given, MicrosoftAppId: given.MicrosoftAppId ?? '' }, problems };
}

function checkId({ MicrosoftAppId: id, ...others }: Given): string[] {
  if (!id) return [`MicrosoftAppId is missing: copy "Microsoft App ID" from the Configuration page of your Azure Bot, or remove ${Object.keys(others).join(', ')} to leave Teams off`];
  if (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/iu.test(id)) return [];
  return ['MicrosoftAppId is no application id: copy "Microsoft App ID" from the Configuration page of your Azure Bot'];
}

function checkKind(given: Given): string[] {
  return kinds.has(kindOf(given)) ? [] : ['MicrosoftAppType is unknown: use SingleTenant, UserAssignedMSI or MultiTenant'];
}

function checkTenant(given: Given): string[] {
  if (kindOf(given) === 'multitenant' || given.MicrosoftAppTenantId) return [];
  return ['MicrosoftAppTenantId is missing for this MicrosoftAppType: copy "App Tenant ID" from the Configuration page of your Azure Bot'];
}

function checkSecret(given: Given): string[] {
  if (kindOf(given) === 'userassignedmsi') {
    return given.MicrosoftAppPassword ? ['MicrosoftAppPassword must not be set for a managed identity: remove it, or use MicrosoftAppType=SingleTenant'] : [];
  }
  if (given.MicrosoftAppPassword || (given.CertificateThumbprint && given.CertificatePrivateKey)) return [];
  return ['MicrosoftAppPassword is missing: add a client secret of the app registration, or CertificateThumbprint and CertificatePrivateKey, or set MicrosoftAppType=UserAssignedMSI'];
}

function checkAddresses(given: Given): string[] {
  const addresses = ['ToBotFromChannelOpenIdMetadataUrl', 'ToChannelFromBotLoginUrl'] as const;
  const problems = addresses.filter(name => given[name] && !isSafe(given[name])).map(name => `${name} is no https address: leave it out for Microsoft's public cloud`);
  const service = given.ChannelService;
  if (!service || service === governmentService) return problems;
  return [...problems, 'ChannelService is unknown: leave it out for Microsoft\'s public cloud'];
}

function kindOf({ MicrosoftAppType: kind = 'MultiTenant' }: Given): string {
  return kind.trim().toLowerCase();
}

/** Keys and secrets travel only over https, or on this machine to a stand-in. */
function isSafe(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1'));
}
