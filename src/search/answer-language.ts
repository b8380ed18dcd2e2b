import type { Language } from '../language.ts';
import { namesOf, type Knowledge } from '../knowledge/knowledge.ts';
import { weighLanguage, type WordCounts } from './language.ts';
import type { Mention } from './mentions.ts';
import type { Question } from './question.ts';
import { foldPhrase } from '../text.ts';
import { functionWords } from './words.ts';

/** What tells the language of a question: the question itself, what it names, and the language to fall back on. */
export interface LanguageClues {
  readonly question: Question;
  readonly mentions: readonly Mention[];
  readonly fallback: Language;
  /** The language that the asker is known to speak; null when nothing tells. */
  readonly spoken: Language | null;
  readonly knowledge: Knowledge;
  readonly counts: WordCounts;
}

/**
 * The language a question is answered in when nobody chose one: that of the words around the names it mentions, since
 * "o que é change enablement" is a Portuguese question.
 */
export function languageOf({ question, mentions, fallback, spoken, knowledge, counts }: LanguageClues): Language {
  const named = namedWords(question, mentions, knowledge);
  // A Brazilian too writes "RTO vs RPO".
  const isSign = (folded: string) => spoken === 'pt' && sign.test(folded);
  const lean = leanOf(question, mentions, knowledge);
  const around = weighLanguage(question.words.filter(({ token }, index) => !named.has(index) && !isSign(token.folded)).map(({ token }) => token), counts);
  // "Do" begins English questions, and no Portuguese ones.
  if (question.words[0]?.token.folded === 'do' && around < 0.5) return 'en';
  const weight = Math.abs(around) > 0.5 ? around : around + 0.5 * weighLanguage(question.words.map(({ token }) => token), counts);
  if (crosses(question) && around > -0.4) return 'pt';
  // Who speaks Portuguese says "workaround" in it too; nobody says "solução de contorno" in English.
  if (lean !== null && Math.abs(around) < 0.4) return spoken === 'pt' && around > -0.1 ? 'pt' : lean;
  if (weight > 0.15) return 'pt';
  if (weight < -0.15) return 'en';
  const grammar = question.words.filter(({ token }) => functionWords.pt.has(token.folded) !== functionWords.en.has(token.folded));
  const last = grammar.at(-1);
  return last ? (functionWords.pt.has(last.token.folded) ? 'pt' : 'en') : fallback;
}

/** True when sides stand on either side of an "x", as nobody writes a contrast in English. */
function crosses({ words }: Question): boolean {
  return words.some(({ token }, index) => token.raw === 'x' && index > 0 && index < words.length - 1);
}

/** Indexes of the words that name concepts, with the grammar inside the names ("start where you are"). */
function namedWords(question: Question, mentions: readonly Mention[], knowledge: Knowledge): Set<number> {
  const named = new Set(mentions.flatMap(({ at }) => at));
  const folded = question.words.map(({ token }) => token.folded);
  for (const { concept } of mentions) {
    const known = knowledge.concepts.get(concept);
    for (const name of known ? namesOf(known) : []) {
      const words = foldPhrase(name).split(' ');
      const start = folded.findIndex((_, index) => words.every((word, offset) => folded[index + offset] === word));
      if (start >= 0) for (let offset = 0; offset < words.length; offset += 1) named.add(start + offset);
    }
  }
  return named;
}

/** The only language in which the concepts have the names that the question uses; null when both have them. */
function leanOf(question: Question, mentions: readonly Mention[], knowledge: Knowledge): Language | null {
  const leans = mentions.map(({ concept, at }) => {
    const used = at.map(index => question.words[index]?.corrected ?? question.words[index]?.token.folded).join(' ');
    const has = (language: Language) => {
      const known = knowledge.concepts.get(concept);
      return known !== undefined && [known.name[language], ...(known.also?.[language] ?? [])].some(name => withoutSign(foldPhrase(name)) === withoutSign(used));
    };
    return has('pt') === has('en') ? null : has('pt') ? 'pt' : 'en';
  });
  const [first = null] = leans;
  return leans.every(lean => lean === first) ? first : null;
}

/** Signs between the sides of a contrast. */
const sign = /^(?:x|vs|versus)$/u;

/** "RTO vs RPO" is the same in both languages, whatever sign stands between. */
function withoutSign(folded: string): string {
  return folded.replace(/ (?:x|vs|versus|e|and|or|ou) /gu, ' ');
}
