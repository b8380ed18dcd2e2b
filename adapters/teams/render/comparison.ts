import type { ComparisonReply } from '../../../src/reply.ts';
import { wording } from '../../../src/locales/index.ts';
import { buttonRow } from './buttons.ts';
import { type AdaptiveCard, fits, fittingCard } from './card.ts';
import { type CardElement, type Container, heading, part, row, title } from './elements.ts';
import { entry } from './entries.ts';

/** What separates two to four concepts, then each definition, then the table, for older clients as lists. */
export function renderComparison(reply: ComparisonReply): AdaptiveCard {
  const words = wording(reply.language);
  const before = [
    title(reply.title),
    ...(reply.points.length === 0 ? [] : part(words.comparison.difference, reply.points)),
    ...reply.concepts.map(concept => entry(concept.term, concept.definition)),
  ];
  const build = (table: readonly CardElement[]): AdaptiveCard =>
    fittingCard(reply.title, [...before, ...table], buttonRow(reply.buttons), words.card.leftOut);
  if (reply.rows.length === 0) return build([]);
  const lists = asLists(reply);
  const table = asTable(reply, { type: 'Container', items: lists });
  return [build([table]), build([asTable(reply, 'drop')])].find(card => fits(card) && hasTable(card)) ?? build(lists);
}

function hasTable(card: AdaptiveCard): boolean {
  return card.body.some(element => element.type === 'Table');
}

function asTable(reply: ComparisonReply, fallback: Container | 'drop'): CardElement {
  const { aspect: corner } = wording(reply.language).comparison;
  const header = row([corner, ...reply.concepts.map(({ term }) => term)], { weight: 'Bolder' });
  return {
    type: 'Table',
    columns: header.cells.map((_, at) => ({ width: at === 0 ? 2 : 3 })),
    rows: [header, ...reply.rows.map(({ aspect, cells }) => row([aspect, ...reply.concepts.map((_, at) => cells[at] ?? '')]))],
    fallback,
  };
}

function asLists(reply: ComparisonReply): readonly CardElement[] {
  return reply.rows.flatMap(({ aspect, cells }) => [
    heading(aspect), ...reply.concepts.map(({ term }, at) => entry(term, cells[at] ?? '')),
  ]);
}
