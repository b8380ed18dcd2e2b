import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Composer } from '../../src/publisher/composer.ts';
import type { ProbePoint, PublisherParts } from '../../src/publisher/parts.ts';
import { createPublisher, type Publisher } from '../../src/publisher/publisher.ts';
import type { NoticeReply } from '../../src/reply.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/store.ts';
import { quizSettings } from '../quiz/settings.ts';
import { createFakePlatform, type FakePlatform } from './fake-platform.ts';

/** A Monday, nine o'clock in São Paulo. */
export const monday = Date.parse('2026-11-23T12:00Z');
export const hour = 3_600_000;
export const day = 24 * hour;

/** A quiz in workspace T1 whose first question is on that Monday. */
export function quizOf(quiz: string, changed: Partial<ChannelQuiz> = {}): ChannelQuiz {
  return {
    workspace: 'T1', quiz, address: { platform: 'slack', service: null, channel: `C-${quiz}` }, owner: 'U1', settings: quizSettings(), state: 'running',
    next: { at: monday, day: '2026-11-23' }, createdAt: 0, ...changed,
  };
}

/** A composer whose replies say which post they are, and how many answers they show. */
export function createPlainComposer(store: () => Store): Composer {
  return {
    decide: async () => ({ question: 'a-question', content: {} }),
    async compose({ workspace, subject, day: on, kind, shown }) {
      const reveal = kind === 'question' ? await store().posts.find(workspace, subject, on, 'reveal') : null;
      const closed = reveal !== null && reveal.state !== 'due';
      return notice(`${kind} ${on}${kind === 'question' && shown > 0 ? ` answered ${shown}` : ''}${closed ? ' closed' : ''}`);
    },
  };
}

function notice(line: string): NoticeReply {
  return { kind: 'notice', notice: 'setting', title: null, lines: [line], language: 'en', trace: { confidence: 1, route: 'test', matched: [] }, buttons: [], share: null };
}

/** What a composed reply says. */
export function saying(reply: { readonly kind: string } & { readonly lines?: readonly string[] }): string {
  return reply.lines?.join(' ') ?? '';
}

/** A world with one clock, one platform and one database, in which instances of the publisher run. */
export interface World {
  readonly store: Store;
  readonly platform: FakePlatform;
  readonly log: Record<string, unknown>[];
  at: number;
  instance(changed?: Partial<PublisherParts>): Publisher;
  /** Another instance with a database connection of its own, where the database allows that. */
  neighbour(changed?: Partial<PublisherParts>): Promise<Publisher>;
  /** What stands in the channels, in the order posted. */
  marks(): string[];
  close(): Promise<void>;
}

/** Puts a world together. */
export async function createWorld(location: StoreLocation, platform = createFakePlatform()): Promise<World> {
  const stores: Store[] = [];
  const open = async () => {
    const store = await openStore(location, () => world.at);
    stores.push(store);
    return store;
  };
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: line => void log.push(JSON.parse(line) as Record<string, unknown>) });
  const make = (store: Store, changed: Partial<PublisherParts> = {}) => createPublisher({
    store, composer: createPlainComposer(() => store), platformOf: name => (name === platform.name ? platform : null), logger, now: () => world.at, newId: randomUUID,
    random: () => 1 / 3, catchUp: 4 * hour, inDoubt: 'skip', every: 20, ...changed,
  });
  const store = await open();
  const world: World = {
    store, platform, log, at: monday,
    instance: changed => make(store, changed),
    neighbour: async changed => make('url' in location ? await open() : store, changed),
    marks: () => platform.standing.map(({ mark }) => mark),
    close: async () => void await Promise.all(stores.map(one => one.close())),
  };
  return world;
}

/** A probe that ends its instance at a point: nothing of it goes on from there. `reached` resolves when it has. */
export function createDeath(point: ProbePoint): { readonly probe: NonNullable<PublisherParts['probe']>; readonly reached: Promise<void> } {
  const never = new Promise<void>(() => {});
  let die: () => void;
  const reached = new Promise<void>(resolve => void (die = resolve));
  let dead = false;
  return {
    reached,
    probe(at) {
      if (at === point) {
        dead = true;
        die();
      }
      return dead ? never : Promise.resolve();
    },
  };
}
