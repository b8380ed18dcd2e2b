/** A bot as `npm start` runs it, but for its clock, which the drill sets, and for coming to a halt where the drill says. */
import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import type { ProbePoint } from '../../src/publisher/parts.ts';
import { startBot } from '../../src/start.ts';
import { entry, knowledgeWith } from '../quiz/questions.ts';
import type { BotSettings, FromBot, ToBot } from './talk.ts';

const { environment, lease, callTime, ...given } = JSON.parse(process.argv[2] ?? '{}') as BotSettings;
let { offset } = given;
let haltAt: ProbePoint | null = null;
let halted = false;
const never = new Promise<void>(() => {});
const say = (message: FromBot) => process.send?.(message);

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToBot) => {
  if (message.kind === 'halt') haltAt = message.point;
  else {
    offset = message.offset;
    say({ kind: 'clock set' });
  }
});

const { url, stop } = await startBot({
  config: readConfig(environment),
  logger: pino({ level: 'info' }),
  now: () => Date.now() + offset,
  knowledge: knowledgeWith(Array.from({ length: 40 }, (_, index) => entry(`question-${index}`))),
  publisher: {
    lease, every: 200,
    probe(point) {
      if (point === haltAt && !halted) {
        halted = true;
        say({ kind: 'halted', point });
      }
      return halted ? never : Promise.resolve();
    },
  },
  slack: { times: { call: callTime } },
  teams: {
    token: () => Promise.resolve('own-token'),
    fetch: (target, options) => fetch(target, { ...options, signal: AbortSignal.any([AbortSignal.timeout(callTime), ...(options?.signal ? [options.signal] : [])]) }),
  },
});
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
say({ kind: 'ready', url });
