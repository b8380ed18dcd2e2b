import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StaleDecision } from '../../src/publisher/composer.ts';
import type { ReportReply } from '../../src/reply.ts';
import { asQuestion, asReport, asVerdict, buttonOf, createBot, filled, hour, optionOf, wordsOf, type Bot, type Sent } from './bot.ts';
import { entries, entry, knowledgeWith } from './questions.ts';

const day = 24 * hour;
const monday = '2026-11-23';
let bot: Bot;
beforeEach(async () => void (bot = await createBot()));
afterEach(() => bot.close());

const kinds = (sent: readonly Sent[]) => sent.map(({ post }) => `${post.kind} ${post.day}`);
const replyOf = (sent: readonly Sent[], kind: string) => sent.find(({ post }) => post.kind === kind)?.reply;
/** Each person answers the open question: right where the letter after the name is r. */
async function answer(on: string, ...people: readonly string[]): Promise<void> {
  const question = await bot.look(on);
  for (const each of people) {
    const [person = '', how] = each.split(':');
    await bot.press(optionOf(question, how === 'r', Number(how?.slice(1) ?? 0) || 0), { person });
  }
}
async function hide(person: string): Promise<void> {
  await bot.store.learners.save({
    workspace: 'T1', person, address: null, next: null, settings: { cap: 20, zone: 'UTC', language: 'pt', reminder: null, leaderboard: false },
  });
}

describe('the question of the day', () => {
  it('has the options to press, what it is about, when all see the answer, and how many answered', async () => {
    await bot.save();
    const question = asQuestion(replyOf(await bot.pass(hour), 'question'));
    expect(question).toMatchObject({ title: 'Pergunta do dia', language: 'pt', status: 'Ninguém respondeu ainda.', buttons: [] });
    expect(question.about).toEqual(['ITIL 4', expect.any(String), expect.stringMatching(/^Nível: /u), 'Resposta para todos: segunda-feira, 23 de novembro, às 13:00 (Brasília)']);
    expect(question.options.map(({ letter }) => letter).join('')).toMatch(/^AB(CD)?$/u);
    await answer(monday, 'U1:r');
    expect((await bot.look(monday)).status).toBe('1 pessoa já respondeu.');
    await answer(monday, 'U2:w', 'U3:w');
    expect((await bot.look(monday)).status).toBe('3 pessoas já responderam.');
  });

  it('is closed once the answer is shown', async () => {
    await bot.save();
    await bot.pass(hour);
    await answer(monday, 'U1:r');
    await bot.pass(5 * hour);
    const question = await bot.look(monday);
    expect(question.options.every(({ action }) => action === null)).toBe(true);
    expect(question.status).toBe('Encerrada. 1 pessoa respondeu.');
    expect(question.about.join()).not.toContain('Resposta para todos');
  });

  it('carries both languages where the channel has two, the first on top', async () => {
    await bot.save({ ...filled, languages: 'en+pt' });
    const question = asQuestion(replyOf(await bot.pass(hour), 'question'));
    expect([question.language, question.title, question.status]).toEqual(['en', 'Question of the day / Pergunta do dia', 'Nobody has answered yet. / Ninguém respondeu ainda.']);
    expect(question.question).toEqual([expect.stringMatching(/^Question/u), expect.stringMatching(/^Pergunta/u)]);
    for (const { text } of question.options) expect(text).toMatch(/option (\d) \/ .* opção \1$|True \/ Verdadeiro|False \/ Falso/u);
  });

  it('is decided the same again, whatever was decided before for that day', async () => {
    await bot.save();
    await bot.pass(hour);
    const quiz = (await bot.store.quizzes.inChannel('T1', 'C1'))!;
    const post = (await bot.store.posts.find('T1', quiz.quiz, monday, 'question'))!;
    const again = await bot.composer.decide(post, quiz);
    expect([again?.question, JSON.stringify(again?.content)]).toEqual([post.question, post.content]);
  });

  it('is to be decided again when the knowledge base has it no more', async () => {
    await bot.save();
    await bot.pass(hour);
    const quiz = (await bot.store.quizzes.inChannel('T1', 'C1'))!;
    const post = (await bot.store.posts.find('T1', quiz.quiz, monday, 'question'))!;
    await expect(bot.composer.compose({ ...post, question: 'taken-out' }, quiz)).rejects.toThrow(StaleDecision);
  });

  it('is none while the quiz is paused, and none that is left', async () => {
    await bot.save();
    await bot.pass(hour);
    const quiz = (await bot.store.quizzes.inChannel('T1', 'C1'))!;
    const post = (await bot.store.posts.find('T1', quiz.quiz, monday, 'question'))!;
    expect(await bot.composer.decide(post, { ...quiz, state: 'paused' })).toBeNull();
    for (const { id } of entries) await bot.store.reports.decide('T1', id, false, 1);
    expect(await bot.composer.decide(post, quiz)).toBeNull();
  });

  it('names nobody in what is stored with any post', async () => {
    await bot.save();
    const sent = await bot.pass(hour);
    await answer(monday, 'U-secret:r');
    sent.push(...await bot.pass(7 * day));
    expect(kinds(sent)).toContain(`summary 2026-11-23`);
    for (const { post } of sent) expect(`${post.content}${post.question}`).not.toContain('U-secret');
  });
});

describe('the reveal', () => {
  const reveal = async (...people: readonly string[]): Promise<ReportReply> => {
    await bot.save();
    await bot.pass(hour);
    await answer(monday, ...people);
    return asReport(replyOf(await bot.pass(4 * hour), 'reveal'));
  };

  it('marks the right option in a chart of all answers, and says why each is right or wrong', async () => {
    const reply = await reveal('U1:r', 'U2:r', 'U3:w');
    const question = await bot.look(monday);
    const right = optionOf(question, true);
    expect(reply.lines).toContain(`Certa: ${right.letter}) ${right.text}`);
    expect(reply.lines).toContain('3 pessoas responderam, 2 acertaram.');
    expect(reply.charts).toMatchObject([{ form: 'bar', unit: 'count', columns: ['Opção', 'Respostas'] }]);
    expect(reply.charts[0]?.points.map(({ label }) => label)).toEqual(question.options.map(({ letter, text }) => `${letter}) ${text}`));
    expect(reply.charts[0]?.points.filter(({ mark }) => mark)).toEqual([{ label: `${right.letter}) ${right.text}`, value: 2, mark: true }]);
    expect(reply.charts[0]?.points.reduce((sum, { value }) => sum + value, 0)).toBe(3);
    expect(reply.sections.map(({ heading }) => heading)).toEqual([`Por que ${right.letter}`, 'Por que as outras não']);
    expect(reply.sections[1]?.items).toHaveLength(question.options.length - 1);
  });

  it.each([
    [['U1:w'], '1 pessoa respondeu, ninguém acertou. / 1 person answered, nobody got it right.'],
    [['U1:r'], '1 pessoa respondeu, 1 acertou. / 1 person answered, 1 got it right.'],
    [['U1:w', 'U2:r'], '2 pessoas responderam, 1 acertou. / 2 people answered, 1 got it right.'],
    [['U1:r', 'U2:r'], '2 pessoas responderam, 2 acertaram. / 2 people answered, 2 got it right.'],
    [[], 'Ninguém respondeu. / Nobody answered.'],
  ])('says how many were right as people say it: %j', async (people, said) => {
    await bot.save({ ...filled, languages: 'pt+en' });
    await bot.pass(hour);
    await answer(monday, ...people);
    expect(asReport(replyOf(await bot.pass(4 * hour), 'reveal')).lines).toContain(said);
  });

  it('opens the concept and tells why the question was asked', async () => {
    const reply = await reveal('U1:r');
    expect((await bot.press(reply.buttons[0]!)).reply.kind).toMatch(/concept|list/u);
    expect(wordsOf((await bot.press(buttonOf(reply, 'Por que'))).reply)).toContain('não tinha saído');
  });

  it('is shown though nobody answered, without a chart of nothing', async () => {
    const reply = await reveal();
    expect(reply.lines).toContain('Ninguém respondeu.');
    expect(reply.charts).toEqual([]);
  });

  it('is in both languages where the channel has two', async () => {
    await bot.save({ ...filled, languages: 'pt+en' });
    await bot.pass(hour);
    await answer(monday, 'U1:r');
    const reply = asReport(replyOf(await bot.pass(4 * hour), 'reveal'));
    expect(reply.title).toBe('Resposta da pergunta do dia / Answer to the question of the day');
    expect(reply.lines.slice(0, 2)).toEqual([expect.stringMatching(/^Pergunta/u), expect.stringMatching(/^Question/u)]);
    expect(reply.sections[0]?.items).toHaveLength(2);
  });

  it('names who answered three questions or more in a row, longest first, unless they opted out', async () => {
    await bot.save();
    let sent = await bot.pass(hour);
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    for (const [at, on] of days.entries()) {
      await answer(on, 'long:r', 'hidden:r', ...at === 0 ? [] : ['short:w'], ...at < 2 ? [] : ['two:r'], ...at === 2 ? [] : ['broken:r']);
      sent = await bot.pass(day);
    }
    const before = asReport(replyOf(sent, 'reveal'));
    expect(before.people?.items.map(({ person, text }) => [person, text])).toEqual([
      ['hidden', '4 perguntas seguidas respondidas'], ['long', '4 perguntas seguidas respondidas'], ['short', '3 perguntas seguidas respondidas'],
    ]);
    await hide('hidden');
    await answer('2026-11-27', 'long:r', 'hidden:r');
    const after = asReport(replyOf(await bot.pass(4 * hour), 'reveal'));
    expect(after.people?.items).toEqual([{ person: 'long', text: '5 perguntas seguidas respondidas' }]);
  });

  it('counts a streak longer than is looked at in one go, and does not break it for a question that may never have been seen', async () => {
    await bot.save();
    const { store } = bot;
    const quiz = (await store.quizzes.inChannel('T1', 'C1'))!;
    const content = { order: [0, 1, 2, 3], reason: { lastAsked: null, topic: 'key-concepts', topicRight: null, level: 'recall', adaptive: true, success: null } };
    const days = Array.from({ length: 65 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
    for (const [at, on] of days.entries()) {
      await store.quizzes.save({ ...quiz, next: { at, day: on } });
      await store.posts.planQuestions(at, () => null, 1);
      const [post] = await store.posts.claim('test', at, hour, 1);
      const decided = (await store.posts.decide(post!, { question: 'a', content }))!;
      if (at === 30) {
        await store.posts.end(decided, 'doubt', []);
        continue;
      }
      await store.posts.posted(decided, 'm', at, []);
      for (const person of at > 2 ? ['U1', 'U2'] : ['U1']) {
        await store.answers.add({ workspace: 'T1', scope: `${quiz.quiz}/${on}`, person, source: 'channel', quiz: quiz.quiz, day: on, question: 'a', option: 0, correct: 1, at });
      }
    }
    const question = (await store.posts.find('T1', quiz.quiz, days.at(-1)!, 'question'))!;
    const { people } = asReport(await bot.composer.compose({ ...question, kind: 'reveal', content: JSON.stringify({ counts: [2, 0, 0, 0] }) }, quiz));
    expect(people?.items).toEqual([{ person: 'U1', text: '64 perguntas seguidas respondidas' }, { person: 'U2', text: '61 perguntas seguidas respondidas' }]);
  });
});

describe('the summary of a week', () => {
  /** A week of five questions, answered as told, and its summary. */
  const week = async (from: string, answers: readonly (readonly string[])[]): Promise<Sent[]> => {
    const sent: Sent[] = [];
    for (const [at, people] of answers.entries()) {
      await answer(new Date(Date.parse(from) + at * day).toISOString().slice(0, 10), ...people);
      sent.push(...await bot.pass(day));
    }
    sent.push(...await bot.pass(2 * day));
    return sent;
  };

  it('tells who took part, what was missed most with its card, and a fair leaderboard', async () => {
    await bot.close();
    bot = await createBot({ knowledge: knowledgeWith([...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(id => entry(id)), entry('w', { concepts: ['workaround'], syllabus: 'value-chain' })]) });
    await bot.save({ ...filled, editions: [] });
    await bot.pass(hour);
    await week(monday, [['A:r', 'B:w'], ['A:w', 'B:w'], ['A:r', 'B:r'], ['A:r'], []]);
    const sent = await week('2026-11-30', [['A:r', 'B:r', 'C:r'], ['A:w', 'B:r', 'C:r'], ['A:r', 'B:r', 'D:r'], ['A:r', 'C:w'], ['A:w', 'C:r']]);
    const reply = asReport(replyOf(sent, 'summary'));
    expect(reply.lines[0]).toBe('4 pessoas participaram: 13 respostas a 5 perguntas, 77% de acertos.');
    expect(reply.charts).toMatchObject([{ unit: 'percent', columns: ['Dia', 'Acertos'], points: [{ value: 100 }, { value: 67 }, { value: 100 }, { value: 50 }, { value: 50 }] }]);
    expect(reply.sections).toEqual([{ heading: expect.stringMatching(/^O que mais se errou: /u), items: [expect.any(String), expect.stringMatching(/% de acertos\.$/u)] }]);
    expect((await bot.press(reply.buttons[0]!)).reply).toMatchObject({ kind: 'concept', card: { term: reply.buttons[0]?.label } });
    expect(reply.people?.items).toEqual([
      { person: 'B', text: '1º lugar: 3 de 3 certas (100%), 67 pontos acima da semana anterior, maior evolução' },
      { person: 'C', text: '2º lugar: 3 de 4 certas (75%)' },
      { person: 'A', text: '3º lugar: 3 de 5 certas (60%), 15 pontos abaixo da semana anterior' },
    ]);
    expect(reply.lines.join()).toContain('pelo menos 3 de 5 perguntas');
  });

  it('leaves out of the leaderboard who opted out, and the leaderboard where it is off', async () => {
    await bot.save();
    await bot.pass(hour);
    await hide('B');
    const all = [['A:r', 'B:r'], ['A:r', 'B:r'], ['A:r', 'B:r'], [], []];
    const reply = asReport(replyOf(await week(monday, all), 'summary'));
    expect(reply.lines[0]).toContain('2 pessoas');
    expect(reply.lines).toContain('Ninguém errou nenhuma.');
    expect(reply.people?.items.map(({ person }) => person)).toEqual(['A']);
    await bot.save({ ...filled, leaderboard: 'off' });
    const off = asReport(replyOf(await week('2026-11-30', all), 'summary'));
    expect([off.people, off.lines.length]).toEqual([undefined, 2]);
  });

  it('says so when nobody answered enough, and is not posted when nobody took part', async () => {
    await bot.save();
    await bot.pass(hour);
    const reply = asReport(replyOf(await week(monday, [['A:r'], [], [], [], []]), 'summary'));
    expect(reply.lines.join()).toContain('é preciso responder a 3 perguntas e acertar pelo menos uma');
    expect(replyOf(await week('2026-11-30', [[], [], [], [], []]), 'summary')).toBeUndefined();
  });
});

describe('a quiz that stopped', () => {
  it('is told to whoever set it up, in their language, with how it goes on', async () => {
    await bot.save();
    await bot.pass(hour);
    const quiz = (await bot.store.quizzes.inChannel('T1', 'C1'))!;
    const post = { ...(await bot.store.posts.find('T1', quiz.quiz, monday, 'question'))!, kind: 'stopped' as const };
    await bot.store.quizzes.save({ ...quiz, state: 'stopped', next: null });
    expect(await bot.composer.decide(post, quiz)).toEqual({ question: null, content: null });
    expect(await bot.composer.decide(post, { ...quiz, owner: null })).toBeNull();
    await bot.store.chooseLanguage('T1', 'person', 'U1', 'en');
    const reply = await bot.composer.compose(post, quiz);
    expect(wordsOf(reply)).toMatch(/archived.*“\/itil quiz resume”/u);
    const resumed = await bot.press(reply.buttons[0]!, { channel: null });
    expect(wordsOf(resumed.reply)).toContain('Tuesday 24 November at 09:00');
    expect((await bot.store.quizzes.inChannel('T1', 'C1'))?.state).toBe('running');
  });
});

it('a question, its reveal and the summary follow each other over a week', async () => {
  await bot.save();
  const sent = await bot.pass(hour);
  await answer(monday, 'U1:w');
  sent.push(...await bot.pass(7 * day - 2 * hour));
  expect(kinds(sent)).toEqual([
    'question 2026-11-23', 'reveal 2026-11-23', 'question 2026-11-24', 'reveal 2026-11-24', 'question 2026-11-25', 'reveal 2026-11-25',
    'question 2026-11-26', 'reveal 2026-11-26', 'question 2026-11-27', 'reveal 2026-11-27', 'summary 2026-11-23',
  ]);
  expect(asVerdict((await bot.press(optionOf({ ...await bot.look(monday), options: asQuestion(sent[0]?.reply).options }, true), { person: 'U2' })).reply).title).toContain('encerrada');
});
