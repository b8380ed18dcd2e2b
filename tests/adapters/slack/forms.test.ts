import type { types } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/reply.ts';
import { containers, directMessage, submission } from '../../fixtures/slack/payloads.ts';
import { allText, faultsOfModal } from './check-blocks.ts';
import { fixture } from './running-bot.ts';
import { withSlack } from './session.ts';
import { asker } from './stand-in.ts';

const on = withSlack({ times: { submission: 150 } });
const setUp = { v: 1, do: 'set-up', language: 'pt', quiz: null };
const save = { v: 1, do: 'save-quiz', language: 'pt', quiz: null };

/** A trigger that the emulator knows, good for one form. */
async function trigger(): Promise<string> {
  return (await on.slack.admin('views.generateTriggerId', { user_id: asker }))['trigger_id'] as string;
}

/** Has the bot open a form in #general by a command, and tells the view. */
async function openForm(): Promise<types.ModalView> {
  on.bot.assistant.answer = fixture('form');
  await on.ask({ text: 'quiz setup', trigger_id: await trigger() });
  return (await on.answered('views.open')).body['view'] as types.ModalView;
}

/** Sends the form back as Slack does, and tells what Slack is answered. */
async function send(view: types.ModalView, outcome: Outcome): Promise<{ status: number; answer: unknown }> {
  on.bot.assistant.outcome = outcome;
  const body = submission(null, { time: { type: 'timepicker', selected_time: '09:00' } }, { private_metadata: view.private_metadata });
  const response = await on.bot.interact(body);
  const text = await response.text();
  return { status: response.status, answer: text === '' ? null : JSON.parse(text) };
}

test('a command that is answered with a form opens it as a modal, and says nothing else', async () => {
  const view = await openForm();
  expect(faultsOfModal(view)).toEqual([]);
  expect(on.bot.assistant.messages[0]?.capabilities.forms).toBe('now');
  await on.bot.surface.stop();
  expect(on.called('response_url')).toEqual([]);
});

test('a pressed button opens a form too, from a channel, a direct message and the Home tab', async () => {
  on.bot.assistant.outcome = { reply: fixture('form'), placement: 'new' };
  for (const [at, container] of [containers.public, containers.direct, containers.home].entries()) {
    await on.push(setUp, { ...container, trigger_id: await trigger() });
    await on.answered('views.open', at + 1);
  }
  await on.bot.surface.stop();
  expect(on.called('views.publish')).toEqual([]);
  expect(on.called('chat.postMessage')).toEqual([]);
});

test('a form that opens too late is told of, and can be asked for again', async () => {
  on.slack.fail('views.open', { status: 200, body: { ok: false, error: 'expired_trigger_id' } });
  on.bot.assistant.outcome = { reply: fixture('form'), placement: 'new' };
  await on.push(setUp);
  expect((await on.answered('response_url')).body['text']).toBe('O formulário não abriu a tempo. Tente de novo.');
});

test('a form that Slack refuses is apologized for, and the log says why', async () => {
  on.slack.fail('views.open', { status: 200, body: { ok: false, error: 'invalid_arguments' } });
  on.bot.assistant.outcome = { reply: fixture('form'), placement: 'new' };
  await on.push(setUp);
  expect((await on.answered('response_url')).body['text']).toContain('Desculpe');
  expect(on.bot.log.join('')).toContain('invalid_arguments');
});

test('a message, which comes without a trigger, is told what the form is about', async () => {
  on.bot.assistant.answer = fixture('form');
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }));
  expect((await on.answered('chat.postMessage')).body['text']).toContain('Uma pergunta por dia no canal');
  expect(on.bot.assistant.messages[0]?.capabilities.forms).toBe('by-button');
});

test('problems with what was sent stand at the fields, and the modal stays open', async () => {
  const sent = await send(await openForm(), { reply: fixture('form with problems'), placement: 'new' });
  expect(sent).toEqual({ status: 200, answer: {
    response_action: 'errors', errors: { 'field:time': 'Escreva a hora como 09:00.', 'field:weekdays': 'Escolha um dia.' } } });
  await on.bot.surface.stop();
  expect(on.called('response_url')).toEqual([]);
  expect(on.bot.assistant.presses).toMatchObject([{ payload: save, values: { time: '09:00' }, person: asker, channel: on.slack.ids.general }]);
});

test('a further form takes the modal’s place, and comes back as well', async () => {
  const { answer } = await send(await openForm(), { reply: { ...fixture('form'), title: 'Passo 2' } as Outcome['reply'], placement: 'new' });
  const { response_action: action, view } = answer as { response_action: string; view: types.ModalView };
  expect(action).toBe('update');
  expect(view.title.text).toBe('Passo 2');
  expect(faultsOfModal(view)).toEqual([]);
  expect((await send(view, { reply: fixture('greeting'), placement: 'new' })).answer).toBeNull();
});

test('any other outcome closes the modal and is told where the form was opened, to its sender alone', async () => {
  const sent = await send(await openForm(), { reply: fixture('greeting'), placement: 'new' });
  expect(sent).toEqual({ status: 200, answer: null });
  expect((await on.answered('response_url')).body).toMatchObject({ response_type: 'ephemeral', url: '/respond/command', text: 'Oi! Pergunte o que quiser sobre ITIL.' });
});

test('a form sent when its response_url has expired, from a channel without the bot, is answered in the direct messages', async () => {
  const view = await openForm();
  on.slack.fail('response_url', { status: 404 });
  on.slack.fail('chat.postEphemeral', { status: 200, body: { ok: false, error: 'not_in_channel' } });
  await send(view, { reply: fixture('greeting'), placement: 'new' });
  expect((await on.answered('chat.postMessage')).body).toMatchObject({ channel: asker });
});

test('a form that was opened in a public thread is answered to its sender alone', async () => {
  on.bot.assistant.outcome = { reply: fixture('form'), placement: 'new' };
  await on.push(setUp, { ...containers.thread, trigger_id: await trigger() });
  const view = (await on.answered('views.open')).body['view'] as types.ModalView;
  await send(view, { reply: fixture('greeting'), placement: 'new' });
  expect((await on.answered('chat.postEphemeral')).body).toMatchObject({ user: asker, thread_ts: '1700000000.000200' });
});

test('a form that the core takes long over closes in time, and the answer follows', async () => {
  const view = await openForm();
  const gate = Promise.withResolvers<void>();
  on.bot.assistant.before = () => gate.promise;
  const sent = await send(view, { reply: fixture('form with problems'), placement: 'new' });
  expect(sent).toEqual({ status: 200, answer: null });
  expect(on.called('response_url')).toEqual([]);
  gate.resolve();
  expect(allText((await on.answered('response_url')).body['blocks'])).toContain('Escolha um dia.');
});

test('a form that the core fails at closes, with an apology in its language', async () => {
  const view = await openForm();
  on.bot.assistant.before = async () => { throw new Error('the store is away'); };
  expect(await send(view, { reply: fixture('greeting'), placement: 'new' })).toEqual({ status: 200, answer: null });
  expect((await on.answered('response_url')).body['text']).toContain('Desculpe');
  expect(on.bot.log.join('')).toContain('the store is away');
});

test('a form of ours whose state is of another version closes', async () => {
  expect((await on.bot.interact(submission({ place: 'moon' }, {}))).status).toBe(200);
  await on.bot.surface.stop();
  expect(on.bot.assistant.presses).toEqual([]);
});
