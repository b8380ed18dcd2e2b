import { setTimeout as pause } from 'node:timers/promises';
import { botToken } from '../adapters/slack/stand-in.ts';
import { secret } from '../adapters/slack/running-bot.ts';
import { appId } from '../adapters/teams/activities.ts';
import { nextOccurrence } from '../../src/time/calendar.ts';
import type { ProbePoint } from '../../src/publisher/parts.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import { openStore } from '../../src/store/store.ts';
import { auditPosts, type Figures } from './audit.ts';
import { startBots, type Bots } from './bots.ts';
import { createChannels, type Channels, type Treatment } from './channels.ts';
import { createCrowd, createRandom, forgetSome, type Crowd } from './crowd.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { createQuizzes } from './schedule.ts';
import { startSlack } from './slack.ts';
import { points } from './talk.ts';
import { startTeams } from './teams.ts';

/** What a round is like. */
export interface RoundSettings {
  readonly name: string;
  readonly instances: number;
  readonly inDoubt: 'skip' | 'post-again';
  /** Simulated Unix time in milliseconds. */
  readonly from: number;
  readonly until: number;
  readonly channels: number;
  /** Usually so many answer a question; at each seventh moment the whole `crowd` answers, spread over all that is asked at once. */
  readonly people: number;
  readonly crowd: number;
  /** A fault comes at one of so many posts. */
  readonly faultEvery: number;
  /** Somebody is to be killed at one of so many moments. */
  readonly killEvery: number;
  /** At how many kills at each point it may stop. */
  readonly killsAtPoint: number;
  /** The longest that a call to a platform may take, and a claim, in milliseconds: several times as long. */
  readonly callTime: number;
  readonly lease: number;
  /** The address of an empty PostgreSQL database. */
  readonly database: string;
}

/** What a round came to, with what was wrong, and what it went through. */
export interface Round {
  readonly figures: Figures;
  readonly kills: ReadonlyMap<ProbePoint, number>;
  readonly treated: ReadonlyMap<Treatment, number>;
  readonly odd: readonly string[];
}

/** A moment that takes longer than this, in milliseconds of real time, is stuck. */
const longestMoment = 90_000;
/** So many people are forgotten in the end: who set up a quiz, and some who answered. */
const forgotten = 6;

/** Runs a round: bots as processes of their own, on a clock that steps from one moment at which something is due to the next. */
export async function runRound(settings: RoundSettings): Promise<Round> {
  const clock = { offset: settings.from - Date.now() };
  const now = () => Date.now() + clock.offset;
  const quizzes = new Map<string, ChannelQuiz>();
  const channels = createChannels(now, quizzes, settings.faultEvery);
  const [slack, teams, ledger] = [await startSlack(channels), await startTeams(channels), await openStoreFirst(settings.database)];
  for (const quiz of await seed(settings, teams.url)) quizzes.set(quiz.address.channel, quiz);
  const environment = {
    PORT: '0', WEB: 'off', DATABASE_URL: settings.database, IN_DOUBT: settings.inDoubt, SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: secret, SLACK_API_URL: slack.apiUrl,
    MicrosoftAppId: appId, MicrosoftAppPassword: 'not-a-secret', ToBotFromChannelOpenIdMetadataUrl: teams.keys.metadataUrl,
  };
  const bots = await startBots(settings.instances, { environment, lease: settings.lease, callTime: settings.callTime }, clock.offset, async () => {
    for (const key of await ledger.postsIn('sending')) channels.cut.add(key);
  });
  const crowd = createCrowd(settings.crowd, channels, { slack, teams, urls: bots.urls, random: createRandom(settings.from + settings.instances) });
  try {
    await goThroughTime(settings, { clock, now, bots, ledger, crowd });
    await untilClosed(settings, { clock, bots, ledger });
    return await conclude(settings, { quizzes: [...quizzes.values()], channels, bots, ledger, crowd });
  } finally {
    await bots.stop();
    await Promise.all([slack.close(), teams.close(), ledger.close()]);
  }
}

async function openStoreFirst(database: string): Promise<Ledger> {
  await (await openStore({ url: database }, Date.now)).close();
  return openLedger(database);
}

async function seed({ database, channels, from }: RoundSettings, service: string): Promise<ChannelQuiz[]> {
  const store = await openStore({ url: database }, Date.now);
  const quizzes = createQuizzes(channels, service);
  for (const quiz of quizzes) await store.quizzes.save({ ...quiz, next: nextOccurrence(quiz.settings, from) });
  await store.close();
  return quizzes;
}

interface Course {
  readonly clock: { offset: number };
  readonly now: () => number;
  readonly bots: Bots;
  readonly ledger: Ledger;
  readonly crowd: Crowd;
}

async function goThroughTime(settings: RoundSettings, { clock, now, bots, ledger, crowd }: Course): Promise<void> {
  const killsAt = (point: ProbePoint) => bots.kills.get(point) ?? 0;
  for (let moment = 0; ; moment += 1) {
    const next = await ledger.nextMoment();
    if (next === null || next > settings.until) break;
    const asking = await ledger.askingAt(next);
    crowd.gather(moment % 7 === 0 && asking > 0 ? Math.ceil(settings.crowd / asking) : settings.people);
    if (next - now() > 1_500) {
      clock.offset += next - now() - 300;
      await bots.setOffset(clock.offset);
    }
    // The point hit least; one that nobody got to is tried with another bot.
    const [point] = points.toSorted((one, other) => killsAt(one) - killsAt(other));
    if (point && moment % settings.killEvery === 0 && killsAt(point) < settings.killsAtPoint) bots.doom(point);
    const late = Date.now() + longestMoment;
    do {
      await pause(50);
      if (Date.now() > late) throw new Error(`${settings.name}: stuck at ${new Date(now()).toISOString()} with ${(await ledger.open()).join(', ')}`);
    } while (now() < next || crowd.busy() || !bots.settled() || !(await ledger.settled(now())));
  }
}

/** Messages of questions are closed at their own pace, behind the posts; what a killed bot left of them comes last. */
async function untilClosed({ name, lease }: RoundSettings, { clock, bots, ledger }: Pick<Course, 'clock' | 'bots' | 'ledger'>): Promise<void> {
  clock.offset += lease;
  await bots.setOffset(clock.offset);
  let least = Infinity;
  for (let late = Date.now() + longestMoment; least > 0 || !bots.settled(); await pause(50)) {
    const unclosed = await ledger.unclosed();
    if (unclosed < least) late = Date.now() + longestMoment;
    least = Math.min(least, unclosed);
    if (Date.now() > late) throw new Error(`${name}: ${unclosed} messages of questions are not closed`);
  }
}

interface End {
  readonly quizzes: readonly ChannelQuiz[];
  readonly channels: Channels;
  readonly bots: Bots;
  readonly ledger: Ledger;
  readonly crowd: Crowd;
}

async function conclude({ from, until, inDoubt }: RoundSettings, { quizzes, channels, bots, ledger, crowd }: End): Promise<Round> {
  const stored = await ledger.answers();
  const answered = new Map([...Map.groupBy(stored, line => line.split(' ')[0] ?? '')].map(([scope, { length }]) => [scope, length]));
  const doubted = new Set([...bots.doubted, ...await ledger.postsIn('doubt')]);
  const { odd, ...posts } = auditPosts({ quizzes, channels, doubted, inDoubt, answered, from, until });
  const revealed = await ledger.revealed();
  const kept = new Set(stored);
  const lost = [...crowd.told].filter(line => !kept.has(line));
  const off = [...revealed].map(([scope, count]) => count - (answered.get(scope) ?? 0));
  const people = [quizzes[0]?.owner ?? '', ...new Set(stored.map(line => line.split(' ')[1] ?? ''))].slice(0, forgotten);
  const leftovers = await forgetSome(crowd, ledger, people);
  const kills = [...bots.kills.values()].reduce((sum, count) => sum + count, 0);
  return {
    kills: bots.kills, treated: channels.treated,
    odd: [...odd, ...lost.map(line => `lost ${line}`), ...off.flatMap((more, index) => (more === 0 ? [] : [`${more > 0 ? 'counted' : 'not counted'} ${[...revealed.keys()][index]}`]))],
    figures: {
      ...posts, answers: crowd.told.size, stored: stored.length, kills, leftovers,
      lost: lost.length + off.reduce((sum, each) => sum + Math.max(0, -each), 0),
      twice: stored.length - kept.size + off.reduce((sum, each) => sum + Math.max(0, each), 0),
    },
  };
}
