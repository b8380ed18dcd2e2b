import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ProbePoint } from '../../src/publisher/parts.ts';
import { keyOf } from './channels.ts';
import type { BotSettings, FromBot, ToBot } from './talk.ts';

const program = fileURLToPath(new URL('./bot.ts', import.meta.url));

/** A bot has this long to stop by itself when the round is over, in milliseconds. */
const stopTime = 3_000;

/** The processes of a round. */
export interface Bots {
  /** Whether all run. @throws when one ended by itself */
  settled(): boolean;
  /** Addresses of those that take requests. */
  urls(): string[];
  /** Sets all clocks; resolves when they are set. */
  setOffset(offset: number): Promise<void>;
  /** Has one of them killed with -9 when it next gets to a point. */
  doom(point: ProbePoint): void;
  /** How many were killed, by the point. */
  readonly kills: Map<ProbePoint, number>;
  /** Posts of which the bots said that they are in doubt. */
  readonly doubted: Set<string>;
  stop(): Promise<void>;
}

interface Bot {
  readonly process: ChildProcess;
  /** Set once it is ready and knows the time. */
  url: string | null;
}

/**
 * Starts so many bots, and another one for each that is killed.
 *
 * @param onKilled called after each kill, before another is started
 */
export async function startBots(count: number, settings: Omit<BotSettings, 'offset'>, firstOffset: number, onKilled: () => Promise<void>): Promise<Bots> {
  const bots = new Set<Bot>();
  const kills = new Map<ProbePoint, number>();
  const doubted = new Set<string>();
  let offset = firstOffset;
  let turn = 0;
  let failure: Error | null = null;

  const start = async () => {
    const process = fork(program, [JSON.stringify({ ...settings, offset } satisfies BotSettings)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    const bot: Bot = { process, url: null };
    bots.add(bot);
    listenTo(process, doubted);
    process.on('message', (message: FromBot) => void (message.kind === 'halted' && kill(bot, message.point)));
    process.once('exit', code => {
      if (bots.has(bot)) failure = new Error(`a bot ended by itself with ${code}`);
    });
    const url = await told(process, 'ready');
    await setClock(bot);
    bot.url = url.kind === 'ready' ? url.url : null;
  };
  const setClock = async (bot: Bot) => {
    const set = told(bot.process, 'clock set');
    tell(bot.process, { kind: 'clock', offset });
    // One that is killed meanwhile needs no clock any more.
    await set.catch((error: unknown) => {
      if (bots.has(bot)) throw error;
    });
  };
  const kill = async (bot: Bot, point: ProbePoint) => {
    // Every other time the platform has had time to take the call.
    if (point === 'during-call') await pause((turn % 2) * 60);
    bots.delete(bot);
    bot.process.kill('SIGKILL');
    if (bot.process.exitCode === null && bot.process.signalCode === null) await once(bot.process, 'exit');
    kills.set(point, (kills.get(point) ?? 0) + 1);
    const next = start();
    await onKilled();
    await next.catch((error: unknown) => void (failure = error instanceof Error ? error : new Error(String(error))));
  };
  await Promise.all(Array.from({ length: count }, start));
  return {
    kills, doubted,
    settled() {
      if (failure) throw failure;
      return bots.size === count && [...bots].every(({ url }) => url !== null);
    },
    urls: () => [...bots].flatMap(({ url }) => url ?? []),
    async setOffset(to) {
      offset = to;
      await Promise.all([...bots].map(setClock));
    },
    doom(point) {
      turn += 1;
      const bot = [...bots].filter(({ url }) => url !== null)[turn % count];
      if (!bot) return;
      tell(bot.process, { kind: 'halt', point });
    },
    async stop() {
      const all = [...bots];
      bots.clear();
      await Promise.all(all.map(async ({ process }) => {
        const ended = once(process, 'exit');
        process.kill('SIGTERM');
        await Promise.race([ended, pause(stopTime)]);
        process.kill('SIGKILL');
      }));
    },
  };
}

function tell(process: ChildProcess, message: ToBot): void {
  if (process.connected) process.send(message);
}

/** The next message of a kind; a process that ends says nothing more. */
function told(process: ChildProcess, kind: FromBot['kind']): Promise<FromBot> {
  return new Promise((resolve, reject) => {
    const leave = () => process.off('message', hear).off('exit', end);
    const hear = (message: FromBot) => {
      if (message.kind !== kind) return;
      leave();
      resolve(message);
    };
    const end = () => {
      leave();
      reject(new Error('a bot ended before it answered'));
    };
    process.on('message', hear).on('exit', end);
  });
}

/** Reads from the log which posts are in doubt. */
function listenTo({ stdout }: ChildProcess, doubted: Set<string>): void {
  if (!stdout) return;
  createInterface({ input: stdout }).on('line', line => {
    if (!line.includes('"in doubt')) return;
    const { quiz, day, kind } = JSON.parse(line) as { readonly quiz: string; readonly day: string; readonly kind: 'question' };
    doubted.add(keyOf(quiz, day, kind));
  });
}
