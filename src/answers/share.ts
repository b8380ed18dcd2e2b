import { wording } from '../locales/index.ts';
import type { Answerable } from '../message.ts';
import type { Reply } from '../reply.ts';
import { showAction } from './concept.ts';
import { keysOf } from './keys.ts';

/** A reply with the button that asks the same again, for everybody in the channel. What asserts nothing, or asks back, gets none. */
export function withShare(reply: Reply, of: Answerable | null): Reply {
  if (of === null || reply.kind === 'choice' || keysOf(reply).length === 0) return reply;
  return { ...reply, share: { label: wording(reply.language).buttons.share, action: { v: 1, do: 'share', of } } };
}

/**
 * The action that shows what a reply is about. It stands in for the question where that can't be asked again alone: a follow-up
 * says little without what came before. Null for what only the question's own words lead to.
 */
export function actionFor(reply: Reply): Answerable | null {
  const { language } = reply;
  switch (reply.kind) {
    case 'concept': return showAction(reply.card.key, language);
    case 'list': return showAction(reply.of.key, language);
    case 'comparison': return { v: 1, do: 'compare', concepts: reply.concepts.map(({ key }) => key), language };
    case 'situation':
    case 'choice':
    case 'unknown':
    case 'notice':
    case 'question':
    case 'verdict':
    case 'report':
    case 'form':
    case 'file': return null;
  }
}
