import type { Knowledge } from '../knowledge/knowledge.ts';
import type { QuestionEntry } from '../knowledge/schema.ts';
import type { QuestionTally } from '../store/answers.ts';
import { areaOrEdition, type Bank, type QuestionTopic } from './bank.ts';
import { addUp, scoresByTopic, strength } from './tally.ts';

/** The question to ask about a concept: one never answered, else the one answered longest ago; null when none tests it. */
export function questionFor(concept: string, bank: Bank, tally: readonly QuestionTally[]): QuestionEntry | null {
  const last = new Map(tally.map(({ question, at }) => [question, at]));
  return bank.testing(concept).toSorted((a, b) => (last.get(a.id) ?? 0) - (last.get(b.id) ?? 0))[0] ?? null;
}

/**
 * The next concept that a person has no card of; null when all have one. What matters most comes first (tier 1), then what the
 * Foundation exam asks, then the topic with the least sum of strength and share of all answers so far: a weak topic is asked more
 * often than a strong one, and none alone.
 */
export function nextConcept(known: ReadonlySet<string>, bank: Bank, { concepts }: Pick<Knowledge, 'concepts'>, tally: readonly QuestionTally[]): string | null {
  const scores = scoresByTopic(tally, bank);
  const all = addUp([...scores.values()]).answered;
  const turn = (topic: QuestionTopic) => strength(scores.get(topic)) + (scores.get(topic)?.answered ?? 0) / Math.max(1, all);
  const candidates = bank.concepts.filter(concept => !known.has(concept)).map(concept => {
    const topics = bank.testing(concept).map(areaOrEdition);
    const topic = topics[0];
    return { concept, keys: [concepts.get(concept)?.tier ?? 3, isExam(topic) ? 0 : 1, topic ? turn(topic) : 2] };
  });
  return candidates.toSorted((a, b) => compare(a.keys, b.keys))[0]?.concept ?? null;
}

function isExam(topic: ReturnType<typeof areaOrEdition> | undefined): boolean {
  return topic !== undefined && topic !== 'beyond' && !/^(?:v\d|general)$/u.test(topic);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - (b[at] ?? 0);
  return 0;
}
