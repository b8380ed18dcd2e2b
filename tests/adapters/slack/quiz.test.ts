import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { types } from '@slack/bolt';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAssistant } from '../../../src/assistant.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createLearning } from '../../../src/learning/learning.ts';
import type { Platform } from '../../../src/platform.ts';
import { createQuiz } from '../../../src/quiz/quiz.ts';
import { createSearch } from '../../../src/search/search.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { command, containers, press, submission } from '../../fixtures/slack/payloads.ts';
import { allText, faultsOf, faultsOfModal } from './check-blocks.ts';
import { startBot, until, type RunningBot } from './running-bot.ts';
import { messageIn } from './session.ts';
import { asker, startSlackStandIn, type Call, type SlackStandIn } from './stand-in.ts';

// The whole way through the real core, over HTTP: what the other tests of Slack use stubs for.
const knowledge = loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)));
const search = createSearch(knowledge);
const logger = pino({ level: 'silent' });
let slack: SlackStandIn;
let bot: RunningBot;
let store: Store;
beforeEach(async () => {
  slack = await startSlackStandIn();
  store = await openStore({ file: ':memory:' }, Date.now);
  const common = { knowledge, store, logger, now: Date.now, newId: randomUUID };
  const learning = createLearning(common);
  const platformOf = (): Platform | null => bot.surface.platform;
  const quiz = createQuiz({ ...common, learning, platformOf, admins: new Set() });
  bot = await startBot(slack, { assistant: createAssistant({ knowledge, search, store, logger, quiz, learning }) });
});
afterEach(async () => {
  await bot.close();
  await slack.close();
  await store.close();
});

const called = (method: string, times = 1): Promise<Call> =>
  until(() => slack.calls.filter(call => call.method === method).at(times - 1));
const say = async (text: string): Promise<Response> => bot.command(command({
  text, channel_id: slack.ids.general, response_url: slack.responseUrl(text), trigger_id: (await slack.admin('views.generateTriggerId', { user_id: asker }))['trigger_id'] as string,
}));
const filled = {
  time: { type: 'timepicker', selected_time: '09:00' }, zone: { type: 'static_select', selected_option: { value: 'America/Sao_Paulo' } },
  weekdays: { type: 'checkboxes', selected_options: [{ value: '1' }] }, languages: { type: 'static_select', selected_option: { value: 'pt' } },
  level: { type: 'static_select', selected_option: { value: 'adaptive' } }, revealAfter: { type: 'static_select', selected_option: { value: '4' } },
  leaderboard: { type: 'static_select', selected_option: { value: 'on' } },
};

test('a quiz is set up in a modal: a channel without the bot is a problem at its field, and one with it is saved', async () => {
  await say('quiz setup');
  const view = (await called('views.open')).body['view'] as types.ModalView;
  expect(faultsOfModal(view)).toEqual([]);
  const send = async (channel: string) => {
    const inputs = { ...filled, channel: { type: 'conversations_select', selected_conversation: channel } };
    return (await bot.interact(submission(null, inputs, { private_metadata: view.private_metadata }))).text();
  };
  const problems = JSON.parse(await send(slack.ids.closed)) as { response_action: string; errors: Record<string, string> };
  expect(problems.response_action).toBe('errors');
  expect(problems.errors['field:channel']).toContain('/invite @Farol');
  expect(await send(slack.ids.general)).toBe('');
  expect(faultsOf(messageIn(await called('response_url')))).toEqual([]);
  expect((await store.quizzes.inChannel('T000000001', slack.ids.general))?.settings).toMatchObject({ time: '09:00', zone: 'America/Sao_Paulo', weekdays: [1] });
});

test('practice in private: a question, and by a press of one of its options the verdict', async () => {
  await say('quiz');
  const asked = messageIn(await called('response_url'));
  expect(faultsOf(asked)).toEqual([]);
  const [options] = asked.blocks.flatMap(block => (block.type === 'actions' ? [block.elements] : []));
  const [first] = options ?? [];
  const value = first !== undefined && 'value' in first ? first.value : '';
  await bot.interact(press(value, { channel: { id: slack.ids.general, name: 'general' }, response_url: slack.responseUrl('pressed') }));
  const verdict = messageIn(await called('response_url', 2));
  expect(faultsOf(verdict)).toEqual([]);
  expect(allText(verdict.blocks)).toMatch(/[✅❌]/u);
});

test('what a person’s own is, pressed in a thread that others read, is told to that person alone', async () => {
  await bot.interact(press({ v: 1, do: 'progress', language: 'pt' }, { ...containers.thread, channel: { id: slack.ids.general, name: 'general' } }));
  expect((await called('chat.postEphemeral')).body).toMatchObject({ user: asker });
  expect(slack.calls.filter(call => call.method === 'chat.postMessage')).toEqual([]);
});
