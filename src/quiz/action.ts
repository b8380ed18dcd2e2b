import { z } from 'zod';

const base = { v: z.literal(1), language: z.enum(['pt', 'en']) };
const quiz = z.string().min(1).max(40);
/** A day of the channel's calendar, e.g. `2026-11-23`. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const question = z.string().min(1).max(100);

/** Why a question is reported. */
export const reportReasons = ['wrong-key', 'two-right', 'unclear', 'language', 'outdated'] as const;

/** What the buttons and forms of the channel's quiz ask for. */
export const quizActions = z.discriminatedUnion('do', [
  /** An option of the channel's question was chosen; `option` is its place as written in the knowledge base, not as shuffled. */
  z.strictObject({ ...base, do: z.literal('answer'), quiz, day, option: z.number().int().min(0).max(3) }),
  /** Why this question was picked for the channel. */
  z.strictObject({ ...base, do: z.literal('why'), quiz, day }),
  /** A question is to be reported; without a reason the reasons are offered, and `cancel` is none of them. */
  z.strictObject({ ...base, do: z.literal('report'), question, reason: z.enum([...reportReasons, 'cancel']).optional() }),
  /** An admin decides on a question that several people reported. */
  z.strictObject({ ...base, do: z.literal('review'), question, keep: z.boolean() }),
  /** Opens the form that sets up the quiz of a channel; `quiz` null for a new one. */
  z.strictObject({ ...base, do: z.literal('set-up'), quiz: quiz.nullable() }),
  /** The form sent. */
  z.strictObject({ ...base, do: z.literal('save-quiz'), quiz: quiz.nullable() }),
  z.strictObject({ ...base, do: z.literal('manage'), quiz, step: z.enum(['show', 'preview', 'pause', 'resume', 'delete', 'delete-for-good']) }),
]);

/** An action of the channel's quiz. */
export type QuizAction = Readonly<z.infer<typeof quizActions>>;
