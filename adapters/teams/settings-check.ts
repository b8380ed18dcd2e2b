import { type TeamsSettings, governmentService } from './settings.ts';

/** A setting that cannot work, and what to do about it. Never its value: a secret may stand in the wrong place. */
export interface SettingProblem {
  readonly setting: keyof TeamsSettings;
  readonly problem: string;
  readonly remedy: string;
}

const kinds = new Set(['multitenant', 'singletenant', 'userassignedmsi']);

/** All that is wrong with the settings at once; empty when Teams can start with them. */
export function checkSettings(settings: TeamsSettings): readonly SettingProblem[] {
  return [checkId, checkKind, checkTenant, checkSecret, checkAddresses].flatMap(check => check(settings));
}

function checkId({ MicrosoftAppId: id }: TeamsSettings): readonly SettingProblem[] {
  if (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id ?? '')) return [];
  const remedy = 'Copy "Microsoft App ID" from the Configuration page of your Azure Bot.';
  return [{ setting: 'MicrosoftAppId', problem: id ? 'is no application id' : 'is missing', remedy }];
}

function checkKind(settings: TeamsSettings): readonly SettingProblem[] {
  if (kinds.has(kindOf(settings))) return [];
  return [{ setting: 'MicrosoftAppType', problem: 'is unknown', remedy: 'Use SingleTenant, UserAssignedMSI or MultiTenant.' }];
}

function checkTenant(settings: TeamsSettings): readonly SettingProblem[] {
  if (kindOf(settings) === 'multitenant' || settings.MicrosoftAppTenantId) return [];
  const remedy = 'Copy "App Tenant ID" from the Configuration page of your Azure Bot.';
  return [{ setting: 'MicrosoftAppTenantId', problem: 'is missing for this MicrosoftAppType', remedy }];
}

function checkSecret(settings: TeamsSettings): readonly SettingProblem[] {
  const setting = 'MicrosoftAppPassword';
  const certificate = Boolean(settings.CertificateThumbprint && settings.CertificatePrivateKey);
  if (kindOf(settings) === 'userassignedmsi') {
    const remedy = 'Remove it, or use MicrosoftAppType=SingleTenant.';
    return settings.MicrosoftAppPassword ? [{ setting, problem: 'must not be set for a managed identity', remedy }] : [];
  }
  if (settings.MicrosoftAppPassword || certificate) return [];
  const remedy = 'Create a client secret of the app registration, or set CertificateThumbprint and CertificatePrivateKey.';
  return [{ setting, problem: 'is missing', remedy }];
}

function checkAddresses(settings: TeamsSettings): readonly SettingProblem[] {
  const remedy = 'Leave it out for Microsoft\'s public cloud.';
  const names = ['ToBotFromChannelOpenIdMetadataUrl', 'ToChannelFromBotLoginUrl'] as const;
  const problems: SettingProblem[] = names.filter(name => settings[name] && !isSafe(settings[name])).map(setting => ({ setting, problem: 'is no https address', remedy }));
  const service = settings.ChannelService;
  if (!service || service === governmentService) return problems;
  return [...problems, { setting: 'ChannelService', problem: 'is unknown', remedy }];
}

function kindOf(settings: TeamsSettings): string {
  return (settings.MicrosoftAppType || 'MultiTenant').trim().toLowerCase();
}

/** Keys and secrets travel only over https, or on this machine to a stand-in. */
function isSafe(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1'));
}
