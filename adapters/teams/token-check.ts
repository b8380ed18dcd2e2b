import { errors, jwtVerify } from 'jose';
import { clockToleranceSeconds } from './limits.ts';
import type { SigningKey, SigningKeys } from './signing-keys.ts';

/** What a good token proves: which channels its signer speaks for, and where the activity's conversation lives. */
export interface Proof {
  readonly endorsements: readonly string[];
  readonly serviceUrl: string;
}

/** The outcome of a token's check. 503 means that it could not be checked, since no signing keys can be had. */
export type Checked =
  | { readonly proof: Proof }
  | { readonly proof: null; readonly status: 401 | 503; readonly cause: unknown };

/** A check, called with the `Authorization` header. It never rejects. */
export type TokenCheck = (header: string | undefined) => Promise<Checked>;

/** What a token check is made from. */
export interface TokenCheckParts {
  /** The bot's own id, the audience of every token meant for it. */
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * The check that stands before everything else: no code of the SDK sees a request. Only tokens that the channel signed pass
 * (RS256, known key, issuer, audience, times); the SDK would also take tokens of an emulator or a skill, answer some forgeries
 * with 500, and remember a stranger's `tid` before it verifies.
 */
export function createTokenCheck({ appId, issuer, keys, now }: TokenCheckParts): TokenCheck {
  return async header => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header ?? '')?.[1];
    if (token === undefined) return { proof: null, status: 401, cause: new Error('no bearer token') };
    const found: { key: SigningKey | null } = { key: null };
    try {
      const { payload } = await jwtVerify(token, async ({ kid }) => {
        found.key = await findKey(keys, kid);
        if (found.key === null) throw new errors.JWKSNoMatchingKey();
        return found.key.key;
      }, {
        algorithms: ['RS256'], issuer, audience: appId, requiredClaims: ['exp', 'serviceurl'],
        clockTolerance: clockToleranceSeconds, currentDate: new Date(now()),
      });
      return { proof: { endorsements: found.key?.endorsements ?? [], serviceUrl: String(payload['serviceurl']) } };
    } catch (error) {
      const status = error instanceof errors.JOSEError ? 401 : 503;
      return { proof: null, status, cause: error };
    }
  };
}

async function findKey(keys: SigningKeys, id: string | undefined): Promise<SigningKey | null> {
  return id === undefined ? null : keys.find(id);
}

/** Whether a token that proves this much may bring this activity: its signer speaks for the channel, the address is its own. */
export function endorses(proof: Proof, activity: { readonly channelId: string; readonly serviceUrl: string }): boolean {
  return proof.endorsements.includes(activity.channelId) && proof.serviceUrl === activity.serviceUrl;
}
