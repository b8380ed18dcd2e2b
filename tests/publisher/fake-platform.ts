import type { Address } from '../../src/message.ts';
import { PostError, type Platform, type PostFate } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';

/** A message that stands in a channel of the fake platform. */
export interface Standing {
  readonly channel: string;
  readonly mark: string;
  readonly message: string;
  reply: Reply;
}

/** How a call goes: `stored` stores the message all the same. */
interface Fault {
  readonly fate: PostFate;
  readonly retryAfter?: number;
  readonly stored?: boolean;
}

/** A platform in memory that records what is posted and answers as it is told. */
export interface FakePlatform extends Platform {
  readonly standing: Standing[];
  /** Texts that messages were changed to, in order. */
  readonly updates: { readonly message: string; readonly reply: Reply }[];
  /** Calls to `post`, by channel. */
  readonly calls: string[];
  /** The next posts to a channel fail like this, one after another. */
  failPosts(channel: string, ...faults: readonly Fault[]): void;
  failUpdates(...faults: readonly Fault[]): void;
  /** What `find` says from now on; null for what stands there. */
  answerFind(answer: 'cannot-tell' | Fault | null): void;
}

/** A platform in memory. */
export function createFakePlatform(name: Platform['name'] = 'slack', postsPerSecond = 1000): FakePlatform {
  const standing: Standing[] = [];
  const updates: FakePlatform['updates'] = [];
  const calls: string[] = [];
  const postFaults = new Map<string, Fault[]>();
  const updateFaults: Fault[] = [];
  let findAnswer: 'cannot-tell' | Fault | null = null;
  const fail = ({ fate, retryAfter }: Fault) => Promise.reject(new PostError(`told to answer ${fate}`, fate, retryAfter ?? null));
  return {
    name, postsPerSecond, standing, updates, calls,
    failPosts: (channel, ...faults) => void postFaults.set(channel, [...faults]),
    failUpdates: (...faults) => void updateFaults.push(...faults),
    answerFind: answer => void (findAnswer = answer),
    async post({ channel }: Address, reply, mark) {
      calls.push(channel);
      const fault = postFaults.get(channel)?.shift();
      const message = `m${standing.length + 1}`;
      if (!fault || fault.stored) standing.push({ channel, mark, message, reply });
      return fault ? fail(fault) : message;
    },
    async update(_address, message, reply) {
      const fault = updateFaults.shift();
      if (fault) return fail(fault);
      updates.push({ message, reply });
      const there = standing.find(one => one.message === message);
      if (there) there.reply = reply;
    },
    async find(_address, mark) {
      if (findAnswer === 'cannot-tell') return findAnswer;
      if (findAnswer) return fail(findAnswer);
      return standing.find(one => one.mark === mark)?.message ?? null;
    },
    reach: () => Promise.resolve('open'),
    isAdmin: () => Promise.resolve(false),
    privately: (_workspace, person, near) => Promise.resolve({ ...near, channel: `D-${person}` }),
  };
}
