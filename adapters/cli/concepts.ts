import type { Reply } from '../../src/reply.ts';

/** What kind of answer other programs are told: `unknown`, `help` and `greeting` assert nothing, the others do. */
export type AnswerKind = Exclude<Reply['kind'], 'notice'> | 'help' | 'greeting';

/** The keys of all concepts an answer builds on, the one it leads with first; empty when it asserts nothing. */
export function conceptsOf(reply: Reply): readonly string[] {
  return [...new Set(keys(reply))];
}

/** The kind of an answer for other programs. Exactly `unknown`, `help` and `greeting` have no concepts. */
export function kindOf(reply: Reply): AnswerKind {
  if (reply.kind !== 'notice') return conceptsOf(reply).length === 0 ? 'unknown' : reply.kind;
  switch (reply.notice) {
    case 'greeting': return 'greeting';
    case 'help':
    case 'setting': return 'help';
    case 'problem': return 'unknown';
  }
}

function keys(reply: Reply): readonly string[] {
  switch (reply.kind) {
    case 'concept': return [reply.card.key];
    case 'comparison': return reply.concepts.map(({ key }) => key);
    case 'list': return [reply.of.key, ...reply.items.flatMap(({ key }) => key ?? [])];
    case 'situation': return reply.candidates.map(({ key }) => key);
    case 'choice': return reply.options.map(({ key }) => key);
    case 'unknown':
    case 'notice': return [];
  }
}
