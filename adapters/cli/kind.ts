import { keysOf } from '../../src/answers/keys.ts';
import type { Reply } from '../../src/reply.ts';

/** What kind of answer other programs are told: `unknown`, `help` and `greeting` assert nothing, the others do. */
export type AnswerKind = Exclude<Reply['kind'], 'notice'> | 'help' | 'greeting';

/** The kind of an answer for other programs. Exactly `unknown`, `help` and `greeting` have no concepts. */
export function kindOf(reply: Reply): AnswerKind {
  if (reply.kind !== 'notice') return keysOf(reply).length === 0 ? 'unknown' : reply.kind;
  switch (reply.notice) {
    case 'greeting': return 'greeting';
    case 'help':
    case 'setting': return 'help';
    case 'problem': return 'unknown';
  }
}
