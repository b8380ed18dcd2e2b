import { expect, test } from 'vitest';
import { containers, directMessage, homeOpened, mention } from '../../fixtures/slack/payloads.ts';
import { allText, faultsOf } from './check-blocks.ts';
import { fixture, startBot } from './running-bot.ts';
import { messageIn, withSlack } from './session.ts';
import { asker } from './stand-in.ts';

const on = withSlack();
const share = { v: 1, do: 'share', of: { v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'short' } };

test('a command is acknowledged with nothing and answered to the asker alone, with a share button', async () => {
  const response = await on.ask();
  expect([response.status, await response.text()]).toEqual([200, '']);
  const { body } = await on.answered('response_url');
  expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false, mrkdwn: false, parse: 'none',
    unfurl_links: false });
  expect(faultsOf(messageIn({ method: '', body }))).toEqual([]);
  expect(allText(body['blocks'])).toContain('Compartilhar com o canal');
  expect(on.bot.assistant.messages[0]).toMatchObject({ text: 'o que é um incidente?', person: asker, workspace: 'T000000001',
    channel: on.slack.ids.general, delivery: null });
});

test.each(['', 'help', 'language pt'])('the command’s text %j reaches the assistant as it is', async text => {
  await on.ask({ text });
  await on.answered('response_url');
  expect(on.bot.assistant.messages[0]?.text).toBe(text);
});

test('a command is acknowledged before the answer is ready', async () => {
  const gate = Promise.withResolvers<void>();
  on.bot.assistant.before = () => gate.promise;
  expect((await on.ask()).status).toBe(200);
  expect(on.called('response_url')).toEqual([]);
  gate.resolve();
  await on.answered('response_url');
});

test('a direct message is answered in the direct message', async () => {
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }));
  await on.bot.surface.stop();
  const [message] = await on.slack.history(on.slack.ids.direct);
  expect(message?.['text']).toContain('Interrupção não planejada');
  expect(message?.['thread_ts']).toBeUndefined();
});

test('a direct message in a thread is answered in the thread', async () => {
  await on.bot.event(directMessage({ channel: on.slack.ids.direct, thread_ts: '1700000000.000001' }));
  expect((await on.answered('chat.postMessage')).body).toMatchObject({ channel: on.slack.ids.direct,
    thread_ts: '1700000000.000001' });
});

test('an @mention is answered in its thread, and the question is without the mention', async () => {
  const asked = (await on.slack.admin('chat.postMessage', { channel: on.slack.ids.general, text: 'x' }))['ts'] as string;
  await on.bot.event(mention({ channel: on.slack.ids.general, ts: asked, text: `<@${on.slack.ids.bot}> o que é um incidente?` }));
  await on.bot.surface.stop();
  expect(faultsOf(messageIn(await on.answered('chat.postMessage')))).toEqual([]);
  expect(on.bot.assistant.messages[0]?.text).toBe('o que é um incidente?');
  const thread = await on.slack.history(on.slack.ids.general, asked);
  expect(thread.at(-1)?.['text']).toContain('incidente (INC)');
});

test('messages of bots, edits and our own are acknowledged and left alone', async () => {
  for (const over of [{ bot_id: 'B1' }, { subtype: 'message_changed' }, { user: on.slack.ids.bot }]) {
    expect((await on.bot.event(directMessage(over))).status).toBe(200);
  }
  await on.bot.surface.stop();
  expect(on.bot.assistant.messages).toEqual([]);
});

test('a retried event is answered once', async () => {
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }));
  await on.bot.event(directMessage({ channel: on.slack.ids.direct }),
    { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
  await on.bot.surface.stop();
  expect(on.called('chat.postMessage')).toHaveLength(1);
});

test('a button whose outcome replaces takes the place of its message', async () => {
  await on.push({ v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'full' });
  const { body } = await on.answered('response_url');
  expect(body).toMatchObject({ replace_original: true, url: '/respond/press' });
  expect(allText(body['blocks'])).toContain('notas fiscais');
});

test('a button whose outcome is new is answered to the presser alone, next to the message', async () => {
  on.bot.assistant.outcome = { reply: fixture('comparison'), placement: 'new' };
  await on.push({ v: 1, do: 'compare', concepts: ['incident', 'problem'], language: 'pt' });
  expect((await on.answered('response_url')).body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
});

test('a new answer to a button in a thread is posted in the thread', async () => {
  on.bot.assistant.outcome = { reply: fixture('comparison'), placement: 'new' };
  await on.push({ v: 1, do: 'compare', concepts: ['incident', 'problem'], language: 'pt' }, containers.thread);
  expect((await on.answered('chat.postMessage')).body).toMatchObject({ channel: on.slack.ids.general,
    thread_ts: '1700000000.000200' });
});

test('a shared answer stands in the channel under its sharer’s name, and the private copy goes', async () => {
  on.bot.assistant.outcome = { reply: fixture('concept'), placement: 'channel' };
  await on.push(share);
  expect((await on.answered('response_url')).body).toMatchObject({ delete_original: true });
  const [message] = await on.slack.history(on.slack.ids.general);
  expect(message?.['text']).toMatch(new RegExp(`^Compartilhado por <@${asker}>`));
  expect(allText(message?.['blocks'])).toContain(`<@${asker}>`);
});

test('where the bot is no member, the presser alone is told how to invite it', async () => {
  on.bot.assistant.outcome = { reply: fixture('concept'), placement: 'channel' };
  await on.push(share, { channel: { id: on.slack.ids.closed, name: 'closed' } });
  const { body } = await on.answered('response_url');
  expect(body).toMatchObject({ response_type: 'ephemeral' });
  expect(body['text']).toContain('/invite @Farol');
});

test.each(['{broken', '{"v":0,"do":"dance"}'])('a button of another version, %s, reaches the assistant and gets its answer',
  async value => {
  await on.push(value, { actions: [{ type: 'button', action_id: 'an-older-id', value }] });
  await on.answered('response_url');
  expect(on.bot.assistant.presses).toHaveLength(1);
  expect(on.bot.assistant.presses[0]?.payload).toEqual(value.startsWith('{b') ? null : { v: 0, do: 'dance' });
});

test('the Home tab shows both welcomes, and a button pressed there is answered there', async () => {
  await on.bot.event(homeOpened('home'));
  expect(allText((await on.answered('views.publish')).body)).toContain('How to use Farol');
  await on.push({ v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'full' }, containers.home);
  const { body } = await on.answered('views.publish', 2);
  expect(body['user_id']).toBe(asker);
  expect(allText(body)).toContain('notas fiscais');
});

test('the Messages tab gets suggested prompts only where Slack’s agent features were granted', async () => {
  await on.bot.event(homeOpened('messages'));
  await on.bot.surface.stop();
  expect(on.called('assistant.threads.setSuggestedPrompts')).toEqual([]);
  on.slack.answer('assistant.threads.setSuggestedPrompts', { ok: true });
  on.slack.fail('auth.test', {
    status: 200, headers: { 'x-oauth-scopes': 'commands,chat:write,app_mentions:read,im:history,assistant:write' },
    body: { ok: true, user_id: on.slack.ids.bot, bot_id: 'B1', team_id: 'T000000001' },
  });
  const agent = await startBot(on.slack);
  await agent.event(homeOpened('messages'));
  const { body } = await on.answered('assistant.threads.setSuggestedPrompts');
  expect(body['prompts']).toEqual([{ title: 'What is an incident?', message: 'What is an incident?' }]);
  await agent.close();
});
