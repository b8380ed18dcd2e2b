import { levels, type Edition, type QuestionEntry } from '../knowledge/schema.ts';
import { weighted } from '../questions/chance.ts';
import { isOfExam, leadOf } from '../questions/question.ts';
import type { QuestionResult } from '../store/answers.ts';
import type { AskedQuestion } from '../store/channel-quizzes.ts';
import type { PickReason, QuizLevel } from './content.ts';
import type { QuizSettings } from './settings.ts';
import { areaOrSort, type Sorts } from './topic.ts';

/** What the choice of a channel's next question depends on, and nothing else does. */
export interface PickFrom {
  readonly questions: readonly QuestionEntry[];
  /** Tells what a question outside the syllabus is about. */
  readonly sorts: Sorts;
  readonly settings: Pick<QuizSettings, 'editions' | 'topics' | 'level'>;
  /** All that was asked in the channel, oldest first. */
  readonly asked: readonly Pick<AskedQuestion, 'day' | 'question'>[];
  /** How the latest of them were answered, oldest first. */
  readonly results: readonly QuestionResult[];
  /** Questions reported by several people, or left out by an admin. */
  readonly setAside: ReadonlySet<string>;
  readonly seed: string;
}

/** A question for a channel, and why it was picked. */
export interface Picked {
  readonly question: QuestionEntry;
  readonly reason: PickReason;
}

/**
 * The channel's next question: one not asked before, until all were; then the one not asked for longest. Among those not asked,
 * none is above the channel's level unless only such are left, and topics that the channel gets wrong are likelier. Null when
 * there is none. While the quiz is new to the channel, the concepts that matter most come first. The same history gives the same question.
 */
export function pick(from: PickFrom): Picked | null {
  const { questions, settings, asked, setAside, seed } = from;
  const pool = eligible(questions, settings).filter(({ id }) => !setAside.has(id));
  const lastAsked = new Map(asked.map(({ question, day }) => [question, day]));
  const fresh = pool.filter(({ id }) => !lastAsked.has(id));
  const success = successAt(from);
  const level = settings.level === 'adaptive' ? success.level : settings.level;
  const topics = topicResults(from);
  const weight = (question: QuestionEntry) => topicWeight(topics.get(areaOrSort(question, from.sorts))) * levelWeight(question, level);
  const within = withinLevel(fresh, level);
  const candidates = asked.length < newFor ? mostBasic(within, from.sorts) : within;
  const question = fresh.length > 0 ? weighted(candidates, weight, seed) : oldest(pool, lastAsked);
  if (!question) return null;
  const topic = areaOrSort(question, from.sorts);
  const result = topics.get(topic);
  return {
    question,
    reason: {
      lastAsked: lastAsked.get(question.id) ?? null, topic, topicRight: result ? percent(result) : null,
      // Above the channel's level only where nothing else is left to ask.
      level: levels.indexOf(question.level) > levels.indexOf(level) ? question.level : level,
      adaptive: settings.level === 'adaptive', success: success.percent, basics: candidates.length < within.length,
    },
  };
}

/** The questions that the settings allow. A channel that names topics is asked about these alone. */
export function eligible(questions: readonly QuestionEntry[], { editions, topics, level }: PickFrom['settings']): QuestionEntry[] {
  const chosen = new Set<Edition>(editions);
  const most = level === 'adaptive' ? levels.length : levels.indexOf(level);
  return questions.filter(question => (chosen.size === 0 || question.edition === 'general' || chosen.has(question.edition))
    && (topics.length === 0 || (question.syllabus !== undefined && topics.includes(question.syllabus)))
    && levels.indexOf(question.level) <= most);
}

type Counts = Pick<QuestionResult, 'answers' | 'right'>;

function percent({ answers, right }: Counts): number {
  return Math.round((100 * right) / answers);
}

function sum(results: readonly Counts[]): Counts {
  return results.reduce<Counts>((all, { answers, right }) => ({ answers: all.answers + answers, right: all.right + right }), { answers: 0, right: 0 });
}

function topicResults({ questions, results, sorts }: PickFrom): Map<string, Counts> {
  const byId = new Map(questions.map(question => [question.id, question]));
  const topics = new Map<string, Counts>();
  for (const result of results) {
    const question = byId.get(result.question);
    const topic = question && areaOrSort(question, sorts);
    if (topic) topics.set(topic, sum([result, topics.get(topic) ?? { answers: 0, right: 0 }]));
  }
  return topics;
}

/** From a fifth, for a topic that the channel always gets right, to 1.2 for one it never does; two imagined answers keep few real ones from deciding. */
function topicWeight({ answers, right }: Counts = { answers: 0, right: 0 }): number {
  return 0.2 + (answers - right + 1) / (answers + 2);
}

/** A channel that has risen to a level is asked there more often than below it. */
function levelWeight({ level }: QuestionEntry, most: QuizLevel): number {
  return 1 / 2 ** (levels.indexOf(most) - levels.indexOf(level));
}

/** Those up to the level, or the nearest ones above it when there are none. */
function withinLevel(questions: readonly QuestionEntry[], most: QuizLevel): QuestionEntry[] {
  for (const level of levels.slice(levels.indexOf(most))) {
    const within = questions.filter(question => levels.indexOf(question.level) <= levels.indexOf(level));
    if (within.length > 0) return within;
  }
  return [];
}

/** A quiz is new to a channel for so many questions: two months of working days. */
const newFor = 40;

/** Questions on what matters most of what there is: concepts of the first tier that the Foundation exam asks about, then others of that tier, then other areas of the exam. */
function mostBasic(questions: readonly QuestionEntry[], sorts: Sorts): readonly QuestionEntry[] {
  const rank = (question: QuestionEntry) => (sorts.get(leadOf(question))?.tier === 1 ? 0 : 2) + (isOfExam(question) ? 0 : 1);
  const least = Math.min(...questions.map(rank));
  return questions.filter(question => rank(question) === least);
}

function oldest(pool: readonly QuestionEntry[], lastAsked: ReadonlyMap<string, string>): QuestionEntry | null {
  return pool.toSorted((a, b) => ((lastAsked.get(a.id) ?? '') < (lastAsked.get(b.id) ?? '') ? -1 : 1))[0] ?? null;
}

/** Success is measured over this many answered questions, and only once there are `fewest`. */
const latest = 10;
const fewest = 3;
/** The share of right answers that opens the next level. */
const enough = 0.6;

/**
 * The level that the channel's latest answers allow: understanding once most answers are right, applying once most are right among
 * the questions above recall. A lasting lack of success closes a level again.
 */
function successAt({ questions, results }: PickFrom): { readonly level: QuizLevel; readonly percent: number | null } {
  const levelOf = new Map(questions.map(({ id, level }) => [id, level]));
  const among = (least: number) => results.filter(({ question }) => levels.indexOf(levelOf.get(question) ?? 'recall') >= least).slice(-latest);
  const opens = (least: number) => {
    const taken = among(least);
    const { answers, right } = sum(taken);
    return taken.length >= fewest && right / answers >= enough;
  };
  const all = sum(among(0));
  return { level: opens(0) ? (opens(1) ? 'apply' : 'understand') : 'recall', percent: all.answers === 0 ? null : percent(all) };
}
