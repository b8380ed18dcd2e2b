import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every import of every source file: from which file, of what, and whether of types alone. */
function imports(folder: string): { file: string; target: string; typeOnly: boolean }[] {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map(entry => join(entry.parentPath, entry.name));
  return files.flatMap(file => {
    const source = readFileSync(file, 'utf8');
    const found = [...source.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/gu)];
    return found.map(match => {
      const specifier = match[3] ?? match[4] ?? '';
      const target = specifier.startsWith('.') ? relative(root, resolve(dirname(file), specifier)) : specifier;
      return { file: relative(root, file), target, typeOnly: match[2] !== undefined };
    });
  });
}

const source = imports('src');
const adapters = imports('adapters');

it('finds the imports it is meant to judge', () => {
  expect(source.length).toBeGreaterThan(50);
  expect(adapters.length).toBeGreaterThan(50);
});

it('lets only commands and start wire adapters in', () => {
  const wrong = source.filter(({ file, target }) => target.startsWith('adapters/') && !['src/commands.ts', 'src/start.ts'].includes(file));
  expect(wrong).toEqual([]);
});

it('keeps platforms and HTTP out of the core', () => {
  const wrong = source.filter(({ target, typeOnly }) => /^(@slack\/|botbuilder|botframework|express|hono|fastify)/u.test(target)
    || (/^(node:)?https?$/u.test(target) && !typeOnly));
  expect(wrong).toEqual([]);
});

it('keeps adapters apart from each other, but for what lies beside them for all', () => {
  const wrong = adapters.filter(({ file, target }) => {
    const [, from] = file.split('/');
    const [top, to] = target.split('/');
    const shared = to?.endsWith('.ts') ?? false;
    return top === 'adapters' && from !== to && !shared && file.split('/').length > 2;
  });
  expect(wrong).toEqual([]);
});

it('imports each platform\'s SDK at run time in one file alone', () => {
  const users = adapters.filter(({ target, typeOnly }) => /^(@slack\/bolt|@slack\/web-api|botbuilder)/u.test(target) && !typeOnly).map(({ file }) => file);
  expect([...new Set(users)].toSorted()).toEqual(['adapters/slack/app.ts', 'adapters/teams/app.ts']);
});

it('reads the environment in commands alone', () => {
  const readers = ['src', 'adapters'].flatMap(folder => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => readFileSync(file, 'utf8').includes('process.env')));
  expect(readers.map(file => relative(root, file))).toEqual(['src/commands.ts']);
});

it('lets the knowledge base know nothing of searching and answering', () => {
  const wrong = source.filter(({ file, target }) => file.startsWith('src/knowledge/') && /^src\/(?:search|answers|questions|publisher|quiz|learning|store)\//u.test(target));
  expect(wrong).toEqual([]);
});

it('lets practice know nothing of the channel\'s quiz, and what both stand on nothing of either', () => {
  const wrong = source.filter(({ file, target }) => (file.startsWith('src/learning/') && target.startsWith('src/quiz/'))
    || (/^src\/(?:time|questions|publisher)\//u.test(file) && /^src\/(?:quiz|learning)\//u.test(target)));
  expect(wrong).toEqual([]);
});

it('runs in no circles: no file needs at run time what needs it', () => {
  const needs = Map.groupBy([...source, ...adapters].filter(({ target, typeOnly }) => target.endsWith('.ts') && !typeOnly), ({ file }) => file);
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (done.has(file) || path.includes(file)) return;
    for (const { target } of needs.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of needs.keys()) visit(file, []);
  expect(circles).toEqual([]);
});
