import { dirname } from 'node:path';
import { ConfigError } from './config.ts';
import type { StoreLocation } from './store/store.ts';

/** What is wrong, by a system's error code. Never an address whole: a password written carelessly may stand in any part of it. */
type Problems = Readonly<Record<string, string>>;

/**
 * Says of an error in opening the store which setting it comes from and what to do; any other error is given back as it is.
 *
 * The codes are Node's, PostgreSQL's (appendix A of its manual) and SQLite's (its result codes).
 */
export function explainStoreError(error: unknown, location: StoreLocation): unknown {
  return 'url' in location ? explain(error, postgresProblems(error)) : explain(error, folderProblems(dirname(location.file)));
}

/** Says of an error in listening which setting it comes from and what to do; any other error is given back as it is. */
export function explainListenError(error: unknown, { host, port }: { readonly host: string; readonly port: number }): unknown {
  const notHere = `HOST "${host}" is no address of this machine: use 127.0.0.1 (this machine alone), 0.0.0.0 (every address), or one that the machine has`;
  const unknown = `HOST "${host}" can not be found: correct the name, or use 127.0.0.1 (this machine alone) or 0.0.0.0 (every address)`;
  return explain(error, {
    EADDRINUSE: `PORT ${port} is taken at ${host}, perhaps by another Farol: stop what listens there, or set PORT to a free one`,
    EACCES: `PORT ${port} may not be opened by the user that Farol runs as: set PORT to 1024 or more`,
    EADDRNOTAVAIL: notHere,
    EAFNOSUPPORT: notHere,
    EINVAL: notHere,
    ENOTFOUND: unknown,
    EAI_AGAIN: unknown,
  });
}

function explain(error: unknown, problems: Problems): unknown {
  const code = codesOf(error).find(name => name in problems);
  return code === undefined ? error : new ConfigError([`${problems[code]} (${code})`]);
}

/** The codes of an error and of what is under it, the nearest first. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const codes: string[] = [];
  // SQLite's result code is the lowest byte of its extended one.
  if ('errcode' in error && typeof error.errcode === 'number') codes.push(`SQLITE_${error.errcode & 0xff}`);
  if ('code' in error && typeof error.code === 'string') codes.push(error.code);
  // The client and the pool have no code for these.
  else if (/timeout/iu.test(error.message)) codes.push('ETIMEDOUT');
  else if (/password must be/u.test(error.message)) codes.push('28P01');
  else if (/does not support SSL/u.test(error.message)) codes.push('NO_TLS');
  return [...codes, ...codesOf(error.cause)];
}

function folderProblems(folder: string): Problems {
  const forbidden = `DATA_DIR "${folder}" can not be written to: give the user that Farol runs as the right to write there, or set DATA_DIR to another folder`;
  const file = `DATA_DIR "${folder}" is a file or lies below one: set DATA_DIR to a folder`;
  const full = `DATA_DIR "${folder}" is on a disk that is full: make room there, or set DATA_DIR to another folder`;
  const broken = `DATA_DIR "${folder}" holds a farol.db that is damaged or no database: bring back a copy of it, or move it away to begin anew`;
  return {
    EEXIST: file, ENOTDIR: file, ENOENT: `DATA_DIR "${folder}" can not be made: set DATA_DIR to a folder that can`,
    EACCES: forbidden, EPERM: forbidden, EROFS: forbidden, SQLITE_3: forbidden, SQLITE_8: forbidden, SQLITE_14: forbidden,
    ENOSPC: full, SQLITE_13: full, SQLITE_11: broken, SQLITE_26: broken,
    SQLITE_5: `DATA_DIR "${folder}" is in use by another process: stop it, or set DATA_DIR to another folder`,
  };
}

function postgresProblems(error: unknown): Problems {
  const silent = 'DATABASE_URL: its host does not answer: correct host and port, or open the firewall between';
  const unknown = 'DATABASE_URL: its host can not be found: correct the host, and write @, /, : and # in user or password as %40, %2F, %3A and %23';
  const user = 'DATABASE_URL: PostgreSQL refuses this user or password: correct them, and write @, /, : and # in them as %40, %2F, %3A and %23';
  const untrusted = 'DATABASE_URL: the server\'s certificate is not trusted: name its authority\'s file with sslrootcert=… in the address or in NODE_EXTRA_CA_CERTS';
  const busy = 'DATABASE_URL: PostgreSQL takes no connection now: let it finish starting, or raise its max_connections, and start again';
  return {
    ECONNREFUSED: `DATABASE_URL: no PostgreSQL listens${placeOf(error)}: start it, or correct host and port`,
    ETIMEDOUT: silent, EHOSTUNREACH: silent, ENETUNREACH: silent, ECONNRESET: silent, ENOTFOUND: unknown, EAI_AGAIN: unknown,
    ERR_INVALID_URL: 'DATABASE_URL is no address: write it as postgres://user:password@host:port/database, and @, /, : and # in user or password as %40, %2F, %3A and %23',
    '28P01': user,
    '28000': `${user}; where the server demands TLS, add ?sslmode=verify-full`,
    '3D000': 'DATABASE_URL: the server has no database of this name: create it (createdb), or correct what follows the last /',
    '42501': 'DATABASE_URL: its user may not make tables: make it the owner of the database, or GRANT CREATE ON SCHEMA public to it',
    '53300': busy, '57P03': busy,
    NO_TLS: 'DATABASE_URL: the server speaks no TLS: remove sslmode, or turn TLS on there',
    DEPTH_ZERO_SELF_SIGNED_CERT: untrusted, SELF_SIGNED_CERT_IN_CHAIN: untrusted, UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  };
}

/** Where a connection was refused: the machine's number and port, which tell nothing of user or password. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('address' in error && 'port' in error) return ` at ${String(error.address)}:${String(error.port)}`;
  return placeOf(error.cause);
}
