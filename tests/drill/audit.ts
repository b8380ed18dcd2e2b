import { mondayOf, addDays } from '../../src/time/calendar.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import { keyOf, type Channels, type Standing } from './channels.ts';
import { questionsDue } from './schedule.ts';

/** What a round came to. All but `due`, `posted`, `doubt`, `answers`, `stored` and `kills` is to be 0. */
export interface Figures {
  readonly due: number;
  readonly posted: number;
  readonly double: number;
  readonly missing: number;
  readonly doubt: number;
  readonly answers: number;
  readonly stored: number;
  readonly lost: number;
  readonly twice: number;
  readonly leftovers: number;
  readonly kills: number;
}

/** What was seen of a round's posts. */
export interface Seen {
  readonly quizzes: readonly ChannelQuiz[];
  readonly channels: Channels;
  /** Posts in doubt, by the database and by the log. */
  readonly doubted: ReadonlySet<string>;
  readonly inDoubt: 'skip' | 'post-again';
  /** How many answered each occurrence, `quiz/day`. */
  readonly answered: ReadonlyMap<string, number>;
  readonly from: number;
  readonly until: number;
}

const hour = 3_600_000;
/** A post may be this late: kills, faults and the platform's waits. */
const longestDelay = 10 * 60_000;

/**
 * Compares what stands in the channels with what was to be posted, found without Farol's own calendar. A question that is revealed and
 * whose message can still be pressed misses its last change. `odd` says what is wrong.
 */
export function auditPosts(seen: Seen): Pick<Figures, 'due' | 'posted' | 'double' | 'missing' | 'doubt'> & { readonly odd: readonly string[] } {
  const { channels, doubted, inDoubt } = seen;
  const byKey = Map.groupBy(channels.standing, ({ key }) => key);
  const due = new Map(seen.quizzes.flatMap(quiz => dueOf(seen, quiz, byKey)));
  const odd: string[] = [];
  let [missing, double] = [0, 0];
  for (const [key, at] of due) {
    const [first] = byKey.get(key) ?? [];
    if (!first && !(inDoubt === 'skip' && doubted.has(key))) odd.push(`missing ${key}`);
    else if (first && at !== null && (first.at < at - 1_000 || first.at > at + longestDelay)) odd.push(`at another time ${key}: ${new Date(first.at).toISOString()}`);
    else continue;
    missing += 1;
  }
  for (const [key, { length }] of byKey) {
    const excess = due.has(key) ? length - 1 : length;
    if (excess === 0 || (due.has(key) && inDoubt === 'post-again' && doubted.has(key))) continue;
    double += excess;
    odd.push(`${due.has(key) ? 'double' : 'not due'} ${key}`);
  }
  for (const key of doubted) {
    if (channels.cut.has(key)) continue;
    missing += 1;
    odd.push(`in doubt without a cut ${key}`);
  }
  // Of a question in doubt nobody may know the message, nor that there are two.
  for (const message of channels.standing) {
    const [quiz = '', day = '', kind] = message.key.split('/');
    if (kind !== 'question' || doubted.has(message.key) || !byKey.has(keyOf(quiz, day, 'reveal')) || !channels.isOpen(message)) continue;
    missing += 1;
    odd.push(`still open ${message.key}`);
  }
  return { due: due.size, posted: channels.standing.length, double, missing, doubt: doubted.size, odd };
}

type DueKey = readonly [key: string, at: number | null];

/** What a quiz has to post: its questions; the reveal of each that is there; the summary of each week that is over and that somebody took part in. */
function dueOf({ from, until, answered, doubted }: Seen, quiz: ChannelQuiz, byKey: ReadonlyMap<string, readonly Standing[]>): DueKey[] {
  const questions = questionsDue(quiz, from, until);
  const wait = quiz.settings.revealAfter * hour;
  const revealed = questions.filter(({ day, at }) => {
    const key = keyOf(quiz.quiz, day, 'question');
    const seenByPeople = byKey.has(key) && (!doubted.has(key) || (answered.get(`${quiz.quiz}/${day}`) ?? 0) > 0);
    return at + wait <= until && seenByPeople;
  });
  const lastOfWeeks = questions.filter(({ day, at }, index) => at + wait <= until && mondayOf(questions[index + 1]?.day ?? nextDue(quiz, at)) !== mondayOf(day));
  const tookPart = (monday: string) => Array.from({ length: 7 }, (_, ahead) => answered.get(`${quiz.quiz}/${addDays(monday, ahead)}`) ?? 0).some(count => count > 0);
  return [
    ...questions.map(({ day, at }): DueKey => [keyOf(quiz.quiz, day, 'question'), at]),
    ...revealed.map(({ day }): DueKey => [keyOf(quiz.quiz, day, 'reveal'), null]),
    ...lastOfWeeks.filter(({ day }) => tookPart(mondayOf(day))).map(({ day }): DueKey => [keyOf(quiz.quiz, day, 'summary'), null]),
  ];
}

function nextDue(quiz: ChannelQuiz, after: number): string {
  return questionsDue(quiz, after + 1, after + 8 * 24 * hour)[0]?.day ?? '9999-12-31';
}
