import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Edition, QuestionEntry, syllabusAreas } from '../knowledge/schema.ts';
import { examAreas, leadOf, type ExamArea } from '../questions/question.ts';

/** Options of every question of the exam. */
const examOptions = 4;

/** What a question is about, for figures: its area of the syllabus, or the edition that it belongs to. */
export type QuestionTopic = (typeof syllabusAreas)[number] | Exclude<Edition, 'itil4'>;

/** The questions that practice and exams draw from, by what they test. */
export interface Bank {
  question(id: string): QuestionEntry | null;
  /** Questions that test a concept; those that test it first come first. Empty when none does. */
  testing(concept: string): readonly QuestionEntry[];
  /** Concepts that are the first one tested by a question, in the order of the knowledge base. */
  readonly concepts: readonly string[];
  /** Concepts that the exam asks about in an area. */
  ofArea(area: ExamArea): readonly string[];
  /** Questions of an area, as the exam may ask them: it offers four options throughout, so none of those to be told true from false. */
  examQuestions(area: ExamArea): readonly QuestionEntry[];
}

/** Sorts the questions of a knowledge base. */
export function createBank({ questions }: Pick<Knowledge, 'questions'>): Bank {
  const byId = new Map(questions.map(question => [question.id, question]));
  const testing = new Map<string, QuestionEntry[]>();
  const add = (concept: string, question: QuestionEntry) => testing.set(concept, [...testing.get(concept) ?? [], question]);
  for (const question of questions) add(leadOf(question), question);
  const concepts = [...testing.keys()];
  for (const question of questions) for (const concept of new Set(question.concepts)) if (concept !== leadOf(question)) add(concept, question);
  const byArea = new Map(examAreas.map(area => [area, questions.filter(({ edition, syllabus }) => edition === 'itil4' && syllabus === area)]));
  return {
    question: id => byId.get(id) ?? null,
    testing: concept => testing.get(concept) ?? [],
    concepts,
    ofArea: area => [...new Set((byArea.get(area) ?? []).map(leadOf))],
    examQuestions: area => (byArea.get(area) ?? []).filter(({ options }) => options.length === examOptions),
  };
}

/** What a question is about, for figures. */
export function areaOrEdition({ edition, syllabus }: QuestionEntry): QuestionTopic {
  return edition === 'itil4' ? syllabus ?? 'beyond' : edition;
}
