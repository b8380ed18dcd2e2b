import type { Language } from '../language.ts';
import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { ListReply, Trace } from '../reply.ts';
import { capitalize, partsOf, refOf } from './card.ts';
import { showButton } from './concept.ts';

const mostButtons = 6;

/** The members of a list, counted and in order, each with a line on what it is. */
export function replyList(concept: Concept, context: {
  readonly knowledge: Knowledge; readonly language: Language; readonly trace: Trace;
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
    answer: countOf(concept, parts.length, title, language),
    items: parts.map(part => ({ ...part, gist: part.key ? (knowledge.concepts.get(part.key)?.definition[language] ?? null) : null })),
    buttons: [showButton(concept.key, title, language), ...parts.flatMap(({ key, term }) => (key ? [showButton(key, term, language)] : []))].slice(0, mostButtons),
    share: null,
  };
}

/** How many there are: in the definition's words when it says so itself, or where sources disagree on the number. */
function countOf(concept: Concept, count: number, title: string, language: Language): string {
  const definition = concept.definition[language];
  if (concept.caution) return `${definition} ${concept.caution.note[language]}`;
  return new RegExp(`\\b${count}\\b`, 'u').test(definition) ? definition : `${wording(language).list.count(count, title)} ${definition}`;
}
