import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { requiredScopes } from '../../../adapters/slack/scopes.ts';

/** A call of the Web API that reached Slack's stand-in, or a post to a `response_url`. */
export interface Call {
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A fault to answer with in place of the real answer. */
export interface Fault {
  readonly status: number;
  /** No answer: the line is cut `before` Slack took the call or `after` it, or Slack stays silent (`never`). */
  readonly cut?: 'before' | 'after' | 'never';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Answers no sooner than this. */
  readonly after?: Promise<void>;
}

/**
 * Slack on loopback: `emulate`'s stateful Web API behind a proxy that records calls, takes what is posted to
 * `response_url`s (which `emulate` has none of) and answers with faults on request.
 */
export interface SlackStandIn {
  readonly apiUrl: string;
  readonly calls: Call[];
  /** Ids that the emulator gave: the bot's user, a public channel, a private one without the bot, the direct message. */
  readonly ids: { readonly bot: string; readonly general: string; readonly closed: string; readonly direct: string };
  responseUrl(name: string): string;
  /** The next so many calls whose method is this one (`response_url` for those) get the fault. */
  fail(method: string, fault: Fault, times?: number): void;
  /** Answers a method that the emulator does not have. */
  answer(method: string, body: object): void;
  /** A call in the administrator's name, straight to the emulator. */
  admin(method: string, body: object): Promise<Record<string, unknown>>;
  /** What stands in a channel's history, newest first, by the administrator's eyes. */
  history(channel: string, thread?: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export const botToken = 'xoxb-farol-test';
const person = 'U000000001';

/** Listens on a free port of loopback and tells its URL. */
export async function listenOnLoopback(server: Server): Promise<string> {
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Ends a server, open connections included. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => { server.close(() => resolve()); });
  server.closeAllConnections();
  await closed;
}

/** The whole body of a request, as text. */
export async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function startEmulator(granted: readonly string[]): Promise<Emulator> {
  const probe = createServer();
  const { port } = new URL(await listenOnLoopback(probe));
  await closeServer(probe);
  const scopes = ['channels:manage', 'channels:read', 'channels:history', 'groups:read', 'groups:write', 'groups:history', 'im:write',
    'im:history', 'im:read', 'users:read', 'chat:write'];
  return createEmulator({
    service: 'slack',
    port: Number(port),
    seed: {
      slack: {
        users: [{ name: 'farol', real_name: 'Farol' }],
        tokens: [
          { token: botToken, user: 'farol', scopes: [...granted] },
          { token: 'xoxb-admin', user: 'admin', scopes },
        ],
        strict_scopes: true,
      },
    },
  });
}

/** Starts the stand-in, with the scopes that the bot token was granted; those of the manifest by default. */
export async function startSlackStandIn(granted: readonly string[] = Object.keys(requiredScopes)): Promise<SlackStandIn> {
  const emulator = await startEmulator(granted);
  const calls: Call[] = [];
  const faults: { method: string; fault: Fault; times: number }[] = [];
  const answers = new Map<string, object>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const url = request.url ?? '';
    const method = url.startsWith('/api/') ? url.slice('/api/'.length) : 'response_url';
    calls.push({ method, body: method === 'response_url' ? { url, ...JSON.parse(text) as object } : decodeForm(text) });
    const planned = faults.find(one => one.method === method && one.times > 0);
    if (planned !== undefined) {
      planned.times -= 1;
      await planned.fault.after;
      if (planned.fault.cut === 'after') await forward(request, text);
      if (planned.fault.cut === 'never') return;
      if (planned.fault.cut !== undefined) return void request.socket.destroy();
      return reply(response, planned.fault.status, planned.fault.body ?? { ok: false, error: 'injected' }, planned.fault.headers);
    }
    const ready = method === 'response_url' ? { ok: true } : answers.get(method);
    if (ready !== undefined) return reply(response, 200, ready);
    const forwarded = await forward(request, text);
    reply(response, forwarded.status, await forwarded.json() as object, { 'x-oauth-scopes': granted.join(',') });
  }
  const forward = (request: IncomingMessage, text: string): Promise<Response> => fetch(`${emulator.url}${request.url ?? ''}`, {
    method: 'POST', body: text,
    headers: { 'content-type': request.headers['content-type'] ?? '', authorization: request.headers.authorization ?? '' },
  });
  const server = createServer((request, response) => { void handle(request, response); });
  const base = await listenOnLoopback(server);
  const admin = async (method: string, body: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST', body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-admin' },
    });
    return await response.json() as Record<string, unknown>;
  };
  const ids = await findIds(admin);
  return {
    apiUrl: `${base}/api/`, calls, ids, admin,
    responseUrl: name => `${base}/respond/${name}`,
    fail: (method, fault, times = 1) => { faults.push({ method, fault, times }); },
    answer: (method, body) => { answers.set(method, body); },
    history: async (channel, thread) => {
      const told = await admin(thread === undefined ? 'conversations.history' : 'conversations.replies',
        { channel, ...(thread === undefined ? {} : { ts: thread }) });
      return (told['messages'] ?? []) as Record<string, unknown>[];
    },
    async close() {
      await closeServer(server);
      await emulator.close();
    },
  };
}

async function findIds(admin: SlackStandIn['admin']): Promise<SlackStandIn['ids']> {
  const members = (await admin('users.list', {}))['members'] as { id: string; name: string }[];
  const bot = members.find(member => member.name === 'farol')?.id ?? '';
  const closed = (await admin('conversations.create', { name: 'closed', is_private: true }))['channel'] as { id: string };
  const direct = (await admin('conversations.open', { users: bot }))['channel'] as { id: string };
  await admin('conversations.invite', { channel: 'C000000001', users: bot });
  return { bot, general: 'C000000001', closed: closed.id, direct: direct.id };
}

function reply(response: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function decodeForm(text: string): Record<string, unknown> {
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => {
    try {
      return [name, /^[[{]/.test(value) ? JSON.parse(value) as unknown : value];
    } catch {
      return [name, value];
    }
  }));
}

/** The person who asks in every test. */
export const asker = person;

/** Headers by which Slack signs a body. Source: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function sign(body: string, secret: string, seconds = Math.floor(Date.now() / 1_000)): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` };
}
