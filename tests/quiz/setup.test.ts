import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormValues } from '../../src/message.ts';
import { fieldNames } from '../../src/quiz/setup/field-names.ts';
import { readSettings } from '../../src/quiz/setup/values.ts';
import type { FormReply, Reply } from '../../src/reply.ts';
import { sayZone } from '../../src/time/when.ts';
import { zoneOf } from '../../src/time/zone.ts';
import { buttonOf, createBot, filled, origin, wordsOf, type Bot } from './bot.ts';

let bot: Bot;
beforeEach(async () => void (bot = await createBot({ admins: ['U9'] })));
afterEach(() => bot.close());

function asForm(reply: Reply): FormReply {
  if (reply.kind !== 'form') throw new Error(`a form was wanted, not ${JSON.stringify(reply).slice(0, 300)}`);
  return reply;
}

const values = (changed: FormValues): FormValues => ({ ...filled, ...changed });
const problemsOf = (reply: Reply) => Object.fromEntries(asForm(reply).problems.map(({ field, text }) => [field, text]));
const valueOf = (form: FormReply, name: string) => form.fields.find(field => field.name === name)?.value;
const quizIn = (channel = 'C1', workspace = 'T1') => bot.store.quizzes.inChannel(workspace, channel);

describe('the form', () => {
  it.each(['quiz setup', '/itil quiz setup', 'quiz set up', 'quiz configurar', 'Quiz config', 'configurar quiz', 'configurar o quiz', 'set up the quiz'])('is opened by "%s"', async text => {
    expect((await bot.say(text)).kind).toBe('form');
  });

  it('has every field, with what suits most people filled in', async () => {
    const form = asForm(await bot.say('quiz configurar'));
    expect(form.fields.map(({ name }) => name)).toEqual(fieldNames);
    expect(form.problems).toEqual([]);
    expect(Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))).toMatchObject({
      channel: 'C1', time: '09:00', zone: 'America/Sao_Paulo', weekdays: ['1', '2', '3', '4', '5'], languages: 'pt', level: 'adaptive', revealAfter: '4', leaderboard: 'on', country: 'BR',
    });
    const zones = form.fields.find(({ name }) => name === 'zone');
    expect(zones?.type === 'one' && zones.options[0]).toEqual({ value: 'America/Sao_Paulo', label: 'Brasília, São Paulo, Rio de Janeiro (GMT-3)' });
  });

  it('speaks the person\'s language, and takes the zone of their country', async () => {
    const form = asForm(await bot.say('quiz setup', { locale: 'en-US' }));
    expect(form).toMatchObject({ language: 'en', title: 'Channel quiz', send: { label: 'Save' } });
    expect(valueOf(form, 'zone')).toBe('America/New_York');
    expect(valueOf(form, 'languages')).toBe('en');
  });

  it.each([['pt-BR', 'BR'], [null, 'BR'], ['pt-PT', 'PT'], ['en-US', 'US'], ['en', ''], ['en-AU', '']])('names the country that goes with its zone for the locale %s: “%s”', async (locale, country) => {
    const form = asForm(await bot.say(locale?.startsWith('en') ? 'set up the quiz' : 'configurar o quiz', { locale }));
    expect(valueOf(form, 'country') ?? '').toBe(country);
  });

  it.each([
    ['America/Recife', 'pt-BR', 'America/Recife', 'BR'], ['america/manaus', 'en-US', 'America/Manaus', 'BR'], ['Europe/Lisbon', 'pt-BR', 'Europe/Lisbon', 'PT'],
    ['America/Toronto', 'en-US', 'America/Toronto', ''], ['Atlantis', 'pt-BR', 'America/Sao_Paulo', 'BR'], ['-03:00', 'pt-BR', 'America/Sao_Paulo', 'BR'], ['', 'en-US', 'America/New_York', 'US'],
  ])('takes the zone “%s” that the platform tells of a person (%s) where it is one: %s, “%s”', async (told, locale, zone, country) => {
    const form = asForm(await bot.say('quiz setup', { zone: told, locale }));
    expect([valueOf(form, 'zone'), valueOf(form, 'country') ?? '']).toEqual([zone, country]);
  });

  it('when sent as it is gives a quiz', async () => {
    const form = asForm(await bot.say('quiz setup'));
    const sent = Object.fromEntries(form.fields.flatMap(({ name, value }) => (value === null || value.length === 0 ? [] : [[name, value]])));
    const { reply } = await bot.press(form.send, { values: sent });
    expect(reply).toMatchObject({ kind: 'notice', title: 'Quiz salvo' });
    expect((await quizIn())?.settings).toMatchObject({ editions: ['itil4'], holidays: { country: 'BR', region: null } });
  });

  it('is offered by a button where a platform opens forms by buttons alone', async () => {
    const reply = await bot.say('quiz setup', { capabilities: { ...origin.capabilities, forms: 'by-button' } });
    expect(reply.kind).toBe('notice');
    const opened = await bot.press(buttonOf(reply, 'Configurar'), { capabilities: { ...origin.capabilities, forms: 'by-button' } });
    expect(opened).toMatchObject({ placement: 'private', reply: { kind: 'form' } });
  });

  it.each([
    ['there are no forms', { capabilities: { ...origin.capabilities, forms: 'never' as const } }],
    ['nothing can be posted', { address: null, channel: null }],
  ])('gives way to words where %s', async (_, over) => {
    expect(wordsOf(await bot.say('quiz setup', over))).toContain('“/itil quiz configurar”');
  });

  it.each(['quiz setup', 'quiz channel'])('is said to be had on either platform where Farol knows of none: “%s”', async text => {
    expect(wordsOf(await bot.say(text, { address: null, channel: null, language: 'en' }))).toContain(`Type in the channel: “/itil ${text}” on Slack, “@Farol ${text}” on Teams`);
  });

  it('gives way to the line to type where no channel can be chosen in it, as in a personal chat of Teams', async () => {
    const personal = { channel: null, address: { platform: 'teams', service: 's', channel: 'a:1' }, capabilities: { share: false, personal: true, forms: 'now', channels: false } } as const;
    for (const text of ['quiz configurar', 'quiz setup']) {
      const reply = await bot.say(text, { ...personal, language: 'pt' });
      expect([reply.kind, reply.buttons]).toEqual(['notice', []]);
      expect(wordsOf(reply)).toContain('Digite no canal: “@Farol quiz configurar”');
    }
    await bot.save();
    const stored = await quizIn();
    expect((await bot.press({ label: '', action: { v: 1, do: 'set-up', language: 'pt', quiz: stored!.quiz } }, personal)).reply.kind).toBe('form');
  });

  it('can be filled in privately, and then asks for the channel', async () => {
    const form = asForm(await bot.say('quiz setup', { channel: null, address: { ...origin.address!, channel: 'D1' } }));
    expect(valueOf(form, 'channel')).toBeNull();
    const { channel: _, ...rest } = filled;
    expect(problemsOf(await bot.save(rest))['channel']).toContain('“/itil quiz configurar”');
  });
});

describe('saving', () => {
  it('says in words when the first question comes, with buttons to go on', async () => {
    const reply = await bot.save(values({ time: '08:00' }));
    expect(wordsOf(reply)).toContain('A primeira pergunta sai terça-feira, 24 de novembro, às 08:00 (Brasília).');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Prévia', 'Mudar', 'Pausar', 'Apagar']);
    expect(await quizIn()).toMatchObject({ owner: 'U1', state: 'running', next: { day: '2026-11-24', at: Date.parse('2026-11-24T11:00:00Z') } });
  });

  it('says so in English too', async () => {
    const reply = await bot.save(values({ time: '08:00' }), { locale: 'en-GB' });
    expect(wordsOf(reply)).toContain('The first question comes on Tuesday 24 November at 08:00 (Brasília).');
  });

  it('takes another channel than the one it was asked in, on the same platform', async () => {
    await bot.save(values({ channel: 'C2' }));
    expect((await quizIn('C2'))?.address).toEqual({ platform: 'slack', service: null, channel: 'C2' });
    expect(await quizIn('C1')).toBeNull();
  });

  it('reads dates, regions and zones as people write them', async () => {
    await bot.save(values({ time: '9h30', otherZone: 'bogota', dates: '25/12/2026, 2027-01-01\n1.1.2027', country: 'br-sp', languages: 'en+pt' }));
    expect((await quizIn())?.settings).toMatchObject({
      time: '09:30', zone: 'America/Bogota', holidays: { dates: ['2026-12-25', '2027-01-01'], country: 'BR', region: 'SP' }, languages: ['en', 'pt'],
    });
  });

  it('names every problem at its field, and saves nothing', async () => {
    const reply = await bot.save({ channel: 'C1', time: '25:00', zone: 'America/Sao_Paulo', otherZone: 'Atlantis', dates: '31/02/2027', country: 'XX', revealAfter: '99', level: 'expert', leaderboard: 'maybe' });
    const problems = problemsOf(reply);
    expect(Object.keys(problems).toSorted()).toEqual(['country', 'dates', 'languages', 'leaderboard', 'level', 'otherZone', 'revealAfter', 'time', 'weekdays']);
    expect(problems['dates']).toContain('“31/02/2027”');
    expect(problems['otherZone']).toContain('Atlantis');
    expect(await quizIn()).toBeNull();
  });

  it('keeps what was filled in when something is wrong', async () => {
    const form = asForm(await bot.save(values({ time: '7:15', dates: 'amanhã' })));
    expect([valueOf(form, 'time'), valueOf(form, 'dates'), valueOf(form, 'weekdays')]).toEqual(['7:15', 'amanhã', ['1', '2', '3', '4', '5']]);
  });

  it('refuses topics that no question goes with', async () => {
    expect(problemsOf(await bot.save(values({ editions: ['v2'], topics: ['value-chain'] })))['topics']).toMatch(/combina/u);
  });

  it('refuses days that are all taken off', async () => {
    const dates = Array.from({ length: 60 }, (_, week) => new Date(Date.UTC(2026, 10, 23 + 7 * week)).toISOString().slice(0, 10)).join(', ');
    expect(problemsOf(await bot.save(values({ weekdays: ['1'], dates })))['weekdays']).toMatch(/nenhuma pergunta sairia/u);
  });

  it.each([['Brasil', 'BR'], ['brazil', 'BR'], ['Estados Unidos', 'US'], ['br', 'BR']])('takes the country “%s”', async (country, code) => {
    await bot.save(values({ country }));
    expect((await quizIn())?.settings.holidays).toMatchObject({ country: code, region: null });
  });

  it.each([
    ['UK', 'GB', null], ['uk', 'GB', null], ['Reino Unido', 'GB', null], ['Great Britain', 'GB', null], ['USA', 'US', null], ['U.S.A.', 'US', null], ['EUA', 'US', null], ['Estados Unidos da América', 'US', null],
    ['The United States', 'US', null], ['England', 'GB', 'ENG'], ['Inglaterra', 'GB', 'ENG'], ['Escócia', 'GB', 'SCT'], ['UK-SCT', 'GB', 'SCT'], ['USA-NY', 'US', 'NY'], ['Alemanha', 'DE', null], ['Portugal', 'PT', null], ['Holanda', 'NL', null],
  ])('takes what people call a country: “%s”', async (given, country, region) => {
    await bot.save(values({ country: given }));
    expect((await quizIn())?.settings.holidays).toMatchObject({ country, region });
  });

  it('knows India again, which runtimes and the list call by different names', async () => {
    await bot.save(values({ zone: 'Asia/Kolkata' }));
    const stored = (await quizIn())?.settings.zone ?? '';
    expect([stored, sayZone(stored, 'en')]).toEqual([zoneOf('Asia/Calcutta'), 'India']);
    const form = asForm(await bot.say('quiz setup', { zone: 'Asia/Calcutta' }));
    const field = form.fields.find(({ name }) => name === 'zone');
    expect(field?.type === 'one' && [field.value, field.options.filter(({ value }) => zoneOf(value) === stored).length]).toEqual(['Asia/Kolkata', 1]);
  });

  it.each([['Brasília', 'America/Sao_Paulo'], ['lisboa', 'Europe/Lisbon'], ['são paulo', 'America/Sao_Paulo']])('takes the place “%s” for its time zone', async (otherZone, zone) => {
    await bot.save(values({ otherZone }));
    expect((await quizIn())?.settings.zone).toBe(zone);
  });

  it('knows region codes of a country alone', async () => {
    expect(problemsOf(await bot.save(values({ country: 'BR-XX' })))['country']).toMatch(/“XX” de BR.*SP/u);
  });

  it('says when Farol is not in the channel, and gives the line to type', async () => {
    bot.world.reach.set('C1', 'not-a-member');
    expect(problemsOf(await bot.save())['channel']).toContain('“/invite @Farol”');
    bot.world.reach.set('C1', 'closed');
    expect(problemsOf(await bot.save())['channel']).toMatch(/arquivado/u);
    bot.world.down = true;
    expect(problemsOf(await bot.save())['channel']).toMatch(/instantes/u);
    expect(await quizIn()).toBeNull();
  });

  it('happens whatever is filled in, or else says what is wrong', () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 4 }), fc.constantFrom('09:00', 'UTC', 'pt', 'on', '4', 'adaptive', 'BR', '2026-12-25', ['1', '2'], ['itil4']));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...fieldNames), anything, { maxKeys: fieldNames.length }), given => {
      const { settings, problems } = readSettings(given as FormValues, 'en');
      expect(settings === null).toBe(problems.length > 0);
    }), { numRuns: 300, examples: [[{ ...filled, country: '__PROTO__' } as never], [filled as never], [{ ...filled, otherZone: '+03:00' } as never]] });
  });
});

describe('a channel that has a quiz', () => {
  beforeEach(() => bot.save());

  it('keeps it, changed by whoever set it up', async () => {
    const before = await quizIn();
    const form = asForm(await bot.say('quiz setup'));
    expect(form.fields.some(({ name }) => name === 'channel')).toBe(false);
    expect(valueOf(form, 'time')).toBe('09:00');
    const { reply } = await bot.press(form.send, { values: values({ time: '10:00' }) });
    expect(wordsOf(reply)).toContain('A próxima pergunta sai segunda-feira, 23 de novembro, às 10:00');
    expect(await quizIn()).toMatchObject({ quiz: before?.quiz, settings: { time: '10:00' } });
    await bot.save(values({ time: '11:00' }));
    expect(await quizIn()).toMatchObject({ quiz: before?.quiz, settings: { time: '11:00' } });
  });

  it('is not given another one by somebody else, who is told who may', async () => {
    expect(problemsOf(await bot.save(values({ time: '10:00' }), { person: 'U2' }))['channel']).toMatch(/já tem um quiz/u);
    expect(await bot.say('quiz setup', { person: 'U2' })).toMatchObject({ kind: 'report', people: { items: [{ person: 'U1' }] } });
    expect((await quizIn())?.settings.time).toBe('09:00');
  });

  it('is not changed by somebody else who sends the form of whoever set it up', async () => {
    const { send } = asForm(await bot.say('quiz setup'));
    expect((await bot.press(send, { person: 'U2', values: values({ time: '10:00' }) })).reply).toMatchObject({ kind: 'report', people: { items: [{ person: 'U1' }] } });
    expect((await quizIn())?.settings.time).toBe('09:00');
  });

  it.each([['by the platform', 'U2'], ['by the settings', 'U9']])('may be changed by an admin %s, and stays its owner\'s', async (_, person) => {
    bot.world.admins.add('U2');
    await bot.save(values({ time: '10:00' }), { person });
    expect(await quizIn()).toMatchObject({ owner: 'U1', settings: { time: '10:00' } });
  });

  it('is not one in another workspace', async () => {
    expect((await bot.save(filled, { workspace: 'T2', person: 'U2' })).kind).toBe('notice');
    expect([(await quizIn())?.owner, (await quizIn('C1', 'T2'))?.owner]).toEqual(['U1', 'U2']);
    const form = asForm(await bot.say('quiz setup'));
    expect((await bot.press(form.send, { workspace: 'T3', values: filled })).reply).toMatchObject({ kind: 'notice', notice: 'problem' });
  });

  it('asks no second question on a day, though its hour moves', async () => {
    await bot.pass(3_600_000);
    const reply = await bot.save(values({ time: '15:00' }));
    expect(wordsOf(reply)).toContain('terça-feira, 24 de novembro, às 15:00');
  });

  it('does not lose a question that came due just before it is changed', async () => {
    const due = { at: Date.parse('2026-11-23T11:15:00Z'), day: '2026-11-23' };
    await bot.save(values({ time: '08:15' }));
    await bot.store.quizzes.change((await quizIn())!, { next: due });
    await bot.save(values({ time: '08:15', languages: 'en' }));
    expect((await quizIn())?.next).toEqual(due);
    expect((await bot.pass(0)).map(({ post, reply }) => [post.day, reply.language])).toEqual([['2026-11-23', 'en']]);
  });

  it('stays paused while it is changed, and goes on when it had stopped', async () => {
    await bot.say('quiz pausar');
    expect(wordsOf(await bot.save(values({ time: '10:00' })))).toContain('Está em pausa');
    expect(await quizIn()).toMatchObject({ state: 'paused', next: null, settings: { time: '10:00' } });
    await bot.store.quizzes.change((await quizIn())!, { state: 'stopped' });
    await bot.save(values({ time: '10:00' }));
    expect(await quizIn()).toMatchObject({ state: 'running', next: { day: '2026-11-23' } });
  });

  it('that two people give one at once has one', async () => {
    const replies = await Promise.all([bot.save(values({ channel: 'C5' })), bot.save(values({ channel: 'C5' }), { person: 'U2' })]);
    expect(replies.map(({ kind }) => kind).toSorted()).toEqual(['form', 'notice']);
  });
});

it('what belongs to practice is left to practice', async () => {
  for (const text of ['quiz', 'quiz settings', 'me pergunte algo', 'my data']) {
    expect((await bot.say(text)).trace.route).not.toMatch(/^quiz/u);
  }
});
