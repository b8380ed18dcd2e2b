import { wording } from '../../locales/index.ts';
import type { PersonLine } from '../../reply.ts';
import type { ChannelQuiz } from '../../store/channel-quizzes.ts';
import type { Post } from '../../store/posts.ts';
import { speaking } from '../reply.ts';
import type { ComposerParts } from './composer.ts';

/** A streak is worth a word from so many questions on. */
const shortest = 3;
/** More people than this are counted, not named. */
const mostNamed = 10;
/** So many questions are looked at in one go; only people who answered them all are looked at further back. */
const span = 60;

/** Who answered the last questions of a quiz, up to that of a post, without missing one: the longest streaks first. Those who opted out are left out. */
export async function streakLines(
  { store }: Pick<ComposerParts, 'store'>, post: Post, { settings }: ChannelQuiz,
): Promise<{ readonly lines: readonly PersonLine[]; readonly more: number }> {
  const streaks = [...await streaksOf({ store }, post)].filter(([, count]) => count >= shortest);
  const hidden = await store.learners.hidden(post.workspace, streaks.map(([person]) => person));
  const seen = streaks.filter(([person]) => !hidden.has(person)).toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const say = speaking(settings.languages);
  const lines = seen.slice(0, mostNamed).map(([person, count]) => ({ person, text: say(language => wording(language).quiz.reveal.inRow(count)) }));
  return { lines, more: seen.length - lines.length };
}

/** How many questions in a row people have answered, of those who answered this one. */
async function streaksOf({ store }: Pick<ComposerParts, 'store'>, { workspace, subject, day }: Post): Promise<Map<string, number>> {
  // A question whose fate nobody knows may never have been seen: it breaks no streak.
  const asked = (await store.quizzes.asked(workspace, subject)).filter(question => question.posted || question.day === day).map(question => question.day);
  const days = asked.filter(each => each <= day).toReversed();
  const streaks = new Map<string, number>();
  let unbroken: ReadonlySet<string> | undefined;
  for (let at = 0; at < days.length && unbroken?.size !== 0; at += span) {
    const part = days.slice(at, at + span);
    const attendance = await store.answers.attendanceOf(workspace, subject, part.at(-1) ?? day, part[0] ?? day, unbroken);
    const byPerson = Map.groupBy(attendance, ({ person }) => person);
    const whole = new Set<string>();
    for (const person of unbroken ?? byPerson.keys()) {
      const answered = new Set(byPerson.get(person)?.map(each => each.day));
      const missed = part.findIndex(each => !answered.has(each));
      streaks.set(person, (streaks.get(person) ?? 0) + (missed < 0 ? part.length : missed));
      if (missed < 0) whole.add(person);
    }
    unbroken = whole;
  }
  return streaks;
}
