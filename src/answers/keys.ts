import type { Reply } from '../reply.ts';

/** The concepts that a reply is built on, the one it leads with first, without repeats; empty when it asserts nothing. */
export function keysOf(reply: Reply): string[] {
  return [...new Set(keysIn(reply))];
}

function keysIn(reply: Reply): string[] {
  switch (reply.kind) {
    case 'concept': return [reply.card.key];
    case 'comparison': return [...(reply.entry === null ? [] : [reply.entry]), ...reply.concepts.map(({ key }) => key)];
    case 'list': return [reply.of.key, ...reply.items.flatMap(({ key }) => key ?? [])];
    case 'situation': return reply.candidates.map(({ key }) => key);
    case 'choice': return reply.options.map(({ key }) => key);
    case 'unknown':
    case 'notice':
    case 'question':
    case 'verdict':
    case 'report':
    case 'form':
    case 'file': return [];
  }
}
