import type { TeamsSettings } from '../../src/teams-settings.ts';

/**
 * The hosts of Teams' connector, by the `serviceUrl` of the public cloud and of the governments' ("Send proactive messages" in the
 * Teams documentation). `trafficmanager.net` is anybody's, so that name counts in full.
 */
const hosts = /^(?:smba\.trafficmanager\.net|smba\.infra\.(?:[a-z0-9-]+\.)?teams\.microsoft\.(?:com|us))$/;

/**
 * Whether the bot's own token may go to a service at this address, which may have been stored long ago: one of Teams' over https,
 * or this machine, when the settings name a stand-in on this machine for who signs requests.
 */
export function isService(address: string | null, settings: TeamsSettings): address is string {
  const url = address === null ? null : URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (isHere(url)) return isHere(URL.parse(settings.ToBotFromChannelOpenIdMetadataUrl ?? ''));
  return url.protocol === 'https:' && url.port === '' && hosts.test(url.hostname);
}

function isHere(url: URL | null): boolean {
  return url !== null && (url.hostname === '127.0.0.1' || url.hostname === 'localhost');
}
