import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf } from '../../src/quiz/content.ts';
import type { QuestionReply } from '../../src/reply.ts';
import { nextOccurrence } from '../../src/time/calendar.ts';
import { asReport, asVerdict, buttonOf, createBot, hour, optionOf, start, wordsOf, type Bot } from './bot.ts';
import { entry, knowledgeWith } from './questions.ts';

const monday = '2026-11-23';
let bot: Bot;
let question: QuestionReply;
beforeEach(async () => {
  bot = await createBot({ admins: ['U9'] });
  await bot.save();
  await bot.pass(hour);
  question = await bot.look(monday);
});
afterEach(() => bot.close());

const stored = (workspace = 'T1') => bot.store.answers.ofQuiz(workspace, 'q1', monday, monday);

describe('an answer', () => {
  it('that is right is told so to the presser alone, with every why and the concept one click away', async () => {
    const { reply, placement } = await bot.press(optionOf(question, true));
    const verdict = asVerdict(reply);
    expect([placement, verdict.right, verdict.title]).toEqual(['private', true, 'Certo!']);
    expect(verdict.options.map(({ letter }) => letter)).toEqual(question.options.map(({ letter }) => letter));
    expect(verdict.options.every(({ why }) => why.startsWith('porquê'))).toBe(true);
    expect((await bot.press(buttonOf(verdict, 'Incidente'))).reply).toMatchObject({ kind: 'concept', card: { key: 'incident' } });
  });

  it('that is wrong is told the right letter, and its concept is asked again in practice', async () => {
    const verdict = asVerdict((await bot.press(optionOf(question, false))).reply);
    const right = optionOf(question, true).letter;
    expect([verdict.right, verdict.title]).toEqual([false, `Não foi dessa vez: a certa é a ${right}`]);
    expect(verdict.options.filter(({ chosen }) => chosen)).toEqual([expect.objectContaining({ letter: optionOf(question, false).letter, right: false })]);
    expect(await bot.store.personal.read('T1', 'U1')).toMatchObject({ review_card: [{ concept: 'incident', origin: 'wrong' }] });
  });

  it('that is right makes no card', async () => {
    await bot.press(optionOf(question, true));
    expect(await bot.store.personal.read('T1', 'U1')).not.toHaveProperty('review_card');
  });

  it('is stored with its question and option', async () => {
    await bot.press(optionOf(question, true));
    expect(await stored()).toEqual([expect.objectContaining({ scope: `q1/${monday}`, person: 'U1', source: 'channel', option: 0, correct: 1 })]);
  });

  it('counts once: the first, and a second is told which', async () => {
    await bot.press(optionOf(question, false));
    const second = asVerdict((await bot.press(optionOf(question, true))).reply);
    expect(second.right).toBe(false);
    expect(second.notes).toEqual([`Vale a sua primeira resposta: ${optionOf(question, false).letter}.`]);
    expect(await stored()).toHaveLength(1);
  });

  it('pressed twenty times at once counts once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => bot.press(optionOf(question, at % 2 === 0))));
    expect(await stored()).toHaveLength(1);
  });

  it('is explained in the presser\'s language', async () => {
    const verdict = asVerdict((await bot.press(optionOf(question, true), { locale: 'en-GB' })).reply);
    expect([verdict.language, verdict.title, verdict.question]).toEqual(['en', 'Right!', expect.stringMatching(/^Question/u)]);
    await bot.store.chooseLanguage('T1', 'person', 'U2', 'pt');
    expect((await bot.press(optionOf(question, true), { locale: 'en-GB', person: 'U2' })).reply.language).toBe('pt');
  });

  it('given before the answer is shown counts, and after that is told so and does not', async () => {
    await bot.pass(3.4 * hour);
    expect(asVerdict((await bot.press(optionOf(question, true))).reply).title).toBe('Certo!');
    await bot.pass(0.2 * hour);
    const late = asVerdict((await bot.press(optionOf(question, true), { person: 'U2' })).reply);
    expect([late.title, late.notes[1]]).toEqual(['Certo, mas a pergunta já foi encerrada', 'Você não tinha respondido a tempo.']);
    const wrong = asVerdict((await bot.press(optionOf(question, false), { person: 'U3' })).reply);
    expect(wrong.title).toBe(`A pergunta já foi encerrada: a certa é a ${optionOf(question, true).letter}`);
    const again = asVerdict((await bot.press(optionOf(question, false))).reply);
    expect(again.title).toBe('Esta pergunta já foi encerrada');
    expect(again.notes[1]).toBe(`Contou a que você deu a tempo: ${optionOf(question, true).letter}.`);
    expect(again.options.find(({ chosen }) => chosen)?.right).toBe(true);
    expect(await stored()).toHaveLength(1);
  });

  it('to a question that is still being sent counts, though it goes out long after its time', async () => {
    const tuesday = '2026-11-24';
    await bot.store.posts.planQuestions(start + 24 * hour + hour / 2, nextOccurrence, 1);
    const due = (await bot.store.posts.claim('test', start + 25 * hour, hour, 10)).find(({ kind }) => kind === 'question');
    const quiz = (await bot.store.quizzes.find('T1', 'q1'))!;
    const decided = (await bot.store.posts.decide(due!, (await bot.composer.decide(due!, quiz))!))!;
    await bot.store.posts.send(decided, hour);
    await bot.pass(30 * hour);
    const verdict = asVerdict((await bot.press(optionOf(await bot.look(tuesday), true))).reply);
    expect(verdict.title).toBe('Certo!');
    expect(await bot.store.answers.count('T1', `q1/${tuesday}`)).toBe(1);
  });

  it('that comes too late makes no card', async () => {
    await bot.pass(5 * hour);
    await bot.press(optionOf(question, false));
    expect(await bot.store.personal.read('T1', 'U1')).not.toHaveProperty('review_card');
  });

  it.each([
    ['another workspace', {}, { workspace: 'T2' }], ['a day without a question', { day: '2026-11-22' }, {}], ['a quiz that is gone', { quiz: 'q9' }, {}],
    ['an option that is not there', { option: 3 }, {}],
  ])('to %s is an old button, and stores nothing', async (what, changed, over) => {
    if (what.startsWith('an option')) {
      await bot.close();
      bot = await createBot({ knowledge: knowledgeWith([entry('a', { options: entry('a').options.slice(0, 3) })]) });
      await bot.save();
      await bot.pass(hour);
    }
    const action = { ...(optionOf(question, true).action as { do: 'answer' }), ...changed };
    const { reply } = await bot.press({ label: '', action: action as never }, over);
    expect(reply).toMatchObject({ kind: 'notice', notice: 'problem' });
    expect([...await stored(), ...await stored('T2')]).toEqual([]);
  });

  it('in one workspace is none in another that has the same ids', async () => {
    await bot.store.quizzes.save({ ...(await bot.store.quizzes.find('T1', 'q1'))!, workspace: 'T2' });
    await bot.press(optionOf(question, true));
    expect(await bot.store.answers.count('T1', `q1/${monday}`)).toBe(1);
    expect(await bot.store.answers.count('T2', `q1/${monday}`)).toBe(0);
    expect(await bot.store.answers.resultsOf('T2', 'q1', monday)).toEqual([]);
    expect(await bot.store.quizzes.asked('T2', 'q1')).toEqual([]);
    await bot.store.quizzes.remove('T2', 'q1');
    expect(await stored()).toHaveLength(1);
  });
});

describe('why a question was asked', () => {
  it('is told in words, privately', async () => {
    const verdict = (await bot.press(optionOf(question, true))).reply;
    const { reply, placement } = await bot.press(buttonOf(verdict, 'Por que'));
    expect(placement).toBe('private');
    expect(wordsOf(reply)).toMatch(/não tinha saído.*Tema: .*Nível: até “lembrar”/u);
    expect(wordsOf((await bot.press(buttonOf(verdict, 'Por que'), { locale: 'en' })).reply)).toMatch(/not been asked.*Topic: .*recall/u);
    expect((await bot.press(buttonOf(verdict, 'Por que'), { workspace: 'T2' })).reply).toMatchObject({ notice: 'problem' });
  });

  it('says that basic concepts come first while the quiz is new, and nothing of it for a question decided before that was kept', async () => {
    await bot.close();
    bot = await createBot({ knowledge: knowledgeWith([entry('a'), entry('b', { concepts: ['workaround'], syllabus: 'beyond' })]) });
    await bot.save();
    await bot.pass(hour);
    const verdict = (await bot.press(optionOf(await bot.look(monday), true))).reply;
    expect(wordsOf((await bot.press(buttonOf(verdict, 'Por que'))).reply)).toContain('O quiz ainda é novo neste canal');
    expect(wordsOf((await bot.press(buttonOf(verdict, 'Por que'), { locale: 'en' })).reply)).toContain('the concepts that matter most come first');
    const { order, reason: { basics: _, ...reason } } = contentOf('question', (await bot.store.posts.find('T1', 'q1', monday, 'question'))!);
    expect(contentOf('question', { content: JSON.stringify({ order, reason }) }).reason.basics).toBe(false);
  });

  it('says how the channel did, and when it was asked last', async () => {
    await bot.close();
    bot = await createBot({ knowledge: knowledgeWith([entry('a')]) });
    await bot.save();
    await bot.pass(hour);
    await bot.press(optionOf(await bot.look(monday), false));
    await bot.pass(24 * hour);
    const verdict = (await bot.press(optionOf(await bot.look('2026-11-24'), true))).reply;
    const words = wordsOf((await bot.press(buttonOf(verdict, 'Por que'))).reply);
    expect(words).toContain('desde 23 de novembro de 2026');
    expect(words).toContain('acertou 0%');
    expect(words).toContain('Tema: conceitos-chave');
  });
});

describe('a report', () => {
  const report = async (person: string, reason = 'Mais de uma') => {
    const verdict = (await bot.press(optionOf(question, true), { person })).reply;
    const reasons = await bot.press(buttonOf(verdict, 'Relatar'), { person });
    return bot.press(buttonOf(reasons.reply, reason), { person });
  };
  const asked = () => bot.store.quizzes.asked('T1', 'q1').then(all => all[0]!.question);

  it('is asked for its reason, and thanked for, privately', async () => {
    const { reply, placement } = await report('U1');
    expect([placement, wordsOf(reply)]).toEqual(['private', expect.stringContaining('Obrigado')]);
    expect(await bot.store.reports.open('T1')).toEqual([{ question: await asked(), reason: 'two-right', people: 1 }]);
  });

  it('can be given up instead of choosing a reason', async () => {
    const { reply, placement } = await report('U1', 'Cancelar');
    expect([placement, wordsOf(reply)]).toEqual(['private', expect.stringContaining('nada foi relatado')]);
    expect(await bot.store.reports.open('T1')).toEqual([]);
  });

  it('by somebody who gave one is said to be known, and counts once, with the last reason', async () => {
    expect(wordsOf((await report('U1')).reply)).toContain('Obrigado');
    for (const reason of ['Mais de uma', 'confuso']) expect(wordsOf((await report('U1', reason)).reply)).toContain('Você já tinha relatado esta pergunta');
    expect(wordsOf((await report('U2', 'confuso')).reply)).toContain('Obrigado');
    expect(await bot.store.reports.open('T1')).toEqual([{ question: await asked(), reason: 'unclear', people: 2 }]);
  });

  it('stands in the list with how many people gave one, and without the key of the question', async () => {
    const listed = async (language: 'pt' | 'en') => asReport(await bot.say('quiz reports', { person: 'U9', language }));
    await report('U1');
    expect((await listed('pt')).sections[0]?.items.slice(1)).toEqual(['Relatada por 1 pessoa: Mais de uma está certa', 'Ainda no quiz.']);
    expect((await listed('en')).sections[0]?.items.slice(1)).toEqual(['Reported by 1 person: More than one is right', 'Still in the quiz.']);
    await report('U2', 'confuso');
    expect((await listed('en')).sections[0]?.items[1]).toBe('Reported by 2 people: More than one is right (1); The text is unclear (1)');
    expect((await listed('en')).lines).toEqual(['Once 3 people have reported a question, it is not asked again until an administrator decides.']);
  });

  it('by three people sets the question aside until an admin looks; by one three times it does not', async () => {
    for (const reason of ['Mais de uma', 'confuso', 'desatualizada']) await report('U1', reason);
    await report('U2');
    expect(wordsOf(await bot.say('quiz relatos', { person: 'U9' }))).toContain('Ainda no quiz');
    expect(wordsOf((await report('U3')).reply)).toContain('não sai mais');
    const list = asReport(await bot.say('quiz reports', { person: 'U9', language: 'pt' }));
    expect(wordsOf(list)).toMatch(/Fora do quiz até a decisão/u);
    expect(wordsOf(list)).toContain('Está desatualizada (1); Mais de uma está certa (2)');
  });

  it('leaves a question out of the quiz from three people on, until it is kept', async () => {
    await bot.close();
    bot = await createBot({ knowledge: knowledgeWith([entry('a')]), admins: ['U9'] });
    await bot.save();
    await bot.pass(hour);
    question = await bot.look(monday);
    for (const person of ['U1', 'U2', 'U3']) await report(person);
    expect(await bot.pass(24 * hour)).toMatchObject([{ post: { kind: 'reveal' } }]);
    const list = await bot.say('quiz relatos', { person: 'U9' });
    const { reply, placement } = await bot.press(buttonOf(list, '1: manter'), { person: 'U9' });
    expect([placement, wordsOf(reply)]).toEqual(['replace', expect.stringContaining('Nenhuma pergunta relatada')]);
    expect((await bot.pass(24 * hour)).map(({ post }) => post.kind)).toEqual(['question']);
  });

  it('counts anew after an admin kept the question', async () => {
    for (const person of ['U1', 'U2', 'U3']) await report(person);
    await bot.press(buttonOf(await bot.say('quiz relatos', { person: 'U9' }), 'manter'), { person: 'U9' });
    await bot.pass(hour);
    await report('U1');
    expect(await bot.store.reports.open('T1')).toEqual([{ question: await asked(), reason: 'two-right', people: 1 }]);
  });

  it('may end with the question taken out, and put back later', async () => {
    await report('U1');
    const out = await bot.press(buttonOf(await bot.say('quiz relatos', { person: 'U9' }), '1: retirar'), { person: 'U9' });
    expect(wordsOf(out.reply)).toContain('Retirada');
    expect(await bot.store.reports.removed('T1')).toEqual([await asked()]);
    await bot.press(buttonOf(out.reply, 'devolver'), { person: 'U9' });
    expect(await bot.store.reports.removed('T1')).toEqual([]);
  });

  it('is seen and decided on by admins alone, each in their own workspace', async () => {
    await report('U1');
    const list = await bot.say('quiz relatos', { person: 'U9' });
    expect(await bot.say('quiz relatos')).toMatchObject({ notice: 'problem', lines: [expect.stringContaining('Só administradores')] });
    expect((await bot.press(buttonOf(list, 'retirar'))).reply).toMatchObject({ notice: 'problem' });
    expect(wordsOf(await bot.say('quiz relatos', { person: 'U9', workspace: 'T2' }))).toContain('Nenhuma pergunta relatada');
    await bot.press(buttonOf(list, 'retirar'), { person: 'U9', workspace: 'T2' });
    expect(await bot.store.reports.removed('T1')).toEqual([]);
  });

  it('of a question that is gone is an old button', async () => {
    const action = { v: 1, do: 'report', language: 'pt', question: 'gone', reason: 'unclear' } as const;
    expect((await bot.press({ label: '', action })).reply).toMatchObject({ notice: 'problem', language: 'pt' });
    expect((await bot.press({ label: '', action }, { locale: 'en-GB' })).reply).toMatchObject({ notice: 'problem', language: 'en' });
    await bot.store.chooseLanguage('T1', 'person', 'U2', 'en');
    expect((await bot.press({ label: '', action }, { person: 'U2' })).reply).toMatchObject({ notice: 'problem', language: 'en' });
    expect(await bot.store.reports.open('T1')).toEqual([]);
  });
});
