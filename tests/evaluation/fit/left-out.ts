import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { languages, type Language } from '../../../src/language.ts';

/** A clue that was taken out of the entry it belongs to. */
export interface LeftOutClue {
  readonly concept: string;
  readonly language: Language;
  readonly text: string;
}

/** An entry with fewer clues than this in either language keeps them all. */
const fewest = 8;
/** Which clues are taken out: so many from the start and from the end, which were mostly written at different times. */
const from = 2;

/**
 * Takes two clues in each language out of each entry that has enough. They say what people say who lack the name, and the
 * entry's other clues are in other words: found by them, they show what such questions should be found by.
 */
export function leaveOutClues(knowledge: Knowledge): { readonly knowledge: Knowledge; readonly clues: readonly LeftOutClue[] } {
  const clues: LeftOutClue[] = [];
  const concepts = new Map(knowledge.concepts);
  for (const [key, concept] of concepts) {
    const { situations } = concept;
    if (!situations || languages.some(language => situations[language].length < fewest)) continue;
    const kept = { pt: [...situations.pt], en: [...situations.en] };
    for (const language of languages) {
      for (const at of [-1 - from, from]) {
        for (const text of kept[language].splice(at, 1)) clues.push({ concept: key, language, text });
      }
    }
    concepts.set(key, { ...concept, situations: kept });
  }
  return { knowledge: { ...knowledge, concepts }, clues };
}
