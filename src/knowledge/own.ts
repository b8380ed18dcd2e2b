import { join } from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../language.ts';
import type { Concept } from './knowledge.ts';
import { asKey, listYaml, nameOf, readEntry, readFile, readKey, type SourceFile } from './files.ts';
import { lineOf, type Problem } from './problem.ts';
import { conceptSchema, keyPattern } from './schema.ts';

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
    id: z.string().regex(keyPattern, 'an id is lower-case words joined by hyphens'),
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
  const add = (file: SourceFile, concept: Concept, lineOfKey: () => number, taken: (by: string) => string) => {
    const other = concepts.get(concept.key);
    if (other) return void problems.push({ file: file.path, line: lineOfKey(), message: taken(other.path) });
    files.set(concept.key, file);
    concepts.set(concept.key, concept);
  };
  for (const path of listYaml(join(folder, 'concepts'))) {
    const file = readFile(folder, path);
    const [key, entry] = [readKey(file, problems), readEntry(file, ownConceptSchema, problems)];
    if (!key || !entry) continue;
    add(file, { ...withoutHalfSituations(entry), key, group: 'own', path: file.path, note: null }, () => 1,
      by => `the key "${key}" is taken by ${by}; use notes/${key}.yml to add to it`);
  }
  for (const path of listYaml(join(folder, 'faq'))) {
    const file = readFile(folder, path);
    for (const [index, entry] of (readEntry(file, ownFaqSchema, problems) ?? []).entries()) {
      add({ ...file, index }, faqConcept(entry, file.path), () => lineOf(file.text, [index, 'id']), by => `${index}.id: "${entry.id}" is taken by another question in ${by}; give each an id of its own`);
    }
  }
  for (const path of listYaml(join(folder, 'notes'))) addNote(readFile(folder, path), concepts, problems);
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

function addNote(file: SourceFile, concepts: Map<string, Concept>, problems: Problem[]): void {
  const key = nameOf(file);
  const entry = readEntry(file, noteSchema, problems);
  const concept = concepts.get(key);
  if (!concept) problems.push({ file: file.path, line: lineOf(file.text, ['note']), message: `no concept has the key "${key}"; ${renaming(key, concepts)}` });
  else if (entry) concepts.set(key, { ...concept, note: entry.note });
}

function renaming(name: string, concepts: ReadonlyMap<string, Concept>): string {
  const near = asKey(name);
  return concepts.has(near) ? `rename the file to ${near}.yml` : 'the file\'s name is the key of the entry it adds to (npm run -s knowledge -- --keys lists them)';
}
