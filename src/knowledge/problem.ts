import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** What is wrong in a file of the knowledge base, and where. */
export interface Problem {
  readonly file: string;
  /** 1 for the first line. */
  readonly line: number;
  readonly message: string;
}

/** The knowledge base has problems; `message` lists all of them, a line each. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** `file:line: message`, which editors turn into a link. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/**
 * The line on which a path of a YAML text begins, or the nearest enclosing one that exists. Slow, so only for
 * files that are known to have a problem, for which the parser that knows its places is loaded.
 */
export function lineOf(source: string, path: readonly PropertyKey[]): number {
  const { isMap, LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1) as unknown[], true);
    const last = path[depth - 1];
    // A field begins where its name stands, which may be lines above what it holds.
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === last) : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, depth) as unknown[], true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}
