import type { Concept } from '../knowledge/knowledge.ts';
import type { QuestionEntry } from '../knowledge/schema.ts';
import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import { isOfExam, leadOf } from '../questions/question.ts';

/** The sort of a concept by its key, and how much it matters. */
export type Sorts = ReadonlyMap<string, Pick<Concept, 'group' | 'tier'>>;

/**
 * What a question is about, for weighing and for saying so: an area of the syllabus (`key-concepts`), or outside it the sort of its
 * concept (`/process`). Most questions of editions other than ITIL 4 are in no area.
 */
export function areaOrSort(question: QuestionEntry, sorts: Sorts): string {
  if (isOfExam(question)) return question.syllabus;
  return `/${sorts.get(leadOf(question))?.group ?? 'concept'}`;
}

/** A topic's name in a language. */
export function topicName(topic: string, language: Language): string {
  const { areas, groups } = wording(language).quiz;
  const names: Readonly<Record<string, string>> = topic.startsWith('/') ? groups : areas;
  return names[topic.replace('/', '')] ?? topic;
}
