import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import { asQuestion, asReport, buttonOf, createBot, filled, hour, optionOf, origin, start, wordsOf, type Bot } from './bot.ts';
import { entry, knowledgeWith } from './questions.ts';

/** Which language a word is of depends on all that the knowledge base says. */
const real = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));

let bot: Bot;
beforeEach(async () => void (bot = await createBot({ admins: ['U9'] })));
afterEach(() => bot.close());

const quizNow = (): Promise<ChannelQuiz | null> => bot.store.quizzes.inChannel('T1', 'C1');

describe('in a channel without a quiz', () => {
  it.each(['quiz canal', 'quiz channel', 'quiz status', 'quiz pausar', 'quiz apagar'])('"%s" says how to make one', async text => {
    const reply = await bot.say(text, { language: 'pt' });
    expect(wordsOf(reply)).toContain('“/itil quiz configurar”');
    expect((await bot.press(buttonOf(reply, 'Configurar'))).reply.kind).toBe('form');
  });
});

describe('the leaderboard asked for', () => {
  it('is said to come with the summary of the week where the channel has one', async () => {
    await bot.save();
    expect(wordsOf(await bot.say('placar'))).toContain('sai aqui, no resumo da semana');
  });

  it('is said to be off, and how it is turned on, where the quiz has none', async () => {
    await bot.save({ ...filled, leaderboard: 'off' });
    expect(wordsOf(await bot.say('ranking', { language: 'pt' }))).toContain('“/itil quiz configurar”');
  });

  it.each(['leaderboard', 'who is winning?'])('in private, by “%s”, is said to be the channel\'s, with the way to one\'s own progress', async text => {
    const reply = await bot.say(text, { language: 'en', channel: null, address: { ...origin.address!, channel: 'D1' } });
    expect(wordsOf(reply)).toContain('There is none in private.');
    expect(reply.buttons.map(({ action }) => action.do)).toEqual(['progress']);
  });
});

describe('the quiz of a channel', () => {
  beforeEach(() => bot.save({ ...filled, editions: ['itil4'], topics: ['key-concepts'], country: 'BR-SP', dates: '2026-12-24' }));

  it('is shown with all that was set up', async () => {
    const reply = await bot.say('quiz canal');
    const words = wordsOf(reply);
    for (const said of ['segunda-feira, 23 de novembro, às 09:00', 'Seg, ter, qua, qui e sex', 'Português', 'ITIL 4', 'conceitos-chave', '4 horas', 'Com placar', 'Pula os feriados de: Brasil (SP).', 'mais 1 data']) {
      expect(words).toContain(said);
    }
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Prévia', 'Mudar', 'Pausar', 'Apagar']);
  });

  it('is shown with the dates that are left out, besides public holidays or alone', async () => {
    expect(wordsOf(await bot.say('quiz canal'))).toContain('Pula mais 1 data.');
    await bot.save({ ...filled, dates: '2026-12-24, 2026-12-31', country: '' });
    expect(wordsOf(await bot.say('quiz canal'))).toContain('Pula 2 datas.');
    expect(wordsOf(await bot.say('quiz channel', { language: 'en' }))).toContain('Skips 2 dates.');
  });

  it('names the country whose holidays it skips in the language of the reply', async () => {
    await bot.save({ ...filled, country: 'US' });
    expect(wordsOf(await bot.say('quiz canal', { language: 'pt' }))).toContain('Pula os feriados de: Estados Unidos.');
    expect(wordsOf(await bot.say('quiz channel', { language: 'en' }))).toContain('Skips the holidays of: United States.');
  });

  it('is shown to everybody, with buttons only for those who may use them', async () => {
    const reply = await bot.say('quiz canal', { person: 'U2' });
    expect(reply.buttons).toEqual([]);
    expect(wordsOf(reply)).toContain('Só quem configurou');
  });

  it.each([['quiz pausar', 'quiz retomar'], ['quiz pause', 'quiz resume'], ['pausar o quiz', 'quiz continuar']])('is paused by "%s" and goes on by "%s"', async (pause, resume) => {
    expect(wordsOf(await bot.say(pause, { language: 'pt' }))).toContain('Está em pausa');
    expect(await quizNow()).toMatchObject({ state: 'paused', next: null });
    expect(await bot.pass(24 * hour)).toEqual([]);
    expect(wordsOf(await bot.say(resume, { language: 'pt' }))).toContain('terça-feira, 24 de novembro, às 09:00');
    expect(await quizNow()).toMatchObject({ state: 'running', next: { day: '2026-11-24' } });
  });

  it('is said to have been paused, or running, already', async () => {
    expect(wordsOf(await bot.say('quiz retomar'))).toMatch(/Já estava em andamento.*A próxima pergunta sai/u);
    expect(wordsOf(await bot.say('quiz pausar'))).not.toContain('Já estava');
    expect(wordsOf(await bot.say('quiz pausar'))).toContain('Já estava em pausa');
    expect(wordsOf(await bot.say('quiz pause', { language: 'en' }))).toContain('It was paused already: no question');
    expect(wordsOf(await bot.say('quiz resume', { language: 'en' }))).not.toContain('already');
    expect(wordsOf(await bot.say('quiz resume', { language: 'en' }))).toContain('It was running already.');
  });

  it('changes in place when its buttons are pressed', async () => {
    const paused = await bot.press(buttonOf(await bot.say('quiz canal'), 'Pausar'));
    expect(paused.placement).toBe('replace');
    const resumed = await bot.press(buttonOf(paused.reply, 'Retomar'));
    expect(resumed.placement).toBe('replace');
    expect((await quizNow())?.state).toBe('running');
  });

  it('is not resumed where Farol may not post', async () => {
    await bot.say('quiz pausar');
    bot.world.reach.set('C1', 'not-a-member');
    const reply = await bot.say('quiz retomar');
    expect(wordsOf(reply)).toContain('/invite @Farol');
    expect((await quizNow())?.state).toBe('paused');
    bot.world.reach.set('C1', 'open');
    await bot.press(buttonOf(reply, 'Retomar'));
    expect((await quizNow())?.state).toBe('running');
  });

  it('keeps its next question when it is resumed while it runs', async () => {
    const overdue = { at: start - hour, day: '2026-11-23' };
    await bot.store.quizzes.save({ ...(await quizNow())!, next: overdue });
    await bot.say('quiz retomar');
    expect((await quizNow())?.next).toEqual(overdue);
  });

  it('is deleted only when asked once more', async () => {
    await bot.pass(hour);
    const asked = await bot.say('quiz apagar');
    expect(await quizNow()).not.toBeNull();
    expect((await bot.press(buttonOf(asked, 'Manter'))).reply).toMatchObject({ title: 'Quiz deste canal' });
    const { reply } = await bot.press(buttonOf(asked, 'de vez'));
    expect(wordsOf(reply)).toContain('Quiz apagado');
    expect(await quizNow()).toBeNull();
    expect(await bot.store.quizzes.asked('T1', 'q1')).toEqual([]);
    expect((await bot.press(buttonOf(asked, 'de vez'))).reply).toMatchObject({ notice: 'problem' });
  });

  it.each(['quiz pausar', 'quiz retomar', 'quiz previa', 'quiz apagar', 'quiz setup'])('is not changed by others: "%s" tells them who may', async text => {
    const reply = asReport(await bot.say(text, { person: 'U2' }));
    expect(reply.lines.join(' ')).toContain('Só quem configurou');
    expect(reply.people?.items).toEqual([expect.objectContaining({ person: 'U1' })]);
    expect((await quizNow())?.state).toBe('running');
  });

  it('is not changed by others who press its buttons, and the buttons stay', async () => {
    const { buttons } = await bot.say('quiz canal');
    for (const button of buttons) {
      const { placement, reply } = await bot.press(button, { person: 'U2' });
      expect([placement, reply.kind]).toEqual(['private', 'report']);
    }
    expect((await quizNow())?.state).toBe('running');
  });

  it('is changed by admins, as the platform or the settings say; one that does not answer means no', async () => {
    bot.world.admins.add('U2');
    await bot.say('quiz pausar', { person: 'U2' });
    expect((await quizNow())?.state).toBe('paused');
    await bot.say('quiz retomar', { person: 'U9' });
    expect((await quizNow())?.state).toBe('running');
    bot.world.down = true;
    await bot.say('quiz pausar', { person: 'U2' });
    expect((await quizNow())?.state).toBe('running');
  });

  it('whose owner is forgotten is changed by admins alone', async () => {
    await bot.store.personal.forget('T1', 'U1');
    expect(await bot.say('quiz pausar')).toMatchObject({ kind: 'notice', notice: 'problem', lines: ['Só um administrador pode mudar o quiz deste canal.'] });
    expect(await bot.say('quiz channel', { language: 'en' })).toMatchObject({ lines: expect.arrayContaining(['Only an administrator can change the quiz of this channel.']) });
    expect(wordsOf(await bot.save(filled, { person: 'U2' }))).toContain('Só um administrador pode mudá-lo');
    await bot.say('quiz pausar', { person: 'U9' });
    expect((await quizNow())?.state).toBe('paused');
  });

  it('is not reached from another workspace', async () => {
    const { buttons } = await bot.say('quiz canal');
    expect(wordsOf(await bot.say('quiz canal', { workspace: 'T2' }))).toContain('ainda não tem quiz');
    for (const button of buttons) expect((await bot.press(button, { workspace: 'T2' })).reply).toMatchObject({ notice: 'problem' });
    expect((await quizNow())?.state).toBe('running');
  });
});

describe('the commands of a quiz in English', () => {
  it.each(['quiz resume', 'resume quiz', 'resume the quiz', 'quiz pause', 'quiz status'])('are answered in English, though a word of theirs may be Portuguese too: “%s”', async text => {
    await bot.close();
    bot = await createBot({ knowledge: real });
    await bot.save();
    for (const locale of ['en-GB', null]) expect([locale, (await bot.say(text, { locale, conversation: `${locale}` })).language]).toEqual([locale, 'en']);
    expect((await bot.say('quiz retomar', { locale: null, conversation: 'pt' })).language).toBe('pt');
  });
});

describe('a preview', () => {
  it('shows a question as the channel gets it, to the asker alone, with nothing to press', async () => {
    const { buttons } = await bot.save({ ...filled, languages: 'pt+en' });
    const { placement, reply } = await bot.press(buttons[0]!);
    expect(placement).toBe('private');
    expect(asQuestion(reply).options.every(({ action }) => action === null)).toBe(true);
    expect(asQuestion(reply).question).toHaveLength(2);
    expect(wordsOf(reply)).toContain('Nada foi publicado');
  });

  it('is not the question that comes', async () => {
    await bot.close();
    bot = await createBot({ knowledge: knowledgeWith([entry('a'), entry('b')]) });
    await bot.save();
    const shown = asQuestion(await bot.say('quiz previa')).question;
    await bot.pass(hour);
    expect((await bot.look('2026-11-23')).question).not.toEqual(shown);
  });

  it('says so when no question is left', async () => {
    await bot.close();
    bot = await createBot({ knowledge: knowledgeWith([entry('a')]), admins: ['U1'] });
    await bot.save();
    await bot.store.reports.decide('T1', 'a', false, 1);
    expect(wordsOf(await bot.say('quiz previa'))).toContain('Não há pergunta');
  });
});

describe('in private', () => {
  it.each(['quiz pausar', 'quiz canal', 'quiz retomar'])('"%s" says where to type it', async text => {
    const reply = await bot.say(text, { channel: null, address: { ...origin.address!, channel: 'D1' } });
    expect(wordsOf(reply)).toMatch(/Digite isto no canal: “\/itil quiz/u);
  });

  it('says so where no quiz can be at all', async () => {
    expect(wordsOf(await bot.say('quiz pausar', { channel: null, address: null }))).toContain('canais do Slack e do Teams');
  });
});

describe('the language of a channel', () => {
  const ask = (text: string, person: string) => bot.say(text, { person, locale: null });

  it('is chosen by whoever set up its quiz, for all who chose none', async () => {
    await bot.save();
    expect(await ask('idioma canal en', 'U1')).toMatchObject({ language: 'en', lines: [expect.stringContaining('in this channel')] });
    expect((await ask('o que é um incidente?', 'U2')).language).toBe('en');
    await ask('language pt', 'U2');
    expect((await ask('o que é um incidente?', 'U2')).language).toBe('pt');
    await ask('language channel auto', 'U1');
    expect((await ask('o que é um incidente?', 'U3')).language).toBe('pt');
  });

  it('is chosen by an admin where there is no quiz', async () => {
    expect((await ask('idioma do canal inglês', 'U9')).language).toBe('en');
    expect((await ask('o que é um incidente?', 'U2')).language).toBe('en');
  });

  it('is not chosen by others, who are told who may', async () => {
    await bot.save();
    expect(await ask('idioma canal en', 'U2')).toMatchObject({ notice: 'problem', lines: [expect.stringContaining('“quiz canal” diz quem é')] });
    expect((await ask('o que é um incidente?', 'U2')).language).toBe('pt');
  });

  it('belongs to a channel, and to one workspace', async () => {
    await bot.save();
    expect(wordsOf(await bot.say('idioma canal en', { channel: null }))).toContain('digite no próprio canal');
    await ask('idioma canal en', 'U1');
    expect((await bot.say('o que é um incidente?', { workspace: 'T2', locale: null })).language).toBe('pt');
  });

  it('is explained where the choice can not be read', async () => {
    expect(wordsOf(await bot.say('idioma canal'))).toContain('“idioma canal pt”');
    expect(wordsOf(await bot.say('language channel klingon', { language: 'en' }))).toContain('“language channel en”');
    expect((await bot.say('idioma en')).language).toBe('en');
  });
});

it('a pause leaves the question that was posted to be answered', async () => {
  await bot.save();
  await bot.pass(hour);
  const question = await bot.look('2026-11-23');
  await bot.say('quiz pausar');
  expect((await bot.press(optionOf(question, true), { person: 'U2' })).reply.kind).toBe('verdict');
});
