import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { renderCard } from '../adapters/teams/render.ts';
import { renderOutcome } from '../adapters/web/render.ts';
import { readConfig } from '../src/config.ts';
import type { Language } from '../src/language.ts';
import type { Platform } from '../src/platform.ts';
import { createQuizComposer } from '../src/quiz/compose/composer.ts';
import { createPublisher } from '../src/publisher/publisher.ts';
import type { QuizSettings } from '../src/quiz/settings.ts';
import type { Reply } from '../src/reply.ts';
import { createCore } from '../src/start.ts';
import { openStore } from '../src/store/store.ts';

const hour = 3_600_000;
const begin = { at: Date.parse('2026-11-23T12:00Z'), day: '2026-11-23' };
/** The place of the option that each person presses. */
const presses = [1, 1, 1, 3, 1, 1, 0, 1, 3];

/** One day of a channel's quiz, played in memory: the question with its answers so far, and its reveal, as the page gets cards. */
export async function playChannel(language: Language): Promise<{ readonly question: object; readonly reveal: object }> {
  const clock = { at: begin.at };
  const now = () => clock.at;
  const store = await openStore({ file: ':memory:' }, now);
  const logger = pino({ level: 'silent' });
  const core = await createCore({ config: readConfig({}), logger, now }, store);
  const channel = createChannel();
  const publisher = createPublisher({
    store, logger, now, newId: randomUUID, random: () => 0.5, catchUp: 4 * hour, inDoubt: 'skip', platformOf: () => channel.platform,
    composer: createQuizComposer({ knowledge: core.knowledge, store, now }),
  });
  const goOn = async () => {
    await publisher.tick();
    await publisher.idle();
  };
  const address = { platform: 'teams', service: null, channel: 'channel' } as const;
  await store.quizzes.save({ workspace: 'tenant', quiz: 'pictures', address, owner: null, settings: settingsIn(language), state: 'running', next: begin, createdAt: clock.at });
  await goOn();
  const asked = channel.messages[0];
  if (asked?.kind !== 'question') throw new Error('the channel was not asked a question');
  for (const [index, option] of presses.entries()) {
    await core.assistant.act({
      workspace: 'tenant', person: `person-${index}`, channel: 'channel', conversation: 'channel', locale: null, address, values: null,
      capabilities: { share: false, personal: false, forms: 'now' }, payload: asked.options[option]?.action,
    });
  }
  clock.at += hour;
  await goOn();
  const question = channel.messages[0];
  clock.at += 7 * hour;
  await goOn();
  const reveal = channel.messages[1];
  await store.close();
  if (!question || reveal?.kind !== 'report') throw new Error('the answer was not shown to the channel');
  return { question: onPage(question), reveal: onPage(reveal) };
}

function settingsIn(language: Language): QuizSettings {
  return {
    time: '09:00', zone: 'America/Sao_Paulo', weekdays: [1, 2, 3, 4, 5], languages: [language], editions: ['itil4'], topics: ['key-concepts'], level: 'adaptive',
    revealAfter: 8, leaderboard: true, holidays: { dates: [], country: null, region: null },
  };
}

/** A platform with one channel, which keeps its messages. */
function createChannel(): { readonly platform: Platform; readonly messages: Reply[] } {
  const messages: Reply[] = [];
  const platform: Platform = {
    name: 'teams', postsPerSecond: 1000,
    post: (_address, reply) => Promise.resolve(String(messages.push(reply) - 1)),
    update: (_address, message, reply) => Promise.resolve(void (messages[Number(message)] = reply)),
    find: () => Promise.resolve(null),
    reach: () => Promise.resolve('open'),
    isAdmin: () => Promise.resolve(false),
    privately: (_workspace, _person, near) => Promise.resolve(near),
  };
  return { platform, messages };
}

function onPage(reply: Reply): object {
  return { cards: [renderOutcome({ reply, placement: 'new' }, renderCard)] };
}
