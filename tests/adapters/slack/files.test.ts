import { expect, test } from 'vitest';
import { command, directMessage } from '../../fixtures/slack/payloads.ts';
import { fixture, startBot, until } from './running-bot.ts';
import { withSlack } from './session.ts';
import { asker, startSlackStandIn } from './stand-in.ts';

const on = withSlack();
/** What stands in the asker's direct messages with the bot, newest first. */
async function direct(): Promise<Record<string, unknown>[]> {
  const { channel } = await on.slack.admin('conversations.open', { users: on.slack.ids.bot }) as { channel: { id: string } };
  return on.slack.history(channel.id);
}

test('a file goes to the person’s direct messages, wherever it was asked for, and the person is told so there', async () => {
  on.bot.assistant.answer = fixture('file');
  await on.ask({ text: 'my-data', user_id: await admin() });
  expect((await on.answered('response_url')).body['text']).toBe('O arquivo está na sua conversa direta com o Farol.');
  const [message] = await direct();
  expect(message).toMatchObject({ text: 'Seus dados\nTudo o que está guardado sobre você, em JSON.', files: [{ name: 'farol-my-data.json', size: 14 }] });
});

test('in the direct messages the file itself is the answer', async () => {
  on.bot.assistant.answer = fixture('file');
  await on.bot.event(directMessage({ channel: on.slack.ids.direct, user: await admin() }));
  await on.answered('files.completeUploadExternal');
  await on.bot.surface.stop();
  expect(on.called('chat.postMessage')).toEqual([]);
});

test('hostile text above a file is no markup', async () => {
  on.bot.assistant.answer = fixture('file with hostile text');
  await on.ask({ text: 'my-data', user_id: await admin() });
  expect(String((await on.answered('files.completeUploadExternal')).body['initial_comment'])).not.toMatch(/[<>]/);
});

test.each([['files:write', ['commands', 'chat:write', 'im:write']], ['im:write', ['commands', 'chat:write', 'files:write']]])(
  'without %s the person is told who can mend it', async (_, granted) => {
    const slack = await startSlackStandIn(granted);
    const bot = await startBot(slack);
    bot.assistant.answer = fixture('file');
    await bot.command(command({ text: 'my-data', response_url: slack.responseUrl('command') }));
    const told = await until(() => slack.calls.find(call => call.method === 'response_url'));
    expect(told.body['text']).toContain('files:write');
    expect(bot.log.join('')).toContain('files:write and im:write');
    await bot.close();
    await slack.close();
  });

test('a fault of Slack’s while sending is apologized for', async () => {
  on.bot.assistant.answer = fixture('file');
  on.slack.fail('files.completeUploadExternal', { status: 200, body: { ok: false, error: 'internal_error' } });
  await on.ask({ text: 'my-data', user_id: asker });
  expect((await on.answered('response_url')).body['text']).toContain('Sorry');
});

async function admin(): Promise<string> {
  return ((await on.slack.admin('auth.test', {}))['user_id']) as string;
}
