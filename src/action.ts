import { z } from 'zod';
import { learningActions, type LearningAction } from './learning/action.ts';
import type { Action } from './message.ts';
import { quizActions, type QuizAction } from './quiz/action.ts';

const language = z.enum(['pt', 'en']);
const key = z.string().min(1).max(100);
const base = { v: z.literal(1) };

const answerable = z.discriminatedUnion('do', [
  z.strictObject({ ...base, do: z.literal('show'), concept: key, language, detail: z.enum(['short', 'full']) }),
  z.strictObject({ ...base, do: z.literal('compare'), concepts: z.array(key).min(2).max(4), language }),
  z.strictObject({ ...base, do: z.literal('ask'), question: z.string().min(1).max(500), language }),
]);

const schema = z.union([answerable, quizActions, learningActions, z.strictObject({ ...base, do: z.literal('share'), of: answerable })]);

/** Longest question that a button can carry, in characters: Slack's button values end at 2,000 bytes of JSON. */
export const longestActionQuestion = 500;

/** The action in a button's payload as it came back from the platform; null when it is none of ours or of another version. */
export function parseAction(payload: unknown): Action | null {
  const result = schema.safeParse(payload);
  return result.success ? result.data : null;
}

const quizNames: ReadonlySet<string> = new Set(quizActions.options.map(option => option.shape.do.value));
const learningNames: ReadonlySet<string> = new Set(learningActions.options.map(option => option.shape.do.value));

/** Whether an action is the channel quiz's. */
export function isQuizAction(action: Action): action is QuizAction {
  return quizNames.has(action.do);
}

/** Whether an action is practice's, an exam's or of a person's own data. */
export function isLearningAction(action: Action): action is LearningAction {
  return learningNames.has(action.do);
}
