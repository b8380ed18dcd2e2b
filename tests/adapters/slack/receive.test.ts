import { expect, test } from 'vitest';
import { fromSlackText } from '../../../adapters/slack/plain-text.ts';
import { receiveCommand, receiveHome, receiveMessage, type Installation } from '../../../adapters/slack/receive.ts';
import { receivePress, receiveSubmission } from '../../../adapters/slack/receive-press.ts';
import { command, containers, directMessage, homeOpened, mention, press, submission } from '../../fixtures/slack/payloads.ts';

const self: Installation = { user: 'U0FAROL', bot: 'B0FAROL', workspace: 'T000000001', agent: false };
const show = { v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'full' };

const inChannel = { platform: 'slack', service: null, channel: 'C000000001' };
const inPrivate = { ...inChannel, channel: 'U000000001' };

test('a command becomes a message of its sender, answered to the sender alone and shareable', () => {
  expect(receiveCommand(command(), self)).toEqual({
    message: {
      workspace: 'T000000001', person: 'U000000001', channel: 'C000000001', conversation: 'C000000001:U000000001', locale: null,
      capabilities: { share: true, personal: true, forms: 'now' }, address: inChannel, inbox: inPrivate,
      text: 'o que é um incidente?', language: null, delivery: null,
    },
    trigger: '13345224609.738474920.8088930838d88f008e0',
    place: { at: 'private', responseUrl: 'https://hooks.slack.test/commands/T000000001/1/abc', channel: 'C000000001', thread: null,
      person: 'U000000001' },
  });
});

test.each([{ channel_name: 'directmessage', channel_id: 'D000000001' },
  { channel_name: 'directmessage', channel_id: 'G000000001' }])(
  'a command in a direct message has no channel to be shared with', over => {
    expect(receiveCommand(command(over), self)?.message).toMatchObject({
      channel: null, capabilities: { share: false, personal: true, forms: 'now' }, address: inPrivate });
  });

test('a command without a text asks the empty question', () => {
  expect(receiveCommand(command({ text: '' }), self)?.message.text).toBe('');
});

test('a direct message is answered below, and carries its event’s id as delivery', () => {
  expect(receiveMessage(directMessage(), self)).toEqual({
    message: {
      workspace: 'T000000001', person: 'U000000001', channel: null, conversation: 'D000000001', locale: null,
      capabilities: { share: false, personal: true, forms: 'by-button' }, address: inPrivate, inbox: inPrivate,
      text: 'o que é um incidente?', language: null, delivery: 'Ev0DM',
    },
    trigger: null,
    place: { at: 'conversation', channel: 'D000000001', thread: null },
  });
});

test('a direct message in a thread is answered there, in a conversation of its own', () => {
  const asked = receiveMessage(directMessage({ thread_ts: '1699999999.000100' }), self);
  expect(asked?.place).toEqual({ at: 'conversation', channel: 'D000000001', thread: '1699999999.000100' });
  expect(asked?.message.conversation).toBe('D000000001:1699999999.000100');
});

test('with Slack’s agent features every direct message opens a thread', () => {
  expect(receiveMessage(directMessage(), { ...self, agent: true })?.place).toMatchObject({ thread: '1700000000.000100' });
});

test('an @mention is answered in the thread it opens, without the mention in the question', () => {
  const asked = receiveMessage(mention(), self);
  expect(asked?.place).toEqual({ at: 'conversation', channel: 'C000000001', thread: '1700000000.000200' });
  expect(asked?.message).toMatchObject({ text: 'o que é um incidente?', channel: 'C000000001',
    conversation: 'C000000001:1700000000.000200', delivery: 'Ev0MENTION', address: inChannel,
    capabilities: { share: false, personal: false, forms: 'by-button' } });
});

test('an @mention inside a thread is answered in that thread', () => {
  expect(receiveMessage(mention({ thread_ts: '1690000000.000001' }), self)?.place).toMatchObject({ thread: '1690000000.000001' });
});

test.each([
  ['a bot’s message', directMessage({ bot_id: 'B1' })],
  ['our own message', directMessage({ user: 'U0FAROL' })],
  ['an edit', directMessage({ subtype: 'message_changed' })],
  ['a deletion', directMessage({ subtype: 'message_deleted' })],
  ['a message edited later', directMessage({ edited: { user: 'U000000001', ts: '1' } })],
  ['a message of a channel', directMessage({ channel_type: 'channel', channel: 'C000000001' })],
  ['a mention by a bot', mention({ bot_id: 'B1' })],
  ['a mention added by an edit', mention({ edited: { user: 'U000000001', ts: '1' } })],
  ['a mention in a direct message, which arrives as a message too', mention({ channel: 'D000000001' })],
  ['another event', homeOpened('home')],
  ['something else entirely', { nonsense: true }],
  ['nothing', null],
])('%s is not answered', (_, body) => {
  expect(receiveMessage(body, self)).toBeNull();
});

test('a message with a file, or sent to the channel from a thread, is a person’s message', () => {
  expect(receiveMessage(directMessage({ subtype: 'file_share' }), self)).not.toBeNull();
  expect(receiveMessage(directMessage({ subtype: 'thread_broadcast' }), self)).not.toBeNull();
});

test('a button of an ephemeral message is answered to the presser alone, who may share', () => {
  expect(receivePress(press(show), self)).toEqual({
    press: {
      workspace: 'T000000001', person: 'U000000001', channel: 'C000000001', conversation: 'C000000001:U000000001', locale: null,
      capabilities: { share: true, personal: true, forms: 'now' }, address: inChannel, inbox: inPrivate, payload: show, values: null,
    },
    aside: { at: 'private', responseUrl: 'https://hooks.slack.test/actions/T000000001/1/def', channel: 'C000000001', thread: null, person: 'U000000001' },
    seenByOthers: false,
    trigger: '12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3',
    place: { at: 'private', responseUrl: 'https://hooks.slack.test/actions/T000000001/1/def', channel: 'C000000001', thread: null,
      person: 'U000000001' },
    responseUrl: 'https://hooks.slack.test/actions/T000000001/1/def',
    channel: 'C000000001',
  });
});

test('a button under a message that the whole channel sees is answered to the presser alone', () => {
  expect(receivePress(press(show, containers.public), self)).toMatchObject({ place: { at: 'private' },
    seenByOthers: true, press: { capabilities: { share: true, personal: true, forms: 'now' } } });
});

test('a button under a message that people began a thread under is answered as before', () => {
  const { container } = containers.public;
  const discussed = { container, message: { type: 'message', ts: container.message_ts, thread_ts: container.message_ts, text: '' } };
  expect(receivePress(press(show, discussed), self)).toEqual(receivePress(press(show, containers.public), self));
});

test('a button of an ephemeral message in a thread is answered to the presser alone, in the thread', () => {
  const { container } = containers.thread;
  const place = { at: 'private', thread: '1700000000.000200' };
  expect(receivePress(press(show, { container: { ...container, is_ephemeral: true } }), self)).toMatchObject({
    place, aside: place, press: { conversation: 'C000000001:1700000000.000200' },
  });
});

test('a button in a thread is answered in the thread', () => {
  expect(receivePress(press(show, containers.thread), self)).toMatchObject({
    place: { at: 'conversation', channel: 'C000000001', thread: '1700000000.000200' },
    press: { channel: 'C000000001', conversation: 'C000000001:1700000000.000200', capabilities: { share: false, personal: false } },
    aside: { at: 'aside', channel: 'C000000001', thread: '1700000000.000200', person: 'U000000001' }, seenByOthers: true,
  });
});

test('a button in a direct message is answered there', () => {
  expect(receivePress(press(show, containers.direct), self)).toMatchObject({
    place: { at: 'conversation', channel: 'D000000001', thread: null }, seenByOthers: false,
    press: { channel: null, capabilities: { share: false, personal: true, forms: 'now' }, address: inPrivate },
  });
});

test('a button of the Home tab is answered on the Home tab', () => {
  expect(receivePress(press(show, containers.home), self)).toMatchObject({
    place: { at: 'home', person: 'U000000001' }, responseUrl: null, channel: null,
    press: { conversation: 'home:U000000001', capabilities: { personal: true, forms: 'now' }, address: inPrivate },
  });
});

test('a press without a trigger opens no form at once', () => {
  expect(receivePress(press(show, { trigger_id: undefined }), self)?.press.capabilities.forms).toBe('by-button');
});

const place = { at: 'private', responseUrl: 'https://hooks.slack.test/1', channel: 'C000000001', thread: null, person: 'U000000001' };
const state = { payload: { v: 1, do: 'save-quiz', language: 'pt', quiz: null }, place, channel: 'C000000001' };

test('a sent form brings its action, where it was opened, and its values by the fields’ names, without those left empty', () => {
  const sent = receiveSubmission(submission(state, {
    channel: { type: 'conversations_select', selected_conversation: 'C000000002' }, time: { type: 'timepicker', selected_time: '09:30' },
    zone: { type: 'static_select', selected_option: { text: { type: 'plain_text', text: 'Lisboa' }, value: 'Europe/Lisbon' } },
    weekdays: { type: 'checkboxes', selected_options: [{ value: '1' }, { value: '5' }] },
    dates: { type: 'plain_text_input', value: null }, topics: { type: 'multi_static_select', selected_options: [] },
    country: { type: 'plain_text_input', value: '<BR>' },
  }), self);
  expect(sent).toMatchObject({
    place, aside: place, channel: 'C000000001', responseUrl: null,
    press: { payload: state.payload, person: 'U000000001', channel: 'C000000001', address: inChannel,
      capabilities: { share: true, personal: true, forms: 'now' } },
  });
  expect(sent?.press.values).toEqual({ channel: 'C000000002', time: '09:30', zone: 'Europe/Lisbon', weekdays: ['1', '5'], country: '<BR>' });
});

test.each([
  ['of another callback', submission(state, {}, { callback_id: 'old' })],
  ['whose state is no JSON', submission(state, {}, { private_metadata: '{' })],
  ['whose state is of another version', submission({ place: { at: 'moon' } }, {})],
])('a sent form %s is none of ours', (_, body) => {
  expect(receiveSubmission(body, self)).toBeNull();
});

test('a value that is no JSON is handed on as null', () => {
  expect(receivePress(press('{broken'), self)?.press.payload).toBeNull();
});

test('a payload without a button is nothing', () => {
  expect(receivePress({ ...press(show), actions: [] }, self)).toBeNull();
});

test('the opened tab is told, and another event is none', () => {
  expect(receiveHome(homeOpened('messages'))).toEqual({ person: 'U000000001', tab: 'messages', channel: 'D000000001' });
  expect(receiveHome(directMessage())).toBeNull();
});

test.each([
  ['<@U0FAROL> oi', 'oi'],
  ['oi <@U0FAROL|farol>, o que é <@U9|ana>', 'oi , o que é @ana'],
  ['veja <#C1|geral> e <#C2>', 'veja #geral e'],
  ['<!channel> <!here|@here> <!subteam^S1|@time>', '@channel @here @time'],
  ['<https://x.test/a|um link> <https://x.test/b> <mailto:a@x.test|a@x.test>', 'um link https://x.test/b a@x.test'],
  ['*incidente* _problema_ `CMDB` ~SLA~, 2*3*4 snake_case_word', 'incidente problema CMDB SLA, 2*3*4 snake_case_word'],
  ['obrigado :slightly_smiling_face: :wave::skin-tone-3:', 'obrigado'],
  [':+1::skin-tone-2:', '\uFFFC'],
  ['<@U0FAROL>', ''],
  ['das 10:30:45 às 11:00, SLA:ola:UC, itil: incidente: o que é', 'das 10:30:45 às 11:00, SLA:ola:UC, itil: incidente: o que é'],
  ['P&amp;D &lt;ok&gt; &amp;lt;', 'P&D <ok> &lt;'],
])('the text %j means %j', (typed, meant) => {
  expect(fromSlackText(typed, 'U0FAROL')).toBe(meant);
});
