import { type Logger, pino } from 'pino';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type TeamsParts, createTeamsSurface } from '../../../adapters/teams/app.ts';
import type { Assistant } from '../../../src/assistant.ts';
import type { Message, Press } from '../../../src/message.ts';
import type { Outcome, Reply } from '../../../src/reply.ts';
import type { Surface } from '../../../src/surface.ts';
import { replies } from '../../fixtures/replies.ts';
import { appId, type Body } from './activities.ts';
import { type Connector, startConnector } from './connector.ts';
import { type KeyServer, startKeyServer } from './key-server.ts';
import { type Listening, listen } from './listen.ts';
import { type Answered, post } from './post.ts';

/** What a stub assistant was asked, and what it answers. */
export interface Stub extends Assistant {
  readonly messages: Message[];
  readonly presses: Press[];
  outcome: Outcome;
  /** Set to make the next answer fail. */
  failure: Error | null;
  reply: Reply | null;
}

/** A reply of the fixtures. */
export function fixture(name: string): Reply {
  const reply = replies[name];
  if (reply === undefined) throw new Error(`no reply named ${name}`);
  return reply;
}

/** An assistant that answers with replies of the fixtures. */
export function stubAssistant(): Stub {
  const stub: Stub = {
    messages: [], presses: [], failure: null, reply: fixture('concept'),
    outcome: { reply: fixture('list'), placement: 'new' },
    respond: async message => {
      stub.messages.push(message);
      if (stub.failure !== null) throw stub.failure;
      return Promise.resolve(stub.reply);
    },
    act: async press => {
      stub.presses.push(press);
      if (stub.failure !== null) throw stub.failure;
      return Promise.resolve(stub.outcome);
    },
    welcome: language => ({ ...fixture('greeting'), language }),
    apologize: language => language === 'pt' ? fixture('greeting') : fixture('help'),
  };
  return stub;
}

/** The bot over HTTP, with all it stands on. */
export interface Bot extends Listening {
  readonly surface: Surface;
  readonly assistant: Stub;
  readonly logger: Logger;
  /** Lines of the log, as one text. */
  readonly log: () => string;
  /** Waits that the bot asked for, in milliseconds. */
  readonly waits: number[];
}

/** Starts the bot on a port of its own, its tokens checked by `keys`. */
export async function startBot(keys: KeyServer, parts: Partial<TeamsParts> = {}): Promise<Bot> {
  const assistant = stubAssistant();
  const written: string[] = [];
  const waits: number[] = [];
  const logger: Logger = pino({ level: 'trace' }, { write: line => { written.push(line); } });
  const surface = await createTeamsSurface({
    assistant, logger,
    settings: {
      MicrosoftAppId: appId, MicrosoftAppPassword: 'not-a-secret', ToBotFromChannelOpenIdMetadataUrl: keys.metadataUrl,
    },
    token: () => Promise.resolve('own-token'),
    random: () => 0,
    sleep: ms => { waits.push(ms); return Promise.resolve(); },
    once: rememberSome(parts.now ?? Date.now),
    ...parts,
  });
  const [route] = surface.routes;
  const server = await listen((request, response) => void route?.handle(request, response));
  return { ...server, surface, assistant, waits, logger, log: () => written.join('') };
}

const rememberedMs = 10 * 60 * 1000;

/** Remembers names as the store does: long enough for the activities of one installation; installed again later, the bot says welcome again. */
function rememberSome(now: () => number): (workspace: string, delivery: string) => Promise<boolean> {
  const seen = new Map<string, number>();
  return (_workspace, delivery) => {
    for (const [name, at] of seen) if (now() - at > rememberedMs) seen.delete(name);
    const isNew = !seen.has(delivery);
    if (isNew) seen.set(delivery, now());
    return Promise.resolve(isNew);
  };
}

/** Counterparts of a test file: a key server and a connector of our own on loopback, and before each test a new bot that checks tokens. */
export interface Teams {
  readonly keys: KeyServer;
  readonly connector: Connector;
  readonly bot: Bot;
  /** Posts an activity as the connector does. */
  send(activity: Body): Promise<Answered>;
}

/** Sets up the counterparts for a test file; what they are is known once its tests run. */
export function startTeams(): Teams {
  let keys: KeyServer;
  let connector: Connector;
  let bot: Bot;
  beforeAll(async () => void ([keys, connector] = await Promise.all([startKeyServer(), startConnector()])));
  afterAll(() => Promise.all([keys.close(), connector.close()]));
  beforeEach(async () => {
    connector.calls.length = 0;
    connector.faults.length = 0;
    connector.known.clear();
    bot = await startBot(keys);
    return () => bot.close();
  });
  return {
    get keys() { return keys; },
    get connector() { return connector; },
    get bot() { return bot; },
    send: activity => post(bot, keys, { ...activity, serviceUrl: `${connector.url}/br/` }),
  };
}
