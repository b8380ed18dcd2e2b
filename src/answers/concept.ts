import type { Language } from '../language.ts';
import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import { isOwnFaq } from '../knowledge/own.ts';
import { wording } from '../locales/index.ts';
import type { Answerable } from '../message.ts';
import type { Button, ConceptCard, ConceptReply, Section, Trace } from '../reply.ts';
import { buildCard } from './card.ts';

/** What an answer about a concept needs besides the concept. */
export interface ConceptContext {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly trace: Trace;
  /** Answers the question itself; null when the definition does. */
  readonly answer?: Section | null;
  readonly detail?: 'short' | 'full';
}

const mostButtons = 6;

/** The card of a concept, with buttons to its confusions and neighbours. */
export function replyConcept(concept: Concept, context: ConceptContext): ConceptReply {
  const { knowledge, language, trace } = context;
  const answer = context.answer ?? null;
  const card = withoutRepeats(buildCard(concept, knowledge, language), answer);
  const words = wording(language);
  const compare = card.confusions.slice(0, 2).map(({ key, term }): Button => ({
    label: words.buttons.compareWith(term),
    action: { v: 1, do: 'compare', concepts: [concept.key, key], language },
  }));
  const shown = new Set(card.confusions.slice(0, 2).map(({ key }) => key));
  const related = card.related.filter(({ key }) => !shown.has(key)).map(({ key, term }) => showButton(key, term, language));
  return {
    kind: 'concept',
    language,
    trace,
    answer,
    card,
    // An answer of the FAQ is short, and says where it comes from only below it.
    detail: isOwnFaq(concept.key) ? 'full' : (context.detail ?? 'short'),
    more: { label: words.buttons.more, action: showAction(concept.key, language, 'full') },
    buttons: [...compare, ...related].slice(0, mostButtons),
    share: null,
  };
}

/** What the direct answer says already is left out below it. */
function withoutRepeats(card: ConceptCard, answer: Section | null): ConceptCard {
  if (!answer) return card;
  const other = ({ heading }: { readonly heading: string }) => heading !== answer.heading;
  const sections = card.sections.filter(section => other(section) && section.items.join('\n') !== answer.items.join('\n'));
  return { ...card, explanation: card.explanation.filter(other), sections };
}

/** The action that opens a concept's card. */
export function showAction(concept: string, language: Language, detail: 'short' | 'full' = 'short'): Answerable {
  return { v: 1, do: 'show', concept, language, detail };
}

/** A button that opens a concept's card. */
export function showButton(concept: string, label: string, language: Language): Button {
  return { label, action: showAction(concept, language) };
}
