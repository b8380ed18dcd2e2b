import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import type { Concept } from './knowledge.ts';
import { listYaml, readEntry, readFile, type SourceFile } from './files.ts';
import type { Problem } from './problem.ts';
import { conceptSchema } from './schema.ts';

const line = z.string().trim().min(1);

/** A text of an organisation: in both languages or in one, which then serves for both. */
const ownText = z
  .union([line, z.strictObject({ pt: line.optional(), en: line.optional() })])
  .transform((text, context): Bilingual => {
    const { pt, en } = typeof text === 'string' ? { pt: text, en: text } : text;
    const either = pt ?? en;
    if (either === undefined) {
      context.addIssue({ code: 'custom', message: 'a text in pt, en or both' });
      return z.NEVER;
    }
    return { pt: pt ?? either, en: en ?? either };
  });

const shape = conceptSchema.shape;

/** An organisation's own entry: as ours, but only the name and the definition are required, in one language at least. */
const ownConceptSchema = z.strictObject({
  name: ownText,
  definition: ownText,
  abbreviations: shape.abbreviations,
  also: shape.also,
  homonyms: shape.homonyms,
  editions: shape.editions.default(['general']),
  tier: shape.tier.default(2),
  explanation: z.strictObject({
    context: ownText.optional(), why: ownText.optional(), how: ownText.optional(), changes: ownText.optional(),
  }).default({}),
  example: ownText.optional(),
  confusions: z.array(z.strictObject({ with: z.string(), point: ownText })).optional(),
  situations: z.strictObject({ pt: z.array(line).optional(), en: z.array(line).optional() }).optional(),
  relations: shape.relations,
});

/** A question that people in the organisation ask, in as many wordings as wanted, with its answer. */
const ownFaqSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'an id is lower-case words joined by hyphens'),
    ask: z.union([z.array(line).min(1), z.strictObject({ pt: z.array(line).optional(), en: z.array(line).optional() })]),
    answer: ownText,
  }),
);

/** Keys of FAQ entries have a beginning of their own: an organisation need not know which keys are ours. */
const faqKeys = 'faq/';

/** Whether a key is that of an organisation's FAQ entry. */
export function isOwnFaq(key: string): boolean {
  return key.startsWith(faqKeys);
}

const noteSchema = z.strictObject({ note: ownText });

/**
 * Adds an organisation's folder to the concepts: `concepts/**.yml` (entries of its own), `faq/**.yml` (lists of questions
 * with answers) and `notes/<key>.yml` ("how we do it here" on an entry of ours).
 */
export function readOwn(folder: string, concepts: Map<string, Concept>, problems: Problem[], files: Map<string, SourceFile>): void {
  const add = (file: SourceFile, concept: Concept) => {
    if (concepts.has(concept.key)) {
      problems.push({ file: file.path, line: 1, message: `the key "${concept.key}" is taken by ${concepts.get(concept.key)?.path}; use notes/${concept.key}.yml to add to it` });
      return;
    }
    files.set(concept.key, file);
    concepts.set(concept.key, concept);
  };
  for (const path of listYaml(join(folder, 'concepts'))) {
    const file = readFile(folder, path);
    const entry = readEntry(file, ownConceptSchema, problems);
    if (entry) add(file, { ...withoutHalfSituations(entry), key: basename(path).replace(/\.ya?ml$/u, ''), group: 'own', path: file.path, note: null });
  }
  for (const path of listYaml(join(folder, 'faq'))) {
    const file = readFile(folder, path);
    for (const entry of readEntry(file, ownFaqSchema, problems) ?? []) add(file, faqConcept(entry, file.path));
  }
  for (const path of listYaml(join(folder, 'notes'))) addNote(readFile(folder, path), path, concepts, problems);
}

type OwnConcept = z.infer<typeof ownConceptSchema>;

function withoutHalfSituations({ situations, ...entry }: OwnConcept): Omit<Concept, 'key' | 'group' | 'path' | 'note'> {
  const either = situations?.pt ?? situations?.en;
  return { ...entry, ...(situations && either ? { situations: { pt: situations.pt ?? either, en: situations.en ?? either } } : {}) };
}

function faqConcept({ id, ask, answer }: z.infer<typeof ownFaqSchema>[number], path: string): Concept {
  const wordings = Array.isArray(ask) ? { pt: ask, en: ask } : { pt: ask.pt ?? ask.en ?? [], en: ask.en ?? ask.pt ?? [] };
  return {
    key: `${faqKeys}${id}`,
    group: 'own',
    path,
    note: null,
    name: { pt: wordings.pt[0] ?? id, en: wordings.en[0] ?? id },
    editions: ['general'],
    tier: 2,
    definition: answer,
    explanation: {},
    faq: [{ ask: wordings, answer }],
  };
}

function addNote(file: SourceFile, path: string, concepts: Map<string, Concept>, problems: Problem[]): void {
  const key = basename(path).replace(/\.ya?ml$/u, '');
  const entry = readEntry(file, noteSchema, problems);
  const concept = concepts.get(key);
  if (!concept) problems.push({ file: file.path, line: 1, message: `no concept has the key "${key}"; the file's name is the key of the entry it adds to` });
  else if (entry) concepts.set(key, { ...concept, note: entry.note });
}
