import type { Language } from '../../language.ts';
import type { Edition } from '../../knowledge/schema.ts';
import type { Intent } from '../../search/intent.ts';
import { editionOf } from '../../search/editions.ts';
import type { Found } from '../../search/search.ts';
import { facets, isSetting, subjectsOf } from '../../search/subjects.ts';
import { asksOfTopic, content } from './about-topic.ts';
import { answerDirectly } from '../direct.ts';
import { pairOf, readContrast, readHeir, readOtherSide, saysOnly } from './compare.ts';
import { exchanged, forAnother } from './exchange.ts';
import { readMember } from './members.ts';
import { listedIn, narrow, nearest, partlyNamed, type Continuation } from './nearby.ts';
import { askedOfNeighbour } from './neighbour-questions.ts';
import {
  asksOfEdition, asksWhichEdition, isRemark, languageWanted, opens, pointsAt, pointsAtBoth, pointsBack, replaces, wantsItPlainer, wantsMore,
} from './pointing.ts';
import { editionSort } from './places.ts';
import { forAnotherCase, storeOf, withOthers } from './variants.ts';

/** What a follow-up asks of the topic. */
export type FollowUp =
  | { readonly ask: 'translate'; readonly language: Language }
  | { readonly ask: 'compare' | 'both'; readonly concepts: readonly string[] }
  /** @param wanting what it asks; the question's own wishes where absent */
  | { readonly ask: 'about'; readonly concept: string; readonly wanting?: readonly Intent[] }
  /** One of the concept's known questions. */
  | { readonly ask: 'known'; readonly concept: string; readonly faq: number }
  /** What took its place in an edition. */
  | { readonly ask: 'heir'; readonly concept: string; readonly heir: string; readonly edition: Edition }
  /** "And in v2?", or which editions have it. */
  | { readonly ask: 'edition'; readonly concept: string; readonly edition: Edition | null };

/** What a question about a neighbour of the topic may ask; other wishes are about the topic itself. */
const ofOthers: ReadonlySet<Intent> = new Set(['fact', 'successor', 'changes']);

/** A facet of other questions, but a subject of its own in "list the 34 practices". */
const allPractices = 'the-34-itil-4-practices';

/** A question may go on from what was said when it is this short, in words. */
const longest = 9;

/** True for a question that may go on from the one before: short, and without two sides of its own. */
export function mayContinue({ question, sides }: Found): boolean {
  // "Output vs outcome" leaves the topic out of it; a role and changes are no two sides in "the same role, but for changes".
  const complete = sides.signed || (sides.concepts.length > 0 && !forAnother.test(question.meant));
  return question.words.length <= longest && !complete;
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
  // "And the next ITIL version?" names no more than the sort of the topic.
  const placed = subjects.length === 0 || (isSetting(lead) && editionSort.test(meant) && subjects.every(isSetting)) ? readMember(continuation, lead) : null;
  if (placed) return placed;
  const replacing = replaces.test(meant) && pointsBack.test(meant) && subjects.length > 0;
  if (replacing && subjects.every(isSetting)) return readHeir(continuation, lead);
  if (intents.includes('compare') || replacing) return readContrast(continuation, lead, subjects);
  const edition = editionOf(meant);
  // "And v5?" after ITIL 4 asks for the other edition itself.
  if (edition && !isSetting(lead) && asksOfEdition(found)) {
    const instead = exchanged(continuation, lead);
    return instead ? carriedOver(instead, continuation) : { ask: 'edition', concept: lead, edition };
  }
  return readThing(continuation, lead, subjects);
}

/** Reads a question that names something near the topic, or asks for more of it. */
function readThing(continuation: Continuation, lead: string, subjects: readonly string[]): FollowUp | null {
  const { found } = continuation;
  const { meant, intents } = found.question;
  const another = forAnother.test(meant) ? exchanged(continuation, lead) : null;
  if (another) return carriedOver(another, continuation);
  const opening = opens.test(meant) || pointsAt.test(meant);
  if (!opening && (standsAlone(found) || isKnown(found, lead))) return null;
  const member = listedIn(continuation) ?? (pointsAt.test(meant) ? narrow(continuation, lead) : null);
  if (member && (opening || (wantsMore.test(meant) && subjects.every(subject => subject === member)))) return carriedOver(member, continuation);
  const side = readOtherSide(continuation, lead);
  if (side) return side;
  const between = withOthers(continuation, lead);
  if (between) return { ask: 'about', concept: between, wanting: [] };
  const [subject] = subjects;
  if (subject && opening && saysOnly(found, subject)) return carriedOver(subject, continuation);
  // The list of what is asked for tells more than a sentence about it; "and the normal one?" asks nothing but that.
  const faq = (intents.includes('list') || (opening && intents.length === 0)) && narrow(continuation, lead) ? null : found.knownOf(lead);
  if (faq !== null) return { ask: 'known', concept: lead, faq };
  const near = opening || pointsBack.test(meant) ? askedOfNeighbour(continuation, lead) : null;
  if (near && near.concept !== subject) return { ask: 'known', ...near };
  if (!opening && !pointsBack.test(meant) && found.mentions.some(({ concept }) => !facets.has(concept) || concept === allPractices)) return null;
  return subject && !pointsBack.test(meant) ? null : readWish(continuation, lead, opening, subject === undefined);
}

/** Reads a question that names nothing of its own, or points back. */
function readWish(continuation: Continuation, lead: string, opening: boolean, unnamed: boolean): FollowUp | null {
  const { found, knowledge } = continuation;
  const { meant, intents } = found.question;
  if (unnamed && asksWhichEdition(meant)) return { ask: 'edition', concept: lead, edition: null };
  if (unnamed && wantsItPlainer(found)) return { ask: 'about', concept: lead, wanting: ['example', 'why'] };
  const pair = found.mentions.every(({ concept }) => facets.has(concept)) ? pairOf(continuation, lead) : null;
  if (pointsAtBoth.test(meant) && pair) return { ask: 'both', concepts: pair };
  const narrower = narrow(continuation, lead);
  if (narrower) return carriedOver(narrower, continuation);
  const back = opening || pointsBack.test(meant);
  const special = storeOf(continuation, lead) ?? forAnotherCase(continuation, lead) ?? (back && unnamed ? partlyNamed(continuation, lead) : null);
  if (special) return { ask: 'about', concept: special };
  const near = back && !intents.some(intent => !ofOthers.has(intent)) ? nearest(found, lead, knowledge) : null;
  if (near) return { ask: 'about', concept: near };
  return asksOfTopic(found, lead, back) ? { ask: 'about', concept: holding(lead, continuation) } : null;
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
