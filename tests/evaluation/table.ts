import type { Half } from './questions.ts';
import type { Score } from './score.ts';

/** Prints Farol's scores by language and kind, and every engine's totals side by side. */
export function printTable(half: Half, results: readonly { readonly name: string; readonly scores: ReadonlyMap<string, Score> }[]): void {
  const [farol] = results;
  if (!farol) return;
  console.log(`\n== ${half} ==\n`);
  console.log(['farol'.padEnd(20), 'asked', 'first', 'in 3', 'wrong', 'silent', 'language'].map(head => head.padStart(8)).join(' '));
  for (const [name, score] of farol.scores) {
    const cells = [String(score.asked), percent(score.first, score), percent(score.third, score), percent(score.wrong, score), percent(score.silent, score), percent(score.language, score)];
    console.log([name.padEnd(20), ...cells.map(cell => cell.padStart(8))].join(' '));
  }
  printTotals(half, results);
}

/** Prints every engine's totals side by side. */
export function printTotals(title: string, results: readonly { readonly name: string; readonly scores: ReadonlyMap<string, Score> }[]): void {
  console.log(`\n${title}\n${'right first'.padEnd(20)} ${results.map(({ name }) => name.padStart(10)).join(' ')}`);
  for (const total of ['pt answerable', 'en answerable', 'pt must not answer', 'en must not answer']) {
    const cells = results.map(({ scores }) => {
      const score = scores.get(total);
      return (score ? percent(score.first, score) : '-').padStart(10);
    });
    console.log([total.padEnd(20), ...cells].join(' '));
  }
}

function percent(count: number, { asked }: Score): string {
  return `${((count / asked) * 100).toFixed(1)} %`;
}
