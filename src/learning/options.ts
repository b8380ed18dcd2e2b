import type { QuestionEntry } from '../knowledge/schema.ts';
import type { Action } from '../message.ts';
import { shownOptions, verdictOptions } from '../questions/options.ts';
import { isRight } from '../questions/question.ts';
import type { Button, QuestionOption, VerdictReply } from '../reply.ts';
import { replyBase, type Session } from './session.ts';

/** Options as buttons. `action` says what choosing one does. */
export function optionButtons(
  question: QuestionEntry, order: readonly number[], { language }: Session, chosen: number | null, action: (option: number) => Action,
): QuestionOption[] {
  return shownOptions(question, order).map(({ letter, place, option }) => ({ letter, text: option.text[language], action: action(place), chosen: place === chosen }));
}

/** What an answer was worth, option by option. `chosen` is the option's place as written; null when none was chosen. */
export function explainOptions(
  session: Session, question: QuestionEntry,
  { order, chosen, title, notes, buttons, route }: {
    readonly order: readonly number[]; readonly chosen: number | null; readonly title: string; readonly notes: readonly string[];
    readonly buttons: readonly Button[]; readonly route: string;
  },
): VerdictReply {
  const { language } = session;
  const options = verdictOptions(question, order, chosen, language);
  return { ...replyBase(session, route, buttons), kind: 'verdict', right: isRight(question, chosen), title, question: question.question[language], options, notes };
}
