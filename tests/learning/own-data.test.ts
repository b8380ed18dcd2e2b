import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuizSettings } from '../../src/quiz/settings.ts';
import type { FileReply, Reply } from '../../src/reply.ts';
import { connectPostgres } from '../../src/store/postgres.ts';
import { connectSqlite } from '../../src/store/sqlite.ts';
import type { StoreLocation } from '../../src/store/store.ts';
import { postgres, sqlite } from '../store/databases.ts';
import { asQuestion, buttonOf, createBot, day, optionOf, type Bot } from './person.ts';

/** An id that nothing else could contain by chance. */
const me = { person: 'U-me_%1', conversation: 'C1:U-me_%1', channel: 'C1', address: { platform: 'slack', service: null, channel: 'D-me' } } as const;
const other = { person: 'U-other', conversation: 'D-other' } as const;

describe.each([sqlite(), postgres()])('one\'s own data on $name', database => {
  beforeAll(() => database.start(), 120_000);
  afterAll(() => database.stop());

  it('is given whole as JSON, and of nobody else', async () => {
    const { bot } = await livedIn();
    const file = asFile(await bot.say('meus dados', me));
    expect(file).toMatchObject({ kind: 'file', name: 'farol-meus-dados.json', language: 'pt', lines: [expect.any(String), 'Para apagar tudo, escreva “esqueça-me”.'] });
    const { workspace, person, data } = JSON.parse(file.content) as { workspace: string; person: string; data: Record<string, { [column: string]: unknown }[]> };
    expect([workspace, person]).toEqual(['T1', me.person]);
    expect(Object.keys(data).toSorted()).toEqual(['answer', 'channel_quiz', 'chosen_language', 'conversation', 'exam', 'learner', 'post', 'question_report', 'review_card']);
    expect(new Set(data['answer']?.map(({ source }) => source))).toEqual(new Set(['channel', 'practice', 'exam']));
    expect(data['exam']?.[0]?.['questions']).toHaveLength(40);
    expect(file.content).not.toContain(other.person);
    expect(file.content).not.toContain('T2');
    await bot.close();
  });

  it('is deleted whole, after asking once, in this workspace alone, and nobody else\'s', async () => {
    const { bot, location } = await livedIn();
    const before = await places(location, me.person);
    expect(before.length).toBeGreaterThan(15);
    expect(new Set(before.map(({ table }) => table))).toEqual(new Set(['answer', 'channel_quiz', 'chosen_language', 'conversation', 'exam', 'learner', 'post', 'question_report', 'review_card']));
    const others = await places(location, other.person);
    const asked = await bot.say('esqueça-me', me);
    expect(await places(location, me.person)).toEqual(before);
    const { reply, placement } = await bot.press(buttonOf(asked, 'Apagar tudo'), me);
    expect(placement).toBe('replace');
    expect(reply).toMatchObject({ title: 'Pronto: seus dados foram apagados' });
    expect(reply.kind === 'notice' && reply.lines).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+ respostas$/u), '1 simulado', 'O seu nome em 1 quiz de canal', 'As preferências']));
    expect((await places(location, me.person)).filter(({ workspace }) => workspace !== 'T2')).toEqual([]);
    expect((await places(location, me.person)).length).toBeGreaterThan(0);
    expect(await places(location, other.person)).toEqual(others);
    expect(await bot.store.quizzes.find('T1', 'quiz-of-me')).toMatchObject({ owner: null, state: 'running' });
    await bot.close();
  });

  it.each([['esqueça-me', 'pt', 'sim', 'esqueça-me agora', 'Pronto: seus dados foram apagados'], ['forget me', 'en', 'yes', 'forget me now', 'Done: your data is deleted']] as const)(
    'is deleted by the text that “%s” (%s) names, where no button can be pressed, and not by “%s”', async (ask, language, yes, now, done) => {
      const { bot, location } = await livedIn();
      const asked = await bot.say(ask, { ...me, language });
      expect(asked.kind === 'notice' && asked.lines.at(-1)).toContain(`“${now}”`);
      expect(asked.kind === 'notice' && asked.lines.at(-1)).toContain(`“${yes}”`);
      const answers = async () => (await places(location, me.person)).filter(({ workspace, table }) => workspace === 'T1' && table === 'answer').length;
      const before = await answers();
      await bot.say(yes, { ...me, language });
      expect(await answers()).toBe(before);
      expect(await bot.say(now, { ...me, language })).toMatchObject({ title: done });
      expect((await places(location, me.person)).filter(({ workspace }) => workspace === 'T1')).toEqual([]);
      await bot.close();
    });

  it('starts afresh after it was deleted', async () => {
    const { bot } = await livedIn();
    const [one, two] = ['forget me', 'delete my data'];
    expect((await bot.say(one, { ...me, language: 'en' })).buttons[0]?.action).toEqual((await bot.say(two, { ...me, language: 'en' })).buttons[0]?.action);
    await bot.press({ action: { v: 1, do: 'forget-me', language: 'pt', sure: true } }, me);
    expect(await bot.say('meu progresso', me)).toMatchObject({ kind: 'notice' });
    expect(asFile(await bot.say('meus dados', { ...me, person: 'U-nobody' })).lines[0]).toBe('Não há nada guardado sobre você.');
    expect(asQuestion(await bot.say('quiz', me)).title).toBe('Treino de hoje: 1 de 20');
    const nothing = await bot.press({ action: { v: 1, do: 'forget-me', language: 'pt', sure: true } }, { person: 'U-nobody' });
    expect(nothing.reply).toMatchObject({ lines: ['Não havia nada guardado sobre você.', expect.any(String)] });
    await bot.close();
  });

  /** A database in which two people, one of them in two workspaces, have done everything there is to do. */
  async function livedIn(): Promise<{ bot: Bot; location: StoreLocation }> {
    const location = await database.fresh();
    const bot = await createBot({ location });
    for (const who of [{ ...me, workspace: 'T1' }, { ...other, workspace: 'T1' }, { ...me, workspace: 'T2' }]) {
      const as = (reply: Reply, label: string) => bot.press(buttonOf(reply, label), who);
      await bot.say('language pt', who);
      await bot.say('o que é um incidente?', who);
      await bot.press(optionOf(asQuestion(await bot.say('quiz', who)), false), who);
      await as((await bot.press(optionOf(asQuestion(await bot.say('quiz', who)), true), who)).reply, 'Chutei');
      await bot.press({ action: { v: 1, do: 'save-learning', language: 'pt' } }, { ...who, channel: null, address: { platform: 'slack', service: null, channel: `D-${who.person}` }, values: { cap: '20', zone: 'UTC', reminder: '08:00', leaderboard: 'yes' } });
      const first = asQuestion((await as(await bot.say('simulado', who), 'Começar o simulado')).reply);
      const second = (await bot.press(optionOf(first, false), who)).reply;
      await as((await as(second, 'Encerrar')).reply, 'Encerrar mesmo assim');
      await takePartInChannel(bot, who);
    }
    bot.wait(day);
    expect(await bot.store.learners.planReminders(bot.now(), () => null, 10)).toBe(3);
    return { bot, location };
  }
});

const settings: QuizSettings = {
  time: '09:00', zone: 'UTC', weekdays: [1], languages: ['pt'], editions: [], topics: [], level: 'adaptive', revealAfter: 4, leaderboard: true,
  holidays: { dates: [], country: null, region: null },
};

/** What the channel's quiz stores of somebody who set one up, answers in it and reports a question. */
async function takePartInChannel({ store, now }: Bot, { workspace, person }: { readonly workspace: string; readonly person: string }): Promise<void> {
  const quiz = person === me.person ? 'quiz-of-me' : 'quiz-of-other';
  const address = { platform: 'slack', service: null, channel: `C-${quiz}` } as const;
  await store.quizzes.save({ workspace, quiz, address, owner: person, settings, state: 'running', next: null, createdAt: now() });
  await store.answers.add({ workspace, scope: `${quiz}/2026-03-02`, person, source: 'channel', quiz, day: '2026-03-02', question: 'q', option: 1, correct: 0, at: now() });
  await store.reports.add({ workspace, question: 'q', person, reason: 'unclear', at: now() });
}

/** Every cell of every table that holds a text, in a word or within JSON. */
async function places(location: StoreLocation, text: string): Promise<{ table: string; column: string; workspace: unknown; value: string }[]> {
  const connection = 'url' in location ? connectPostgres(location.url) : connectSqlite(location.file);
  const db = new Kysely<unknown>({ dialect: connection.dialect() });
  const tables = await db.introspection.getTables();
  expect(tables.length).toBeGreaterThan(10);
  const found = [];
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    for (const row of rows) for (const [column, value] of Object.entries(row)) if (String(value).includes(text)) found.push({ table: name, column, workspace: row['workspace'], value: String(value) });
  }
  await db.destroy();
  return found.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function asFile(reply: Reply): FileReply {
  if (reply.kind !== 'file') throw new Error(`a file was wanted, not ${reply.kind}`);
  return reply;
}
