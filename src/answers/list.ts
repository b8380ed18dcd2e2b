import type { Language } from '../language.ts';
import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { ListReply, Trace } from '../reply.ts';
import { capitalize, partsOf, refOf } from './card.ts';
import { showButton } from './concept.ts';

const mostButtons = 6;

/** The members of a list, in order, each with a line on what it is; led by how many there are where that was asked. */
export function replyList(concept: Concept, context: {
  readonly knowledge: Knowledge; readonly language: Language; readonly trace: Trace;
  /** Whether it was asked how many there are. */
  readonly counted: boolean;
}): ListReply {
  const { knowledge, language } = context;
  const parts = partsOf(concept, knowledge, language);
  const title = capitalize(concept.name[language]);
  return {
    kind: 'list',
    language,
    trace: context.trace,
    of: refOf(concept, language),
    title,
    answer: leadOf(concept, context.counted ? parts.length : null, language),
    items: parts.map(part => ({ ...part, gist: part.key ? (knowledge.concepts.get(part.key)?.definition[language] ?? null) : null })),
    buttons: [showButton(concept.key, title, language), ...parts.flatMap(({ key, term }) => (key ? [showButton(key, term, language)] : []))].slice(0, mostButtons),
    share: null,
  };
}

/** What the members make up; after their number where that was asked and the definition does not say it, or where sources disagree on it. */
function leadOf(concept: Concept, count: number | null, language: Language): string {
  const definition = concept.definition[language];
  if (concept.caution) return `${definition} ${concept.caution.note[language]}`;
  return count === null || saysNumber(definition, count, language) ? definition : `${wording(language).list.count(count)} ${definition}`;
}

function saysNumber(text: string, number: number, language: Language): boolean {
  const written = inWords[language][number - firstInWords];
  return new RegExp(`(?<![\\p{L}\\d])(?:${number}${written ? `|${written}` : ''})(?![\\p{L}\\d])`, 'iu').test(text);
}

const firstInWords = 2;
const inWords: Readonly<Record<Language, readonly string[]>> = {
  pt: ['dois|duas|par', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'],
  en: ['two|pair', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};
