import type { QuestionEntry } from '../../../src/knowledge/schema.ts';
import { languages } from '../../../src/language.ts';
import { countWords } from './concept.ts';

const forbidden = {
  pt: /\b(todas as (alternativas|opções)|nenhuma das (alternativas|opções)|todas as anteriores|nenhuma das anteriores)\b/iu,
  en: /\b(all|none) of (the above|these)\b/iu,
};
const negative = { pt: /\b(não|exceto)\b/u, en: /\b(not|except)\b/u };

/** Says which of the item-writing rules a question breaks; empty when none. */
export function checkQuestion(entry: QuestionEntry): string[] {
  const problems: string[] = [];
  const right = entry.options.filter(option => option.right);
  if (right.length !== 1) problems.push(`options: ${right.length} are marked right, wanted 1`);
  const wanted = entry.kind === 'true-false' ? 2 : 4;
  if (entry.options.length !== wanted) problems.push(`options: ${entry.options.length}, wanted ${wanted} for ${entry.kind}`);
  if (entry.edition === 'itil4' && !entry.syllabus) problems.push('syllabus: an ITIL 4 question names its area');
  if (entry.edition !== 'itil4' && entry.syllabus) problems.push('syllabus: only for ITIL 4 questions');
  for (const language of languages) {
    const texts = entry.options.map(option => option.text[language]);
    if (new Set(texts).size !== texts.length) problems.push(`options: two are the same in ${language}`);
    for (const text of texts) if (forbidden[language].test(text)) problems.push(`options: "${text}"`);
    if (entry.kind !== 'true-false') {
      if (negative[language].test(entry.question[language])) problems.push(`question.${language}: a negative in capitals (NÃO, NOT), or none`);
      const lengths = texts.map(text => text.length);
      if (Math.max(...lengths) > 40 && Math.max(...lengths) > 3 * Math.min(...lengths)) problems.push(`options.${language}: lengths too unlike`);
    }
    if (countWords(entry.question[language]) > 80) problems.push(`question.${language}: over 80 words`);
  }
  return problems;
}

/** True when the right option is the longest of all, which gives it away. */
export function isRightLongest(entry: QuestionEntry, language: 'pt' | 'en'): boolean {
  const right = entry.options.find(option => option.right)?.text[language].length ?? 0;
  return entry.kind !== 'true-false' && entry.options.every(option => option.right || option.text[language].length < right);
}
