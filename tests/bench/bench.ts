import { fileURLToPath } from 'node:url';
import { answer } from '../../src/answers/answer.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { languages } from '../../src/language.ts';
import { createSearch, type Search } from '../../src/search/search.ts';
import { createPeers } from '../evaluation/engines/peers.ts';
import { readQuestions, type EvaluationQuestion } from '../evaluation/questions.ts';
import { timeStart } from './start-up.ts';
import { grow } from './synthetic.ts';
import { ms, summarize, timeEach } from './timing.ts';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const questions = languages.flatMap(language => readQuestions(language, 'tuning'));

/** Question to `Reply`, as the assistant does it, without the store. */
function answerWith(knowledge: Knowledge, search: Search): (question: EvaluationQuestion) => unknown {
  return ({ q }) => {
    const found = search.find(q, 'pt');
    return answer({ knowledge, language: found.language, found, topic: null });
  };
}

function timed<T>(name: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  console.log(`${name.padEnd(28)} ${ms(performance.now() - start)}`);
  return result;
}

console.log('== start ==');
const starts = [];
for (let run = 0; run < 5; run += 1) starts.push(await timeStart());
console.log(`process to ready             median ${ms(summarize(starts.map(({ milliseconds }) => milliseconds)).median)}`);
console.log(`resident memory              median ${summarize(starts.map(({ megabytes }) => megabytes)).median.toFixed(0)} MB`);

console.log('\n== index ==');
const knowledge = timed('load the knowledge base', () => loadKnowledge(folder));
const search = timed('build the indexes', () => createSearch(knowledge));

console.log(`\n== answers, ${questions.length} questions ==`);
const work = answerWith(knowledge, search);
for (const kind of new Set(questions.map(question => question.kind))) {
  const { median, p99 } = summarize(await timeEach(questions.filter(question => question.kind === kind), 5, work));
  console.log(`${kind.padEnd(28)} median ${ms(median)}   99 % ${ms(p99)}`);
}

for (const factor of [1, 10, 100]) {
  const grown = factor === 1 ? knowledge : grow(knowledge, factor);
  // The other peers take minutes to index and seconds a question beyond the first size, so there only MiniSearch runs beside us.
  const sample = factor === 1 ? questions : questions.filter((_, index) => index % (factor === 10 ? 5 : 20) === 0);
  console.log(`\n== ${factor}×: ${grown.concepts.size} entries, ${sample.length} questions ==`);
  const before = performance.now();
  const index = createSearch(grown);
  report('farol', performance.now() - before, await timeEach(sample, 3, answerWith(grown, index)));
  const start = performance.now();
  const peers = await createPeers(grown, factor === 1 ? undefined : ['minisearch']);
  console.log(`${'(all peers indexed)'.padEnd(28)} in ${ms(performance.now() - start)}`);
  // fuse.js takes tenths of a second a question: every peer gets the same tenth of them.
  const fewer = factor === 1 ? sample.filter((_, at) => at % 10 === 0) : sample;
  for (const { name, search: ask } of peers) report(name, null, await timeEach(fewer, 1, ({ q }) => ask(q)));
  console.log(`memory of this process       ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
}

function report(name: string, indexing: number | null, times: readonly number[]): void {
  const { median, p99, worst } = summarize(times);
  const indexed = indexing === null ? '' : `   indexed in ${ms(indexing)}`;
  console.log(`${name.padEnd(28)} median ${ms(median)}   99 % ${ms(p99)}   worst ${ms(worst)}${indexed}`);
}
