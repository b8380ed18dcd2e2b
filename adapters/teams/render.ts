import type { Reply } from '../../src/reply.ts';
import { clip } from '../text.ts';
import { summaryLength } from './limits.ts';
import type { AdaptiveCard } from './render/card.ts';
import { renderComparison } from './render/comparison.ts';
import { renderConcept } from './render/concept.ts';
import { renderFile, renderParts } from './render/file.ts';
import { renderForm } from './render/form.ts';
import { renderChoice, renderList, renderNotice, renderSituation, renderUnknown } from './render/lists.ts';
import { renderQuestion, renderVerdict } from './render/question.ts';
import { renderReport } from './render/report.ts';
import { clean } from './render/text.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A reply as an Adaptive Card, in at most `cardBytes`. Its buttons carry `{ farol: Action }` as data. A share button is left
 * out: in Teams everybody in the conversation sees the card already. The content of a file has cards of its own (`renderCards`).
 */
export function renderCard(reply: Reply, { names = new Map(), channels = [] }: Surroundings = {}): AdaptiveCard {
  switch (reply.kind) {
    case 'concept': return renderConcept(reply);
    case 'comparison': return renderComparison(reply);
    case 'list': return renderList(reply);
    case 'situation': return renderSituation(reply);
    case 'choice': return renderChoice(reply);
    case 'unknown': return renderUnknown(reply);
    case 'notice': return renderNotice(reply);
    case 'question': return renderQuestion(reply);
    case 'verdict': return renderVerdict(reply);
    case 'report': return renderReport(reply, names);
    case 'form': return renderForm(reply, channels);
    case 'file': return renderFile(reply);
  }
}

/** A reply as the cards that it takes, a message each: one, but for a file. */
export function renderCards(reply: Reply, around: Surroundings = {}): readonly [AdaptiveCard, ...AdaptiveCard[]] {
  return [renderCard(reply, around), ...(reply.kind === 'file' ? renderParts(reply) : [])];
}

/** A reply in one line of plain text: what notifications and screen readers get of a card message. */
export function summarize(reply: Reply): string {
  return clip(clean(summaryOf(reply)), summaryLength);
}

/** What a reply is about, in a few words of plain text. */
export function nameOf(reply: Reply): string {
  switch (reply.kind) {
    case 'concept': return clip(clean(reply.card.term), summaryLength);
    case 'comparison': case 'list': case 'situation': case 'question': case 'verdict': case 'report': case 'form': case 'file':
      return clip(clean(reply.title), summaryLength);
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
    case 'question': return `${reply.title}: ${reply.question[0] ?? ''}`;
    case 'report': return [reply.title, reply.lines[0]].filter(text => text !== undefined).join(': ');
    case 'verdict': case 'form': case 'file': return reply.title;
  }
}

export type { AdaptiveCard } from './render/card.ts';
