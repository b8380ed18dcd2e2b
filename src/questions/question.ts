import type { Knowledge } from '../knowledge/knowledge.ts';
import { syllabusAreas, type Edition, type QuestionEntry } from '../knowledge/schema.ts';
import type { Wording } from '../locales/wording.ts';

/** The areas of the syllabus that the Foundation exam asks about. */
export const examAreas = syllabusAreas.filter(area => area !== 'beyond');

/** An area of the exam. */
export type ExamArea = Exclude<(typeof syllabusAreas)[number], 'beyond'>;

/** Whether a question is in an area of the syllabus that the Foundation exam asks about. */
export function isOfExam(question: QuestionEntry): question is QuestionEntry & { readonly syllabus: ExamArea } {
  return question.syllabus !== undefined && question.syllabus !== 'beyond';
}

/** The concept that a question tests before all. */
export function leadOf({ concepts }: QuestionEntry): string {
  return concepts[0] ?? '';
}

/** Whether an option is the right one; `option` is its place as written. */
export function isRight({ options }: QuestionEntry, option: number | null): boolean {
  return option !== null && options[option]?.right === true;
}

/** A question by its key; null when the knowledge base has it no more. */
export function findQuestion({ questions }: Pick<Knowledge, 'questions'>, key: string | null): QuestionEntry | null {
  return questions.find(({ id }) => id === key) ?? null;
}

/** An edition as it stands alone above a question: "ITIL 4", "ITIL v3/2011". */
export function editionTitle(edition: Edition, { editions, learning }: Wording): string {
  return edition === 'itil4' ? editions.itil4 : learning.progress.edition(edition);
}
