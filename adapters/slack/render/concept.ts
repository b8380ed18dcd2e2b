import { wording } from '../../../src/locales/index.ts';
import type { Edition } from '../../../src/knowledge/schema.ts';
import type { Language } from '../../../src/language.ts';
import type { ConceptReply, Section } from '../../../src/reply.ts';
import { bullets, buttons, named, paragraph, small, title, type Piece } from './piece.ts';

/** A concept: the first screen, or with `detail` full everything that is known of it. */
export function conceptPieces(reply: ConceptReply): readonly Piece[] {
  const { card, language } = reply;
  const labels = wording(language).card;
  const names = card.abbreviations.length === 0 ? card.term : `${card.term} (${card.abbreviations.join(', ')})`;
  const full = reply.detail === 'full';
  return [
    title(names),
    small(
      ...(card.otherTerm === null ? [] : [`${labels.inOtherLanguage}: ${card.otherTerm}`]),
      ...(card.editions.length === 0 ? [] : [`${labels.editions}: ${editionNames(card.editions, language)}`]),
    ),
    ...(reply.answer === null ? [] : [directAnswer(reply.answer)]),
    paragraph(null, card.definition),
    ...(card.caution === null ? [] : [small(card.caution)]),
    ...(card.note === null ? [] : [paragraph(labels.note, card.note)]),
    ...(full ? rest(reply) : []),
    buttons([full ? null : reply.more, ...reply.buttons, reply.share]),
  ];
}

function directAnswer(answer: Section): Piece {
  const [only] = answer.items;
  const single = answer.items.length === 1 && only !== undefined;
  return single ? paragraph(answer.heading, only) : bullets(answer.heading, answer.items);
}

function rest({ card, language }: ConceptReply): readonly Piece[] {
  const labels = wording(language).card;
  const namesOf = (editions: readonly Edition[]): string => editionNames(editions, language);
  return [
    ...card.explanation.map(part => paragraph(part.heading, part.text)),
    ...(card.example === null ? [] : [paragraph(labels.example, card.example)]),
    ...card.sections.map(section => bullets(section.heading, section.items)),
    ...list(labels.otherNames, card.otherNames.map(other => ({ strong: other.term, text: namesOf(other.editions) }))),
    ...list(labels.confusions, card.confusions.map(other => ({ strong: other.term, text: other.point }))),
    ...(card.related.length === 0 ? [] : [paragraph(labels.related, card.related.map(other => other.term).join(', '))]),
    ...(card.sources.length === 0 ? [] : [bullets(labels.sources, card.sources)]),
    ...(card.entry === null ? [] : [small(`${labels.entry}: ${card.entry}`)]),
  ];
}

function list(heading: string, items: Parameters<typeof named>[1]): readonly Piece[] {
  return items.length === 0 ? [] : [named(heading, items)];
}

function editionNames(editions: readonly Edition[], language: Language): string {
  return editions.map(edition => wording(language).editions[edition]).join(', ');
}
