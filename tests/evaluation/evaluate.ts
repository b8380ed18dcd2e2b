import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { languages } from '../../src/language.ts';
import type { Engine } from './engines/engine.ts';
import { createFarol } from './engines/farol.ts';
import { asEngine, createPeers } from './engines/peers.ts';
import { marksMissed } from './marks.ts';
import { evaluateOwn } from './own/own.ts';
import { readQuestions, type Half } from './questions.ts';
import { addToScore, emptyScore, type Score } from './score.ts';
import { withSlips } from './slips.ts';
import { printTable, printTotals } from './table.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const engines = [await createFarol(knowledge), ...(await createPeers(knowledge)).map(asEngine)];

/**
 * Scores of one engine on one half of the questions, by language and kind, and of all that are to be answered, and all that are not.
 *
 * @param write how each question is written
 */
async function evaluate(engine: Engine, half: Half, write: (text: string) => string): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  for (const language of languages) {
    for (const question of readQuestions(language, half)) {
      const finding = await engine.ask([...(question.before ?? []), write(question.q)]);
      const total = question.expect.length > 0 ? 'answerable' : 'must not answer';
      for (const kind of [question.kind, total]) {
        const name = `${language} ${kind}`;
        scores.set(name, addToScore(scores.get(name) ?? emptyScore, question, finding, knowledge));
      }
    }
  }
  return scores;
}

const asWritten = (text: string) => text;

let failed = false;
for (const half of ['tuning', 'held-out'] as const) {
  const results = [];
  // The peers are slow and are not tuned: the half that counts is enough for them.
  for (const engine of half === 'held-out' ? engines : engines.slice(0, 1)) results.push({ name: engine.name, scores: await evaluate(engine, half, asWritten) });
  printTable(half, results);
  const farol = results[0]?.scores;
  if (half === 'held-out' && farol) {
    const missed = marksMissed(farol);
    for (const mark of missed) console.log(`below the mark: ${mark}`);
    failed = missed.length > 0;
  }
}
const misspelt = [];
for (const engine of engines) misspelt.push({ name: engine.name, scores: await evaluate(engine, 'held-out', withSlips) });
printTotals('held-out, with two slips in each question', misspelt);
const behind = await evaluateOwn();
for (const peer of behind) console.log(`on an organisation's own FAQ not ahead of: ${peer}`);
process.exitCode = failed || behind.length > 0 ? 1 : 0;
