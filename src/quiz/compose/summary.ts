import { capitalize } from '../../answers/card.ts';
import { showButton } from '../../answers/concept.ts';
import type { Concept } from '../../knowledge/knowledge.ts';
import { wording } from '../../locales/index.ts';
import type { Decision } from '../../publisher/composer.ts';
import { findQuestion, leadOf } from '../../questions/question.ts';
import type { Reply } from '../../reply.ts';
import type { ChannelQuiz } from '../../store/channel-quizzes.ts';
import type { Post } from '../../store/posts.ts';
import { addDays, mondayOf } from '../../time/calendar.ts';
import { sayShortDay } from '../../time/when.ts';
import { contentOf, type SummaryContent } from '../content.ts';
import { firstOf, replyReport, speaking, type Say } from '../reply.ts';
import { boardOf } from './board.ts';
import type { ComposerParts } from './composer.ts';

/** Decides what the summary of a post's week, Monday to Sunday, says. Null when nobody took part. */
export async function decideSummary({ store }: ComposerParts, { workspace, subject, day }: Post): Promise<Decision | null> {
  const from = mondayOf(day);
  const to = addDays(from, 6);
  const [answers, asked] = await Promise.all([store.answers.ofQuiz(workspace, subject, from, to), store.quizzes.asked(workspace, subject)]);
  if (answers.length === 0) return null;
  const questions = asked.filter(question => question.day >= from && question.day <= to).flatMap(question => {
    const given = answers.filter(answer => answer.day === question.day);
    // Of a question whose fate nobody knows only an answer tells that it was seen.
    return given.length === 0 && !question.posted ? [] : { day: question.day, question: question.question, answers: given.length, right: given.filter(({ correct }) => correct === 1).length };
  });
  const people = new Set(answers.map(({ person }) => person)).size;
  return { question: null, content: { from, to, people, questions } satisfies SummaryContent };
}

/** The week in the channel: who took part, what was missed most, and the leaderboard where it is on. */
export async function composeSummary(parts: ComposerParts, post: Post, quiz: ChannelQuiz): Promise<Reply> {
  const { languages, leaderboard } = quiz.settings;
  const say = speaking(languages);
  const content = contentOf('summary', post);
  const { answers, right } = totals(content.questions);
  const missed = mostMissed(parts, content);
  const board = leaderboard ? await boardOf(parts, post, content, say) : { lines: [] };
  return replyReport(firstOf(languages), 'summary', {
    title: say(language => wording(language).quiz.summary.title),
    lines: [
      say(language => wording(language).quiz.summary.took(content.people, answers, content.questions.length, share(right, answers))),
      ...missed ? [] : [say(language => wording(language).quiz.summary.allRight)],
      ...board.lines,
    ],
    charts: [{
      title: say(language => wording(language).quiz.summary.chart), form: 'bar', unit: 'percent',
      columns: [say(language => wording(language).cards.columns.day), say(language => wording(language).cards.columns.right)],
      points: content.questions.filter(question => question.answers > 0).map(question => ({
        label: sayShortDay(question.day, firstOf(languages)), value: share(question.right, question.answers), mark: false,
      })),
    }],
    sections: missed ? [missedSection(missed, quiz, say)] : [],
    buttons: missed ? [showButton(missed.concept.key, say(language => capitalize(missed.concept.name[language])), firstOf(languages))] : [],
    ...'people' in board ? { people: board.people } : {},
  });
}

interface Missed {
  readonly concept: Concept;
  readonly percent: number;
}

/** The concept with the lowest share of right answers; of equal ones the one with more answers. Null when nobody got any wrong. */
function mostMissed({ knowledge }: ComposerParts, { questions }: SummaryContent): Missed | null {
  const byConcept = Map.groupBy(questions, ({ question }) => {
    const found = findQuestion(knowledge, question);
    return found ? leadOf(found) : '';
  });
  const missed = [...byConcept]
    .map(([key, results]) => ({ concept: knowledge.concepts.get(key), ...totals(results) }))
    .filter(({ answers, right }) => right < answers)
    .toSorted((a, b) => a.right / a.answers - b.right / b.answers || b.answers - a.answers)
    .find(({ concept }) => concept !== undefined);
  return missed?.concept ? { concept: missed.concept, percent: share(missed.right, missed.answers) } : null;
}

function missedSection({ concept, percent }: Missed, { settings }: ChannelQuiz, say: Say): { heading: string; items: string[] } {
  return {
    heading: say(language => wording(language).quiz.summary.missed(capitalize(concept.name[language]))),
    items: [...settings.languages.map(language => concept.definition[language]), say(language => wording(language).quiz.summary.missedBy(percent))],
  };
}

function totals(results: readonly { readonly answers: number; readonly right: number }[]): { answers: number; right: number } {
  return results.reduce((sum, { answers, right }) => ({ answers: sum.answers + answers, right: sum.right + right }), { answers: 0, right: 0 });
}

function share(right: number, answers: number): number {
  return answers === 0 ? 0 : Math.round((100 * right) / answers);
}
