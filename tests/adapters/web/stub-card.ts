import type { Reply } from '../../../src/reply.ts';

/** A small card of a reply: its kind as a heading, a text, a part that opens, and its buttons. */
export function stubCard(reply: Reply): object {
  return {
    type: 'AdaptiveCard', version: '1.5',
    body: [
      { type: 'TextBlock', text: reply.kind, style: 'heading', size: 'Large', weight: 'Bolder', wrap: true },
      plain(textOf(reply)),
      { type: 'Container', id: 'rest', isVisible: false, items: [plain('the rest')] },
    ],
    actions: [
      { type: 'Action.ToggleVisibility', title: 'more', targetElements: ['rest'] },
      ...reply.buttons.map(({ label, action }) => ({
        type: 'Action.Execute', verb: 'farol', title: label, data: { farol: action },
        fallback: { type: 'Action.Submit', title: label, data: { farol: action } },
      })),
    ],
  };
}

function plain(text: string): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] };
}

function textOf(reply: Reply): string {
  switch (reply.kind) {
    case 'concept': return `${reply.card.term}: ${reply.card.definition}`;
    case 'notice': return reply.lines.join(' ');
    case 'unknown': return reply.text;
    default: return reply.kind;
  }
}
