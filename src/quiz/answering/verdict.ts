import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { QuestionEntry } from '../../knowledge/schema.ts';
import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import type { QuizWording } from '../../locales/quiz/wording.ts';
import { verdictOptions } from '../../questions/options.ts';
import type { Button, VerdictReply } from '../../reply.ts';
import type { Post } from '../../store/posts.ts';
import { conceptButtons, quizTrace } from '../reply.ts';

/** What a verdict is made of. */
export interface VerdictParts {
  readonly question: QuestionEntry;
  readonly order: readonly number[];
  /** The place, as written, of the option that counts; or of the one that came too late. */
  readonly chosen: number;
  /** `answered before`: another answer counts, given while the question was open. `counted before`: now it is closed. */
  readonly when: 'in time' | 'answered before' | 'counted before' | 'too late';
  readonly post: Pick<Post, 'subject' | 'day'>;
  readonly knowledge: Knowledge;
  readonly language: Language;
}

/** What an answer in the channel was worth, for the one who gave it. */
export function replyToAnswer({ question, order, chosen, when, post, knowledge, language }: VerdictParts): VerdictReply {
  const { verdict } = wording(language).quiz;
  const options = verdictOptions(question, order, chosen, language);
  const letter = options.find(option => option.chosen)?.letter ?? '';
  const right = options.some(option => option.chosen && option.right);
  const notes: Readonly<Record<VerdictParts['when'], readonly string[]>> = {
    'in time': right ? [] : [verdict.review],
    'answered before': [verdict.firstCounts(letter)],
    'counted before': [verdict.notCounted, verdict.counted(letter)],
    'too late': [verdict.notCounted, verdict.noneCounted],
  };
  return {
    kind: 'verdict', language, trace: quizTrace(`answer ${when}`), share: null, right,
    title: titleOf(when, right, options.find(option => option.right)?.letter ?? '', verdict),
    question: question.question[language], options, notes: notes[when],
    buttons: [...conceptButtons(question, knowledge, language), ...askButtons(question, post, language)],
  };
}

function titleOf(when: VerdictParts['when'], right: boolean, letter: string, words: QuizWording['verdict']): string {
  switch (when) {
    case 'counted before': return words.late;
    case 'too late': return right ? words.lateRight : words.lateWrong(letter);
    default: return right ? words.right : words.wrong(letter);
  }
}

/** Buttons that ask why a question was picked, and report it. */
function askButtons({ id }: QuestionEntry, { subject, day }: Pick<Post, 'subject' | 'day'>, language: Language): Button[] {
  const { buttons } = wording(language).quiz.verdict;
  return [
    { label: buttons.why, action: { v: 1, do: 'why', language, quiz: subject, day } },
    { label: buttons.report, action: { v: 1, do: 'report', language, question: id } },
  ];
}
