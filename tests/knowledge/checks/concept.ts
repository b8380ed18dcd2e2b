import type { ConceptEntry, Group } from '../../../src/knowledge/schema.ts';
import { languages, type Bilingual, type Language } from '../../../src/language.ts';

/** Words of a text: what is between white space and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Least and most words of the whole explanation, by tier. Portuguese runs about a fifth longer than English. */
const explanationWords: Record<1 | 2 | 3, readonly [number, number]> = { 1: [60, 150], 2: [30, 80], 3: [6, 50] };
const definitionWords: readonly [number, number] = [6, 55];
const exampleWords: readonly [number, number] = [12, 80];

/** What an entry of each group must state besides its definition and explanation. */
const fieldsOfGroup: Partial<Record<Group, readonly (keyof ConceptEntry)[]>> = {
  practice: ['purpose', 'activities', 'roles', 'inputs', 'outputs', 'metrics'],
  process: ['purpose', 'activities'],
  role: ['responsibilities'],
  metric: ['formula', 'worked'],
};

const itilEditions = new Set(['v1', 'v2', 'v3', 'itil4', 'v5']);

/** Says in what an entry falls short of the depth of its tier and group; empty when it does not. */
export function checkConcept(entry: ConceptEntry, group: Group): string[] {
  const problems = [...checkLengths(entry), ...checkLanguages(entry)];
  for (const field of fieldsOfGroup[group] ?? []) {
    if (entry[field] === undefined) problems.push(`${field}: an entry of the group ${group} must state it`);
  }
  if (group === 'process' && !entry.relations?.['owned-by']) problems.push('relations.owned-by: a process names its owner');
  if (entry.tier === 1) problems.push(...checkFirstTier(entry));
  if (entry.tier < 3 && !entry.sources) problems.push('sources: missing');
  return problems;
}

function checkFirstTier(entry: ConceptEntry): string[] {
  const problems: string[] = [];
  if (!entry.example) problems.push('example: tier 1 needs one');
  if (!entry.comparison) {
    for (const part of ['why', 'how'] as const) {
      if (!entry.explanation[part]) problems.push(`explanation.${part}: tier 1 needs it`);
    }
  }
  const spans = entry.editions.filter(edition => itilEditions.has(edition)).length > 1;
  if (spans && !entry.comparison && !entry.explanation.changes) {
    problems.push('explanation.changes: the concept spans several editions: say what changed');
  }
  return problems;
}

function checkLengths(entry: ConceptEntry): string[] {
  const problems: string[] = [];
  const explanation = Object.values(entry.explanation);
  for (const language of languages) {
    const between = (name: string, words: number, [least, most]: readonly [number, number]) => {
      if (words < least || words > most) problems.push(`${name}.${language}: ${words} words, wanted ${least} to ${most}`);
    };
    between('definition', countWords(entry.definition[language]), definitionWords);
    between('explanation', explanation.reduce((sum, part) => sum + countWords(part?.[language] ?? ''), 0), explanationWords[entry.tier]);
    if (entry.example) between('example', countWords(entry.example[language]), exampleWords);
  }
  return problems;
}

/** Simple signals that both languages say the same thing: equal numbers, nothing left untranslated. */
function checkLanguages(entry: ConceptEntry): string[] {
  const problems: string[] = [];
  for (const [path, text] of bilingualTexts(entry)) {
    if (path === 'name') continue;
    const [pt, en] = [numbersIn(text.pt, 'pt'), numbersIn(text.en, 'en')];
    if (pt.join(' ') !== en.join(' ')) problems.push(`${path}: numbers differ: pt [${pt.join(' ')}], en [${en.join(' ')}]`);
    if (text.pt === text.en && countWords(text.pt) > 5) problems.push(`${path}: the same text in both languages`);
  }
  return problems;
}

/** The figures of a text in ascending order, with each language's separators made equal. */
export function numbersIn(text: string, language: Language): string[] {
  // "8h" and "8:00" are the same hour.
  const found = text.replaceAll(/(?<=\d):00\b/gu, '').match(/\d+(?:[.,]\d+)*/gu) ?? [];
  const normal = found.map(number => {
    const point = language === 'pt' ? ',' : '.';
    const group = language === 'pt' ? '.' : ',';
    const [whole, ...fraction] = number.split(point);
    if (number.split('.').length > 2 && !number.includes(',')) return number;
    return [whole?.replaceAll(group, ''), ...fraction].join('.');
  });
  return normal.toSorted();
}

/** Every text in both languages that an entry holds, with its path in the file. */
export function* bilingualTexts(value: unknown, path = ''): Generator<[string, Bilingual]> {
  if (typeof value !== 'object' || value === null) return;
  if ('pt' in value && 'en' in value && typeof value.pt === 'string' && typeof value.en === 'string') {
    yield [path, { pt: value.pt, en: value.en }];
    return;
  }
  for (const [name, inner] of Object.entries(value)) yield* bilingualTexts(inner, path ? `${path}.${name}` : name);
}
