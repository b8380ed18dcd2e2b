import { expect, it } from 'vitest';
import { forOne } from '../../../adapters/teams/render/card.ts';
import { renderCard, summarize } from '../../../adapters/teams/render.ts';
import type { FileReply } from '../../../src/reply.ts';
import { type Body, channelMention, execute, personal, submit } from './activities.ts';
import { fixture, startTeams } from './bot.ts';

const teams = startTeams();
const { send } = teams;
const answer = { farol: { v: 1, do: 'answer', language: 'pt', quiz: 'q1', day: '2026-11-23', option: 1 } };
const { conversation, channelData } = channelMention;
const inChannel = (activity: Body): Body => ({ ...activity, conversation, channelData });
const calls = (): readonly string[] => teams.connector.calls.map(({ method, path }) => `${method} ${path}`);
const contents = (): readonly unknown[] => teams.connector.calls.flatMap(({ body }) => (body['attachments'] ?? []) as { content: unknown }[]).map(({ content }) => content);

it('answers a press in a channel to the presser alone, in the response and without a call that others would see', async () => {
  teams.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  const { status, text } = await send(inChannel(execute(answer)));
  expect([status, JSON.parse(text)]).toEqual([200, {
    statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: forOne(renderCard(fixture('verdict'))),
  }]);
  await teams.bot.surface.stop();
  expect(teams.connector.calls).toEqual([]);
});

it.each(['new', 'replace', 'private'] as const)('keeps with the presser what a button of such an answer leads to, were it %s elsewhere', async placement => {
  teams.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  const verdict = JSON.parse((await send(inChannel(execute(answer)))).text) as { value: { actions: { data: object; fallback: { data: object } }[] } };
  const [concept] = verdict.value.actions;
  expect(concept?.fallback.data).toEqual(concept?.data);
  teams.bot.assistant.outcome = { reply: fixture('concept'), placement };
  const { text } = await send(inChannel(execute(concept?.data)));
  expect(JSON.parse(text)).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive', value: forOne(renderCard(fixture('concept'))) });
  await teams.bot.surface.stop();
  expect(teams.connector.calls).toEqual([]);
});

it('posts a concept for everybody when its button stands before everybody', async () => {
  teams.bot.assistant.outcome = { reply: fixture('concept'), placement: 'new' };
  await send(inChannel(execute({ farol: { v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'short' } })));
  expect(contents()).toEqual([renderCard(fixture('concept'))]);
});

it('answers a press by a client from before Universal Actions in the personal chat, made if need be', async () => {
  teams.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  teams.connector.known.set('/v3/conversations', { id: 'a:new-chat' });
  await send(inChannel(submit(answer)));
  await send(inChannel(submit(answer)));
  expect(calls()).toEqual([
    'POST /br/v3/conversations', 'POST /br/v3/conversations/a%3Anew-chat/activities', 'POST /br/v3/conversations/a%3Anew-chat/activities',
  ]);
  const tenant = 'bbbbbbbb-0000-0000-0000-000000000002';
  expect(teams.connector.calls[0]?.body).toEqual({
    bot: { id: '28:11111111-2222-3333-4444-555555555555' }, members: [{ id: 'aaaaaaaa-0000-0000-0000-000000000001' }],
    tenantId: tenant, channelData: { tenant: { id: tenant } }, isGroup: false,
  });
  expect(teams.connector.calls[1]?.body).toMatchObject({ conversation: { id: 'a:new-chat' }, summary: summarize(fixture('verdict')) });
});

it('says nothing private in the channel when there is no personal chat to say it in', async () => {
  teams.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  teams.connector.faults.push({ status: 403 });
  expect((await send(inChannel(submit(answer)))).status).toBe(200);
  expect(teams.connector.calls.slice(1).map(({ body }) => body['summary'])).toEqual([summarize(fixture('greeting'))]);
});

it('posts what is private where everything is', async () => {
  teams.bot.assistant.outcome = { reply: fixture('verdict'), placement: 'private' };
  await send(execute(answer));
  await send(submit(answer));
  expect(calls()).toEqual([
    'POST /br/v3/conversations/a%3A1personal-chat/activities/f%3Ainvoke', 'POST /br/v3/conversations/a%3A1personal-chat/activities/1772452800004',
  ]);
});

it('does not try a second time to change the message for everybody, and only logs that it could not', async () => {
  teams.bot.assistant.outcome = { reply: fixture('question'), placement: 'replace' };
  teams.connector.faults.push({ status: 429 });
  expect((await send(execute(answer))).status).toBe(200);
  await teams.bot.surface.stop();
  expect(teams.connector.calls.length).toBe(1);
  expect(teams.bot.log()).toContain('could not change a message of Teams for everybody');
});

it('sends a file as numbered messages within the limit, whose texts together are the file', async () => {
  const data = Array.from({ length: 900 }, (_, at) => ({ at, question: `Pergunta "${at}"  {{DATE()}} <b>*x*</b> \u202E 👩🏽‍💻` }));
  const file: FileReply = { ...fixture('file') as FileReply, content: JSON.stringify(data, null, 2) };
  teams.bot.assistant.reply = file;
  await send(personal);
  const [first, ...parts] = contents() as { body: { text?: string; inlines?: { text: string; fontType?: string }[] }[] }[];
  expect(first).toEqual(renderCard(file));
  expect(parts.length).toBeGreaterThan(2);
  const sizes = teams.connector.calls.map(({ body }) => Buffer.byteLength(JSON.stringify(body), 'utf16le'));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(28 * 1024);
  expect(parts.map(part => JSON.stringify(part.body[0]).match(/json (\d+\/\d+)/)?.[1])).toEqual(parts.map((_, at) => `${at + 1}/${parts.length}`));
  const runs = parts.map(part => part.body[1]?.inlines?.[0]);
  expect(runs.every(run => run?.fontType === 'Monospace')).toBe(true);
  const whole = runs.map(run => run?.text).join('');
  expect(JSON.parse(whole)).toEqual(data);
  expect(whole).not.toMatch(/\{\{|\u202E/);
});

it('tells a file to the presser alone although the button stood in a channel', async () => {
  teams.bot.assistant.outcome = { reply: fixture('file'), placement: 'private' };
  teams.connector.known.set('/v3/conversations', { id: 'a:new-chat' });
  const { text } = await send(inChannel(execute(answer)));
  expect(JSON.parse(text)).toMatchObject({ value: 'Seus dados' });
  expect(new Set(calls())).toEqual(new Set(['POST /br/v3/conversations', 'POST /br/v3/conversations/a%3Anew-chat/activities']));
});

interface Choices { readonly choices?: readonly { readonly title: string; readonly value: string }[]; readonly id?: string }
const offered = (card: unknown): unknown => (card as { body: readonly Choices[] }).body.find(({ id }) => id === 'channel')?.choices;

it('offers the channels of the team in a form, the one at hand first', async () => {
  const form = fixture('form');
  if (form.kind !== 'form') throw new Error('no form');
  teams.bot.assistant.reply = { ...form, fields: form.fields.map(field => field.type === 'channel' ? { ...field, value: null } : field) };
  const conversations = [{ id: '19:time@thread.tacv2', name: null }, { id: '19:outro@thread.tacv2', name: 'Outro' }, { id: '19:canal@thread.tacv2', name: 'Canal' }, 7];
  teams.connector.known.set('/v3/teams/19%3Atime%40thread.tacv2/conversations', { conversations });
  await send(channelMention);
  const [canal, geral, outro] = [{ title: 'Canal', value: '19:canal@thread.tacv2' }, { title: 'Geral', value: '19:time@thread.tacv2' }, { title: 'Outro', value: '19:outro@thread.tacv2' }];
  expect(offered(contents()[0])).toEqual([canal, geral, outro]);
  expect((contents()[0] as { body: readonly { id?: string; value?: string }[] }).body.find(({ id }) => id === 'channel')?.value).toBe(canal?.value);
});

it('offers the conversation itself when the channels cannot be had, and none in a personal chat', async () => {
  const form = fixture('form');
  if (form.kind !== 'form') throw new Error('no form');
  teams.bot.assistant.reply = { ...form, fields: form.fields.map(field => field.type === 'channel' ? { ...field, value: null } : field) };
  teams.connector.faults.push({ status: 403 });
  await send(channelMention);
  expect(offered(contents()[0])).toEqual([{ title: 'Esta conversa', value: '19:canal@thread.tacv2' }]);
  await send(personal);
  expect(offered(contents()[1])).toBeUndefined();
  expect(JSON.stringify(contents()[1])).toContain('Aqui não há canal para escolher.');
});

it('names people in a report as plain text, asks for a name once, and leaves out whom it cannot name', async () => {
  teams.bot.assistant.reply = fixture('report');
  teams.connector.known.set('/members/U000000001', { name: 'Ana <b>de</b> Souza' });
  teams.connector.known.set('/members/U000000002', {});
  await send(channelMention);
  await send(channelMention);
  expect(calls().filter(call => call.startsWith('GET'))).toEqual([
    'GET /br/v3/conversations/19%3Acanal%40thread.tacv2/members/U000000001',
    'GET /br/v3/conversations/19%3Acanal%40thread.tacv2/members/U000000002',
    'GET /br/v3/conversations/19%3Acanal%40thread.tacv2/members/U000000002',
  ]);
  const card = JSON.stringify(contents().at(-1));
  expect(card).toContain('"text":"Ana <b>de</b> Souza","weight":"Bolder"},{"type":"TextRun","text":" — 7 perguntas seguidas"');
  expect(card).not.toMatch(/3 perguntas|<at>|U0000/);
});
