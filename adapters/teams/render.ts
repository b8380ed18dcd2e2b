import type { Reply } from '../../src/reply.ts';
import { summaryLength } from './limits.ts';
import type { AdaptiveCard } from './render/card.ts';
import { renderComparison } from './render/comparison.ts';
import { renderConcept } from './render/concept.ts';
import { renderChoice, renderList, renderNotice, renderSituation, renderUnknown } from './render/lists.ts';
import { clean, clip } from './render/text.ts';

/**
 * A reply as an Adaptive Card, in at most `cardBytes`. Its buttons carry `{ farol: Action }` as data. A share button is left
 * out: in Teams everybody in the conversation sees the card already.
 */
export function renderCard(reply: Reply): AdaptiveCard {
  switch (reply.kind) {
    case 'concept': return renderConcept(reply);
    case 'comparison': return renderComparison(reply);
    case 'list': return renderList(reply);
    case 'situation': return renderSituation(reply);
    case 'choice': return renderChoice(reply);
    case 'unknown': return renderUnknown(reply);
    case 'notice': return renderNotice(reply);
  }
}

/** A reply in one line of plain text: what notifications and screen readers get of a card message. */
export function summarize(reply: Reply): string {
  return clip(clean(summaryOf(reply)), summaryLength);
}

/** What a reply is about, in a few words of plain text. */
export function nameOf(reply: Reply): string {
  switch (reply.kind) {
    case 'concept': return clip(clean(reply.card.term), summaryLength);
    case 'comparison': case 'list': case 'situation': return clip(clean(reply.title), summaryLength);
    case 'choice': case 'unknown': case 'notice': return summarize(reply);
  }
}

function summaryOf(reply: Reply): string {
  switch (reply.kind) {
    case 'concept': return `${reply.card.term}: ${reply.card.definition}`;
    case 'comparison': return reply.points[0] ?? reply.title;
    case 'list': return reply.answer;
    case 'situation': return [reply.title, reply.candidates[0]?.term].filter(text => text !== undefined).join(': ');
    case 'choice': return reply.prompt;
    case 'unknown': return reply.text;
    case 'notice': return reply.title ?? reply.lines[0] ?? 'Farol';
  }
}

export type { AdaptiveCard } from './render/card.ts';
