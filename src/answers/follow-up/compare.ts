import type { Found } from '../../search/search.ts';
import { editionOf } from '../../search/editions.ts';
import { isSetting } from '../../search/subjects.ts';
import { forAnother } from './exchange.ts';
import type { FollowUp } from './read.ts';
import { numeral, termsOf, type Continuation } from './nearby.ts';

/** "Which one is the warm standby?" asks for no contrast when that is all that is named. */
const whichIs = /\b(?:which one|which of (?:them|these|those)|qual del[ea]s) (?:is|was|e|era|seria)\b/u;

/** Reads a question that holds the topic against something; null when it stands on its own or nothing is found to hold it against. */
export function readContrast({ found, topic, knowledge }: Continuation, lead: string, subjects: readonly string[]): FollowUp | null {
  // "Output or outcome, which of them?" names a whole contrast.
  if (subjects.length >= 2 || found.mentions.some(({ concept }) => knowledge.concepts.get(concept)?.comparison)) return null;
  const [subject] = subjects;
  const apart = knowledge.separationsOf(lead);
  const asked = contrastTerms(found);
  const partly = apart.find(({ from }) => asked.length > 0 && asked.every(term => found.nameTerms(from).has(term)));
  if (subject && subject !== lead) {
    if (whichIs.test(found.question.meant) && saysOnly(found, subject) && knowledge.neighboursOf(lead).has(subject)) return { ask: 'about', concept: subject, wanting: [] };
    // "Which one is best for a small company?" is about the topic; what is told apart by no entry has to be all that is said.
    if (apart.some(({ from }) => from === subject)) return { ask: 'compare', concepts: [lead, subject] };
    if (partly && !isSetting(subject)) return { ask: 'compare', concepts: [lead, partly.from] };
    return saysOnly(found, subject) ? { ask: 'compare', concepts: [lead, subject] } : null;
  }
  if (partly) return { ask: 'compare', concepts: [lead, partly.from] };
  const pair = pairOf({ topic, knowledge }, lead);
  return pair && termsOf(found).length <= 1 && !subject ? { ask: 'compare', concepts: pair } : null;
}

/** Reads what is to take the place of one side of a contrast: "and for the practice?" after a process and a project. */
export function readOtherSide({ found, topic: { sides = [] }, knowledge }: Continuation, lead: string): FollowUp | null {
  const asked = termsOf(found);
  if (!sides.includes(lead) || !forAnother.test(found.question.meant) || asked.length === 0) return null;
  const named = (key: string) => asked.every(term => found.nameTerms(key).has(term));
  if (sides.some(named)) return null;
  for (const side of sides) {
    const other = knowledge.separationsOf(side).find(({ from, entry }) => entry !== null && named(from));
    if (other) return { ask: 'compare', concepts: [side, other.from] };
  }
  return null;
}

/** Reads what took the topic's place in an edition: "and what replaced it in v5?"; null when no contrast with something of that edition says so. */
export function readHeir({ found: { question: { meant } }, knowledge }: Continuation, lead: string): FollowUp | null {
  const edition = editionOf(meant);
  const concept = knowledge.concepts.get(lead);
  if (!edition || !concept || isSetting(lead)) return null;
  const heirs = knowledge.separationsOf(lead).filter(({ entry, from }) => {
    const of = entry === null ? undefined : knowledge.concepts.get(entry)?.comparison?.of;
    const other = knowledge.concepts.get(from);
    return of?.length === 2 && other?.editions.includes(edition) && !concept.editions.includes(edition) && !concept.editions.some(one => other.editions.includes(one));
  });
  const heir = heirs.length === 1 ? heirs[0] : undefined;
  return heir ? { ask: 'heir', concept: lead, heir: heir.from, edition } : { ask: 'edition', concept: lead, edition };
}

/** What "both of them" are: the two members of the list shown, the two that were told apart, or the last two that were spoken of. */
export function pairOf({ topic, knowledge }: Pick<Continuation, 'topic' | 'knowledge'>, lead: string): readonly string[] | null {
  const parts = lead === topic.list ? (knowledge.concepts.get(lead)?.relations?.parts ?? []).filter(part => typeof part === 'string') : [];
  if (parts.length === 2) return parts;
  if (topic.sides?.length === 2 && topic.sides.includes(lead)) return topic.sides;
  const [, before] = topic.concepts;
  return before === undefined ? null : [before, lead];
}

/** True when the question says nothing but this concept's name: "and warranty?". */
export function saysOnly({ question, mentions }: Found, concept: string): boolean {
  const at = new Set(mentions.find(mention => mention.concept === concept)?.at);
  return question.words.every(({ role }, index) => role !== 'content' || at.has(index));
}

/** The terms that name what to hold against the topic, asking words among them: the owner, of a process manager. */
function contrastTerms({ question }: Found): string[] {
  return question.words.filter(({ role, cue, known, token }) => role === 'content' && (!cue || known === 'name') && !numeral.test(token.folded)).map(({ term }) => term);
}
