import type { IncomingHttpHeaders } from 'node:http';
import type { Problem } from './problem.ts';

/** Whether an address that a server listens on is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Whether a request to a loopback address came by another than a loopback name. A page of another site whose name was pointed at
 * 127.0.0.1 (DNS rebinding) is of the same origin for the browser, and gives itself away by the name alone.
 */
export function isRebound(headers: IncomingHttpHeaders): boolean {
  return !isLoopback(hostname(headers.host) ?? '');
}

/**
 * Why a POST is not from our own page; null when it may be. Browsers say where a request comes from: in `Sec-Fetch-Site` on
 * https and loopback, in `Origin` elsewhere. Programs send neither and may post. The content type is one that no form can send.
 */
export function foreignness(headers: IncomingHttpHeaders): Problem | null {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'foreign';
  if (site === undefined && headers.origin !== undefined && !isOwn(headers.origin, headers.host)) return 'foreign';
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json' ? null : 'notJson';
}

function isOwn(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.parse(origin)?.host === host.toLowerCase();
}

function hostname(host: string | undefined): string | null {
  return host === undefined ? null : URL.parse(`http://${host}`)?.hostname ?? null;
}
