import { wording } from '../../locales/index.ts';
import type { PersonLine, ReportReply } from '../../reply.ts';
import type { Post } from '../../store/posts.ts';
import { addDays } from '../../time/calendar.ts';
import type { SummaryContent } from '../content.ts';
import type { Say } from '../reply.ts';
import type { ComposerParts } from './composer.ts';
import { leastAnswers, mostImproved, rank, type Ranked } from './leaderboard.ts';

/** More people than this are counted, not named; but those who improved most are. */
const mostNamed = 10;

/** The leaderboard of a summary's week and its rules. Those who opted out are not in it. */
export async function boardOf(
  { store }: Pick<ComposerParts, 'store'>, { workspace, subject }: Post, { from, to, questions }: SummaryContent, say: Say,
): Promise<{ readonly lines: readonly string[] } & Pick<ReportReply, 'people'>> {
  const earlier = { from: addDays(from, -7), to: addDays(from, -1) };
  const [week, before, asked] = await Promise.all([
    store.answers.ofQuiz(workspace, subject, from, to), store.answers.ofQuiz(workspace, subject, earlier.from, earlier.to), store.quizzes.asked(workspace, subject),
  ]);
  const hidden = await store.learners.hidden(workspace, [...new Set(week.map(({ person }) => person))]);
  const askedBefore = asked.filter(({ day, posted }) => posted && day >= earlier.from && day <= earlier.to).length;
  const ranked = rank(week.filter(({ person }) => !hidden.has(person)), before, questions.length, askedBefore);
  const least = leastAnswers(questions.length);
  if (ranked.length === 0) return { lines: [say(language => wording(language).quiz.summary.empty(least))] };
  const improved = mostImproved(ranked);
  const named = ranked.filter(({ person }, at) => at < mostNamed || improved.has(person)).slice(0, 2 * mostNamed);
  const left = ranked.length - named.length;
  return {
    lines: [
      say(language => wording(language).quiz.summary.rules(least, questions.length)),
      ...left === 0 ? [] : [say(language => wording(language).quiz.summary.more(left))],
    ],
    people: { heading: say(language => wording(language).quiz.summary.board), items: named.map(each => personLine(each, improved, say)) },
  };
}

function personLine({ person, place, right, answers, percent, change }: Ranked, improved: ReadonlySet<string>, say: Say): PersonLine {
  return {
    person,
    text: say(language => {
      const { summary } = wording(language).quiz;
      return [summary.place(place, right, answers, percent), ...change === null ? [] : [summary.change(change)], ...improved.has(person) ? [summary.mostImproved] : []].join(', ');
    }),
  };
}
