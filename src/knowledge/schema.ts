import { z } from 'zod';

/** A text in both languages; both are required, and neither may be blank. */
const text = z.strictObject({ pt: z.string().trim().min(1), en: z.string().trim().min(1) });

/** What identifies an entry, a question or a source. */
export const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

const key = z.string().regex(keyPattern, 'a key is lower-case words joined by hyphens');

const names = z.array(z.string().trim().min(1));

/** Editions of ITIL; `general` marks what is also used outside ITIL. */
export const editions = ['v1', 'v2', 'v3', 'itil4', 'v5', 'general'] as const;

/** What sort of thing a concept is; each group has a folder of its own. */
export const groups = [
  'framework', 'principle', 'dimension', 'value-system', 'practice', 'process', 'function', 'role', 'artefact',
  'metric', 'technique', 'concept', 'governance', 'history', 'book', 'activity', 'method-related',
] as const;

/** Relations between concepts, written on the side named first. Only `related` is symmetric. */
const relationTypes = [
  'kind-of', 'performed-by', 'owned-by', 'authorized-by', 'renamed-to', 'measured-by',
  'input-to', 'output-of', 'used-in', 'described-in', 'related',
] as const;

/** A question people ask about the concept in other words than its name, with a direct answer. */
const faq = z.strictObject({
  ask: z.strictObject({ pt: names.min(1), en: names.min(1) }),
  answer: text,
});

/** What sets this concept apart from one that it is easily taken for. Symmetric, so written once. */
const confusion = z.strictObject({ with: key, point: text });

/** A member of a list: another concept, or a plain text when it is no concept of its own. */
const part = z.union([key, text]);

const relations = z.strictObject({
  parts: z.array(part).min(2).optional(),
  ...Object.fromEntries(relationTypes.map(type => [type, z.array(key).min(1).optional()])) as Record<
    (typeof relationTypes)[number], z.ZodOptional<z.ZodArray<typeof key>>
  >,
});

/** A contrast of two to four concepts, one cell for each of them in the order of `of`. */
const comparison = z.strictObject({
  of: z.array(key).min(2).max(4),
  point: text,
  rows: z.array(z.strictObject({ aspect: text, cells: z.array(text).min(2).max(4) })).min(2),
});

/** One file in `knowledge/concepts/<group>/<key>.yml`. The key and the group are the file's own path. */
export const conceptSchema = z.strictObject({
  name: text,
  abbreviations: names.optional(),
  also: z.strictObject({ pt: names.optional(), en: names.optional() }).optional(),
  homonyms: z.array(key).min(1).optional(),
  editions: z.array(z.enum(editions)).min(1),
  tier: z.literal([1, 2, 3]),
  caution: z.strictObject({ kind: z.enum(['disputed', 'reported', 'dated']), note: text }).optional(),
  definition: text,
  explanation: z.strictObject({
    context: text.optional(), why: text.optional(), how: text.optional(), changes: text.optional(),
  }),
  example: text.optional(),
  purpose: text.optional(),
  activities: z.array(text).min(2).optional(),
  roles: z.array(text).min(1).optional(),
  responsibilities: z.array(text).min(2).optional(),
  inputs: z.array(text).min(1).optional(),
  outputs: z.array(text).min(1).optional(),
  metrics: z.array(text).min(1).optional(),
  formula: text.optional(),
  worked: text.optional(),
  benefits: z.array(text).min(1).optional(),
  comparison: comparison.optional(),
  confusions: z.array(confusion).min(1).optional(),
  faq: z.array(faq).min(1).optional(),
  situations: z.strictObject({ pt: names.min(1), en: names.min(1) }).optional(),
  relations: relations.optional(),
  sources: z.array(key).min(1).optional(),
});

/** The areas of the ITIL 4 Foundation syllabus; `beyond` marks ITIL 4 questions outside it. */
export const syllabusAreas = [
  'key-concepts', 'guiding-principles', 'four-dimensions', 'service-value-system', 'value-chain',
  'practice-purposes', 'practices-in-detail', 'beyond',
] as const;

const questionKinds = ['choose-one', 'true-false', 'term-for-definition', 'scenario', 'order', 'spot-the-confusion'] as const;

/** The cognitive levels of Bloom's taxonomy that the questions use. */
export const levels = ['recall', 'understand', 'apply'] as const;

/** One question in `knowledge/quiz/<topic>.yml`. Every kind is answered by choosing one option. */
export const questionSchema = z.strictObject({
  id: key,
  kind: z.enum(questionKinds),
  concepts: z.array(key).min(1),
  edition: z.enum(editions),
  level: z.enum(levels),
  syllabus: z.enum(syllabusAreas).optional(),
  question: text,
  options: z.array(z.strictObject({ text, right: z.literal(true).optional(), why: text })).min(2).max(4),
});

/** Books and guides by title, in `knowledge/sources.yml`: key -> title, year, publisher's edition. */
export const sourcesSchema = z.record(key, z.strictObject({ title: z.string(), year: z.number().int().optional(), note: text.optional() }));

export type ConceptEntry = z.infer<typeof conceptSchema>;
export type QuestionEntry = z.infer<typeof questionSchema>;
export type Edition = (typeof editions)[number];
export type Group = (typeof groups)[number];
export type RelationType = (typeof relationTypes)[number];
