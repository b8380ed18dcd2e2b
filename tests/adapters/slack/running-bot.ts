import { createServer } from 'node:http';
import { pino } from 'pino';
import { createSlackSurface, type SlackParts } from '../../../adapters/slack/app.ts';
import type { Assistant } from '../../../src/assistant.ts';
import type { Message, Press } from '../../../src/message.ts';
import type { Outcome, Reply } from '../../../src/reply.ts';
import type { Surface } from '../../../src/surface.ts';
import { replies } from '../../fixtures/replies.ts';
import { botToken, closeServer, listenOnLoopback, sign, type SlackStandIn } from './stand-in.ts';

/** The signing secret of the tests. */
export const secret = 'a-signing-secret';

/** A reply of the fixtures. */
export function fixture(name: string): Reply {
  const found = replies[name];
  if (found === undefined) throw new Error(`no reply «${name}» among the fixtures`);
  return found;
}

/** An assistant that answers with fixtures, keeps what it was asked, and answers a delivery once. */
export interface StubAssistant extends Assistant {
  readonly messages: Message[];
  readonly presses: Press[];
  /** What happens before the next answer; a test may wait or throw here. */
  before: () => Promise<void>;
  /** What a message is answered with; by default the card of a concept. */
  answer: Reply | null;
  outcome: Outcome;
}

/** A stub of the core. */
export function stubAssistant(): StubAssistant {
  const delivered = new Set<string>();
  const stub: StubAssistant = {
    messages: [], presses: [], before: async () => {}, answer: null,
    outcome: { reply: fixture('concept in full'), placement: 'replace' },
    async respond(message) {
      if (message.delivery !== null && delivered.has(message.delivery)) return null;
      if (message.delivery !== null) delivered.add(message.delivery);
      stub.messages.push(message);
      await stub.before();
      return stub.answer ?? (message.capabilities.share ? fixture('concept with a direct answer and a share button') : fixture('concept'));
    },
    async act(press) {
      stub.presses.push(press);
      await stub.before();
      return stub.outcome;
    },
    welcome: language => (language === 'pt' ? fixture('greeting') : fixture('help')),
    apologize: language => ({ ...fixture('greeting'), language,
      lines: [language === 'pt' ? 'Desculpe, algo deu errado.' : 'Sorry, something went wrong.'] } as Reply),
  };
  return stub;
}

/** A bot that runs, with the means to speak to it as Slack does. */
export interface RunningBot {
  readonly surface: Surface;
  readonly assistant: StubAssistant;
  /** Log lines, each a JSON object as text. */
  readonly log: string[];
  /** Milliseconds that the bot was made to wait. */
  readonly slept: number[];
  readonly url: string;
  /** Posts a form, as Slack does commands. */
  command(body: Record<string, string>): Promise<Response>;
  /** Posts JSON, as Slack does events. */
  event(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Posts a payload in a form, as Slack does pressed buttons. */
  interact(payload: unknown): Promise<Response>;
  /** Posts whatever a test wants. */
  post(body: string, headers: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Starts the bot in HTTP mode, behind a server like the one of `main`. */
export async function startBot(slack: SlackStandIn, over: Partial<SlackParts> = {}): Promise<RunningBot> {
  const log: string[] = [];
  const slept: number[] = [];
  const assistant = stubAssistant();
  const surface = await createSlackSurface({
    assistant,
    logger: pino({ level: 'debug' }, { write: line => { log.push(line); } }),
    settings: { botToken, signingSecret: secret, apiUrl: slack.apiUrl },
    sleep: async milliseconds => { slept.push(milliseconds); },
    ...over,
  });
  await surface.start();
  const server = createServer((request, response) => {
    const route = surface.routes.find(one => one.method === request.method && one.path === request.url);
    if (route === undefined) response.writeHead(404).end();
    else void route.handle(request, response);
  });
  const url = `${await listenOnLoopback(server)}/slack/events`;
  const post = (body: string, headers: Record<string, string>): Promise<Response> => fetch(url,
    { method: 'POST', body, headers });
  const form = (fields: Record<string, string>): Promise<Response> => {
    const body = new URLSearchParams(fields).toString();
    return post(body, { 'content-type': 'application/x-www-form-urlencoded', ...sign(body, secret) });
  };
  return {
    surface, assistant, log, slept, url, post,
    command: form,
    event: (body, headers = {}) => {
      const text = JSON.stringify(body);
      return post(text, { 'content-type': 'application/json', ...sign(text, secret), ...headers });
    },
    interact: payload => form({ payload: JSON.stringify(payload) }),
    async close() {
      await surface.stop();
      await closeServer(server);
    },
  };
}

/** Waits until something is so, for at most five seconds. */
export async function until<T>(find: () => T | undefined | false | null): Promise<T> {
  for (let left = 500; left > 0; left -= 1) {
    const found = find();
    if (found !== undefined && found !== false && found !== null) return found;
    await new Promise(resolve => { setTimeout(resolve, 10); });
  }
  throw new Error(`never came true: ${find.toString()}`);
}
