import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createAssistant, type Assistant } from '../../src/assistant.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Language } from '../../src/language.ts';
import { createLearning, type Learning } from '../../src/learning/learning.ts';
import type { Message, Origin } from '../../src/message.ts';
import type { Button, Outcome, QuestionOption, QuestionReply, Reply, ReportReply, VerdictReply } from '../../src/reply.ts';
import { createSearch } from '../../src/search/search.ts';
import { defaultRetention, type Retention } from '../../src/store/retention.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/store.ts';

export { dayLength as day } from '../../src/time/days.ts';

/** The knowledge base as it is, with its questions. */
export const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));

/** Takes a second to build, and asks nothing of the tests here. */
const search = createSearch(knowledge);

export const hour = 3_600_000;
/** A Monday, 09:00 in São Paulo. */
export const start = Date.parse('2026-03-02T12:00:00Z');

/** Somebody in a direct message on Slack. */
export const origin: Origin = {
  workspace: 'T1', person: 'U1', channel: null, conversation: 'D1', locale: null, capabilities: { share: false, personal: true, forms: 'by-button' },
  address: { platform: 'slack', service: null, channel: 'D1' },
};

/** Farol with a clock that the test moves, over a database that outlives it. */
export interface Bot {
  readonly store: Store;
  readonly assistant: Assistant;
  readonly learning: Learning;
  say(text: string, over?: Partial<Message>): Promise<Reply>;
  press(button: Pick<Button, 'action'> | QuestionOption, over?: Partial<Origin & { values: Readonly<Record<string, string>> }>): Promise<Outcome>;
  /** Moves the clock, in milliseconds. */
  wait(time: number): void;
  now(): number;
  /** Another instance over the same database, by the same clock. */
  restart(): Promise<Bot>;
  close(): Promise<void>;
}

export async function createBot(
  { location = { file: ':memory:' }, clock = { now: start }, count = { ids: 0 }, from = knowledge, retention = defaultRetention }:
  { location?: StoreLocation; clock?: { now: number }; count?: { ids: number }; from?: typeof knowledge; retention?: Retention } = {},
): Promise<Bot> {
  const now = () => clock.now;
  const store = await openStore(location, now, retention);
  const logger = pino({ level: 'silent' });
  const learning = createLearning({ knowledge: from, store, logger, now, newId: () => `id${(count.ids += 1)}` });
  const assistant = createAssistant({ knowledge: from, store, logger, learning, search });
  return {
    store, assistant, learning, now,
    async say(text, over = {}) {
      const reply = await assistant.respond({ ...origin, text, language: null, delivery: null, ...over });
      if (!reply) throw new Error(`no reply to "${text}"`);
      return reply;
    },
    press: ({ action }, over = {}) => assistant.act({ ...origin, values: null, ...over, payload: JSON.parse(JSON.stringify(action)) }),
    wait: time => void (clock.now += time),
    restart: () => createBot({ location, clock, count, from, retention }),
    close: () => store.close(),
  };
}

export function asQuestion(reply: Reply): QuestionReply {
  if (reply.kind !== 'question') throw new Error(`a question was wanted, not ${reply.kind}: ${JSON.stringify(reply).slice(0, 300)}`);
  return reply;
}

export function asVerdict(reply: Reply): VerdictReply {
  if (reply.kind !== 'verdict') throw new Error(`a verdict was wanted, not ${reply.kind}`);
  return reply;
}

export function asReport(reply: Reply): ReportReply {
  if (reply.kind !== 'report') throw new Error(`a report was wanted, not ${reply.kind}`);
  return reply;
}

/** The question that a reply asks, as the knowledge base has it. */
export function entryOf(reply: Reply, language: Language = 'pt') {
  const { question: [text], options: shown } = asQuestion(reply);
  const entry = knowledge.questions.find(({ question, options }) => question[language] === text && shown.every(one => options.some(option => option.text[language] === one.text)));
  if (!entry) throw new Error(`the knowledge base has no question "${text}"`);
  return entry;
}

/** The right option of a question as shown, or a wrong one. */
export function optionOf(reply: Reply, right: boolean, language: Language = 'pt'): QuestionOption {
  const entry = entryOf(reply, language);
  const found = asQuestion(reply).options.find(({ text }) => (entry.options.find(option => option.text[language] === text)?.right === true) === right);
  if (!found) throw new Error('the question has no such option');
  return found;
}

/** Asks and answers one question of practice. */
export async function practise(bot: Bot, right = true): Promise<{ readonly question: QuestionReply; readonly verdict: VerdictReply }> {
  const question = asQuestion(await bot.say('quiz'));
  const { reply } = await bot.press(optionOf(question, right));
  return { question, verdict: asVerdict(reply) };
}

export function buttonOf(reply: Reply, label: string): Button {
  const found = reply.buttons.find(button => button.label === label);
  if (!found) throw new Error(`no button "${label}" among ${reply.buttons.map(button => button.label).join(', ')}`);
  return found;
}
