import { z } from 'zod';
import { levels, type QuestionEntry } from '../knowledge/schema.ts';
import { shuffled } from '../questions/chance.ts';

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

/** The places of the right option run through blocks of this many questions, each place as often as the others. */
const block = 8;

/**
 * The order in which options are shown, as their places in the knowledge base. True and false keep theirs. Over the questions of a
 * quiz the right option stands in each place equally often.
 *
 * @param nth how many questions the quiz asked before
 * @param seed names the occurrence
 */
export function orderOptions({ kind, options }: QuestionEntry, quiz: string, nth: number, seed: string): number[] {
  const places = options.map((_, place) => place);
  if (kind === 'true-false') return places;
  const right = options.findIndex(option => option.right);
  const rights = shuffled(Array.from({ length: block }, (_, at) => at % options.length), `${quiz}/${Math.floor(nth / block)}`);
  const others = shuffled(places.filter(place => place !== right), seed);
  return others.toSpliced(rights[nth % block] ?? 0, 0, right);
}

/** One option as shown. */
export interface ShownOption {
  readonly letter: string;
  /** The option's place as written in the knowledge base. */
  readonly place: number;
  readonly option: QuestionEntry['options'][number];
}

/** The options in the order shown; as written when the question has other options by now than when the order was decided. */
export function shownOptions({ options }: QuestionEntry, order: readonly number[]): ShownOption[] {
  const fits = order.length === options.length && options.every((_, place) => order.includes(place));
  const places = fits ? order : options.map((_, place) => place);
  return places.flatMap((place, at) => {
    const option = options[place];
    return option ? [{ letter: 'ABCD'.charAt(at), place, option }] : [];
  });
}
