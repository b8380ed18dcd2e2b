import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBank } from '../../src/learning/bank.ts';
import { examWeights } from '../../src/learning/exam/draw.ts';
import { noMemory, rate } from '../../src/learning/memory.ts';
import { readinessOf } from '../../src/learning/readiness.ts';
import { examAreas } from '../../src/questions/question.ts';
import type { QuestionTally } from '../../src/store/answers.ts';
import { keepFor } from '../../src/store/retention.ts';
import type { ReviewCard } from '../../src/store/review-cards.ts';
import { dayIn } from '../../src/time/calendar.ts';
import { asReport, createBot, day, entryOf, hour, knowledge, practise, start, type Bot } from './person.ts';

let bot: Bot;
beforeEach(async () => void (bot = await createBot()));
afterEach(() => bot.close());

const sectionOf = (reply: ReturnType<typeof asReport>, heading: string) => reply.sections.find(section => section.heading === heading)?.items ?? [];

/** Answers in practice so many days ago, at 09:00 and so many hours later, up to now. */
async function answerOn({ store, now }: Bot, daysAgo: readonly number[], hours: readonly number[] = [0]): Promise<void> {
  for (const ago of daysAgo) for (const hourOf of hours) {
    const at = now() - ago * day + hourOf * hour;
    if (at > now()) continue;
    await store.answers.add({
      workspace: 'T1', scope: `practice/${ago}/${hourOf}`, person: 'U1', source: 'practice', quiz: null, day: dayIn('America/Sao_Paulo', at), question: 'q', option: 0, correct: 1, at,
    });
  }
}

const lastDays = (count: number) => Array.from({ length: count }, (_, ago) => ago);

/** A bot that keeps answers for so many days, and what it says of the streak once it swept. */
async function keeping(days: number): Promise<{ readonly short: Bot; streak(): Promise<string | undefined> }> {
  const short = await createBot({ retention: { ...keepFor(730), answers: days } });
  return { short, async streak() {
    await short.store.sweep();
    return sectionOf(asReport(await short.say('progresso')), 'Sequência')[0];
  } };
}

const inRow = (count: number) => `${count} ${count === 1 ? 'dia' : 'dias seguidos'} com resposta.`;

describe('progress', () => {
  it('says that there is nothing to show before the first answer', async () => {
    expect(await bot.say('meu progresso')).toMatchObject({ kind: 'notice', lines: ['Ainda não há o que mostrar: responda a algumas perguntas primeiro.'] });
  });

  it('shows accuracy by topic, from all answers to its questions', async () => {
    const byArea = new Map<string, { right: number; answered: number }>();
    for (let count = 0; count < 12; count += 1) {
      const right = count % 3 !== 0;
      const { syllabus = '' } = entryOf((await practise(bot, right)).question);
      const before = byArea.get(syllabus) ?? { right: 0, answered: 0 };
      byArea.set(syllabus, { right: before.right + Number(right), answered: before.answered + 1 });
    }
    const reply = asReport(await bot.say('progresso'));
    expect(reply.lines[0]).toBe('12 respostas, 67% de acertos.');
    const wanted = [...byArea.values()].map(({ right, answered }) => Math.round((100 * right) / answered)).toSorted();
    expect(reply.charts[0]).toMatchObject({ form: 'bar', unit: 'percent', columns: ['Tema', 'Acertos'] });
    expect(reply.charts[0]?.points.map(({ value }) => value).toSorted()).toEqual(wanted);
  });

  it('shows the forgetting curve of the next thirty days, falling from what is known today', async () => {
    for (let count = 0; count < 10; count += 1) await practise(bot);
    const reply = asReport(await bot.say('progress', { language: 'en' }));
    const values = reply.charts[1]?.points.map(({ value }) => value) ?? [];
    expect(reply.charts[1]).toMatchObject({ form: 'line', unit: 'percent', columns: ['Day', 'Recalled'] });
    expect(values[0]).toBe(100);
    // A card rated "good" once has 90 % after 2.3 days (FSRS-6), so three days later a little less is left.
    expect(values[1]).toBeGreaterThanOrEqual(85);
    expect(values[1]).toBeLessThan(90);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(reply.lines.at(-1)).toContain(`in 30 days you should recall ${values.at(-1)}%`);
  });

  it('shows the streak, the days off and the exams', async () => {
    for (let at = 0; at < 7; at += 1) {
      await practise(bot);
      bot.wait(day);
    }
    const reply = asReport(await bot.say('progresso'));
    expect(sectionOf(reply, 'Sequência').slice(0, 3)).toEqual(['7 dias seguidos com resposta.', 'Hoje ainda não conta: falta responder a uma pergunta.', '1 folga guardada.']);
    expect(sectionOf(reply, 'Simulados')).toEqual(['Nenhum simulado até agora.']);
  });

  describe('of which old answers are swept', () => {
    it.each([1, 7, 30, 730])('counts each day of the streak that is kept, to the day, with %i days', async days => {
      const { short, streak } = await keeping(days);
      await answerOn(short, lastDays(days + 20));
      expect(await streak()).toBe(inRow(days + 1));
      short.wait(1);
      expect(await streak()).toBe(inRow(days));
      short.wait(day - 1);
      expect(await streak()).toBe(inRow(days));
      await practise(short);
      expect(await streak()).toBe(inRow(days + 1));
      await short.close();
    });

    it('counts the oldest day as long as any answer of it is kept', async () => {
      const { short, streak } = await keeping(30);
      await answerOn(short, lastDays(50), [0, 10]);
      for (const [wait, count] of [[9 * hour, 31], [hour, 31], [1, 30]] as const) {
        short.wait(wait);
        expect(await streak()).toBe(inRow(count));
      }
      await short.close();
    });

    it('begins the streak after a missed day, once the days that earned its day off are gone', async () => {
      const { short, streak } = await keeping(30);
      // Seven days earned the day off, 23 days ago; it was answered on all 23 since.
      await answerOn(short, [...lastDays(23), ...lastDays(7).map(ago => 24 + ago)]);
      expect(await streak()).toBe(inRow(30));
      short.wait(1);
      expect(await streak()).toBe(inRow(23));
      await short.close();
    });
  });

  it('draws how much was answered on each of the last fourteen days, which days count for the streak, and which a day off bridged', async () => {
    await practise(bot);
    bot.wait(3 * day);
    for (let at = 0; at < 8; at += 1) {
      for (let count = 0; count <= at % 2; count += 1) await practise(bot);
      bot.wait(day);
    }
    bot.wait(day);
    await bot.store.answers.add({
      workspace: 'T1', scope: 'q/2026-03-13', person: 'U1', source: 'channel', quiz: 'q', day: '2026-03-13', question: 'q', option: 0, correct: 1, at: bot.now(),
    });
    const chart = asReport(await bot.say('progresso')).charts.find(({ title }) => title === 'Respostas por dia (marcados: os da sequência)');
    expect(chart).toMatchObject({ form: 'bar', unit: 'count', columns: ['Dia', 'Respostas'] });
    // Of the last fourteen days the first had no answer, and stands for nothing. The person answered on the second and on eight in a row; the thirteenth, a Saturday, was missed.
    expect(chart?.points.map(({ label, value, mark }) => `${label} ${value}${mark ? ' ✓' : ''}`)).toEqual([
      '02/03 1', '03/03 0', '04/03 0', '05/03 1 ✓', '06/03 2 ✓', '07/03 1 ✓', '08/03 2 ✓', '09/03 1 ✓', '10/03 2 ✓', '11/03 1 ✓', '12/03 2 ✓', '13/03 (folga) 0', '14/03 1 ✓',
    ]);
    const inEnglish = asReport(await bot.say('progress', { language: 'en' }));
    expect(inEnglish.charts.find(({ title }) => title === 'Answers per day (marked: days of the streak)')?.points.at(-2)?.label).toBe('13/03 (day off)');
    expect(sectionOf(inEnglish, 'Streak').slice(2)).toEqual(['No day off saved.', 'Every 7 days earn a day off (at most 2), used by itself on a day without an answer.']);
    bot.wait(20 * day);
    expect(asReport(await bot.say('progresso')).charts.map(({ title }) => title)).not.toContain(chart?.title);
  });

  it('is short on the first day: no rows of nothing', async () => {
    await practise(bot);
    const titles = async () => asReport(await bot.say('progresso')).charts.map(({ title }) => title);
    const ofDays = 'Respostas por dia (marcados: os da sequência)';
    expect(await titles()).not.toContain(ofDays);
    bot.wait(day);
    await practise(bot);
    expect(asReport(await bot.say('progresso')).charts.find(({ title }) => title === ofDays)?.points.map(({ label, value }) => `${label} ${value}`)).toEqual(['02/03 1', '03/03 1']);
    for (const { points } of asReport(await bot.say('progresso')).charts) expect(points.filter(({ value }) => value === 0)).toEqual([]);
  });

  it('tells reviews from what was only missed or looked up', async () => {
    await bot.say('o que é um incidente?');
    await bot.store.answers.add({ workspace: 'T1', scope: 'q/1', person: 'U1', source: 'channel', quiz: 'q', day: '2026-03-02', question: 'q', option: 0, correct: 1, at: bot.now() });
    const line = async (language: 'pt' | 'en') => asReport(await bot.say('progress', { language })).lines[1];
    expect(await line('pt')).toBe('Nenhum conceito praticado ainda. 1 conceito que você errou ou consultou espera pelo treino.');
    expect(await line('en')).toBe('No concept practised yet. 1 concept that you missed or looked up is ready to be practised.');
    await practise(bot);
    expect(await line('en')).toBe('1 concept practised; no review is waiting today.');
    await bot.say('o que é um problema?');
    await bot.say('o que é uma mudança?');
    expect(await line('en')).toBe('1 concept practised; no review is waiting today. 2 concepts that you missed or looked up are ready to be practised.');
  });

  it('draws readiness for each area of the exam and for all of it, what reaches the pass mark marked', async () => {
    const weakest = 'practices-in-detail';
    for (const { id, syllabus, edition } of knowledge.questions) {
      if (edition !== 'itil4' || syllabus === undefined || syllabus === 'beyond') continue;
      const right = syllabus !== weakest;
      await bot.store.answers.add({
        workspace: 'T1', scope: `q/${id}`, person: 'U1', source: 'channel', quiz: 'q', day: '2026-03-02', question: id, option: 0, correct: right ? 1 : 0, at: bot.now(),
      });
    }
    const reply = asReport(await bot.say('progress', { language: 'en' }));
    const chart = reply.charts.find(({ title }) => title === 'Readiness by area (marked: 65% or more)');
    expect(chart).toMatchObject({ form: 'bar', unit: 'percent', columns: ['Area', 'Recalled'] });
    expect(chart?.points.map(({ label }) => label)).toEqual([
      'Key concepts', 'Guiding principles', 'Four dimensions', 'Service value system', 'Service value chain', 'Purposes of the practices', 'Practices in detail', 'Whole exam',
    ]);
    for (const { value, mark } of chart?.points ?? []) expect(mark).toBe(value >= 65);
    expect(chart?.points[0]?.mark).toBe(true);
    expect(chart?.points[6]?.mark).toBe(false);
    expect(sectionOf(reply, 'Readiness for the Foundation exam')[0]).toContain(`${chart?.points.at(-1)?.value}%`);
  });

  it('counts a channel\'s question on the day on which the person answered it', async () => {
    const answer = (quiz: string, asked: string) => bot.store.answers.add({
      workspace: 'T1', scope: `${quiz}/${asked}`, person: 'U1', source: 'channel', quiz, day: asked, question: 'q', option: 0, correct: 1, at: bot.now(),
    });
    // 09:00 on Monday in São Paulo: of a question from Friday, and of a channel in Auckland, where it is Tuesday.
    await answer('evening', '2026-02-27');
    await answer('auckland', '2026-03-03');
    const streak = async () => sectionOf(asReport(await bot.say('progresso')), 'Sequência').slice(0, 2);
    expect(await streak()).toEqual([expect.stringMatching(/^1 dia /u), expect.stringMatching(/^Hoje já conta/u)]);
    bot.wait(day);
    expect(await streak()).toEqual([expect.stringMatching(/^1 dia /u), expect.stringMatching(/^Hoje ainda não conta/u)]);
  });

  it('says nothing on readiness until there is enough to say', async () => {
    await practise(bot);
    const early = asReport(await bot.say('progresso'));
    expect(sectionOf(early, 'Preparo para a prova Foundation')[0]).toBe('Ainda é cedo para dizer: responda a mais 39 perguntas dos temas da prova.');
    const seen = early.charts.at(-1);
    expect(seen).toMatchObject({ title: 'Conceitos da prova já vistos, por área', columns: ['Área', 'Vistos'] });
    expect(seen?.points.map(({ mark }) => mark)).not.toContain(true);
    expect(seen?.points.map(({ value }) => value > 0)).toEqual([true, expect.any(Boolean)]);
    for (let count = 1; count < 40; count += 1) {
      if (count === 20) bot.wait(day);
      await practise(bot);
    }
    const [says, verdict] = sectionOf(asReport(await bot.say('progresso')), 'Preparo para a prova Foundation');
    expect(says).toMatch(/^\d+%: é a parte do conteúdo da prova/u);
    expect(verdict).toBe('Ainda falta chão: siga praticando um pouco por dia.');
  });
});

describe('readiness', () => {
  const bank = createBank(knowledge);
  const card = (concept: string): ReviewCard => ({ workspace: 'T1', person: 'U1', concept, ...rate(noMemory, 'good', start), before: noMemory, asking: 'a', origin: 'practice', at: start });
  const all = examAreas.flatMap(area => bank.ofArea(area));
  const answered = (ids: readonly string[], right: boolean): QuestionTally[] => ids.map(question => ({ question, answered: 1, right: right ? 1 : 0, at: start }));

  it('is nothing for somebody who has met nothing, and all for somebody who has just practised everything', () => {
    expect(readinessOf([], [], bank, start)).toMatchObject({ percent: 0, missing: 40, seen: 0, concepts: new Set(all).size });
    expect(readinessOf(all.map(card), [], bank, start).percent).toBe(100);
  });

  it('weighs an area as the exam does', () => {
    for (const area of examAreas) {
      const { percent, areas } = readinessOf(bank.ofArea(area).map(card), [], bank, start);
      expect(areas.find(known => known.area === area)?.recall).toBe(1);
      // Concepts that belong to two areas count a little in the other.
      expect(percent).toBe(Math.round(areas.reduce((sum, known) => sum + (100 * examWeights[known.area] * known.recall) / 40, 0)));
      expect(percent).toBeGreaterThanOrEqual(Math.floor((100 * examWeights[area]) / 40));
    }
  });

  it('falls with time, as the scheduler expects', () => {
    const later = readinessOf(all.map(card), [], bank, start + 30 * day).percent;
    expect(later).toBeLessThan(90);
    expect(later).toBeGreaterThan(40);
  });

  it('takes answers elsewhere for concepts never practised', () => {
    const ids = knowledge.questions.filter(({ edition, syllabus }) => edition === 'itil4' && syllabus === 'practices-in-detail').map(({ id }) => id);
    expect(readinessOf([], answered(ids, true), bank, start).areas.at(-1)).toMatchObject({ area: 'practices-in-detail', recall: 1 });
    expect(readinessOf([], answered(ids, false), bank, start)).toMatchObject({ percent: 0, missing: 0 });
  });
});
