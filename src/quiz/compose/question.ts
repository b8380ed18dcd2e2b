import { capitalize } from '../../answers/card.ts';
import type { QuestionEntry } from '../../knowledge/schema.ts';
import { wording } from '../../locales/index.ts';
import type { Action } from '../../message.ts';
import { shownOptions } from '../../questions/options.ts';
import { editionTitle } from '../../questions/question.ts';
import type { QuestionReply } from '../../reply.ts';
import { sayMoment } from '../../time/when.ts';
import { firstOf, quizTrace, speaking } from '../reply.ts';
import type { QuizSettings } from '../settings.ts';

/** What a channel's question is made of. */
export interface QuestionParts {
  readonly question: QuestionEntry;
  /** The options' places as written, in the order shown. */
  readonly order: readonly number[];
  readonly settings: Pick<QuizSettings, 'languages' | 'zone'>;
  /** When everybody sees the answer, as Unix time in milliseconds; null when that is over or not to be said. */
  readonly revealAt: number | null;
  /** Chooses the option at a place; null when nobody can any more. */
  readonly answer: ((place: number) => Action) | null;
}

/** The question of the day, in the channel's languages, without a word on how many answered. */
export function quizQuestion({ question, order, settings, revealAt, answer }: QuestionParts): QuestionReply {
  const { languages, zone } = settings;
  const say = speaking(languages);
  return {
    kind: 'question', language: firstOf(languages), trace: quizTrace('question'), share: null, buttons: [],
    title: say(language => wording(language).quiz.question.title),
    about: [
      ...editionAreaLevel(question, settings),
      ...revealAt === null ? [] : [say(language => wording(language).quiz.question.revealed(sayMoment(revealAt, zone, language)))],
    ],
    question: [...new Set(languages.map(language => question.question[language]))],
    options: shownOptions(question, order).map(({ letter, place, option }) =>
      ({ letter, text: say(language => option.text[language]), action: answer && answer(place), chosen: false })),
    status: null,
  };
}

/** Small print on a question: edition, area, level. */
function editionAreaLevel({ edition, syllabus, level }: QuestionEntry, { languages }: Pick<QuizSettings, 'languages'>): string[] {
  const say = speaking(languages);
  return [
    say(language => editionTitle(edition, wording(language))),
    ...syllabus === undefined ? [] : [say(language => capitalize(wording(language).quiz.areas[syllabus]))],
    say(language => wording(language).quiz.question.level(wording(language).quiz.levels[level])),
  ];
}
