import type { IncomingMessage, ServerResponse } from 'node:http';
import { dayIn } from '../../src/time/calendar.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import { startKeyServer, type KeyServer } from '../adapters/teams/key-server.ts';
import { listen } from '../adapters/teams/listen.ts';
import { actionsIn, keyOf, type Channels, type Treatment } from './channels.ts';

/** The tenant of the Teams stand-in. */
export const tenant = 'bbbbbbbb-0000-4000-8000-000000000002';

/** Teams on loopback, as far as the quiz needs it: the connector, and the keys that its requests are signed with. */
export interface TeamsStandIn {
  readonly url: string;
  readonly keys: KeyServer;
  close(): Promise<void>;
}

/** Starts the stand-in. Teams keeps no marks: which post a card is shows in its buttons. */
export async function startTeams(channels: Channels): Promise<TeamsStandIn> {
  const keys = await startKeyServer();
  let count = 0;
  const server = await listen((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const text = Buffer.concat(await request.toArray()).toString();
    const [, , , channel = '', under = '', message = ''] = (request.url ?? '').split('?')[0]?.split('/').map(decodeURIComponent) ?? [];
    const quiz = channels.quizzes.get(channel);
    if (request.method === 'PUT') {
      return finish(request, response, channels.treatOther(), () => {
        channels.change({ platform: 'teams', channel, message, content: JSON.parse(text) });
        return { id: message };
      });
    }
    if (request.method !== 'POST' || under !== 'activities' || quiz === undefined) return void response.end(JSON.stringify({ id: `m${(count += 1)}`, name: 'Somebody' }));
    const content: unknown = JSON.parse(text);
    const key = keyIn(content, quiz, channels.now());
    finish(request, response, channels.treatPost(key, response), () => {
      const id = `m${(count += 1)}`;
      channels.add({ platform: 'teams', channel, message: id, key, content, at: channels.now() });
      return { id };
    });
  };
  return { url: server.url, keys, close: async () => void await Promise.all([server.close(), keys.close()]) };
}

function keyIn(content: unknown, { quiz, settings }: ChannelQuiz, now: number): string {
  const actions = actionsIn(content);
  const about = actions.find(action => action['do'] === 'answer') ?? actions.find(action => action['do'] === 'why');
  if (about) return keyOf(quiz, String(about['day']), about['do'] === 'answer' ? 'question' : 'reveal');
  return keyOf(quiz, dayIn(settings.zone, now), 'summary');
}

function finish(request: IncomingMessage, response: ServerResponse, treatment: Treatment, take: () => object): void {
  switch (treatment) {
    case 'limit': return void response.writeHead(429, { 'retry-after': '1' }).end();
    case 'fail': return void response.writeHead(502).end();
    case 'drop before': return void request.socket.destroy();
    case 'drop after':
      take();
      return void request.socket.destroy();
    case 'hang before': return;
    case 'hang after': return void take();
    case 'take': return void response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(take()));
  }
}
