import type { Edition } from '../../../src/knowledge/schema.ts';
import type { ConceptCard, ConceptReply } from '../../../src/reply.ts';
import { type Wording, wording } from '../../../src/locales/index.ts';
import { buttonRow, execute, toggle } from './buttons.ts';
import { type AdaptiveCard, card, fits, fittingCard } from './card.ts';
import { type CardElement, aside, box, heading, paragraphs, part, title } from './elements.ts';
import { entry } from './entries.ts';
import { clean } from './text.ts';

const restId = 'rest';

/** The card of a concept. Short: the definition and what belongs to it, the rest hidden in the same card while there is room. */
export function renderConcept(reply: ConceptReply): AdaptiveCard {
  const words = wording(reply.language);
  const first = firstScreen(reply, words);
  const rest = theRest(reply.card, words);
  const name = reply.card.term;
  if (reply.detail === 'full') {
    return fittingCard(name, [...first, ...rest], buttonRow(reply.buttons), words.card.leftOut);
  }
  const hidden: CardElement = { type: 'Container', id: restId, isVisible: false, spacing: 'Medium', items: rest };
  const whole = card(name, [...first, hidden], buttonRow(reply.buttons, [toggle(reply.more.label, restId)]));
  if (fits(whole)) return whole;
  return fittingCard(name, first, buttonRow(reply.buttons, [execute(reply.more)]), words.card.leftOut);
}

function firstScreen(reply: ConceptReply, words: Wording): readonly CardElement[] {
  const { card: concept, answer } = reply;
  return [
    title(concept.term),
    ...unless(names(concept, words), parts => [aside(parts.join(' · '))]),
    ...(answer === null ? [] : part(answer.heading, answer.items)),
    ...paragraphs(concept.definition),
    ...(concept.note === null ? [] : [box('emphasis', [heading(words.card.note), ...paragraphs(concept.note)])]),
    ...(concept.caution === null ? [] : [box('warning', paragraphs(concept.caution))]),
  ];
}

function names(concept: ConceptCard, words: Wording): readonly string[] {
  return [
    ...(concept.otherTerm === null ? [] : [`${words.card.inOtherLanguage}: ${concept.otherTerm}`]),
    ...concept.abbreviations,
    ...(concept.editions.length === 0 ? [] : [`${words.card.editions}: ${editionNames(concept.editions, words)}`]),
  ];
}

function editionNames(editions: readonly Edition[], words: Wording): string {
  return editions.map(edition => words.editions[edition]).join(', ');
}

function theRest(concept: ConceptCard, words: Wording): readonly CardElement[] {
  return [
    ...unless(concept.otherNames, () => part(words.card.otherNames, concept.otherNames.map(
      name => `${name.term} (${editionNames(name.editions, words)})`))),
    ...concept.explanation.flatMap(paragraph => [heading(paragraph.heading), ...paragraphs(paragraph.text)]),
    ...(concept.example === null ? [] : [heading(words.card.example), ...paragraphs(concept.example)]),
    ...concept.sections.flatMap(section => part(section.heading, section.items)),
    ...unless(concept.confusions, () => [
      heading(words.card.confusions), ...concept.confusions.map(({ term, point }) => entry(term, point)),
    ]),
    ...unless(concept.related, () => [
      heading(words.card.related), ...paragraphs(concept.related.map(({ term }) => clean(term)).join(', ')),
    ]),
    ...unless(concept.sources, () => part(words.card.sources, concept.sources)),
    ...(concept.entry === null ? [] : [aside(`${words.card.entry}: ${concept.entry}`)]),
  ];
}

function unless<T>(values: readonly T[], elements: (values: readonly T[]) => readonly CardElement[]): readonly CardElement[] {
  return values.length === 0 ? [] : elements(values);
}
