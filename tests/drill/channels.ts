import type { ServerResponse } from 'node:http';
import { mondayOf } from '../../src/time/calendar.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import type { Post } from '../../src/store/posts.ts';

/** A message that stands in a channel of a stand-in, as people see it. */
export interface Standing {
  readonly platform: 'slack' | 'teams';
  readonly channel: string;
  readonly message: string;
  /** Which post it is: see `keyOf`. */
  readonly key: string;
  /** Blocks or card. */
  readonly content: unknown;
  /** Simulated Unix time in milliseconds. */
  readonly at: number;
}

/** What a platform does with a call. Cut calls are not answered: dropped, or left hanging, before or after the message is stored. */
export type Treatment = 'take' | 'limit' | 'fail' | 'drop before' | 'drop after' | 'hang before' | 'hang after';

const postFaults: readonly Treatment[] = ['limit', 'drop after', 'fail', 'hang before', 'limit', 'drop before', 'fail', 'hang after'];

/** What stands in the channels of all stand-ins of a round, and which faults come next. */
export interface Channels {
  readonly standing: Standing[];
  /** Posts of which a call was cut: by a fault, or because its bot was ended. Only they may be in doubt. */
  readonly cut: Set<string>;
  /** How often each treatment was given. */
  readonly treated: Map<Treatment, number>;
  /** The quiz of each channel. */
  readonly quizzes: ReadonlyMap<string, ChannelQuiz>;
  now(): number;
  /** A message was stored. */
  add(standing: Standing): void;
  /** A message was changed. */
  change(message: Pick<Standing, 'platform' | 'channel' | 'message' | 'content'>): void;
  /** Whether people can still answer a question by its message, as it was changed last. */
  isOpen(standing: Standing): boolean;
  onAdd(listener: (standing: Standing) => void): void;
  /** How to treat the next call that posts `key`; every so many calls there is a fault. A caller that hangs up before the answer cuts the call too. */
  treatPost(key: string, response: ServerResponse): Treatment;
  /** How to treat the next call of another kind: never a cut. */
  treatOther(): Treatment;
}

/** Names a post as the drill can tell it from outside: a summary by the Monday of its week. */
export function keyOf(quiz: string, day: string, kind: Post['kind']): string {
  return `${quiz}/${kind === 'summary' ? mondayOf(day) : day}/${kind}`;
}

/** The same by the mark that Farol gives a post. */
export function keyOfMark(mark: string): string {
  const [, quiz = '', day = '', kind = ''] = mark.split('/');
  return keyOf(quiz, day, kind as Post['kind']);
}

/** Empty channels. @param every a fault comes at one of so many posts */
export function createChannels(now: () => number, quizzes: ReadonlyMap<string, ChannelQuiz>, every: number): Channels {
  const listeners: ((standing: Standing) => void)[] = [];
  const treated = new Map<Treatment, number>();
  const cut = new Set<string>();
  let posts = 0;
  let others = 0;
  const note = (treatment: Treatment) => {
    treated.set(treatment, (treated.get(treatment) ?? 0) + 1);
    return treatment;
  };
  const standing: Standing[] = [];
  const changed = new Map<string, unknown>();
  return {
    standing, cut, treated, quizzes, now,
    add(message) {
      standing.push(message);
      for (const listener of listeners) listener(message);
    },
    change: message => void changed.set(placeOf(message), message.content),
    isOpen: message => canBeAnswered(changed.get(placeOf(message)) ?? message.content),
    onAdd: listener => void listeners.push(listener),
    treatPost(key, response) {
      response.once('close', () => void (response.writableFinished || cut.add(key)));
      posts += 1;
      const treatment = posts % every === 0 ? (postFaults[(posts / every - 1) % postFaults.length] ?? 'take') : 'take';
      if (/^(?:drop|hang)/u.test(treatment)) cut.add(key);
      return note(treatment);
    },
    treatOther() {
      others += 1;
      return note(others % 9 === 0 ? 'limit' : others % 13 === 0 ? 'fail' : 'take');
    },
  };
}

function placeOf({ platform, channel, message }: Pick<Standing, 'platform' | 'channel' | 'message'>): string {
  return `${platform}/${channel}/${message}`;
}

/** Whether a question can still be answered by what its message holds. */
function canBeAnswered(content: unknown): boolean {
  return actionsIn(content).some(action => action['do'] === 'answer');
}

/** Every action of ours in the JSON of a message, wherever it stands in it. */
export function actionsIn(content: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof content === 'string') return content.startsWith('{') ? actionsIn(parse(content)) : [];
  if (typeof content !== 'object' || content === null) return [];
  const own = 'do' in content && 'v' in content ? [content as Readonly<Record<string, unknown>>] : [];
  return [...own, ...Object.values(content).flatMap(actionsIn)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
