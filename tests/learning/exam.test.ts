import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examWeights } from '../../src/learning/exam/draw.ts';
import { leadOf } from '../../src/questions/question.ts';
import type { Outcome, QuestionReply, Reply } from '../../src/reply.ts';
import { postgres, sqlite } from '../store/databases.ts';
import { asQuestion, asReport, asVerdict, buttonOf, createBot, day, entryOf, knowledge, optionOf, type Bot } from './person.ts';

const minute = 60_000;

let bot: Bot;
beforeEach(async () => void (bot = await createBot()));
afterEach(() => bot.close());

async function begin(on = bot): Promise<QuestionReply> {
  const intro = await on.say('simulado');
  return asQuestion((await on.press(buttonOf(intro, 'Começar o simulado'))).reply);
}

/** Answers every question from the one shown on, right as `right` says of its place. Returns the last reply. */
async function answerAll(first: Reply, right: (place: number) => boolean): Promise<Reply> {
  let reply = first;
  for (let place = 0; place < 40; place += 1) reply = (await bot.press(optionOf(reply, right(place)))).reply;
  return reply;
}

const finish = (reply: Reply): Promise<Outcome> => bot.press(buttonOf(reply, 'Encerrar'));

describe('a mock exam', () => {
  it('is explained before its clock runs', async () => {
    const intro = await bot.say('prova');
    expect(intro).toMatchObject({ kind: 'notice', title: 'Simulado da ITIL 4 Foundation', lines: [expect.stringMatching(/40 questões em 60 minutos.*26/u), expect.any(String)] });
    bot.wait(day);
    expect((await begin()).about).toContain('restam 60 minutos');
  });

  it('starts no clock by a button that only leads to it, and goes on with the open one by it', async () => {
    const open = { action: { v: 1, do: 'exam-open', language: 'pt' } } as const;
    for (const text of ['ajuda', 'progresso', 'simulados']) {
      const leading = (await bot.say(text)).buttons.filter(({ action }) => action.do.startsWith('exam-'));
      expect([text, leading.map(({ action }) => action.do)]).toEqual([text, ['exam-open']]);
    }
    expect((await bot.press(open)).reply).toMatchObject({ kind: 'notice', title: 'Simulado da ITIL 4 Foundation' });
    const first = await begin();
    expect(asQuestion((await bot.press(open)).reply).question).toEqual(asQuestion(first).question);
  });

  it('is left by words as it is, which say how it is ended and what brings back', async () => {
    expect(await bot.say('sair do simulado')).toMatchObject({ kind: 'notice', lines: [expect.stringContaining('Não há simulado aberto')] });
    const first = await begin();
    const second = (await bot.press(optionOf(first, true))).reply;
    const left = await bot.say('sair do simulado');
    expect(left).toMatchObject({ kind: 'notice', title: 'Sair do simulado', lines: [expect.stringContaining('(1 de 40)'), expect.any(String)] });
    expect(asQuestion((await bot.press(buttonOf(left, 'Continuar respondendo'))).reply).question).toEqual(asQuestion(second).question);
    expect(asQuestion(await bot.say('simulado')).question).toEqual(asQuestion(second).question);
    const sure = await finish(await bot.say('quit the exam', { language: 'pt' }));
    expect(sure.reply).toMatchObject({ kind: 'notice', title: 'Encerrar o simulado?' });
  });

  it.each([
    ['leave', 'Leaving the exam', 'See you!'], ['I want to leave', 'Leaving the exam', 'See you!'], ['exit', 'Leaving the exam', 'See you!'], ['sair', 'Sair do simulado', 'Até mais!'], ['quero sair', 'Sair do simulado', 'Até mais!'],
    ['tchau', 'Sair do simulado', 'Até mais!'],
  ])('is what “%s” wants out of while it is open, and else nothing is', async (text, title, goodbye) => {
    expect(await bot.say(text)).toMatchObject({ kind: 'notice', lines: [goodbye] });
    await begin();
    expect(await bot.say(text)).toMatchObject({ kind: 'notice', title });
    expect(await bot.say(text, { person: 'U2' })).toMatchObject({ lines: [goodbye] });
    const inChannel = { channel: 'C1', conversation: 'C1', capabilities: { share: false, personal: false, forms: 'never' } } as const;
    expect(await bot.say(text, inChannel)).toMatchObject({ lines: [goodbye] });
    bot.wait(2 * 60 * minute);
    expect(asReport(await bot.say(text)).lines.join(' ')).toMatch(/O tempo acabou|Time is over/u);
    expect(await bot.say(text)).toMatchObject({ lines: [goodbye] });
  });

  it.each(['exam', 'mock exam', 'simulado', 'prova', 'Simulado ITIL'])('begins with "%s"', async text => {
    expect((await bot.say(text)).buttons[0]?.action.do).toBe('exam-start');
  });

  it('weighs the areas as the syllabus does, asks nothing twice, and only about ITIL 4 with four options', async () => {
    const questions = [];
    let reply: Reply = await begin();
    for (let place = 0; place < 40; place += 1) {
      questions.push(entryOf(reply));
      expect(asQuestion(reply).title).toBe(`Questão ${place + 1} de 40`);
      reply = (await bot.press(optionOf(reply, true))).reply;
    }
    expect(new Set(questions).size).toBe(40);
    expect(questions.every(({ edition, options }) => edition === 'itil4' && options.length === 4)).toBe(true);
    const areas = Object.fromEntries([...Map.groupBy(questions, ({ syllabus }) => syllabus ?? '')].map(([area, of]) => [area, of.length]));
    expect(areas).toEqual(examWeights);
  });

  it('asks in later attempts what earlier ones did not, as far as there are other questions', async () => {
    const attempts: Set<string>[] = [];
    for (const _ of [1, 2, 3]) {
      const first = await begin();
      const ids = new Set<string>();
      for (let reply: Reply = first, place = 0; place < 40; place += 1) {
        ids.add(entryOf(reply).id);
        reply = (await bot.press(optionOf(reply, true))).reply;
        if (place === 39) await finish(reply);
      }
      attempts.push(ids);
    }
    expect(new Set(attempts.flatMap(ids => [...ids])).size).toBe(3 * 40);
  });

  it('goes to the next question with each answer, and lets answers be changed until the end', async () => {
    const first = await begin();
    const second = asQuestion((await bot.press(optionOf(first, false))).reply);
    expect(second.title).toBe('Questão 2 de 40');
    expect(second.status).toBe(`Anotei ${optionOf(first, false).letter} na questão 1. 1 respondida, 39 em aberto.`);
    const back = asQuestion((await bot.press(buttonOf(second, 'Anterior'))).reply);
    expect(back.options.find(({ chosen }) => chosen)?.letter).toBe(optionOf(first, false).letter);
    expect(back.options.map(({ text }) => text)).toEqual(first.options.map(({ text }) => text));
    await bot.press(optionOf(back, true));
    const again = asQuestion((await bot.press(buttonOf(second, 'Anterior'))).reply);
    expect(again.options.find(({ chosen }) => chosen)?.letter).toBe(optionOf(first, true).letter);
  });

  it('leads to the first open question, and asks before finishing while some are open', async () => {
    const first = await begin();
    const third = (await bot.press(buttonOf((await bot.press(buttonOf(first, 'Próxima'))).reply, 'Próxima'))).reply;
    expect(asQuestion(third).title).toBe('Questão 3 de 40');
    const fourth = (await bot.press(optionOf(third, true))).reply;
    expect(asQuestion((await bot.press(buttonOf(fourth, 'Ir à primeira em aberto'))).reply).title).toBe('Questão 1 de 40');
    const asked = (await finish(fourth)).reply;
    expect(asked).toMatchObject({ kind: 'notice', lines: ['Faltam 39 questões. Questão em aberto conta como errada.'] });
    expect(asQuestion((await bot.press(buttonOf(asked, 'Continuar respondendo'))).reply).title).toBe('Questão 1 de 40');
    expect(asReport((await bot.press(buttonOf(asked, 'Encerrar mesmo assim'))).reply).title).toBe('Simulado: 1 de 40, ainda não aprovado');
  });

  it('is one at a time', async () => {
    const [first] = [await begin(), await bot.press({ action: { v: 1, do: 'exam-start', language: 'pt' } }), await bot.press({ action: { v: 1, do: 'exam-start', language: 'pt' } })];
    expect(asQuestion(await bot.say('simulado')).question).toEqual(first.question);
    expect(await bot.store.exams.ofPerson('T1', 'U1')).toHaveLength(1);
  });

  it('takes presses in any order at once and loses none', async () => {
    let reply: Reply = await begin();
    const options = [];
    for (let place = 0; place < 12; place += 1) {
      options.push(optionOf(reply, true));
      reply = (await bot.press(buttonOf(reply, 'Próxima'))).reply;
    }
    await Promise.all(options.map(option => bot.press(option)));
    expect((await bot.store.exams.open('T1', 'U1'))?.answers.filter(answer => answer !== null)).toHaveLength(12);
  });
});

describe('the result of an exam', () => {
  it.each([[26, 'aprovado'], [25, 'ainda não aprovado']])('with %i right answers is "%s"', async (score, verdict) => {
    const all = await answerAll(await begin(), place => place < score);
    expect(asQuestion(all).status).toContain('Todas respondidas');
    const result = asReport((await finish(all)).reply);
    expect(result.title).toBe(`Simulado: ${score} de 40, ${verdict}`);
    expect(result.sections[0]?.items).toHaveLength(7);
    const figures = result.sections[0]?.items.map(item => /(\d+) de (\d+)$/u.exec(item)?.slice(1).map(Number)) ?? [];
    expect(figures.reduce((sum, each) => sum + (each?.[0] ?? 0), 0)).toBe(score);
    expect(result.charts[0]?.points.map(({ value }) => value)).toEqual(figures.map(each => Math.round((100 * (each?.[0] ?? 0)) / (each?.[1] ?? 1))));
  });

  it('explains the wrong answers one after the other', async () => {
    const wrong = new Set([3, 17, 39]);
    const all = await answerAll(await begin(), place => !wrong.has(place));
    const result = (await finish(all)).reply;
    let review = asVerdict((await bot.press(buttonOf(result, 'Rever os erros'))).reply);
    const seen = [];
    for (;;) {
      seen.push([review.title.split(':')[0], review.notes.at(-1), review.right, review.options.filter(({ chosen }) => chosen).length]);
      const next = review.buttons.find(({ label }) => label === 'Próxima');
      if (!next) break;
      review = asVerdict((await bot.press(next)).reply);
    }
    expect(seen).toEqual([['Questão 4', 'Erro 1 de 3.', false, 1], ['Questão 18', 'Erro 2 de 3.', false, 1], ['Questão 40', 'Erro 3 de 3.', false, 1]]);
    expect(asVerdict((await bot.press(buttonOf(review, 'Anterior'))).reply).title).toMatch(/^Questão 18/u);
    expect(asReport((await bot.press(buttonOf(review, 'Ver o resultado'))).reply).title).toBe('Simulado: 37 de 40, aprovado');
  });

  it('explains the right answers too, each option of each, apart from the mistakes', async () => {
    const wrong = new Set([0, 1, 39]);
    const first = await begin();
    const result = (await finish(await answerAll(first, place => !wrong.has(place)))).reply;
    expect(result.buttons.slice(0, 2).map(({ label }) => label)).toEqual(['Rever os erros', 'Rever os acertos']);
    let review = asVerdict((await bot.press(buttonOf(result, 'Rever os acertos'))).reply);
    const titles = [];
    for (let at = 1; ; at += 1) {
      titles.push(review.title.split(':')[0]);
      expect(review).toMatchObject({ right: true, notes: [`Acerto ${at} de 37.`] });
      const written = knowledge.questions.filter(({ question }) => question.pt === review.question).map(({ options }) => options.map(({ text, why }) => `${text.pt}: ${why.pt}`).toSorted());
      expect(written).toContainEqual(review.options.map(({ text, why }) => `${text}: ${why}`).toSorted());
      expect(review.title).toMatch(new RegExp(`: você acertou, é a ${review.options.find(option => option.right && option.chosen)?.letter}$`, 'u'));
      const next = review.buttons.find(({ label }) => label === 'Próxima');
      if (!next) break;
      review = asVerdict((await bot.press(next)).reply);
    }
    expect(titles).toEqual(Array.from({ length: 37 }, (_, at) => `Questão ${at + 3}`));
    expect(asVerdict((await bot.press(buttonOf(review, 'Anterior'))).reply).title).toMatch(/^Questão 38: você acertou/u);
    expect(asReport((await bot.press(buttonOf(review, 'Ver o resultado'))).reply).title).toBe('Simulado: 37 de 40, aprovado');
  });

  it.each([[40, 'Rever os acertos', 'Rever os erros'], [0, 'Rever os erros', 'Rever os acertos']])('with %i right offers "%s" alone', async (score, there, absent) => {
    const result = (await finish(await answerAll(await begin(), place => place < score))).reply;
    const labels = new Set(result.buttons.map(({ label }) => label));
    expect([labels.has(there), labels.has(absent)]).toEqual([true, false]);
  });

  it('makes cards of what was missed, not of what was left open, and stores the answers, once', async () => {
    const first = await begin();
    const missed = leadOf(entryOf(first));
    const second = (await bot.press(optionOf(first, false))).reply;
    const third = (await bot.press(optionOf(second, true))).reply;
    const sure = (await finish(third)).reply;
    await Promise.all([1, 2, 3].map(() => bot.press(buttonOf(sure, 'Encerrar mesmo assim'))));
    expect(await bot.store.cards.ofPerson('T1', 'U1')).toMatchObject([{ concept: missed, origin: 'wrong', due: bot.now() }]);
    expect(await bot.store.answers.ofPerson('T1', 'U1', 0)).toMatchObject([{ source: 'exam', correct: 0 }, { source: 'exam', correct: 1 }]);
    const late = (await bot.press(optionOf(third, true))).reply;
    expect(asReport(late).title).toBe('Simulado: 1 de 40, ainda não aprovado');
  });

  it('comes when the time is over, with what was answered by then, and says so', async () => {
    const first = await begin();
    const second = (await bot.press(optionOf(first, true))).reply;
    bot.wait(59 * minute);
    expect(asQuestion(await bot.say('exam', { language: 'en' })).about).toContain('1 minute left');
    bot.wait(minute);
    const late = asReport((await bot.press(optionOf(second, true))).reply);
    expect(late.title).toBe('Simulado: 1 de 40, ainda não aprovado');
    expect(late.lines[0]).toBe('O tempo acabou. Corrigi o que você respondeu até ali: 1 de 40.');
    expect((await bot.say('simulado')).kind).toBe('notice');
  });

  it('is there also for somebody who comes back days later', async () => {
    await bot.press(optionOf(await begin(), true));
    bot.wait(3 * day);
    expect(asReport(await bot.say('simulado')).lines[0]).toMatch(/^O tempo acabou/u);
    expect((await bot.store.answers.ofPerson('T1', 'U1', 0))[0]?.at).toBe(bot.now() - 3 * day + 60 * minute);
  });

  it('is kept in the history', async () => {
    expect(await bot.say('exam history', { language: 'en' })).toMatchObject({ kind: 'notice', lines: ['You have not taken a mock exam yet.'] });
    for (const score of [20, 33]) {
      await finish(await answerAll(await begin(), place => place < score));
      bot.wait(day);
    }
    const history = asReport(await bot.say('historico do simulado'));
    expect(history.lines).toEqual(['Melhor resultado: 33 de 40.']);
    expect(history.sections[0]?.items).toEqual(['3 de mar. de 2026: 33 de 40, aprovado', '2 de mar. de 2026: 20 de 40, não aprovado']);
    expect(history.charts[0]?.points.map(({ value }) => value)).toEqual([50, 83]);
    expect(asReport((await bot.press(history.buttons[1] ?? { action: { v: 1, do: 'progress', language: 'pt' } })).reply).title).toBe('Simulado: 20 de 40, ainda não aprovado');
  });

  it('is opened by a button that ends nothing: an open exam goes on by it', async () => {
    const first = await begin();
    const exam = (await bot.store.exams.open('T1', 'U1'))?.exam ?? '';
    const result = { action: { v: 1, do: 'exam-result', language: 'pt', exam } } as const;
    expect(asQuestion((await bot.press(result)).reply).question).toEqual(first.question);
    expect(await bot.store.exams.open('T1', 'U1')).not.toBeNull();
    await finish(first).then(sure => bot.press(buttonOf(sure.reply, 'Encerrar mesmo assim')));
    expect(asReport((await bot.press(result)).reply).title).toBe('Simulado: 0 de 40, ainda não aprovado');
    expect(asReport(await bot.say('meus simulados')).buttons.map(({ action }) => action.do)).toEqual(['exam-result', 'exam-open']);
  });

  it('is named in the history while it is open, with the way back to it', async () => {
    const first = await begin();
    const second = asQuestion((await bot.press(optionOf(first, true))).reply);
    bot.wait(20 * minute);
    const alone = await bot.say('meus simulados');
    expect(alone).toMatchObject({ kind: 'notice', title: 'Seus simulados', lines: ['Há um aberto: 1 de 40 respondidas, restam 40 minutos.'] });
    expect(asQuestion((await bot.press(buttonOf(alone, 'Continuar o simulado'))).reply).question).toEqual(second.question);
    expect(await bot.say('my exams', { language: 'en' })).toMatchObject({ lines: ['One is open: 1 of 40 answered, 40 minutes left.'] });
    await bot.press(buttonOf((await bot.press(buttonOf(second, 'Encerrar'))).reply, 'Encerrar mesmo assim'));
    await begin();
    const both = asReport(await bot.say('meus simulados'));
    expect(both.lines).toEqual(['Há um aberto: 0 de 40 respondidas, restam 60 minutos.', 'Melhor resultado: 1 de 40.']);
    expect(both.buttons.map(({ label }) => label)).toEqual(['Continuar o simulado', 'Ver o de 02/03 (1 de 40)']);
  });

  it('is nobody else\'s', async () => {
    const first = await begin();
    for (const other of [{ person: 'U2' }, { workspace: 'T2' }]) {
      expect((await bot.press(optionOf(first, true), other)).reply).toMatchObject({ kind: 'notice', notice: 'problem' });
      expect(await bot.say('exam history', { ...other, language: 'en' })).toMatchObject({ kind: 'notice' });
    }
    expect((await bot.store.exams.open('T1', 'U1'))?.answers.every(answer => answer === null)).toBe(true);
  });

  it('counts a question that the knowledge base dropped meanwhile as right, and passes over it', async () => {
    const first = await begin();
    const gone = entryOf(first).id;
    const smaller = await createBot({ from: { ...knowledge, questions: knowledge.questions.filter(({ id }) => id !== gone) } });
    const exam = await bot.store.exams.open('T1', 'U1');
    if (exam) await smaller.store.exams.begin(exam);
    const shown = asQuestion(await smaller.say('simulado'));
    expect(shown.title).toBe('Questão 2 de 40');
    const sure = (await smaller.press(buttonOf(shown, 'Encerrar'))).reply;
    const result = asReport((await smaller.press(buttonOf(sure, 'Encerrar mesmo assim'))).reply);
    expect(result.title).toBe('Simulado: 1 de 40, ainda não aprovado');
    expect(result.buttons.map(({ label }) => label)).not.toContain('Rever os acertos');
    await smaller.close();
  });
});

describe.each([sqlite(), postgres()])('an exam on $name', database => {
  beforeEach(() => database.start(), 120_000);
  afterEach(() => database.stop());

  it('goes on after a restart where it was left, with the same questions and the same clock', async () => {
    const before = await createBot({ location: await database.fresh() });
    const first = await begin(before);
    const second = asQuestion((await before.press(optionOf(first, true))).reply);
    before.wait(20 * minute);
    const after = await before.restart();
    await before.close();
    const resumed = asQuestion(await after.say('simulado'));
    expect(resumed.question).toEqual(second.question);
    expect(resumed.options.map(({ text }) => text)).toEqual(second.options.map(({ text }) => text));
    expect(resumed.about).toContain('restam 40 minutos');
    expect(asQuestion((await after.press(optionOf(second, true))).reply).status).toMatch(/2 respondidas, 38 em aberto/u);
    await after.close();
  });
});
