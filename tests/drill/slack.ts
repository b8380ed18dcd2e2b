import type { IncomingMessage, ServerResponse } from 'node:http';
import { optionalScopes, requiredScopes } from '../../adapters/slack/scopes.ts';
import { listen } from '../adapters/teams/listen.ts';
import { keyOfMark, type Channels, type Treatment } from './channels.ts';

/** The team of the Slack stand-in. */
export const slackTeam = 'T000000001';

/** Slack on loopback, as far as the quiz needs it: posts with metadata, their history, changes, and verdicts by `response_url`. */
export interface SlackStandIn {
  readonly apiUrl: string;
  /** Where the verdict of a press goes; `told` resolves when it came. */
  expectVerdict(): { readonly responseUrl: string; readonly told: Promise<void> };
  /** Resolves at the next message in a direct conversation. */
  expectDirect(channel: string): Promise<void>;
  close(): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;

/** Starts the stand-in. */
export async function startSlack(channels: Channels): Promise<SlackStandIn> {
  const waiting = new Map<string, () => void>();
  let count = 0;
  const server = await listen((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const text = Buffer.concat(await request.toArray()).toString();
    const path = request.url ?? '';
    if (path.startsWith('/respond/')) {
      waiting.get(path)?.();
      return void response.end('{"ok":true}');
    }
    const body = decode(text);
    switch (path.slice('/api/'.length)) {
      case 'auth.test': return answer(response, { team_id: slackTeam, user_id: 'U0FAROL', bot_id: 'B0FAROL' });
      case 'chat.postMessage': return post(request, response, body);
      case 'chat.update': return finish(request, response, channels.treatOther(), () => change(body));
      case 'conversations.history': return finish(request, response, channels.treatOther(), () => history(channels, body));
      default: return answer(response, {});
    }
  };
  const change = (body: Body) => {
    const [channel, ts] = [String(body['channel']), String(body['ts'])];
    channels.change({ platform: 'slack', channel, message: ts, content: body['blocks'] });
    return { ts, channel };
  };
  const post = (request: IncomingMessage, response: ServerResponse, body: Body) => {
    const channel = String(body['channel']);
    const mark = (body['metadata'] as { event_payload?: { mark?: string } } | undefined)?.event_payload?.mark;
    const ts = `${Math.floor(channels.now() / 1000)}.${String((count += 1)).padStart(6, '0')}`;
    if (mark === undefined) {
      waiting.get(channel)?.();
      return answer(response, { ts, channel });
    }
    const key = keyOfMark(mark);
    finish(request, response, channels.treatPost(key, response), () => {
      channels.add({ platform: 'slack', channel, message: ts, key, content: { blocks: body['blocks'], metadata: body['metadata'] }, at: channels.now() });
      return { ts, channel };
    });
  };
  const expect = (name: string) => new Promise<void>(resolve => {
    waiting.set(name, () => {
      waiting.delete(name);
      resolve();
    });
  });
  return {
    apiUrl: `${server.url}/api/`,
    expectVerdict() {
      const path = `/respond/${(count += 1)}`;
      return { responseUrl: `${server.url}${path}`, told: expect(path) };
    },
    expectDirect: expect,
    close: server.close,
  };
}

/** Treats a call; `take` makes what it asks for true and says what Slack answers. */
function finish(request: IncomingMessage, response: ServerResponse, treatment: Treatment, take: () => object): void {
  switch (treatment) {
    case 'limit': return void response.writeHead(429, { 'retry-after': '1' }).end('{"ok":false,"error":"ratelimited"}');
    case 'fail': return void response.writeHead(500).end();
    case 'drop before': return void request.socket.destroy();
    case 'drop after':
      take();
      return void request.socket.destroy();
    case 'hang before': return;
    case 'hang after': return void take();
    case 'take': return answer(response, take());
  }
}

function answer(response: ServerResponse, body: object): void {
  const scopes = Object.keys({ ...requiredScopes, ...optionalScopes }).join(',');
  response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': scopes }).end(JSON.stringify({ ok: true, ...body }));
}

function history(channels: Channels, body: Body): object {
  const oldest = Number(body['oldest'] ?? 0);
  const messages = channels.standing.filter(({ platform, channel, message }) => platform === 'slack' && channel === body['channel'] && Number(message) >= oldest)
    .map(({ message, content }) => ({ type: 'message', ts: message, metadata: (content as Body)['metadata'] }));
  return { messages: messages.toReversed(), has_more: false };
}

function decode(text: string): Body {
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/u.test(value) ? JSON.parse(value) as unknown : value]));
}
