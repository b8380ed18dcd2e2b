import { fileURLToPath } from 'node:url';
import { Kysely } from 'kysely';
import { pino } from 'pino';
import { createAssistant } from '../../src/assistant.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createLearning } from '../../src/learning/learning.ts';
import type { Press } from '../../src/message.ts';
import { createPublisher } from '../../src/publisher/publisher.ts';
import { createQuizComposer } from '../../src/quiz/compose/composer.ts';
import { createQuiz } from '../../src/quiz/quiz.ts';
import { createSearch } from '../../src/search/search.ts';
import { connectPostgres } from '../../src/store/postgres.ts';
import type { AnswerTable, PostTable, Tables } from '../../src/store/schema.ts';
import { connectSqlite } from '../../src/store/sqlite.ts';
import { openStore, type Store, type StoreLocation } from '../../src/store/store.ts';
import { day, monday, quizOf } from '../publisher/bot.ts';
import { createFakePlatform } from '../publisher/fake-platform.ts';
import { postgres, sqlite } from '../store/databases.ts';
import { ms, summarize, timeEach } from './timing.ts';

// How fast the quiz is on each database: answers at 100 presses a second, picking with a long history, a minute in which all are due.
const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const search = createSearch(knowledge);
const logger = pino({ level: 'silent' });
const ids = { last: 0 };
const newId = () => `id-${(ids.last += 1)}`;
const clock = { now: monday };
const now = () => clock.now;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

function publisherOver(store: Store) {
  const platform = createFakePlatform('slack', 100_000);
  return createPublisher({
    store, logger, now, newId, composer: createQuizComposer({ knowledge, store, now }), platformOf: () => platform, random: () => 0.5, catchUp: day, inDoubt: 'skip', atOnce: 200,
  });
}

/** One quiz with a question in its channel. */
async function askQuestion(store: Store): Promise<string> {
  const quiz = quizOf('presses');
  await store.quizzes.save({ ...quiz, settings: { ...quiz.settings, weekdays: everyDay } });
  const publisher = publisherOver(store);
  await publisher.tick();
  await publisher.idle();
  return quiz.quiz;
}

/** Presses at a steady rate, each by another person, timed from when each was due until its verdict: the answer is on disk by then. */
async function timePresses(store: Store, quiz: string, { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number }): Promise<number[]> {
  const learning = createLearning({ knowledge, store, logger, now, newId });
  const platform = createFakePlatform();
  const part = createQuiz({ knowledge, store, logger, learning, platformOf: () => platform, admins: new Set(), now, newId });
  const assistant = createAssistant({ knowledge, store, logger, search, quiz: part, learning });
  const begin = performance.now();
  return Promise.all(Array.from({ length: perSecond * seconds }, async (_, index) => {
    const due = begin + (index * 1000) / perSecond;
    await new Promise(resolve => { setTimeout(resolve, Math.max(0, due - performance.now())); });
    const press: Press = {
      workspace: 'T1', person: `U${index}`, channel: 'C-presses', conversation: 'C-presses', locale: null, capabilities: { share: false, personal: true, forms: 'now' },
      address: { platform: 'slack', service: null, channel: 'C-presses' }, values: null,
      payload: { v: 1, do: 'answer', quiz, day: '2026-11-23', option: index % 2, language: 'pt' },
    };
    const { reply } = await assistant.act(press);
    if (reply.kind !== 'verdict') throw new Error(`a press was answered by a ${reply.kind}`);
    return performance.now() - due;
  }));
}

/** People who answer each question of the history. */
const answering = 20;
const historyDays = 5 * 365;

/** Five years of questions, one a day, answered by some people each; times the choice of the next. */
async function timePicking(location: StoreLocation): Promise<number[]> {
  const store = await openStore(location, now);
  const quiz = quizOf('history');
  await store.quizzes.save({ ...quiz, settings: { ...quiz.settings, weekdays: everyDay } });
  const db = new Kysely<Tables>({ dialect: ('url' in location ? connectPostgres(location.url) : connectSqlite(location.file)).dialect() });
  const composer = createQuizComposer({ knowledge, store, now });
  const known = await store.quizzes.find('T1', quiz.quiz);
  if (!known) throw new Error('the quiz was not made');
  const dayOf = (asked: number) => new Date(monday + (asked - historyDays) * day).toISOString().slice(0, 10);
  const post = (asked: number): PostTable => ({
    workspace: 'T1', subject: quiz.quiz, day: dayOf(asked), kind: 'question', due_at: monday, not_before: monday, state: 'posted', owner: null, lease_until: null, attempts: 1,
    question: knowledge.questions[asked % knowledge.questions.length]?.id ?? null, content: null, message: `m${asked}`, posted_at: monday, shown: 0, shown_at: 0,
  });
  const decided = await composer.decide(post(0), known);
  const posts = Array.from({ length: historyDays }, (_, asked) => ({ ...post(asked), content: JSON.stringify(decided?.content) }));
  const answers = posts.flatMap(({ day: on, question }, asked) => Array.from({ length: answering }, (__, person): AnswerTable => ({
    workspace: 'T1', scope: `${quiz.quiz}/${on}`, person: `H${person}`, source: 'channel', quiz: quiz.quiz, day: on, question: question ?? '', option: person % 2, correct: (person + asked) % 2, at: monday,
  })));
  for (let from = 0; from < posts.length; from += 500) await db.insertInto('post').values(posts.slice(from, from + 500)).execute();
  for (let from = 0; from < answers.length; from += 500) await db.insertInto('answer').values(answers.slice(from, from + 500)).execute();
  await db.destroy();
  const times = await timeEach(Array.from({ length: 25 }, (_, ahead) => ahead), 2, ahead => composer.decide(post(historyDays + ahead), known));
  await store.close();
  return times;
}

/** So many channels due in one minute: how long until all are claimed, and until all are posted to a platform that takes no time. */
async function timeClaims(store: Store, channels: number): Promise<{ readonly claimed: number; readonly posted: number }> {
  for (let index = 0; index < channels; index += 1) await store.quizzes.save(quizOf(`q${index}`));
  const publisher = publisherOver(store);
  const start = performance.now();
  await publisher.tick();
  const claimed = performance.now() - start;
  await publisher.idle();
  return { claimed, posted: performance.now() - start };
}

for (const database of [sqlite(), postgres()]) {
  await database.start();
  console.log(`\n== ${database.name} ==`);
  const presses = await openStore(await database.fresh(), now);
  const { median, p99, worst } = summarize(await timePresses(presses, await askQuestion(presses), { perSecond: 100, seconds: 10 }));
  console.log(`answers, 100 a second        median ${ms(median)}   99 % ${ms(p99)}   worst ${ms(worst)}`);
  await presses.close();
  const picking = summarize(await timePicking(await database.fresh()));
  console.log(`picking after 5 years        median ${ms(picking.median)}   99 % ${ms(picking.p99)}   worst ${ms(picking.worst)}`);
  const minute = await openStore(await database.fresh(), now);
  const { claimed, posted } = await timeClaims(minute, 10_000);
  console.log(`10,000 channels due at once  claimed in ${ms(claimed)}, posted in ${ms(posted)}`);
  await minute.close();
  await database.stop();
}
