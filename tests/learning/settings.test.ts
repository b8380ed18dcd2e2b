import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReminderComposer } from '../../src/learning/reminder.ts';
import { nextReminder } from '../../src/learning/settings-form.ts';
import { defaultSettings } from '../../src/learning/settings.ts';
import type { Post } from '../../src/store/posts.ts';
import { asQuestion, createBot, day, hour, knowledge, optionOf, practise, start, type Bot } from './person.ts';

let bot: Bot;
beforeEach(async () => void (bot = await createBot()));
afterEach(() => bot.close());

const save = { action: { v: 1, do: 'save-learning', language: 'pt' } } as const;
const open = { action: { v: 1, do: 'set-learning', language: 'pt' } } as const;
const filled = { cap: '5', zone: 'America/Manaus', reminder: '08:30', leaderboard: 'no' };

describe('a person\'s own settings', () => {
  it.each(['quiz settings', 'quiz preferências', 'meu quiz', 'lembrete'])('are asked for with "%s"', async text => {
    expect((await bot.say(text, { capabilities: { share: false, personal: true, forms: 'now' } })).kind).toBe('form');
    expect((await bot.say(text)).buttons[0]?.action.do).toBe('set-learning');
    expect(await bot.say(text, { capabilities: { share: false, personal: true, forms: 'never' } })).toMatchObject({ kind: 'notice' });
  });

  it('begin with São Paulo\'s clock in Portuguese and UTC in English, 20 questions a day, no reminder, and leaderboards', async () => {
    const { reply } = await bot.press(open);
    if (reply.kind !== 'form') throw new Error('a form was wanted');
    expect(reply.fields.map(field => [field.name, 'value' in field ? field.value : null])).toEqual([['cap', '20'], ['zone', 'America/Sao_Paulo'], ['reminder', null], ['leaderboard', 'yes']]);
    expect(defaultSettings('en').zone).toBe('UTC');
  });

  it.each([['America/Manaus', 'America/Manaus'], ['america/MANAUS', 'America/Manaus'], ['+03:17', 'America/Sao_Paulo'], ['Marte/Olimpo', 'America/Sao_Paulo'], [null, 'America/Sao_Paulo']])('begin with the clock of the platform\'s zone, where it tells one: %s', async (zone, wanted) => {
    expect((await bot.press(open, { zone })).reply).toMatchObject({ fields: [{}, { value: wanted }, {}, {}] });
    await bot.press(optionOf(asQuestion(await bot.say('quiz', { zone })), true), { zone });
    expect((await bot.store.learners.find('T1', 'U1'))?.settings.zone).toBe(wanted);
    await bot.press(save, { values: filled, zone: 'Asia/Tokyo' });
    expect((await bot.press(open, { zone: 'Asia/Tokyo' })).reply).toMatchObject({ fields: [{}, { value: 'America/Manaus' }, {}, {}] });
  });

  it('count from when they are saved', async () => {
    const saved = await bot.press(save, { values: filled });
    expect(saved.reply).toMatchObject({ kind: 'notice', title: 'Preferências salvas', lines: ['5 perguntas por dia.', 'Fuso horário: America/Manaus.', 'Lembrete às 08:30, nos dias em que há o que revisar.', 'Você não aparece nos placares.'] });
    expect(asQuestion(await bot.say('quiz')).title).toBe('Treino de hoje: 1 de 5');
    expect(await bot.store.learners.find('T1', 'U1')).toMatchObject({
      settings: { leaderboard: false, language: 'pt' }, address: { channel: 'D1' },
      next: { at: Date.parse('2026-03-02T12:30:00Z'), day: '2026-03-02' },
    });
    const { reply } = await bot.press(open);
    expect(reply).toMatchObject({ kind: 'form', fields: [{ value: '5' }, { value: 'America/Manaus' }, { value: '08:30' }, { value: 'no' }] });
  });

  const inChannel = { channel: 'C1', conversation: 'C1:U1', address: { platform: 'slack', service: null, channel: 'C1' } } as const;
  it.each<[string, () => Promise<unknown>]>([
    ['looks at the progress', () => bot.say('progresso')],
    ['only asks what something is', () => bot.say('o que é um incidente?')],
    ['asks where the surface tells the language', () => bot.say('o que é um incidente?', { language: 'pt' })],
    ['asks in a channel', () => bot.say('o que é um incidente?', inChannel)],
    ['presses a button in a channel', () => bot.press({ action: { v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'full' } }, inChannel)],
  ])('are kept with the language of somebody who %s, and no longer than they are to be kept', async (_, comeBack) => {
    await bot.press(save, { values: filled });
    await bot.say('idioma en');
    const leftAfter = async (days: number) => {
      bot.wait(days * day);
      await bot.store.sweep();
      return [(await bot.store.learners.find('T1', 'U1'))?.settings.leaderboard, await bot.store.chosenLanguage('T1', 'person', 'U1')];
    };
    expect(await leftAfter(700)).toEqual([false, 'en']);
    await comeBack();
    expect(await leftAfter(700)).toEqual([false, 'en']);
    expect(await leftAfter(30)).toEqual([false, 'en']);
    expect(await leftAfter(2)).toEqual([undefined, null]);
  });

  it('are not saved with values that make no sense; what was typed is kept', async () => {
    const { reply } = await bot.press(save, { values: { cap: '0', zone: 'Marte/Olimpo', reminder: '25:00', leaderboard: 'yes' } });
    if (reply.kind !== 'form') throw new Error('the form was wanted again');
    expect(reply.problems.map(({ field }) => field)).toEqual(['cap', 'zone', 'reminder']);
    expect(reply.problems[1]?.text).toContain('Marte/Olimpo');
    expect(reply.fields[1]).toMatchObject({ value: 'Marte/Olimpo' });
    expect(await bot.store.learners.find('T1', 'U1')).toBeNull();
    for (const cap of ['', '101', '-1', '1.5', 'dez']) expect((await bot.press(save, { values: { ...filled, cap } })).reply.kind).toBe('form');
  });

  it.each([['são paulo', 'America/Sao_Paulo'], ['Brasília', 'America/Sao_Paulo'], ['lisboa', 'Europe/Lisbon'], ['London', 'Europe/London'], ['Bogota', 'America/Bogota'], ['america/manaus', 'America/Manaus']])(
    'take the city “%s” for its time zone', async (zone, wanted) => {
      await bot.press(save, { values: { ...filled, zone } });
      expect((await bot.store.learners.find('T1', 'U1'))?.settings.zone).toBe(wanted);
    });

  it('offer no reminder and no leaderboard where nothing is posted, speak of neither, and keep both', async () => {
    const page = { address: null } as const;
    const { reply } = await bot.press(open, page);
    expect(reply.kind === 'form' && [reply.lines, reply.fields.map(({ name }) => name)]).toEqual([['São só suas e valem para o treino.'], ['cap', 'zone']]);
    expect((await bot.press(save, { ...page, values: { cap: '7', zone: 'Lisboa' } })).reply).toMatchObject({ lines: ['7 perguntas por dia.', 'Fuso horário: Europe/Lisbon.'] });
    expect((await bot.store.learners.find('T1', 'U1'))?.settings).toMatchObject({ cap: 7, reminder: null, leaderboard: true });
    const terminal = await bot.say('preferências', { ...page, capabilities: { share: false, personal: true, forms: 'never' } });
    expect(JSON.stringify(terminal)).not.toMatch(/lembrete|placar/iu);
    await bot.press(save, { values: filled });
    await bot.press(save, { ...page, values: { cap: '9', zone: 'Lisboa', reminder: '08:30' } });
    expect((await bot.store.learners.find('T1', 'U1'))?.settings).toMatchObject({ cap: 9, reminder: '08:30', leaderboard: false });
  });

  it('say that a reminder waits for a direct message when set within a channel, and learn the way from it', async () => {
    const { reply } = await bot.press(save, { values: filled, channel: 'C1', address: { platform: 'slack', service: null, channel: 'C1' } });
    expect(reply.kind === 'notice' && reply.lines.at(-1)).toMatch(/^O lembrete começa depois que você falar comigo/u);
    expect((await bot.store.learners.find('T1', 'U1'))?.address).toBeNull();
    await bot.say('quiz');
    expect((await bot.store.learners.find('T1', 'U1'))?.address).toEqual({ platform: 'slack', service: null, channel: 'D1' });
  });

  it('bring a reminder to somebody who is reached in private, wherever it was set', async () => {
    const inbox = { platform: 'slack', service: null, channel: 'U1' } as const;
    const { reply } = await bot.press(save, { values: filled, channel: 'C1', address: { ...inbox, channel: 'C1' }, inbox });
    expect(reply.kind === 'notice' && reply.lines.at(-1)).toBe('Você não aparece nos placares.');
    expect((await bot.store.learners.find('T1', 'U1'))?.address).toEqual(inbox);
  });

  it('decide when a day begins', async () => {
    await bot.press(save, { values: { ...filled, zone: 'Asia/Tokyo' } });
    bot.wait(3 * hour - 60_000);
    await practise(bot);
    expect(asQuestion(await bot.say('quiz')).title).toBe('Treino de hoje: 2 de 5');
    bot.wait(60_000);
    expect(asQuestion(await bot.say('quiz')).title).toBe('Treino de hoje: 1 de 5');
  });

  it('keep the zone of the first answer, whatever language is spoken later', async () => {
    await practise(bot);
    bot.wait(13 * hour);
    expect(asQuestion(await bot.say('quiz', { language: 'en' })).title).toBe('Today\'s practice: 2 of 20');
  });
});

describe('a reminder', () => {
  const settings = { ...defaultSettings('pt'), zone: 'America/New_York', reminder: '09:00' };
  const post = (over: Partial<Post> = {}): Post => ({
    workspace: 'T1', subject: 'U1', day: '2026-03-02', kind: 'reminder', due_at: start, not_before: start, state: 'claimed', owner: 'i', lease_until: null, attempts: 0,
    question: null, content: null, message: null, posted_at: null, shown: 0, shown_at: 0, ...over,
  });

  it('comes at the person\'s hour also when daylight saving changes it, and not without one', () => {
    expect(nextReminder(settings, Date.parse('2026-03-07T13:00:00Z'))).toEqual({ at: Date.parse('2026-03-07T14:00:00Z'), day: '2026-03-07' });
    expect(nextReminder(settings, Date.parse('2026-03-07T14:00:00Z'))).toEqual({ at: Date.parse('2026-03-08T13:00:00Z'), day: '2026-03-08' });
    expect(nextReminder({ ...settings, reminder: null }, start)).toBeNull();
  });

  it('says how much waits, in the language chosen, and nothing on days without anything', async () => {
    const composer = createReminderComposer({ store: bot.store, knowledge, now: bot.now });
    await bot.press(save, { values: filled });
    expect(await composer.decide(post(), null)).toBeNull();
    await practise(bot);
    expect(await composer.decide(post(), null)).toBeNull();
    bot.wait(3 * day);
    const decision = await composer.decide(post(), null);
    const reply = await composer.compose(post({ content: JSON.stringify(decision?.content) }), null);
    expect(reply).toMatchObject({ kind: 'notice', language: 'pt', lines: ['1 revisão espera por você hoje.'] });
    expect((await bot.press(reply.buttons[0] ?? open)).reply.kind).toBe('question');
    await bot.say('language en');
    expect(await composer.decide(post(), null)).toMatchObject({ content: { due: 1, language: 'en' } });
    await bot.press(save, { values: { cap: '5', zone: 'UTC', leaderboard: 'yes' } });
    expect(await composer.decide(post(), null)).toBeNull();
  });

  it('promises no more than the day\'s questions, and keeps quiet once they are answered', async () => {
    const composer = createReminderComposer({ store: bot.store, knowledge, now: bot.now });
    const limited = { ...filled, cap: '2' };
    await bot.press(save, { values: filled });
    for (let count = 0; count < 4; count += 1) await practise(bot, false);
    await bot.press(save, { values: limited });
    bot.wait(3 * day);
    expect(await composer.decide(post(), null)).toMatchObject({ content: { due: 2 } });
    await practise(bot);
    expect(await composer.decide(post(), null)).toMatchObject({ content: { due: 1 } });
    await practise(bot);
    expect(await composer.decide(post(), null)).toBeNull();
  });
});
