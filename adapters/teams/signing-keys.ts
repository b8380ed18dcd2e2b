import { importJWK } from 'jose';
import type { Logger } from 'pino';
import { z } from 'zod';
import { callMs, firstKeysMs, keysMs, unknownKeyMs } from './limits.ts';

/** A key of the channel, and the channels (`msteams`, …) that it may speak for. */
export interface SigningKey {
  readonly key: CryptoKey;
  readonly endorsements: readonly string[];
}

/** The channel's keys. `find` resolves to null for a key nobody knows, and rejects while there are no keys at all. */
export interface SigningKeys {
  find(id: string): Promise<SigningKey | null>;
}

const metadataSchema = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySchema = z.object({
  kid: z.string(), kty: z.literal('RSA'), n: z.string(), e: z.string(), endorsements: z.array(z.string()).default([]),
});
const keysSchema = z.object({ keys: z.array(z.unknown()) });

/** What signing keys are made from. */
export interface SigningKeysParts {
  readonly metadataUrl: string;
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly logger: Logger;
}

/**
 * Keys fetched when first needed, and again after a day or for an unknown key id, but then at most every five minutes, so that
 * strangers cannot make us fetch. Old keys serve on while new ones cannot be had.
 */
export function createSigningKeys({ metadataUrl, fetch, now, logger }: SigningKeysParts): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> | null = null;
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let failure: unknown = null;
  let pending: Promise<void> | null = null;

  const refresh = async (): Promise<void> => {
    triedAt = now();
    try {
      keys = await fetchKeys(metadataUrl, fetch);
      fetchedAt = now();
    } catch (error) {
      failure = error;
      logger.warn({ err: error, metadataUrl }, 'could not fetch the signing keys of Teams');
    }
  };
  const isDue = (id: string): boolean => {
    const since = now() - triedAt;
    if (keys === null) return since >= firstKeysMs;
    return (now() - fetchedAt >= keysMs || !keys.has(id)) && since >= unknownKeyMs;
  };

  return {
    async find(id) {
      if (pending === null && isDue(id)) pending = refresh().finally(() => { pending = null; });
      if (pending !== null && !keys?.has(id)) await pending;
      if (keys === null) throw new Error(`no signing keys of Teams from ${metadataUrl}`, { cause: failure });
      return keys.get(id) ?? null;
    },
  };
}

async function fetchKeys(metadataUrl: string, fetch: SigningKeysParts['fetch']): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: address } = metadataSchema.parse(await fetchJson(metadataUrl, fetch));
  const { keys } = keysSchema.parse(await fetchJson(address, fetch));
  const usable = keys.flatMap(key => keySchema.safeParse(key).data ?? []);
  const imported = await Promise.all(usable.map(async ({ kid, endorsements, ...jwk }) => {
    const key = await importJWK({ ...jwk, alg: 'RS256' });
    return key instanceof Uint8Array ? [] : [[kid, { key, endorsements }] as const];
  }));
  return new Map(imported.flat());
}

async function fetchJson(address: string, fetch: SigningKeysParts['fetch']): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(callMs), headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
