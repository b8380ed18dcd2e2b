import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { QuestionEntry } from '../../src/knowledge/schema.ts';

/** A question whose first option is right, but for what is given. */
export function entry(id: string, changed: Partial<QuestionEntry> = {}): QuestionEntry {
  const option = (place: number) => ({ text: { pt: `${id} opção ${place}`, en: `${id} option ${place}` }, why: { pt: `porquê ${place} de ${id}`, en: `why ${place} of ${id}` } });
  return {
    id, kind: 'choose-one', concepts: ['incident', 'problem'], edition: 'itil4', level: 'recall', syllabus: 'key-concepts',
    question: { pt: `Pergunta ${id}?`, en: `Question ${id}?` }, options: [{ ...option(0), right: true }, option(1), option(2), option(3)], ...changed,
  };
}

const base = loadKnowledge(fileURLToPath(new URL('../fixtures/knowledge', import.meta.url)));

/** A small knowledge base with these questions. */
export function knowledgeWith(questions: readonly QuestionEntry[]): Knowledge {
  return { ...base, questions };
}

/** Questions of every sort, a few each. */
export const entries: readonly QuestionEntry[] = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map(id => entry(id)),
  entry('g', { level: 'understand', syllabus: 'guiding-principles', concepts: ['guiding-principles'] }),
  entry('h', { level: 'apply', concepts: ['problem'] }),
  entry('t', {
    kind: 'true-false',
    options: [
      { text: { pt: 'Verdadeiro', en: 'True' }, why: { pt: 'não é', en: 'it is not' } },
      { text: { pt: 'Falso', en: 'False' }, right: true, why: { pt: 'é falso', en: 'it is false' } },
    ],
  }),
];
