import { keysOf } from '../../src/answers/keys.ts';
import type { NoticeReply, Reply } from '../../src/reply.ts';

/**
 * What kind of answer other programs are told: `unknown`, `help` and `greeting` assert nothing, the others do. The quiz and
 * practice are no answers to a question about ITIL: `help`.
 */
export type AnswerKind = 'concept' | 'comparison' | 'list' | 'situation' | 'choice' | 'unknown' | 'help' | 'greeting';

/** The kind of an answer for other programs. Exactly `unknown`, `help` and `greeting` have no concepts. */
export function kindOf(reply: Reply): AnswerKind {
  switch (reply.kind) {
    case 'notice': return kindOfNotice(reply.notice);
    case 'question':
    case 'verdict':
    case 'report':
    case 'form':
    case 'file': return 'help';
    default: return keysOf(reply).length === 0 ? 'unknown' : reply.kind;
  }
}

function kindOfNotice(notice: NoticeReply['notice']): AnswerKind {
  switch (notice) {
    case 'greeting': return 'greeting';
    case 'help':
    case 'setting': return 'help';
    case 'problem': return 'unknown';
  }
}
