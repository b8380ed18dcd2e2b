import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from './knowledge/knowledge.ts';
import { createKnowledge, loadEntries, type Entries } from './knowledge/load.ts';
import { prepareSearch, type PreparedSearch } from './search/prepare.ts';
import { createSearch, type Search } from './search/search.ts';
import { stampOf } from './stamp.ts';

/** The folder beside compiled code: what a start works out is kept there for the next. */
export const keptFolder = fileURLToPath(new URL('../node_modules/.cache/farol', import.meta.url));
/** What changes what is worked out, besides the knowledge base. */
const code = ['../src', '../package.json'].map(path => fileURLToPath(new URL(path, import.meta.url)));

const prefix = 'knowledge-';

/** A knowledge base, loaded and indexed. */
export interface Prepared {
  readonly knowledge: Knowledge;
  readonly search: Search;
  /** Keeps for the next start what this one had to work out. Where the folder can't be written, nothing is kept. */
  keep(): void;
}

interface Kept {
  readonly stamp: string;
  readonly entries: Entries;
  readonly search: PreparedSearch;
}

/**
 * Loads and indexes a knowledge base; what was kept is used as long as no file of it, and none of the code, has changed since.
 *
 * @param folder see `loadKnowledge`, as `ownFolder`
 * @param keptIn where it is kept
 * @throws KnowledgeError naming every problem with file and line
 */
export function prepare(folder: string, ownFolder: string | null, keptIn: string = keptFolder): Prepared {
  const folders = [folder, ...(ownFolder === null ? [] : [ownFolder])].map(path => resolve(path));
  const { stamp, settled } = stampOf([...folders, ...code]);
  const file = join(keptIn, `${prefix}${createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 16)}.json`);
  const kept = readKept(file, stamp);
  const entries = kept?.entries ?? loadEntries(folder, ownFolder);
  const knowledge = createKnowledge(entries);
  const search = kept?.search ?? prepareSearch(knowledge);
  // What was written a moment ago may be written again within the same second, and have the same stamp. Let go of once it is kept: the indexes hold what they need of it.
  let unkept: Kept | null = kept || !settled ? null : { stamp, entries, search };
  return {
    knowledge,
    search: createSearch(knowledge, search),
    keep: () => {
      if (unkept) write(file, unkept);
      unkept = null;
    },
  };
}

/** What was kept under this stamp; null when nothing was, or nothing that can be read. */
function readKept(file: string, stamp: string): Kept | null {
  try {
    const text = readFileSync(file, 'utf8');
    // The stamp stands first, so that what is out of date need not be parsed.
    return text.startsWith(`{"stamp":"${stamp}"`) ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}

/** Whole or not at all, and for nobody else to read: an organisation's own entries are in it. What was kept of other folders goes. */
function write(file: string, kept: Kept): void {
  const folder = dirname(file);
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 });
    renameSync(draft, file);
    for (const name of readdirSync(folder)) if (name.startsWith(prefix) && name !== basename(file)) rmSync(join(folder, name), { force: true });
  } catch {
    // Nothing is kept then.
  }
}
