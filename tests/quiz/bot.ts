import { pino } from 'pino';
import { createAssistant, type Assistant } from '../../src/assistant.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { createLearning } from '../../src/learning/learning.ts';
import type { Address, FormValues, Message, Origin, Press } from '../../src/message.ts';
import { PostError, type Platform, type Reach } from '../../src/platform.ts';
import type { Composer } from '../../src/publisher/composer.ts';
import { following } from '../../src/publisher/following.ts';
import { createQuizComposer } from '../../src/quiz/compose/composer.ts';
import { createQuiz } from '../../src/quiz/quiz.ts';
import type { Button, Outcome, QuestionOption, QuestionReply, Reply, ReportReply, VerdictReply } from '../../src/reply.ts';
import type { Post } from '../../src/store/posts.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { nextOccurrence } from '../../src/time/calendar.ts';
import { entries, knowledgeWith } from './questions.ts';

export const hour = 3_600_000;
/** A Monday, half past eight in São Paulo. */
export const start = Date.parse('2026-11-23T11:30:00Z');

/** Somebody in a shared channel of Slack, answered where only they see it. */
export const origin: Origin = {
  workspace: 'T1', person: 'U1', channel: 'C1', conversation: 'C1:U1', locale: 'pt-BR', capabilities: { share: true, personal: true, forms: 'now' },
  address: { platform: 'slack', service: null, channel: 'C1' },
};

/** The form of a quiz every working day at nine, filled in. */
export const filled: FormValues = {
  channel: 'C1', time: '09:00', zone: 'America/Sao_Paulo', weekdays: ['1', '2', '3', '4', '5'], languages: 'pt', level: 'adaptive', revealAfter: '4', leaderboard: 'on',
};

/** What the fake platform knows: where Farol may post, and who is an admin. */
export interface World {
  readonly reach: Map<string, Reach>;
  readonly admins: Set<string>;
  /** Every call fails. */
  down: boolean;
}

/** What went out: which post, and what it says. */
export interface Sent {
  readonly post: Post;
  readonly reply: Reply;
}

/** Farol with a clock that the test moves, over a database in memory and a platform that is one too. */
export interface Bot {
  readonly store: Store;
  readonly assistant: Assistant;
  readonly composer: Composer;
  readonly world: World;
  say(text: string, over?: Partial<Message>): Promise<Reply>;
  press(button: Button | QuestionOption, over?: Partial<Press>): Promise<Outcome>;
  /** Sets up a quiz with this form. Returns what is said to that. */
  save(values?: FormValues, over?: Partial<Press>): Promise<Reply>;
  /** Moves the clock on, in milliseconds, and sends what has come due by then. */
  pass(time: number): Promise<Sent[]>;
  /** The message of a question as it looks now. */
  look(day: string, workspace?: string): Promise<QuestionReply>;
  close(): Promise<void>;
}

export async function createBot({ knowledge = knowledgeWith(entries), admins = [] }: { knowledge?: Knowledge; admins?: readonly string[] } = {}): Promise<Bot> {
  const clock = { now: start };
  const now = () => clock.now;
  const ids = { last: 0 };
  const newId = () => `q${(ids.last += 1)}`;
  const store = await openStore({ file: ':memory:' }, now);
  const logger = pino({ level: 'silent' });
  const world: World = { reach: new Map(), admins: new Set(), down: false };
  const learning = createLearning({ knowledge, store, logger, now, newId });
  const quiz = createQuiz({ knowledge, store, logger, learning, platformOf: () => platformIn(world), admins: new Set(admins), now, newId });
  const assistant = createAssistant({ knowledge, store, logger, quiz, learning });
  const composer = createQuizComposer({ knowledge, store, now });
  const press: Bot['press'] = ({ action }, over = {}) =>
    assistant.act({ ...origin, values: null, ...over, payload: JSON.parse(JSON.stringify(action)) });
  return {
    store, assistant, composer, world, press,
    async say(text, over = {}) {
      const reply = await assistant.respond({ ...origin, text, language: null, delivery: null, ...over });
      if (!reply) throw new Error(`no reply to "${text}"`);
      return reply;
    },
    save: async (values = filled, over = {}) =>
      (await press({ label: '', action: { v: 1, do: 'save-quiz', language: 'pt', quiz: null } }, { values, ...over })).reply,
    async pass(time) {
      const until = clock.now + time;
      const sent: Sent[] = [];
      for (; clock.now <= until; clock.now += hour / 2) sent.push(...await sendDue(store, composer, clock.now));
      clock.now = until;
      return sent;
    },
    async look(day, workspace = 'T1') {
      const one = (await store.quizzes.inChannel(workspace, 'C1'))!;
      const post = await store.posts.find(workspace, one.quiz, day, 'question');
      if (!post) throw new Error(`no question on ${day}`);
      return asQuestion(await composer.compose(post, one));
    },
    close: () => store.close(),
  };
}

/** Sends what is due, as the publisher does on a day without trouble. */
async function sendDue(store: Store, composer: Composer, now: number): Promise<Sent[]> {
  const sent: Sent[] = [];
  await store.posts.planQuestions(now, nextOccurrence, 100);
  for (let due = await store.posts.claim('test', now, hour, 100); due.length > 0; due = await store.posts.claim('test', now, hour, 100)) {
    for (const post of due) {
      const quiz = await store.quizzes.find(post.workspace, post.subject);
      const decision = await composer.decide(post, quiz);
      const decided = decision && await store.posts.decide(post, decision);
      if (!decided) {
        await store.posts.end(post, 'skipped', following(post, quiz, 'skipped', now));
        continue;
      }
      sent.push({ post: decided, reply: await composer.compose(decided, quiz) });
      await store.posts.posted(decided, `m${now}`, now, following(decided, quiz, 'posted', now));
    }
  }
  return sent;
}

function platformIn(world: World): Platform {
  const unless = <Answer>(answer: () => Answer): Promise<Answer> => (world.down ? Promise.reject(new PostError('down', 'later')) : Promise.resolve(answer()));
  return {
    name: 'slack', postsPerSecond: 1,
    post: () => unless(() => 'm'), update: () => unless(() => {}), find: () => unless(() => null),
    reach: ({ channel }: Address) => unless(() => world.reach.get(channel) ?? 'open'),
    isAdmin: person => unless(() => world.admins.has(person)),
    privately: (_workspace, person, near) => unless(() => ({ ...near, channel: `D-${person}` })),
  };
}

export function asQuestion(reply: Reply | undefined): QuestionReply {
  if (reply?.kind !== 'question') throw new Error(`a question was wanted, not ${JSON.stringify(reply).slice(0, 300)}`);
  return reply;
}

export function asVerdict(reply: Reply | undefined): VerdictReply {
  if (reply?.kind !== 'verdict') throw new Error(`a verdict was wanted, not ${JSON.stringify(reply).slice(0, 300)}`);
  return reply;
}

export function asReport(reply: Reply | undefined): ReportReply {
  if (reply?.kind !== 'report') throw new Error(`a report was wanted, not ${JSON.stringify(reply).slice(0, 300)}`);
  return reply;
}

/** The button with a label that holds this. */
export function buttonOf(reply: Reply, label: string): Button {
  const found = reply.buttons.find(button => button.label.includes(label));
  if (!found) throw new Error(`no button "${label}" among ${reply.buttons.map(button => button.label).join(', ')}`);
  return found;
}

/** The option that is right, or a wrong one, of a question made for these tests: its text ends in 0. */
export function optionOf(question: QuestionReply, right: boolean, nth = 0): QuestionOption {
  const found = question.options.filter(({ text }) => / 0$|^Fals/u.test(text) === right)[nth];
  if (!found) throw new Error('no such option');
  return found;
}

/** All that a reply says in words. */
export function wordsOf(reply: Reply): string {
  return JSON.stringify({ ...reply, buttons: [], trace: null });
}
