import { foldPhrase } from '../text.ts';
import { namesOf, type Concept } from './knowledge.ts';
import type { SourceFile } from './files.ts';
import { isOwnFaq } from './own.ts';
import { lineOf, type Problem } from './problem.ts';
import type { QuestionEntry } from './schema.ts';

type Path = readonly (string | number)[];

/** Finds what one file alone can't show: relations that lead nowhere, shared names, pairs written twice. */
export function checkReferences(
  concepts: ReadonlyMap<string, Concept>,
  questions: readonly QuestionEntry[],
  sources: Readonly<Record<string, unknown>>,
  files: ReadonlyMap<string, SourceFile>,
): Problem[] {
  const problems: Problem[] = [];
  const report = (id: string, path: Path, message: string) => {
    const file = files.get(id);
    const place = file?.index === undefined ? path : [file.index, ...path];
    problems.push({ file: file?.path ?? id, line: file ? lineOf(file.text, place) : 1, message: [...(path.length > 0 ? [path.join('.')] : []), message].join(': ') });
  };
  for (const concept of concepts.values()) {
    for (const [path, key] of keysIn(concept)) {
      if (!concepts.has(key)) report(concept.key, path, `no concept has the key "${key}"`);
      else if (key === concept.key) report(concept.key, path, 'the concept refers to itself');
    }
    for (const [index, source] of (concept.sources ?? []).entries()) {
      if (!(source in sources)) report(concept.key, ['sources', index], `"${source}" is not in sources.yml`);
    }
    checkSymmetric(concept, concepts, report);
    checkCells(concept, report);
  }
  for (const question of questions) {
    for (const key of question.concepts) {
      if (!concepts.has(key)) report(`quiz:${question.id}`, ['concepts'], `${question.id}: no concept has the key "${key}"`);
    }
  }
  checkNames(concepts, report);
  return problems;
}

/** Every reference to another concept, with its path in the file. */
function* keysIn(concept: Concept): Generator<[Path, string]> {
  for (const [index, confusion] of (concept.confusions ?? []).entries()) yield [['confusions', index, 'with'], confusion.with];
  for (const [index, key] of (concept.comparison?.of ?? []).entries()) if (key !== concept.key) yield [['comparison', 'of', index], key];
  for (const [index, key] of (concept.homonyms ?? []).entries()) yield [['homonyms', index], key];
  for (const [type, targets] of Object.entries(concept.relations ?? {})) {
    for (const [index, target] of (targets ?? []).entries()) if (typeof target === 'string') yield [['relations', type, index], target];
  }
}

type Report = (id: string, path: Path, message: string) => void;

function checkSymmetric(concept: Concept, concepts: ReadonlyMap<string, Concept>, report: Report): void {
  for (const [index, { with: other }] of (concept.confusions ?? []).entries()) {
    if (other < concept.key && concepts.get(other)?.group !== 'own' && concept.group !== 'own') {
      report(concept.key, ['confusions', index], `a pair is written once, in "${other}", whose key comes first`);
    }
  }
  for (const [index, other] of (concept.relations?.related ?? []).entries()) {
    if (other < concept.key && concept.group !== 'own') {
      report(concept.key, ['relations', 'related', index], `a pair is written once, in "${other}", whose key comes first`);
    }
  }
}

function checkCells(concept: Concept, report: Report): void {
  const columns = concept.comparison?.of.length;
  for (const [index, row] of (concept.comparison?.rows ?? []).entries()) {
    if (row.cells.length !== columns) report(concept.key, ['comparison', 'rows', index], `${row.cells.length} cells for ${columns} concepts`);
  }
}

/** No two concepts share a name, unless one of them declares the other a homonym. */
function checkNames(concepts: ReadonlyMap<string, Concept>, report: Report): void {
  const owners = new Map<string, Concept>();
  for (const concept of concepts.values()) {
    for (const name of new Set(namesOf(concept).map(foldPhrase))) {
      const owner = owners.get(name);
      if (!owner) owners.set(name, concept);
      else if (!owner.homonyms?.includes(concept.key) && !concept.homonyms?.includes(owner.key)) {
        if (isOwnFaq(concept.key)) report(concept.key, ['ask'], `"${name}" is also a name of "${owner.key}"; begin with a wording of its own`);
        else report(concept.key, ['name'], `"${name}" is also a name of "${owner.key}"; declare one in the other's homonyms`);
      }
    }
  }
}
