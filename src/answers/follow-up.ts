import type { Language } from '../language.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reply } from '../reply.ts';
import type { Found } from '../search/search.ts';
import type { Topic } from './conversation.ts';
import { keysOf } from './keys.ts';
import { facets, subjectsOf } from '../search/subjects.ts';

const mostRemembered = 4;

/** What the conversation is about after a reply; null when the reply asserts nothing and the topic stays. */
export function nextTopic(topic: Topic | null, reply: Reply): Topic | null {
  const keys = reply.kind === 'comparison' ? reply.concepts.map(({ key }) => key) : keysOf(reply);
  if (keys.length === 0) return null;
  const concepts = [...new Set([...keys, ...(topic?.concepts ?? [])])].slice(0, mostRemembered);
  return { concepts, list: reply.kind === 'list' ? reply.of.key : (topic?.list ?? null), language: reply.language };
}

/** What a follow-up asks of the topic. */
export type FollowUp =
  | { readonly ask: 'translate'; readonly language: Language }
  | { readonly ask: 'compare'; readonly concepts: readonly string[] }
  | { readonly ask: 'member'; readonly index: number }
  | { readonly ask: 'about'; readonly concept: string };

const translate: readonly (readonly [Language, RegExp])[] = [
  ['en', /^(e |and |now |agora |pode ser )*(em ingles|in english|english( version)?|traduz(a|ir)?( isso)? (para|pro|pra) (o )?ingles)( (please|por favor|pf|pls|plz))?$/u],
  ['pt', /^(e |and |now |agora |pode ser )*(em portugues|in portuguese|portuguese|translate( it| that)? (in)?to portuguese|(can you |please )?(say|explain) (it|that) in portuguese)( (please|por favor|pf|pls|plz))?$/u],
];

const ordinals: readonly RegExp[] = [
  /\b(primeir[oa]|first|1o|1st)\b/u, /\b(segund[oa]|second|2o|2nd)\b/u, /\b(terceir[oa]|third|3o|3rd)\b/u, /\b(quart[oa]|fourth|4o|4th)\b/u,
  /\b(quint[oa]|fifth|5o|5th)\b/u, /\b(sext[oa]|sixth|6o|6th)\b/u, /\b(setim[oa]|seventh|7o|7th)\b/u,
];

const pointsBack = /\b(isso|isto|esse|essa|este|esta|ele|ela|eles|elas|dele|dela|deles|nele|nela|it|its|that|this|they|them|those|there|os dois|as duas|both|the two|two of them)\b/u;
const opens = /^(e|and|mas|but|entao|so|ok|certo|tambem|also|what about|how about|now|agora)\b/u;

/** Reads a question as one about what was said before; null when it stands on its own. */
export function readFollowUp(found: Found, topic: Topic | null, knowledge: Knowledge): FollowUp | null {
  if (!topic || topic.concepts.length === 0) return null;
  const { folded, intents } = found.question;
  const wanted = translate.find(([, pattern]) => pattern.test(folded));
  if (wanted) return { ask: 'translate', language: wanted[0] };
  const subjects = subjectsOf(found.mentions, knowledge).map(({ concept }) => concept).filter(concept => !facets.has(concept));
  const lead = topic.concepts[0] ?? '';
  if (intents.includes('compare')) return compareFollowUp(found, subjects, topic);
  if (subjects.length > 0 && !pointsBack.test(folded)) return null;
  const index = ordinals.findIndex(pattern => pattern.test(folded));
  if (index >= 0 && topic.list && subjects.length === 0 && content(found) <= 3) return { ask: 'member', index };
  const short = found.question.words.length <= 9;
  const back = pointsBack.test(folded) || opens.test(folded);
  if (short && (content(found) === 0 || (intents.length > 0 && content(found) <= (back ? 3 : 1) && unexplained(found) === 0))) return { ask: 'about', concept: lead };
  return null;
}

function compareFollowUp(found: Found, subjects: readonly string[], topic: Topic): FollowUp | null {
  if (subjects.length >= 2) return null;
  const [lead, before] = topic.concepts;
  if (subjects.length === 1 && subjects[0] && lead && subjects[0] !== lead) return { ask: 'compare', concepts: [lead, subjects[0]] };
  if (subjects.length === 0 && lead && before && content(found) <= 2) return { ask: 'compare', concepts: [before, lead] };
  return null;
}

/** Words that say something of their own. */
function content(found: Found): number {
  return found.question.words.filter(({ role, known }) => role === 'content' && known !== 'prose').length;
}

function unexplained(found: Found): number {
  return found.question.words.filter(({ role, known }) => role === 'content' && known === 'foreign').length;
}
