import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import type { Language } from '../language.ts';
import { listYaml, readEntry, readFile, readKey, type SourceFile } from './files.ts';
import { checkReferences } from './references.ts';
import { findNeighbours, indexRelations, indexSeparations, type Concept, type Knowledge } from './knowledge.ts';
import { readOwn } from './own.ts';
import { KnowledgeError, lineOf, type Problem } from './problem.ts';
import { conceptSchema, groups, questionSchema, sourcesSchema, type Group, type QuestionEntry } from './schema.ts';

/**
 * Reads and checks a knowledge base.
 *
 * @param folder the folder that holds `concepts`, `quiz` and `sources.yml`
 * @param ownFolder an organisation's folder (`KNOWLEDGE_DIR`) with entries and notes of its own; null for none
 * @throws KnowledgeError naming every problem with file and line
 */
export function loadKnowledge(folder: string, ownFolder: string | null = null): Knowledge {
  return createKnowledge(loadEntries(folder, ownFolder));
}

/** The same before it is put together: the entries alone, as plain data. */
export function loadEntries(folder: string, ownFolder: string | null): Entries {
  const { entries, problems } = readEntries(folder, ownFolder);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return entries;
}

/** Reads a knowledge base as far as it can be read, with all problems found. */
export function readKnowledge(folder: string, ownFolder: string | null): { knowledge: Knowledge; problems: Problem[] } {
  const { entries, problems } = readEntries(folder, ownFolder);
  return { knowledge: createKnowledge(entries), problems };
}

/** What a knowledge base's files hold, as plain data. */
export interface Entries {
  readonly concepts: readonly Concept[];
  readonly questions: readonly QuestionEntry[];
  readonly sources: Sources;
}

function readEntries(folder: string, ownFolder: string | null): { entries: Entries; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = new Map<string, SourceFile>();
  const sources = readSources(folder, problems);
  const concepts = new Map(readConcepts(folder, problems, files).map(concept => [concept.key, concept]));
  if (ownFolder !== null) readOwn(ownFolder, concepts, problems, files);
  const questions = readQuestions(folder, problems, files);
  problems.push(...checkReferences(concepts, questions, sources, files));
  return { entries: { concepts: [...concepts.values()], questions, sources }, problems };
}

type Sources = z.infer<typeof sourcesSchema>;

/** Puts a knowledge base together from its entries. */
export function createKnowledge({ concepts: entries, questions, sources }: Entries): Knowledge {
  const concepts = new Map(entries.map(concept => [concept.key, concept]));
  const relations = indexRelations(concepts);
  const separations = indexSeparations(concepts);
  return {
    concepts,
    questions,
    relationsOf: key => relations.get(key) ?? [],
    separationsOf: key => separations.get(key) ?? [],
    neighboursOf: findNeighbours(relations, separations),
    sourceTitle(source: string, language: Language) {
      const known = sources[source];
      if (!known) return source;
      return known.note?.[language] ?? (known.year ? `${known.title} (${known.year})` : known.title);
    },
  };
}

function readSources(folder: string, problems: Problem[]): Sources {
  const file = readFile(folder, join(folder, 'sources.yml'));
  return readEntry(file, sourcesSchema, problems) ?? {};
}

function readConcepts(folder: string, problems: Problem[], files: Map<string, SourceFile>): Concept[] {
  const concepts: Concept[] = [];
  for (const path of listYaml(join(folder, 'concepts'))) {
    const file = readFile(folder, path);
    const group = basename(dirname(path));
    if (!isGroup(group)) problems.push({ file: file.path, line: 1, message: `folder "${group}" is no group; one of: ${groups.join(', ')}` });
    const entry = readEntry(file, conceptSchema, problems);
    const key = readKey(file, problems);
    if (!entry || !key || !isGroup(group)) continue;
    files.set(key, file);
    concepts.push({ ...entry, key, group, path: file.path, note: null });
  }
  return concepts;
}

function isGroup(name: string): name is Group {
  return (groups as readonly string[]).includes(name);
}

function readQuestions(folder: string, problems: Problem[], files: Map<string, SourceFile>): QuestionEntry[] {
  const questions: QuestionEntry[] = [];
  const list = questionSchema.array();
  for (const path of listYaml(join(folder, 'quiz'))) {
    const file = readFile(folder, path);
    for (const [index, question] of (readEntry(file, list, problems) ?? []).entries()) {
      if (files.has(`quiz:${question.id}`)) problems.push({ file: file.path, line: lineOf(file.text, [index, 'id']), message: `two questions have the id "${question.id}"` });
      files.set(`quiz:${question.id}`, { ...file, index });
      questions.push(question);
    }
  }
  return questions;
}
