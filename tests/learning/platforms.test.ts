import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderText } from '../../adapters/cli/render.ts';
import { renderReply } from '../../adapters/slack/render.ts';
import { cardBytes } from '../../adapters/teams/limits.ts';
import { renderCard } from '../../adapters/teams/render.ts';
import { examAreas } from '../../src/learning/bank.ts';
import { examLength } from '../../src/learning/exam/draw.ts';
import { languages, type Language } from '../../src/language.ts';
import type { Reply } from '../../src/reply.ts';
import { allText, faultsOf } from '../adapters/slack/check-blocks.ts';
import { asVerdict, createBot, knowledge, start, type Bot } from './person.ts';

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
