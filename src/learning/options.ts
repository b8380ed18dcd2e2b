import type { QuestionEntry } from '../knowledge/schema.ts';
import type { Action } from '../message.ts';
import { shuffled } from '../questions/chance.ts';
import { isRight } from '../questions/question.ts';
import type { Button, QuestionOption, VerdictReply } from '../reply.ts';
import { letterOf } from './labels.ts';
import { replyBase, type Session } from './session.ts';

/** The order in which a question's options are shown: their places as written. "True" stays before "false", as everybody expects it. */
export function orderOf({ kind, options }: QuestionEntry, seed: string): number[] {
  const places = options.map((_, place) => place);
  return kind === 'true-false' ? places : shuffled(places, seed);
}

/** Options as buttons. `action` says what choosing one does. */
export function showOptions(
  { options }: QuestionEntry, order: readonly number[], { language }: Session, chosen: number | null, action: (option: number) => Action,
): QuestionOption[] {
  return order.flatMap((option, place) => {
    const text = options[option]?.text[language];
    return text === undefined ? [] : [{ letter: letterOf(place), text, action: action(option), chosen: option === chosen }];
  });
}

/** The letter that the right option is shown with. */
export function rightLetter(question: QuestionEntry, order: readonly number[]): string {
  return letterOf(order.findIndex(option => isRight(question, option)));
}

/** What an answer was worth, option by option. `chosen` is the option's place as written; null when none was chosen. */
export function replyVerdict(
  session: Session, question: QuestionEntry,
  { order, chosen, title, notes, buttons, route }: {
    readonly order: readonly number[]; readonly chosen: number | null; readonly title: string; readonly notes: readonly string[];
    readonly buttons: readonly Button[]; readonly route: string;
  },
): VerdictReply {
  const { language } = session;
  const options = order.flatMap((place, at) => {
    const option = question.options[place];
    return option ? [{ letter: letterOf(at), text: option.text[language], right: option.right === true, chosen: place === chosen, why: option.why[language] }] : [];
  });
  return { ...replyBase(session, route, buttons), kind: 'verdict', right: isRight(question, chosen), title, question: question.question[language], options, notes };
}
