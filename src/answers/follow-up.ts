import type { Language } from '../language.ts';
import type { Reply } from '../reply.ts';
import type { Edition } from '../knowledge/schema.ts';
import type { Intent } from '../search/intent.ts';
import { editionOf } from '../search/editions.ts';
import type { Found } from '../search/search.ts';
import type { Topic } from './conversation.ts';
import { keysOf } from './keys.ts';
import { listedIn, narrow, nearest, numeral, strays, termsOf, type Continuation } from './nearby.ts';
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
  /** @param index from 0, or from the end when below */
  | { readonly ask: 'member'; readonly index: number }
  | { readonly ask: 'about'; readonly concept: string }
  /** "And in v2?" */
  | { readonly ask: 'edition'; readonly concept: string; readonly edition: Edition };

const translate: readonly (readonly [Language, RegExp])[] = [
  ['en', /^(e |and |now |agora |pode ser |but |mas |same |(the )?(same )?answer |a? ?mesma (coisa|resposta) )*(em ingles|in english|english( version)?|traduz(a|ir)?( isso)? (para|pro|pra) (o )?ingles)( (please|por favor|pf|pls|plz))?$/u],
  ['pt', /^(e |and |now |agora |pode ser |but |mas |same |(the )?(same )?answer |a? ?mesma (coisa|resposta) )*(em portugues|in portuguese|portuguese|translate( it| that)? (in)?to portuguese|(can you |please )?(say|explain) (it|that) in portuguese)( (please|por favor|pf|pls|plz))?$/u],
];

const ordinals: readonly RegExp[] = [
  /\b(primeir[oa]|first|1o|1st)\b/u, /\b(segund[oa]|second|2o|2nd)\b/u, /\b(terceir[oa]|third|3o|3rd)\b/u, /\b(quart[oa]|fourth|4o|4th)\b/u,
  /\b(quint[oa]|fifth|5o|5th)\b/u, /\b(sext[oa]|sixth|6o|6th)\b/u, /\b(setim[oa]|seventh|7o|7th)\b/u,
];
const last = /\b(ultim[oa]|last( one)?)\b/u;
/** "O 3", "number 3", or the number alone. */
const numbered = /^(?:(?:e|and|o|a|the|numero|number|n|item) )*(\d{1,2})$/u;

/** Which member of a list a question points to, from 0, or from the end when below; null when to none. */
function readPlace(meant: string): number | null {
  const number = numbered.exec(meant)?.[1];
  if (number !== undefined) return Number(number) - 1;
  if (last.test(meant)) return -1;
  const index = ordinals.findIndex(pattern => pattern.test(meant));
  return index < 0 ? null : index;
}

const pointsBack = /\b(isso|isto|esse|essa|este|esta|ele|ela|eles|elas|dele|dela|deles|nele|nela|it|its|that|this|they|them|those|there|os dois|as duas|both|the two|two of them)\b/u;
/** "The one of problems", "a de parceiros". */
const pointsAt = /^(?:(?:e|and|mas|but|ok) )*(?:(?:[oa]s? )?d[aeo]s?\b|the .*\bones?\b)/u;
const replaces = /\b(?:replac\w*|substitu\w*|vir(?:ou|aram)|became|become)\b/u;
const opens = /^(e|and|mas|but|entao|so|ok|certo|tambem|also|what about|how about|now|agora)\b/u;

/** What a question about a neighbour of the topic may ask; other wishes are about the topic itself. */
const ofOthers: ReadonlySet<Intent> = new Set(['fact', 'successor', 'changes']);

/** A facet of other questions, but a subject of its own in "list the 34 practices". */
const allPractices = 'the-34-itil-4-practices';

/** A question may go on from what was said when it is this short, in words. */
const longest = 9;

/** True for a question that may go on from the one before: short, or pointing back. */
export function mayContinue({ question }: Found): boolean {
  return question.words.length <= longest;
}

/** Reads a question as one about what was said before; null when it stands on its own. */
export function readFollowUp(continuation: Continuation): FollowUp | null {
  const { found, topic, knowledge } = continuation;
  const { meant, intents } = found.question;
  const wanted = translate.find(([, pattern]) => pattern.test(meant));
  if (wanted) return { ask: 'translate', language: wanted[0] };
  const [lead] = topic.concepts;
  if (lead === undefined) return null;
  const subjects = subjectsOf(found.mentions, knowledge)
    .map(({ concept }) => concept)
    .filter(concept => !facets.has(concept) && !knowledge.concepts.get(concept)?.comparison);
  if (intents.includes('compare') || (replaces.test(meant) && pointsBack.test(meant) && subjects.length > 0)) return compareFollowUp(continuation, lead, subjects);
  const opening = opens.test(meant) || pointsAt.test(meant);
  if (!opening && (standsAlone(found) || isKnown(found, lead))) return null;
  if (!opening && !pointsBack.test(meant) && found.mentions.some(({ concept }) => !facets.has(concept) || concept === allPractices)) return null;
  const edition = editionOf(meant);
  if (edition && opening && saysOnlyEdition(found)) return { ask: 'edition', concept: lead, edition };
  const [subject] = subjects;
  const member = listedIn(continuation) ?? (pointsAt.test(meant) ? narrow(continuation, lead) : null);
  if (member && opening) return { ask: 'about', concept: member };
  if (subject && opening && saysOnly(found, subject)) return { ask: 'about', concept: subject };
  if (subject && !pointsBack.test(meant)) return null;
  const index = readPlace(meant);
  if (index !== null && topic.list && !subject && content(found) <= 3) return { ask: 'member', index };
  const narrower = narrow(continuation, lead);
  if (narrower) return { ask: 'about', concept: narrower };
  const back = opening || pointsBack.test(meant);
  const near = back && !intents.some(intent => !ofOthers.has(intent)) ? nearest(found, lead, knowledge) : null;
  if (near) return { ask: 'about', concept: near };
  const asksOfIt = intents.length > 0 && !strays(found, lead) && content(found) <= (back ? 3 : 1) && unexplained(found) === 0;
  return content(found) === 0 || asksOfIt ? { ask: 'about', concept: lead } : null;
}

/** "What is a service?" asks for nothing else, whatever was spoken of before. */
function standsAlone({ question, candidates }: Found): boolean {
  return question.intents.every(intent => intent === 'define') && (candidates[0]?.features.asked ?? 0) > 0;
}

/** A known question is as complete as it is worded; "which are the three?" is one only of its own topic. */
function isKnown(found: Found, lead: string): boolean {
  return found.known !== null && (found.known.concept === lead || content(found) >= leastComplete);
}

/** So many telling words make a question that needs no topic. */
const leastComplete = 2;

/** True when the question says nothing but this concept's name: "and warranty?". */
function saysOnly({ question, mentions }: Found, concept: string): boolean {
  const at = new Set(mentions.find(mention => mention.concept === concept)?.at);
  return question.words.every(({ role }, index) => role !== 'content' || at.has(index));
}

/** True when all that the question tells is an edition: "and in v2?". */
function saysOnlyEdition({ question }: Found): boolean {
  return question.words.every(({ role, token }) => role !== 'content' || editionWord.test(token.folded));
}

const editionWord = /^(?:itil|v?[1-5]|v?2007|2011|versao|version|edicao|edition|nova|new|atual|current)$/u;

function compareFollowUp({ found, topic, knowledge }: Continuation, lead: string, subjects: readonly string[]): FollowUp | null {
  if (subjects.length >= 2) return null;
  const [subject] = subjects;
  if (subject && subject !== lead) return { ask: 'compare', concepts: [lead, subject] };
  const asked = termsOf(found);
  const neighbour = knowledge.separationsOf(lead).find(({ from }) => asked.length > 0 && asked.every(term => found.nameTerms(from).has(term)));
  if (neighbour) return { ask: 'compare', concepts: [lead, neighbour.from] };
  const [, before] = topic.concepts;
  return before && asked.length <= 1 && !subject ? { ask: 'compare', concepts: [before, lead] } : null;
}

/** How many words say something of their own. */
function content({ question }: Found): number {
  return question.words.filter(({ role, known, token }) => role === 'content' && known !== 'prose' && !numeral.test(token.folded)).length;
}

function unexplained({ question }: Found): number {
  return question.words.filter(({ role, known }) => role === 'content' && known === 'foreign').length;
}
