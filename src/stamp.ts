import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What tells files from what they were. */
export interface Stamp {
  readonly stamp: string;
  /** False when one of them was written so lately that it may be written again without changing the stamp. */
  readonly settled: boolean;
}

/** In milliseconds. */
const moment = 2_000;

/**
 * A stamp of folders' files and of single files: another one when any of them is added, taken away or written again. Goes by their size and time, as `make` does,
 * so that nothing has to be read; of the time the seconds, which is what container images keep.
 *
 * @param paths folders that are not there count as empty
 */
export function stampOf(paths: readonly string[]): Stamp {
  const hash = createHash('sha256');
  let newest = 0;
  for (const path of paths.flatMap(listFiles)) {
    const { mtimeMs, size } = statSync(path);
    newest = Math.max(newest, mtimeMs);
    hash.update(`${path}\n${Math.floor(mtimeMs / 1000)} ${size}\n`);
  }
  return { stamp: hash.digest('hex'), settled: newest < Date.now() - moment };
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted();
}
