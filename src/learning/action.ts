import { z } from 'zod';

const base = { v: z.literal(1), language: z.enum(['pt', 'en']) };
/** One asking of one question: an id that makes a second press count for nothing. */
const asking = z.string().min(1).max(40);
const question = z.string().min(1).max(100);
/** The concept that the asking is about; the first one that the question tests when left out. */
const concept = z.string().min(1).max(100).optional();
const exam = z.string().min(1).max(40);
const option = z.number().int().min(0).max(3);
const place = z.number().int().min(0).max(39);

/** What the buttons and forms of practice, exams and a person's own data ask for. */
export const learningActions = z.discriminatedUnion('do', [
  /** The next question of today's practice. */
  z.strictObject({ ...base, do: z.literal('practise') }),
  /** An option was chosen in practice; `option` is its place as written in the knowledge base, not as shuffled. */
  z.strictObject({ ...base, do: z.literal('practice-answer'), asking, question, concept, option }),
  /** How sure the person was of a right answer; corrects the rating that the answer gave. */
  z.strictObject({ ...base, do: z.literal('practice-rate'), asking, question, concept, sure: z.enum(['guessed', 'certain']) }),
  /** Tells how an exam goes before its clock runs, or goes on with the one that is open. */
  z.strictObject({ ...base, do: z.literal('exam-open') }),
  /** Begins an exam, or goes on with the one that is open. */
  z.strictObject({ ...base, do: z.literal('exam-start') }),
  z.strictObject({ ...base, do: z.literal('exam-answer'), exam, at: place, option }),
  z.strictObject({ ...base, do: z.literal('exam-go'), exam, at: place }),
  /** Ends an exam; unless `sure`, it asks first when questions are open. */
  z.strictObject({ ...base, do: z.literal('exam-finish'), exam, sure: z.boolean() }),
  /** The result of a finished exam; one that is open goes on. */
  z.strictObject({ ...base, do: z.literal('exam-result'), exam }),
  /** The explanation of the question at `at` of a finished exam, or of the next one: of those answered right, else of the mistakes. */
  z.strictObject({ ...base, do: z.literal('exam-review'), exam, at: place, right: z.boolean().optional() }),
  z.strictObject({ ...base, do: z.literal('exam-history') }),
  z.strictObject({ ...base, do: z.literal('progress') }),
  /** Opens the form of a person's own settings, and the form sent. */
  z.strictObject({ ...base, do: z.literal('set-learning') }),
  z.strictObject({ ...base, do: z.literal('save-learning') }),
  z.strictObject({ ...base, do: z.literal('my-data') }),
  /** Deletes all that is stored about the person; asked for twice. */
  z.strictObject({ ...base, do: z.literal('forget-me'), sure: z.boolean() }),
]);

/** An action of practice, exams and a person's own data. */
export type LearningAction = Readonly<z.infer<typeof learningActions>>;
