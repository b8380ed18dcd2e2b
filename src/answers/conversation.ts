import type { Language } from '../language.ts';
import type { Reply } from '../reply.ts';
import type { Intent } from '../search/intent.ts';
import { keysOf } from './keys.ts';

/** What a conversation was about, for the questions that follow. Kept in the store for a while. */
export interface Topic {
  /** Concepts that answers led with, the latest first. */
  readonly concepts: readonly string[];
  /** The concept whose members were listed last; null when none. */
  readonly list: string | null;
  /** What was last held against each other, while one of them is spoken of, for "an example of the second"; absent when nothing was. */
  readonly sides?: readonly string[];
  readonly language: Language;
  /** What was last asked of it, for "and problem management's?"; absent in topics kept before this was. */
  readonly asked?: readonly Intent[];
}

const mostRemembered = 4;
/** Wishes that are not carried over to what is asked about next. */
const ofItself: ReadonlySet<Intent> = new Set(['define', 'compare']);

/**
 * What the conversation is about after a reply; null when the reply asserts nothing and the topic stays.
 *
 * @param intents what was asked; a press asks nothing
 */
export function nextTopic(topic: Topic | null, reply: Reply, intents: readonly Intent[] = []): Topic | null {
  // A list stands for its members, and leaves room for what was spoken of before.
  const keys = reply.kind === 'comparison' ? reply.concepts.map(({ key }) => key) : reply.kind === 'list' ? [reply.of.key] : keysOf(reply);
  if (keys.length === 0) return null;
  const concepts = [...new Set([...keys, ...(topic?.concepts ?? [])])].slice(0, mostRemembered);
  const asked = intents.length === 0 && reply.trace.route === 'follow-up' ? topic?.asked ?? [] : intents.filter(intent => !ofItself.has(intent));
  const sides = sidesAfter(topic, reply, keys[0]);
  return { concepts, list: reply.kind === 'list' ? reply.of.key : (topic?.list ?? null), ...(sides ? { sides } : {}), language: reply.language, asked };
}

function sidesAfter(topic: Topic | null, reply: Reply, lead: string | undefined): readonly string[] | undefined {
  if (reply.kind === 'comparison') return reply.concepts.map(({ key }) => key);
  return reply.kind === 'concept' && topic?.sides?.some(side => side === lead) ? topic.sides : undefined;
}
