import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { prepare } from '../src/prepared.ts';
import { createSearch } from '../src/search/search.ts';

const questions = ['incidente', 'qual a diferença entre incidente e problema?', 'o servidor caiu três vezes, abro o quê?', 'avaliability', 'bolo de cenoura'];

let folder = '';
let kept = '';
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'farol-prepared-'));
  [folder, kept] = [join(root, 'knowledge'), join(root, 'kept')];
  cpSync(fileURLToPath(new URL('fixtures/knowledge', import.meta.url)), folder, { recursive: true });
  age(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** A file that was written a moment ago is not kept. */
function age(path: string): void {
  const before = new Date(Date.now() - 60_000);
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) utimesSync(join(path, name), before, before);
}

function keepOnce(): string {
  prepare(folder, null, kept).keep();
  return join(kept, readdirSync(kept)[0] ?? '');
}

/** Writes something else into a file that was kept, so that whoever reads it shows that it did. */
function rename(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
}

const nameOf = (key: string) => prepare(folder, null, kept).knowledge.concepts.get(key)?.name.en;

it('finds with what was kept just what it finds without', () => {
  keepOnce();
  const again = prepare(folder, null, kept);
  const fresh = createSearch(loadKnowledge(folder));
  for (const question of questions) {
    const [one, other] = [again.search, fresh].map(search => search.find(question, 'pt'));
    expect([one?.candidates, one?.confidence, one?.exact, one?.known]).toEqual([other?.candidates, other?.confidence, other?.exact, other?.known]);
  }
  expect([...again.knowledge.concepts.keys()]).toEqual([...loadKnowledge(folder).concepts.keys()]);
});

it('uses what was kept, which only its owner can read', () => {
  const file = keepOnce();
  expect(statSync(file).mode & 0o077).toBe(0);
  rename(file, '"Incident"', '"Kept"');
  expect(nameOf('incident')).toBe('Kept');
});

it('reads the files again once one of them has changed', () => {
  const file = keepOnce();
  rename(file, '"Incident"', '"Kept"');
  const later = new Date(Date.now() + 5_000);
  utimesSync(join(folder, 'sources.yml'), later, later);
  expect(nameOf('incident')).toBe('Incident');
});

it('reads the files again once there is another', () => {
  const file = keepOnce();
  rename(file, '"Incident"', '"Kept"');
  mkdirSync(join(folder, 'quiz'), { recursive: true });
  writeFileSync(join(folder, 'quiz', 'none.yml'), '[]');
  expect(nameOf('incident')).toBe('Incident');
});

it('reads the files where what was kept is cut off', () => {
  const file = keepOnce();
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 500));
  expect(nameOf('incident')).toBe('Incident');
});

it('keeps nothing of what was written a moment ago', () => {
  utimesSync(join(folder, 'sources.yml'), new Date(), new Date());
  prepare(folder, null, kept).keep();
  expect(existsSync(kept)).toBe(false);
});

it('keeps an organisation\'s folder with ours, and drops what it kept of others', () => {
  keepOnce();
  const own = join(folder, '..', 'own');
  mkdirSync(join(own, 'notes'), { recursive: true });
  writeFileSync(join(own, 'notes', 'incident.yml'), 'note: Call 4321.');
  age(own);
  prepare(folder, own, kept).keep();
  expect(readdirSync(kept)).toHaveLength(1);
  expect(prepare(folder, own, kept).knowledge.concepts.get('incident')?.note?.en).toBe('Call 4321.');
  expect(prepare(folder, null, kept).knowledge.concepts.get('incident')?.note).toBeNull();
});

it('keeps nothing, and works, where the folder can not be made', () => {
  const file = join(folder, '..', 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o400);
  const { keep, knowledge } = prepare(folder, null, join(file, 'kept'));
  expect(keep).not.toThrow();
  expect(knowledge.concepts.size).toBeGreaterThan(0);
});
