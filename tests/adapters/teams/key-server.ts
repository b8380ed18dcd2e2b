import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { type Listening, listen } from './listen.ts';

/** The public side of the channel's keys, and how to sign with the private side. */
export interface KeyServer extends Listening {
  readonly metadataUrl: string;
  readonly issuer: string;
  /** Requests for the metadata so far. */
  readonly fetches: () => number;
  /** While true, everything is answered with 500. */
  down: boolean;
  /** A token by the key `kid`, or by a key with that name that the server does not have. */
  sign(claims: Readonly<Record<string, unknown>>, options?: SignOptions): Promise<string>;
  /** The modulus and exponent in PEM-like text, which a confused verifier would take as a secret. */
  publicText(): Promise<string>;
}

/** How a token is signed; the rest is as the channel does it. */
export interface SignOptions {
  readonly kid?: 'teams' | 'elsewhere' | 'unknown';
  readonly by?: 'teams' | 'elsewhere' | 'unknown';
}

/** Stands in for login.botframework.com: two keys, one of them not endorsed for Teams. */
export async function startKeyServer(): Promise<KeyServer> {
  const pairs = {
    teams: await generateKeyPair('RS256', { extractable: true }),
    elsewhere: await generateKeyPair('RS256', { extractable: true }),
    unknown: await generateKeyPair('RS256', { extractable: true }),
  };
  const keys = [
    { ...await exportJWK(pairs.teams.publicKey), use: 'sig', kid: 'teams', endorsements: ['msteams', 'webchat'] },
    { ...await exportJWK(pairs.elsewhere.publicKey), use: 'sig', kid: 'elsewhere', endorsements: ['webchat'] },
    { kid: 'odd', kty: 'EC' },
  ];
  let fetches = 0;
  const state = { down: false };
  const server = await listen((request, response) => {
    if (state.down) return void response.writeHead(500).end();
    if (request.url === '/keys') return void response.end(JSON.stringify({ keys }));
    fetches += 1;
    response.end(JSON.stringify({ issuer: 'https://api.botframework.com', jwks_uri: `${server.url}/keys` }));
  });
  return Object.assign(state, {
    ...server,
    metadataUrl: `${server.url}/openid`,
    issuer: 'https://api.botframework.com',
    fetches: () => fetches,
    publicText: async () => JSON.stringify(await exportJWK(pairs.teams.publicKey)),
    sign: (claims: Readonly<Record<string, unknown>>, { kid = 'teams', by = kid }: SignOptions = {}) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(pairs[by].privateKey),
  });
}
