import { z } from 'zod';
import { levels } from '../knowledge/schema.ts';

/** How demanding a question is. */
export type QuizLevel = (typeof levels)[number];

const day = z.string();
const percent = z.number().min(0).max(100);

/** Why a question was picked for a channel. */
const pickReasonSchema = z.object({
  /** The day it was last asked; null for a question never asked there. */
  lastAsked: day.nullable(),
  topic: z.string(),
  /** How much of the topic the channel got right of late, in percent; null without answers. */
  topicRight: percent.nullable(),
  level: z.enum(levels),
  adaptive: z.boolean(),
  /** How much the channel got right of late, in percent; null without answers. */
  success: percent.nullable(),
  /** The quiz was new to the channel, and others on less basic concepts were left for later. */
  basics: z.boolean().default(false),
});

/** Why a question was picked for a channel. */
export type PickReason = Readonly<z.infer<typeof pickReasonSchema>>;

/** What the post of a question keeps. `order` has the options' places as written, in the order shown. */
const questionContent = z.object({ order: z.array(z.number().int()), reason: pickReasonSchema });

/** What the post of a question keeps. */
export type QuestionContent = Readonly<z.infer<typeof questionContent>>;

/** What the reveal keeps: how many chose each option, by its place as written. */
const revealContent = z.object({ counts: z.array(z.number().int()) });

/** What the reveal keeps. */
export type RevealContent = Readonly<z.infer<typeof revealContent>>;

/** What the weekly summary keeps: the week's questions, and how the channel did. */
const summaryContent = z.object({
  from: day, to: day, people: z.number().int(),
  questions: z.array(z.object({ day, question: z.string(), answers: z.number().int(), right: z.number().int() })),
});

/** What the weekly summary keeps. */
export type SummaryContent = Readonly<z.infer<typeof summaryContent>>;

const schemas = { question: questionContent, reveal: revealContent, summary: summaryContent } as const;

/**
 * What a decided post keeps.
 *
 * @throws when the post has not been decided
 */
export function contentOf<Kind extends keyof typeof schemas>(kind: Kind, post: { readonly content: string | null }): z.infer<(typeof schemas)[Kind]> {
  return schemas[kind].parse(JSON.parse(post.content ?? 'null')) as z.infer<(typeof schemas)[Kind]>;
}
