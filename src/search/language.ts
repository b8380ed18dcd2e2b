import type { Knowledge } from '../knowledge/knowledge.ts';
import { languages, type Language } from '../language.ts';
import { functionWords, isShouted } from './words.ts';
import { tokenize, type Token } from '../text.ts';

/** How often a folded word stands in the texts of each language of the knowledge base. */
export type WordCounts = ReadonlyMap<string, Readonly<Record<Language, number>>>;

const portugueseEnding = /(coes|cao|mente|mento|mentos|dade|dades|agem|encia|ancia|avel|ivel|inho|inha|ando|endo|indo|aram|eram)$/u;
const englishEnding = /(tion|tions|ment|ments|ness|ing|ings|ally|ity|ities|ous|ship|able|ible)$/u;
const portugueseLetters = /[ãõçáéíóúâêôà]/iu;

/**
 * The language a question is written in, from its grammar first and its vocabulary second: a term of the other language in
 * a sentence does not change the sentence's.
 *
 * @returns a number above 0 for Portuguese, below 0 for English, near 0 for neither; about 1 a telling word
 */
export function weighLanguage(tokens: readonly Token[], counts: WordCounts): number {
  let weight = 0;
  for (const token of tokens) {
    // "OLA" is an agreement in either language.
    if (isShouted(token)) continue;
    const { raw, folded } = token;
    const inPortuguese = functionWords.pt.has(folded);
    const inEnglish = functionWords.en.has(folded);
    if (inPortuguese !== inEnglish) weight += (inPortuguese ? 1 : -1) * (folded.length > 1 ? 1 : 0.7);
    else if (!inPortuguese) weight += weighContent(raw, folded, counts);
  }
  return weight;
}

function weighContent(raw: string, folded: string, counts: WordCounts): number {
  if (portugueseLetters.test(raw)) return 0.6;
  const known = counts.get(folded);
  if (known) {
    const share = (known.pt + 0.5) / (known.pt + known.en + 1);
    return (share - 0.5) * 0.8;
  }
  if (portugueseEnding.test(folded)) return 0.3;
  return englishEnding.test(folded) ? -0.3 : 0;
}

/** The language of a text by its grammar alone, for when there is nothing better; Portuguese where it does not tell. */
export function guessLanguage(text: string): Language {
  return weighLanguage(tokenize(text), new Map()) < 0 ? 'en' : 'pt';
}

/** Counts the words of names, definitions and explanations. */
export function countWords(knowledge: Knowledge): Map<string, Readonly<Record<Language, number>>> {
  const counts = new Map<string, Record<Language, number>>();
  const add = (text: string | undefined, language: Language) => {
    for (const { folded } of tokenize(text ?? '')) {
      const known = counts.get(folded);
      if (known) known[language] += 1;
      else counts.set(folded, { pt: 0, en: 0, [language]: 1 });
    }
  };
  for (const concept of knowledge.concepts.values()) {
    for (const language of languages) {
      add(concept.name[language], language);
      add(concept.definition[language], language);
      for (const part of Object.values(concept.explanation)) add(part?.[language], language);
    }
  }
  return counts;
}
