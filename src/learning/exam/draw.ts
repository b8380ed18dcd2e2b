import type { QuestionEntry } from '../../knowledge/schema.ts';
import { chance, shuffled } from '../../questions/chance.ts';
import { shuffledOrder } from '../../questions/options.ts';
import { examAreas, leadOf, type ExamArea } from '../../questions/question.ts';
import type { Exam, ExamQuestion } from '../../store/exams.ts';
import type { Bank } from '../bank.ts';

/** How many questions each area of the syllabus has in the Foundation exam. */
export const examWeights: Readonly<Record<ExamArea, number>> = {
  'key-concepts': 5, 'guiding-principles': 6, 'four-dimensions': 2, 'service-value-system': 1, 'value-chain': 2, 'practice-purposes': 7, 'practices-in-detail': 17,
};
/** Questions of an exam. */
export const examLength = Object.values(examWeights).reduce((sum, weight) => sum + weight, 0);
/** Minutes an exam takes, and right answers that pass. */
export const examMinutes = 60;
export const examPass = 26;

/**
 * The questions of an exam by the areas' weights, none twice: those that the person's earlier exams had least often, and of different
 * concepts as far as possible. The exam's id decides what is left to chance. Null when an area has too few questions.
 */
export function drawExam(bank: Bank, earlier: readonly Pick<Exam, 'questions'>[], exam: string): ExamQuestion[] | null {
  const seen = Map.groupBy(earlier.flatMap(({ questions }) => questions), ({ question }) => question);
  const areas = examAreas.map(area => drawArea(bank.examQuestions(area), examWeights[area], id => seen.get(id)?.length ?? 0, exam));
  const drawn = areas.flat();
  if (drawn.length < examLength) return null;
  return shuffled(drawn, exam).map(question => ({ question: question.id, order: shuffledOrder(question, `${exam}/${question.id}`) }));
}

function drawArea(questions: readonly QuestionEntry[], count: number, seenOf: (id: string) => number, seed: string): QuestionEntry[] {
  const left = questions.map(question => ({ question, seen: seenOf(question.id), luck: chance(`${seed}/${question.id}/drawn`) }));
  const drawn: QuestionEntry[] = [];
  const leads = new Set<string>();
  while (drawn.length < count && left.length > 0) {
    const repeats = ({ question }: (typeof left)[number]) => Number(leads.has(leadOf(question)));
    left.sort((a, b) => a.seen - b.seen || repeats(a) - repeats(b) || a.luck - b.luck);
    const [next] = left.splice(0, 1);
    if (!next) break;
    drawn.push(next.question);
    leads.add(leadOf(next.question));
  }
  return drawn;
}
