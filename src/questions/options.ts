import type { QuestionEntry } from '../knowledge/schema.ts';
import type { Language } from '../language.ts';
import type { VerdictReply } from '../reply.ts';
import { shuffled } from './chance.ts';
import { isRight } from './question.ts';

const letters = 'ABCD';

/** The letter of an option by the place where it is shown. */
export function letterOf(place: number): string {
  return letters[place] ?? '?';
}

/** The options' places as written, in an order that depends on the seed alone. "True" stays before "false", as everybody expects it. */
export function shuffledOrder({ kind, options }: QuestionEntry, seed: string): number[] {
  const places = options.map((_, place) => place);
  return kind === 'true-false' ? places : shuffled(places, seed);
}

/** The places of the right option run through blocks of this many questions, each place as often as the others. */
const block = 8;

/**
 * The order in which options are shown, as their places in the knowledge base. True and false keep theirs. Over the questions of a
 * quiz the right option stands in each place equally often.
 *
 * @param nth how many questions the quiz asked before
 * @param seed names the occurrence
 */
export function balancedOrder({ kind, options }: QuestionEntry, quiz: string, nth: number, seed: string): number[] {
  const places = options.map((_, place) => place);
  if (kind === 'true-false') return places;
  const right = options.findIndex(option => option.right);
  const rights = shuffled(Array.from({ length: block }, (_, at) => at % options.length), `${quiz}/${Math.floor(nth / block)}`);
  const others = shuffled(places.filter(place => place !== right), seed);
  return others.toSpliced(rights[nth % block] ?? 0, 0, right);
}

/** One option as shown. */
export interface ShownOption {
  readonly letter: string;
  /** The option's place as written in the knowledge base. */
  readonly place: number;
  readonly option: QuestionEntry['options'][number];
}

/** The options in the order shown; as written when the question has other options by now than when the order was decided. */
export function shownOptions({ options }: QuestionEntry, order: readonly number[]): ShownOption[] {
  const fits = order.length === options.length && options.every((_, place) => order.includes(place));
  const places = fits ? order : options.map((_, place) => place);
  return places.flatMap((place, at) => {
    const option = options[place];
    return option ? [{ letter: letterOf(at), place, option }] : [];
  });
}

/** The letter that the right option is shown with. */
export function rightLetter(question: QuestionEntry, order: readonly number[]): string {
  return letterOf(shownOptions(question, order).findIndex(({ place }) => isRight(question, place)));
}

/** The options of a verdict, each with why it is right or wrong. `chosen` is the option's place as written; null when none was chosen. */
export function verdictOptions(question: QuestionEntry, order: readonly number[], chosen: number | null, language: Language): VerdictReply['options'] {
  return shownOptions(question, order).map(({ letter, place, option }) =>
    ({ letter, text: option.text[language], right: option.right === true, chosen: place === chosen, why: option.why[language] }));
}
