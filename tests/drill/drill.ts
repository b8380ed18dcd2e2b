/**
 * `npm run drill -- quiz [--short]`: runs real processes of the bot on a real PostgreSQL against stand-ins of Slack and Teams, kills
 * them, lets the platforms fail, and tells what became of every post and answer. The last line is one JSON object; the exit code is 1
 * when something was posted twice, missed, lost, counted twice or left over, or when nobody was killed at one of the points.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { postgres } from '../store/databases.ts';
import type { Figures } from './audit.ts';
import type { Round, RoundSettings } from './round.ts';
import { points } from './talk.ts';

const [subject, ...flags] = process.argv.slice(2);
if (subject !== 'quiz' || flags.some(flag => flag !== '--short')) {
  console.error('use: npm run drill -- quiz [--short]');
  process.exit(2);
}
const short = flags.includes('--short');
/** Each point is to be hit so often, over all rounds. */
const leastKills = short ? 1 : 20;

const spring = { from: Date.parse('2026-03-06T18:00Z'), until: Date.parse('2026-04-06T20:00Z') };
const autumn = { from: Date.parse('2026-10-03T06:00Z'), until: Date.parse('2026-11-02T20:00Z') };
/** A Sunday on which New York's clocks change; the week ends, and is summed up, with it. */
const sunday = { from: Date.parse('2026-03-07T20:00Z'), until: Date.parse('2026-03-08T14:30Z') };

const large = { channels: 50, people: 6, crowd: 500, faultEvery: 12, killEvery: 2, killsAtPoint: 15, callTime: 3_000, lease: 9_000 };
const small = { channels: 6, people: 5, crowd: 60, faultEvery: 4, killEvery: 1, killsAtPoint: 1, callTime: 600, lease: 2_000 };

/** Rounds start so many milliseconds apart: bots that all start at once, and are asked by everybody at once, take longer than a call may. */
const apart = 15_000;

const list = (counts: ReadonlyMap<string, number>) => [...counts].map(([of, count]) => `${of} ${count}`).join(', ');

const plans: readonly Omit<RoundSettings, 'database'>[] = short
  ? [
    { ...small, ...sunday, name: '1 instance, doubt skips', instances: 1, inDoubt: 'skip' },
    { ...small, ...sunday, name: '3 instances, doubt posts again', instances: 3, inDoubt: 'post-again' },
  ]
  : [
    { ...large, ...spring, name: '1 instance, spring, doubt skips', instances: 1, inDoubt: 'skip' },
    { ...large, ...autumn, name: '1 instance, autumn, doubt posts again', instances: 1, inDoubt: 'post-again' },
    { ...large, ...spring, name: '3 instances, spring, doubt posts again', instances: 3, inDoubt: 'post-again' },
    { ...large, ...autumn, name: '3 instances, autumn, doubt skips', instances: 3, inDoubt: 'skip' },
  ];

const database = postgres();
await database.start();
let code = 1;
try {
  const settings: RoundSettings[] = [];
  for (const plan of plans) {
    const location = await database.fresh();
    settings.push({ ...plan, database: 'url' in location ? location.url : '' });
  }
  const began = performance.now();
  const ended = await Promise.all(settings.map(async (each, index) => {
    await pause(short ? 0 : index * apart);
    return { name: each.name, round: await runApart(each) };
  }));
  const rounds = ended.flatMap(({ name, round }) => (round === null ? [] : [{ name, round }]));
  for (const { name, round } of rounds) report(name, round);
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
  code = Math.max(conclude(rounds.map(({ round }) => round)), rounds.length < settings.length ? 1 : 0);
} finally {
  await database.stop();
}
// The database's package ends the process with 0 when it is left to end by itself.
process.exit(code);

/** What a round came to; null when it failed, and said why. */
async function runApart(settings: RoundSettings): Promise<Round | null> {
  const child = fork(fileURLToPath(new URL('round-process.ts', import.meta.url)), { serialization: 'advanced' });
  let round: Round | null = null;
  child.once('message', (ended: Round) => void (round = ended));
  child.send(settings);
  await once(child, 'exit');
  return round;
}

function report(name: string, { figures, kills, treated, odd }: Round): void {
  console.log(`${name}\n  ${Object.entries(figures).map(([of, count]) => `${of} ${count}`).join(', ')}\n  kills: ${list(kills)}\n  calls: ${list(treated)}`);
  for (const line of odd) console.log(`  ${line}`);
}

function conclude(rounds: readonly Round[]): number {
  const total: Record<keyof Figures, number> = { due: 0, posted: 0, double: 0, missing: 0, doubt: 0, answers: 0, stored: 0, lost: 0, twice: 0, leftovers: 0, kills: 0 };
  for (const { figures } of rounds) for (const of of Object.keys(total) as (keyof Figures)[]) total[of] += figures[of];
  const unhit = points.filter(point => rounds.reduce((sum, { kills }) => sum + (kills.get(point) ?? 0), 0) < leastKills);
  for (const point of unhit) console.log(`killed too seldom: ${point}`);
  console.log(JSON.stringify(total));
  const wrong = total.double + total.missing + total.lost + total.twice + total.leftovers;
  return wrong > 0 || unhit.length > 0 ? 1 : 0;
}
