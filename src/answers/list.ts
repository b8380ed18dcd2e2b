import type { Language } from '../language.ts';
import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { Button, ListReply, Trace } from '../reply.ts';
import { capitalize, partsOf, refOf } from './card.ts';
import { showButton } from './concept.ts';

const mostButtons = 6;

/** The members of a list, counted and in order, each with a line on what it is. */
export function replyList(concept: Concept, context: {
  readonly knowledge: Knowledge; readonly language: Language; readonly trace: Trace; readonly share?: Button | null;
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
    // Where sources disagree on the number, the definition says so and a bare count would not.
    answer: concept.caution ? `${concept.definition[language]} ${concept.caution.note[language]}` : `${wording(language).list.count(parts.length, title)} ${concept.definition[language]}`,
    items: parts.map(part => ({ ...part, gist: part.key ? (knowledge.concepts.get(part.key)?.definition[language] ?? null) : null })),
    buttons: [showButton(concept.key, title, language), ...parts.flatMap(({ key, term }) => (key ? [showButton(key, term, language)] : []))].slice(0, mostButtons),
    share: context.share ?? null,
  };
}
