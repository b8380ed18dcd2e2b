import type { QuestionEntry } from '../../knowledge/schema.ts';
import { wording } from '../../locales/index.ts';
import { StaleDecision, type Decision } from '../../publisher/composer.ts';
import { shownOptions, type ShownOption } from '../../questions/options.ts';
import { findQuestion } from '../../questions/question.ts';
import type { Button, Chart, Reply, ReportReply, Section } from '../../reply.ts';
import type { ChannelQuiz } from '../../store/channel-quizzes.ts';
import type { Post } from '../../store/posts.ts';
import { contentOf, type RevealContent } from '../content.ts';
import { conceptButtons, firstOf, replyReport, speaking, type Say } from '../reply.ts';
import type { ComposerParts } from './composer.ts';
import { streakLines } from './streaks.ts';

/** Decides what the answer of a question shows: how many chose each option. Null when the question was never asked. */
export async function decideReveal({ knowledge, store }: ComposerParts, post: Post): Promise<Decision | null> {
  const asked = await store.posts.find(post.workspace, post.subject, post.day, 'question');
  const question = findQuestion(knowledge, asked?.question ?? null);
  if (!question) return null;
  const answers = await store.answers.ofQuiz(post.workspace, post.subject, post.day, post.day);
  const counts = question.options.map((_, place) => answers.filter(({ option }) => option === place).length);
  return { question: question.id, content: { counts } satisfies RevealContent };
}

/** The right option, how the answers spread, why each option is right or wrong, and who keeps taking part. */
export async function composeReveal(parts: ComposerParts, post: Post, quiz: ChannelQuiz): Promise<Reply> {
  const { knowledge, store } = parts;
  const question = findQuestion(knowledge, post.question);
  const asked = await store.posts.find(post.workspace, post.subject, post.day, 'question');
  if (!question || !asked) throw new StaleDecision(`the knowledge base has no question "${post.question}" any more`);
  const { languages } = quiz.settings;
  const say = speaking(languages);
  const shown = shownOptions(question, contentOf('question', asked).order);
  const { counts } = contentOf('reveal', post);
  const streaks = await streakLines(parts, post, quiz);
  const more = streaks.more === 0 ? [] : [say(language => wording(language).quiz.reveal.more(streaks.more))];
  return replyReport(firstOf(languages), 'reveal', {
    title: say(language => wording(language).quiz.reveal.title),
    lines: [...linesOf(question, shown, counts, quiz, say), ...more],
    charts: chartsOf(shown, counts, say),
    sections: explanations(shown, quiz, say),
    buttons: [...conceptButtons(question, knowledge, firstOf(languages)), ...revealButtons(question, post, quiz, say)],
    ...peopleOf(streaks.lines, say),
  });
}

function peopleOf(items: Awaited<ReturnType<typeof streakLines>>['lines'], say: Say): Pick<ReportReply, 'people'> {
  return items.length === 0 ? {} : { people: { heading: say(language => wording(language).quiz.reveal.streak), items } };
}

function linesOf(question: QuestionEntry, shown: readonly ShownOption[], counts: readonly number[], { settings }: ChannelQuiz, say: Say): string[] {
  const right = shown.find(({ option }) => option.right);
  const people = counts.reduce((sum, count) => sum + count, 0);
  return [
    ...new Set(settings.languages.map(language => question.question[language])),
    say(language => wording(language).quiz.reveal.right(right?.letter ?? '', right?.option.text[language] ?? '')),
    say(language => wording(language).quiz.reveal.took(people, counts[right?.place ?? -1] ?? 0)),
  ];
}

function chartsOf(shown: readonly ShownOption[], counts: readonly number[], say: Say): Chart[] {
  if (counts.every(count => count === 0)) return [];
  const points = shown.map(({ letter, place, option }) => ({
    label: `${letter}) ${say(language => option.text[language])}`, value: counts[place] ?? 0, mark: option.right === true,
  }));
  const column = (name: 'option' | 'answers') => say(language => wording(language).cards.columns[name]);
  return [{ title: say(language => wording(language).quiz.reveal.chart), form: 'bar', unit: 'count', columns: [column('option'), column('answers')], points }];
}

function explanations(shown: readonly ShownOption[], { settings }: ChannelQuiz, say: Say): Section[] {
  const right = shown.find(({ option }) => option.right);
  const whys = ({ option }: ShownOption) => [...new Set(settings.languages.map(language => option.why[language]))];
  return [
    { heading: say(language => wording(language).quiz.reveal.why(right?.letter ?? '')), items: right ? whys(right) : [] },
    {
      heading: say(language => wording(language).quiz.reveal.whyNot),
      items: shown.filter(each => each !== right).flatMap(each => whys(each).map(why => `${each.letter}: ${why}`)),
    },
  ];
}

function revealButtons({ id }: QuestionEntry, { subject, day }: Post, { settings }: ChannelQuiz, say: Say): Button[] {
  const language = firstOf(settings.languages);
  return [
    { label: say(each => wording(each).quiz.verdict.buttons.why), action: { v: 1, do: 'why', language, quiz: subject, day } },
    { label: say(each => wording(each).quiz.verdict.buttons.report), action: { v: 1, do: 'report', language, question: id } },
  ];
}
