import type { Knowledge } from './knowledge.ts';
import { readKnowledge } from './load.ts';
import { formatProblem } from './problem.ts';

/** How much a knowledge base holds. */
interface KnowledgeStats {
  readonly concepts: number;
  readonly questions: number;
  readonly tiers: Readonly<Record<'1' | '2' | '3', number>>;
  readonly groups: Readonly<Record<string, number>>;
  readonly editions: Readonly<Record<string, number>>;
  readonly own: number;
}

/** Counts what is there. */
function countKnowledge({ concepts, questions }: Knowledge): KnowledgeStats {
  const all = [...concepts.values()];
  const ours = all.filter(({ group }) => group !== 'own');
  return {
    concepts: ours.length,
    questions: questions.length,
    tiers: { 1: 0, 2: 0, 3: 0, ...tally(ours.map(({ tier }) => String(tier))) },
    groups: tally(ours.map(({ group }) => group)),
    editions: tally(ours.flatMap(({ editions }) => editions)),
    own: all.length - ours.length,
  };
}

function tally(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(names)].toSorted().map(name => [name, names.filter(other => other === name).length]));
}

const usage = `npm run -s knowledge -- --stats   what the knowledge base holds, as JSON / o que a base contém, em JSON
npm run -s knowledge -- --keys    every concept's key, one a line / a chave de cada conceito, uma por linha
npm run -s knowledge -- --check   problems with file and line / problemas, com arquivo e linha`;

/**
 * Answers `npm run knowledge`: what there is, or what is wrong with it.
 *
 * @returns the text to print, and the exit code: 1 when there are problems, 2 when the options can't be read
 */
export function reportKnowledge(args: readonly string[], folder: string, ownFolder: string | null): { readonly text: string; readonly code: number } {
  const [option] = args;
  if (args.length !== 1 || !option || !['--stats', '--keys', '--check'].includes(option)) return { text: usage, code: 2 };
  const { knowledge, problems } = readKnowledge(folder, ownFolder);
  if (option === '--check' || problems.length > 0) {
    return { text: [...problems.map(formatProblem), `${problems.length} problems / problemas`].join('\n'), code: problems.length > 0 ? 1 : 0 };
  }
  const text = option === '--stats' ? JSON.stringify(countKnowledge(knowledge)) : [...knowledge.concepts.keys()].toSorted().join('\n');
  return { text, code: 0 };
}
