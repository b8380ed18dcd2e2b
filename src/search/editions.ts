import type { Edition } from '../knowledge/schema.ts';

const spellings: readonly (readonly [Edition, RegExp])[] = [
  ['v1', /\b(?:v1|versao 1|version 1|itil 1|primeira versao|first version)\b/u],
  ['v2', /\b(?:v2|versao 2|version 2|itil 2)\b/u],
  ['v3', /\b(?:v3|versao 3|version 3|itil 3|2011|2007)\b/u],
  ['itil4', /\b(?:v4|versao 4|version 4|itil 4|itil4|n?a 4)\b/u],
  ['v5', /\b(?:v5|versao 5|version 5|itil 5)\b/u],
];

/** The editions that a folded text names. */
export function editionsIn(folded: string): Edition[] {
  return spellings.filter(([, spelling]) => spelling.test(folded)).map(([edition]) => edition);
}

/** The one edition that a folded question names; null when it names none or several. */
export function editionOf(folded: string): Edition | null {
  const named = editionsIn(folded);
  return named.length === 1 ? (named[0] ?? null) : null;
}
