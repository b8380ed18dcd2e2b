import { examAreas, leadOf, type ExamArea } from '../questions/question.ts';
import type { QuestionTally } from '../store/answers.ts';
import type { ReviewCard } from '../store/review-cards.ts';
import type { Bank } from './bank.ts';
import { examLength, examWeights } from './exam/draw.ts';
import { recall } from './memory.ts';
import { addUp, type Score } from './tally.ts';

/** How ready a person is for the Foundation exam. */
export interface Readiness {
  /** The part of the exam's content that the person should recall, in whole percent. */
  readonly percent: number;
  /** Answers to questions of the syllabus still missing before the figure says anything; 0 when there are enough. */
  readonly missing: number;
  /** Concepts of the exam that the person has met, and all there are. */
  readonly seen: number;
  readonly concepts: number;
  /** Areas from the least to the best recalled, each 0 to 1, with the share of their concepts that the person has met. */
  readonly areas: readonly { readonly area: ExamArea; readonly recall: number; readonly seen: number }[];
}

/** Fewer answers than one exam has questions say too little. */
const fewestAnswers = examLength;

/**
 * Readiness = Σ over areas of (weight in the exam ÷ 40) × (mean recall of the area's concepts).
 *
 * The recall of a concept is the scheduler's estimate of retrievability when it was practised; else the share of right answers to its
 * questions, from the channel and from exams; and 0 when the person never met it.
 */
export function readinessOf(cards: readonly ReviewCard[], tally: readonly QuestionTally[], bank: Bank, now: number): Readiness {
  const practised = new Map(cards.filter(({ memory }) => memory.reviewed !== null).map(({ concept, memory }) => [concept, recall(memory, now)]));
  const answered = shareByConcept(tally, bank);
  const recallOf = (concept: string) => practised.get(concept) ?? answered.get(concept) ?? null;
  const areas = examAreas.map(area => ({ area, recalls: bank.ofArea(area).map(recallOf) }));
  const means = areas.map(({ area, recalls }) => ({
    area, recall: mean(recalls.map(each => each ?? 0)), seen: mean(recalls.map(each => (each === null ? 0 : 1))),
  }));
  // Some concepts belong to two areas.
  const all = [...new Set(examAreas.flatMap(area => bank.ofArea(area)))];
  const answers = tally.reduce((sum, { question, answered: count }) => sum + (inSyllabus(bank, question) ? count : 0), 0);
  return {
    percent: Math.round((100 * means.reduce((sum, { area, recall: recalled }) => sum + examWeights[area] * recalled, 0)) / examLength),
    missing: Math.max(0, fewestAnswers - answers),
    seen: all.filter(concept => recallOf(concept) !== null).length,
    concepts: all.length,
    areas: means.toSorted((a, b) => a.recall - b.recall),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function shareByConcept(tally: readonly QuestionTally[], bank: Bank): Map<string, number> {
  const known = tally.flatMap(({ question: id, right, answered }) => {
    const question = bank.question(id);
    return question ? [{ concept: leadOf(question), right, answered }] : [];
  });
  return new Map([...Map.groupBy(known, ({ concept }) => concept)].map(([concept, scores]) => [concept, shareOf(scores)]));
}

function shareOf(scores: readonly Score[]): number {
  const { right, answered } = addUp(scores);
  return right / answered;
}

function inSyllabus(bank: Bank, id: string): boolean {
  const syllabus = bank.question(id)?.syllabus;
  return syllabus !== undefined && syllabus !== 'beyond';
}
