import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { languages } from '../../../src/language.ts';

/** A clue that was taken out of the entry it belongs to. */
export interface LeftOutClue {
  readonly concept: string;
  readonly text: string;
}

/** An entry with fewer situations than this in either language keeps them all. */
const fewest = 8;
/** Which are taken out, counted from the start and from the end, which were mostly written at different times. */
const place = 2;

/**
 * Takes two situations in each language out of each entry that has enough. They say what people say who lack the name, and the
 * entry's other clues are in other words: found by them, they show what such questions should be found by.
 */
export function leaveOutClues(knowledge: Knowledge): { readonly knowledge: Knowledge; readonly clues: readonly LeftOutClue[] } {
  const clues: LeftOutClue[] = [];
  const concepts = new Map(knowledge.concepts);
  for (const [key, concept] of concepts) {
    const { situations } = concept;
    if (!situations || languages.some(language => situations[language].length < fewest)) continue;
    clues.push(...languages.flatMap(language => situations[language].filter(isOut).map(text => ({ concept: key, text }))));
    concepts.set(key, { ...concept, situations: { pt: situations.pt.filter(isKept), en: situations.en.filter(isKept) } });
  }
  return { knowledge: { ...knowledge, concepts }, clues };
}

function isOut(_text: string, at: number, { length }: readonly string[]): boolean {
  return at === place || at === length - 1 - place;
}

function isKept(text: string, at: number, all: readonly string[]): boolean {
  return !isOut(text, at, all);
}
