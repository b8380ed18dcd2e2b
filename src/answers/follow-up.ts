import type { Language } from '../language.ts';
import type { Edition } from '../knowledge/schema.ts';
import type { Intent } from '../search/intent.ts';
import { editionOf } from '../search/editions.ts';
import type { Found } from '../search/search.ts';
import { facets, isSetting, subjectsOf } from '../search/subjects.ts';
import { answerDirectly } from './direct.ts';
import { listedIn, narrow, nearest, numeral, strays, termsOf, type Continuation } from './nearby.ts';
import {
  asksOfEdition, asksWhichEdition, isRemark, lacksSubject, languageWanted, opens, pointsAt, pointsAtBoth, pointsBack, readPlace, replaces, wantsItPlainer, wantsMore,
} from './pointing.ts';

/** What a follow-up asks of the topic. */
export type FollowUp =
  | { readonly ask: 'translate'; readonly language: Language }
  | { readonly ask: 'compare' | 'both'; readonly concepts: readonly string[] }
  /** @param index from 0, or from the end when below */
  | { readonly ask: 'member'; readonly list: string; readonly index: number }
  /** @param wanting what it asks; the question's own wishes where absent */
  | { readonly ask: 'about'; readonly concept: string; readonly wanting?: readonly Intent[] }
  /** One of the concept's known questions. */
  | { readonly ask: 'known'; readonly concept: string; readonly faq: number }
  /** "And in v2?", or which editions have it. */
  | { readonly ask: 'edition'; readonly concept: string; readonly edition: Edition | null };

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
  const language = languageWanted(meant);
  if (language) return { ask: 'translate', language };
  const [lead] = topic.concepts;
  if (lead === undefined || isRemark(found)) return null;
  const subjects = subjectsOf(found.mentions, knowledge)
    .map(({ concept }) => concept)
    .filter(concept => !facets.has(concept) && !knowledge.concepts.get(concept)?.comparison);
  if (intents.includes('compare') || (replaces.test(meant) && pointsBack.test(meant) && subjects.length > 0)) return compareFollowUp(continuation, lead, subjects);
  const edition = editionOf(meant);
  // "And v5?" after ITIL 4 asks for the other edition itself.
  if (edition && !isSetting(lead) && asksOfEdition(found)) return { ask: 'edition', concept: lead, edition };
  const place = readPlace(meant);
  const list = listOf(lead, continuation);
  if (place !== null && list && subjects.length === 0 && content(found) <= 3) return { ask: 'member', list, index: place };
  const opening = opens.test(meant) || pointsAt.test(meant);
  if (!opening && (standsAlone(found) || isKnown(found, lead))) return null;
  const member = listedIn(continuation) ?? (pointsAt.test(meant) ? narrow(continuation, lead) : null);
  if (member && (opening || (wantsMore.test(meant) && subjects.every(subject => subject === member)))) return carriedOver(member, continuation);
  const [subject] = subjects;
  if (subject && opening && saysOnly(found, subject)) return carriedOver(subject, continuation);
  // The list of what is asked for tells more than a sentence about it.
  const faq = intents.includes('list') && narrow(continuation, lead) ? null : found.knownOf(lead);
  if (faq !== null) return { ask: 'known', concept: lead, faq };
  if (!opening && !pointsBack.test(meant) && found.mentions.some(({ concept }) => !facets.has(concept) || concept === allPractices)) return null;
  return subject && !pointsBack.test(meant) ? null : readWish(continuation, lead, opening, subject === undefined);
}

/** The list that an ordinal counts in: what was last shown of, or the topic itself where it stands for its members. */
function listOf(lead: string, { topic, knowledge }: Continuation): string | null {
  const { relations } = knowledge.concepts.get(lead) ?? {};
  return (relations?.parts?.length ?? 0) > 1 ? lead : topic.list;
}

/** Reads a question that names nothing of its own, or points back. */
function readWish(continuation: Continuation, lead: string, opening: boolean, unnamed: boolean): FollowUp | null {
  const { found, knowledge } = continuation;
  const { meant, intents } = found.question;
  if (unnamed && asksWhichEdition(meant)) return { ask: 'edition', concept: lead, edition: null };
  if (unnamed && wantsItPlainer(found)) return { ask: 'about', concept: lead, wanting: ['example', 'why'] };
  const pair = pairOf(continuation, lead);
  if (pointsAtBoth.test(meant) && pair) return { ask: 'both', concepts: pair };
  const narrower = narrow(continuation, lead);
  if (narrower) return carriedOver(narrower, continuation);
  const back = opening || pointsBack.test(meant);
  const near = back && !intents.some(intent => !ofOthers.has(intent)) ? nearest(found, lead, knowledge) : null;
  if (near) return { ask: 'about', concept: near };
  return asksOfTopic(found, lead, back) ? { ask: 'about', concept: holding(lead, continuation) } : null;
}

/** True when nothing in a question speaks against its being about the topic. */
function asksOfTopic(found: Found, lead: string, back: boolean): boolean {
  const { meant, intents, words } = found.question;
  const telling = words.filter(({ role, cue }) => role === 'content' && !cue);
  const all = content(found);
  // "Is it going to rain?": all that it tells is what the topic never speaks of.
  if (all === 0) return telling.length === 0 || intents.length > 0 || found.likelihood(lead) >= 0;
  const subjectless = lacksSubject.test(meant);
  // "Is it worth it in a company of 50?" tells of what no entry has, and still is about the topic.
  const strayed = strays(found, lead) && !(subjectless && intents.length > 0 && telling.every(({ known, token }) => known === 'name' || numeral.test(token.folded)));
  return (intents.length > 0 || subjectless) && !strayed && all <= (back || subjectless ? 3 : 1) && unexplained(found) === 0;
}

/** Another concept, of which the same is wanted as of the one before: "e da gestão de problemas?" after the metrics of incidents. */
function carriedOver(concept: string, { found: { question }, topic: { asked = [] } }: Continuation): FollowUp {
  return { ask: 'about', concept, ...(question.intents.length === 0 ? { wanting: asked } : {}) };
}

/** The topic, or what it is close to and was spoken of before, when only that has what is asked: "and the metrics?" of a practice's phases. */
function holding(lead: string, { found: { question: { intents }, language }, topic, knowledge }: Continuation): string {
  const holds = (key: string) => {
    const concept = knowledge.concepts.get(key);
    return concept !== undefined && answerDirectly(intents, { concept, knowledge, language }) !== null;
  };
  const neighbours = knowledge.neighboursOf(lead);
  return [lead, ...topic.concepts.filter(key => neighbours.has(key))].find(holds) ?? lead;
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

function compareFollowUp({ found, topic, knowledge }: Continuation, lead: string, subjects: readonly string[]): FollowUp | null {
  if (subjects.length >= 2) return null;
  const [subject] = subjects;
  if (subject && subject !== lead) {
    // "Which one is best for a small company?" is about the topic; what is told apart by no entry has to be all that is said.
    const apart = knowledge.separationsOf(lead).some(({ from }) => from === subject);
    return apart || saysOnly(found, subject) ? { ask: 'compare', concepts: [lead, subject] } : null;
  }
  const asked = termsOf(found);
  const neighbour = knowledge.separationsOf(lead).find(({ from }) => asked.length > 0 && asked.every(term => found.nameTerms(from).has(term)));
  if (neighbour) return { ask: 'compare', concepts: [lead, neighbour.from] };
  const pair = pairOf({ topic, knowledge }, lead);
  return pair && asked.length <= 1 && !subject ? { ask: 'compare', concepts: pair } : null;
}

/** What "both of them" are: the two members of the list shown, or the last two that were spoken of. */
function pairOf({ topic, knowledge }: Pick<Continuation, 'topic' | 'knowledge'>, lead: string): readonly string[] | null {
  const parts = lead === topic.list ? (knowledge.concepts.get(lead)?.relations?.parts ?? []).filter(part => typeof part === 'string') : [];
  if (parts.length === 2) return parts;
  const [, before] = topic.concepts;
  return before === undefined ? null : [before, lead];
}

/** How many words say something of their own. */
function content({ question }: Found): number {
  return question.words.filter(({ role, known, token }) => role === 'content' && known !== 'prose' && !numeral.test(token.folded)).length;
}

function unexplained({ question }: Found): number {
  return question.words.filter(({ role, known }) => role === 'content' && known === 'foreign').length;
}
