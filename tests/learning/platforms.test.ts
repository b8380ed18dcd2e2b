import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderText } from '../../adapters/cli/render.ts';
import { renderReply } from '../../adapters/slack/render.ts';
import { cardBytes } from '../../adapters/teams/limits.ts';
import { renderCard } from '../../adapters/teams/render.ts';
import { languages, type Language } from '../../src/language.ts';
import { examLength } from '../../src/learning/exam/draw.ts';
import { defaultSettings } from '../../src/learning/settings.ts';
import { examAreas } from '../../src/questions/question.ts';
import type { Reply } from '../../src/reply.ts';
import { allText, faultsOf } from '../adapters/slack/check-blocks.ts';
import { platforms } from '../scenarios/platforms.ts';
import { asReport, asVerdict, createBot, day, knowledge, practise, start, type Bot } from './person.ts';

let bot: Bot;
beforeEach(async () => void (bot = await createBot()));
afterEach(() => bot.close());

/** What a person reads of a reply on each platform, whole; the web page shows Teams' card. */
function shown(reply: Reply): Readonly<Record<'slack' | 'teams' | 'terminal', string>> {
  const message = renderReply(reply);
  expect(faultsOf(message)).toEqual([]);
  const card = JSON.stringify(renderCard(reply));
  expect(Buffer.byteLength(card, 'utf16le')).toBeLessThanOrEqual(cardBytes);
  return { slack: allText(message.blocks), teams: card, terminal: renderText(reply, { width: Infinity, detail: 'short' }) };
}

function expectOnEach(reply: Reply, texts: readonly string[]): void {
  for (const [platform, text] of Object.entries(shown(reply))) {
    const wanted = platform === 'teams' ? texts.map(each => JSON.stringify(each).slice(1, -1)) : texts;
    expect([platform, wanted.filter(each => !text.includes(each))]).toEqual([platform, []]);
  }
}

/** A finished exam of the questions that have most to read, all answered right. */
async function longestExam(language: Language): Promise<string> {
  const length = ({ options }: (typeof knowledge.questions)[number]) => options.reduce((sum, { text, why }) => sum + text[language].length + why[language].length, 0);
  const longest = knowledge.questions.filter(({ edition, syllabus }) => edition === 'itil4' && examAreas.some(area => area === syllabus)).toSorted((a, b) => length(b) - length(a)).slice(0, examLength);
  await bot.store.exams.begin({
    workspace: 'T1', person: 'U1', exam: language, startedAt: start, endsAt: start + 1, finishedAt: null, score: null,
    questions: longest.map(({ id, options }) => ({ question: id, order: options.map((_, place) => place) })), answers: longest.map(({ options }) => options.findIndex(({ right }) => right)),
  });
  bot.wait(1);
  return language;
}

describe('a right answer of an exam', () => {
  it.each(languages)('can be read on every platform with all that is said of its options, also where that is most (%s)', async language => {
    const exam = await longestExam(language);
    for (let at = 0; at < examLength; at += 1) {
      const reply = asVerdict((await bot.press({ action: { v: 1, do: 'exam-review', language, exam, at, right: true } })).reply);
      expectOnEach(reply, [reply.title, reply.question, ...reply.options.flatMap(({ text, why }) => [text, why])]);
    }
  });
});

describe('the progress of somebody who has answered much, in every topic', () => {
  it.each(languages)('is whole on every platform, each chart with the figures of all its points (%s)', async language => {
    for (const { id } of knowledge.questions) {
      await bot.store.answers.add({ workspace: 'T1', scope: `q/${id}`, person: 'U1', source: 'channel', quiz: 'q', day: '2026-03-02', question: id, option: 0, correct: 1, at: bot.now() });
    }
    for (let at = 0; at < 14; at += 1) {
      bot.wait(day);
      await practise(bot);
    }
    const reply = asReport(await bot.say(language === 'pt' ? 'progresso' : 'progress', { language }));
    expect(reply.charts.map(({ points }) => points.length)).toEqual([13, 11, 14, 8]);
    expectOnEach(reply, [
      ...reply.lines, ...reply.charts.map(({ title }) => title), ...reply.charts.flatMap(({ points }) => points.map(({ label }) => label)),
      ...reply.sections.flatMap(({ heading, items }) => [heading, ...items]),
    ]);
    const drawn = renderReply(reply);
    expect(drawn.blocks.filter(({ type }) => type === 'data_visualization')).toHaveLength(2);
    for (const blocks of [drawn.blocks, drawn.withoutCharts]) expect(allText(blocks)).toMatch(/█{10} (?:Prova inteira|Whole exam)\n: 100%|█+░* ✔ (?:Prova inteira|Whole exam)\n: \d+%/u);
    const { body } = renderCard(reply) as { body: readonly { type: string; text?: string; style?: string; fallback?: unknown }[] };
    const charts = body.filter(({ type }) => type.startsWith('Chart.'));
    const headings = body.filter(({ style }) => style === 'heading').map(({ text }) => text);
    expect(charts).toHaveLength(4);
    expect(headings).toEqual(expect.arrayContaining(reply.charts.map(({ title }) => title)));
    for (const [at, { points }] of reply.charts.entries()) for (const { label } of points) expect(JSON.stringify(charts[at]?.fallback)).toContain(label);
    for (const chart of charts) expect(JSON.stringify(chart.fallback)).toContain('"text":"██');
  });
});

describe.each(platforms)('somebody on $name', ({ say, press }) => {
  const show = { v: 1, do: 'show', concept: 'incident', language: 'pt', detail: 'full' };
  it.each([
    ['asks a question', () => say('o que é um incidente?', 1)], ['says thanks', () => say('obrigado', 1)], ['writes what nobody knows', () => say('xyzzy', 1)],
    ['presses a button', () => press(show)], ['presses a button that is not known any more', () => press({ v: 0 })],
  ])('was here who %s: their settings age from then', async (_, come) => {
    const coming = come();
    if (!coming) throw new Error('nothing was received');
    const { workspace, person } = coming;
    await bot.store.learners.save({ workspace, person, settings: defaultSettings('pt'), address: null, next: null });
    await bot.store.chooseLanguage(workspace, 'person', person, 'en');
    const leftAfter = async (days: number) => {
      bot.wait(days * day);
      await bot.store.sweep();
      return [await bot.store.learners.find(workspace, person) !== null, await bot.store.chosenLanguage(workspace, 'person', person)];
    };
    expect(await leftAfter(700)).toEqual([true, 'en']);
    await ('text' in coming ? bot.assistant.respond(coming) : bot.assistant.act(coming));
    expect(await leftAfter(700)).toEqual([true, 'en']);
    expect(await leftAfter(32)).toEqual([false, null]);
  });
});
