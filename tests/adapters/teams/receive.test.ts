import { expect, it } from 'vitest';
import { parseActivity } from '../../../adapters/teams/activity.ts';
import { receive, type Received } from '../../../adapters/teams/receive.ts';
import { createBot } from '../../quiz/bot.ts';
import {
  type Body, channelMention, execute, groupChat, installed, membersAdded, personal, silent, submit,
} from './activities.ts';

const action = { v: 1, do: 'show', concept: 'event', language: 'pt', detail: 'short' };

const inPersonalChat = {
  workspace: 'bbbbbbbb-0000-0000-0000-000000000002', person: 'aaaaaaaa-0000-0000-0000-000000000001', channel: null,
  conversation: 'a:1personal-chat', locale: 'pt-BR', zone: 'America/Recife', capabilities: { share: false, personal: true, forms: 'now', channels: false },
  address: { platform: 'teams', service: 'https://smba.trafficmanager.net/br/', channel: 'a:1personal-chat' },
};

function received(body: Body): Received | null {
  const activity = parseActivity(body);
  if (activity === null) throw new Error('not an activity');
  return receive(activity);
}

it('takes a personal message as it is', () => {
  expect(received(personal)).toEqual({
    kind: 'message',
    message: {
      ...inPersonalChat, text: 'o que é um incidente?', language: null, delivery: 'msteams:a:1personal-chat:1772452800001',
    },
  });
});

it('takes the bot\'s mention off in a channel, keeps the names of others, and knows the channel apart from the thread', () => {
  expect(received(channelMention)).toEqual({
    kind: 'message',
    message: {
      ...inPersonalChat, text: 'qual a diferença entre incidente e problema, Bia? a < b', language: null,
      channel: '19:canal@thread.tacv2', conversation: '19:canal@thread.tacv2;messageid=1772452800000',
      capabilities: { share: false, personal: false, forms: 'now' },
      address: { platform: 'teams', service: 'https://smba.trafficmanager.net/br/', channel: '19:canal@thread.tacv2' },
      delivery: 'msteams:19:canal@thread.tacv2;messageid=1772452800000:1772452800002',
    },
  });
});

it.each(['<at>Farol</at> quiz setup', '<at>Farol</at>&nbsp;quiz configurar\n', 'quiz configurar <at>Farol</at>', '<at>Farol</at>, configurar o quiz', '<at>Farol</at> como configuro o quiz?'])(
  'opens the form of the channel\'s quiz by “%s”, with the channel filled in', async text => {
    const heard = received({ ...channelMention, text });
    if (heard?.kind !== 'message') throw new Error('a message was wanted');
    const bot = await createBot();
    const form = await bot.assistant.respond(heard.message);
    await bot.close();
    expect(form).toMatchObject({ kind: 'form', send: { action: { do: 'save-quiz' } } });
    expect(JSON.stringify(form)).toContain('19:canal@thread.tacv2');
  });

it('takes a group chat for a shared place and the client\'s locale from it', () => {
  expect(received(groupChat)).toMatchObject({
    kind: 'message', message: { text: 'what is a problem?', channel: '19:grupo@thread.v2', locale: 'en-US' },
  });
});

it('takes no zone where the client tells none, or something odd', () => {
  expect(received({ ...personal, entities: undefined })).toMatchObject({ message: { zone: null } });
  expect(received({ ...personal, entities: [{ type: 'clientInfo', timezone: 3 }] })).toMatchObject({ message: { zone: null } });
});

it('finds the locale in the client\'s own entity when the activity has none', () => {
  expect(received({ ...personal, locale: undefined })).toMatchObject({ message: { locale: 'pt-BR' } });
});

it('knows the thread\'s channel by the thread when Teams does not name it', () => {
  const unnamed = received({ ...channelMention, channelData: undefined });
  expect(unnamed).toMatchObject({ message: { channel: '19:canal@thread.tacv2' } });
});

it('hands a pressed button\'s payload on unread, from Execute and from its fallback', () => {
  const press = { ...inPersonalChat, payload: action, values: null };
  expect(received(execute({ farol: action }))).toEqual({ kind: 'press', by: 'execute', aside: false, press });
  expect(received(execute({ farol: action, farolAside: true }))).toEqual({ kind: 'press', by: 'execute', aside: true, press });
  expect(received(submit({ farol: action }))).toEqual({ kind: 'press', by: 'submit', press });
});

it('reads what was filled in beside the button, several choices as a list, and leaves out what was left empty', () => {
  const filled = { farol: action, farolLists: ['weekdays', 'topics', 'none'], time: '09:00', weekdays: '1,2', topics: 'a%2Cb,100%', dates: ' ', none: '', odd: 7 };
  const values = { time: '09:00', weekdays: ['1', '2'], topics: ['a,b', '100%'] };
  expect(received(execute(filled))).toMatchObject({ press: { payload: action, values } });
  expect(received(submit(filled))).toMatchObject({ press: { payload: action, values } });
  expect(received(execute({ farol: action, farolLists: [], __proto__x: 'a' }))).toMatchObject({ press: { values: { __proto__x: 'a' } } });
});

it('takes no values for those of a form that are not', () => {
  expect(received(execute({ farol: action, time: '09:00' }))).toMatchObject({ press: { values: null } });
  expect(received(execute({ farol: action, farolLists: 'time', time: '09:00' }))).toMatchObject({ press: { values: null } });
});

it.each([null, 7, 'x', [], {}, { other: 1 }])('takes a press without our payload for a press of unknown meaning: %j', data => {
  expect(received(execute(data))).toMatchObject({ kind: 'press', press: { payload: undefined } });
  expect(received({ ...execute(data), value: data })).toMatchObject({ kind: 'press', press: { payload: undefined } });
});

it('takes a message with an unknown value and no text for a press, and one with neither for an empty message', () => {
  expect(received(submit({ old: true }))).toMatchObject({ kind: 'press', by: 'submit', press: { payload: undefined } });
  const picture = { ...personal, text: undefined, attachments: [{ contentType: 'image/png' }] };
  expect(received(picture)).toMatchObject({ message: { text: '' } });
});

it('gives the two activities of one installation one name', () => {
  expect(received(installed)).toEqual({ kind: 'installed', workspace: 'bbbbbbbb-0000-0000-0000-000000000002', delivery: 'msteams:a:1personal-chat:installed' });
  expect(received(membersAdded)).toEqual(received(installed));
});

it('has no answer to what is not for it', () => {
  expect(silent.map(received)).toEqual([null, null, null, null]);
  expect(received({ ...execute({}), name: 'composeExtension/query' })).toBeNull();
});

it.each([
  ['entities', 'x'], ['locale', 7],
  ['entities', [null, 7, { type: 'mention' }, { type: 'mention', mentioned: 'x', text: 3 }]],
  ['channelData', 'x'], ['channelData', { tenant: 3, channel: [] }], ['membersAdded', 'x'], ['replyToId', {}],
])('answers although %s is %j', (name, value) => {
  expect(received({ ...personal, [name]: value })).toMatchObject({ message: { text: 'o que é um incidente?' } });
});

const required = ['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'];

it.each(required)('takes a body without %s for no activity', name => {
  expect(parseActivity({ ...personal, [name]: undefined })).toBeNull();
});
