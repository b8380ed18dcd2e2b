import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isSetting } from '../../search/subjects.ts';
import type { FollowUp } from './read.ts';
import { numeral, type Continuation } from './nearby.ts';
import { editionSort, ordinalThing, placeWord, readPlace, readStep, sortWord, theOther, theOthers, towards } from './places.ts';

/** Reads a question that points at a member of a list or a side of a contrast, by its number, as the next one, or as the other one; null when it points at none. */
export function readMember(continuation: Continuation, lead: string): FollowUp | null {
  return readOrdinal(continuation, lead) ?? readNext(continuation, lead) ?? readOther(continuation, lead);
}

/** So many telling words may stand around an ordinal. */
const mostAround = 3;

/** "The third one" of a list, "an example of the second" of two that were told apart. */
function readOrdinal(continuation: Continuation, lead: string): FollowUp | null {
  const { found: { question }, topic: { sides, list: shown }, knowledge } = continuation;
  const place = readPlace(question.meant);
  const telling = question.words.filter(({ role, known, token }) => role === 'content' && known !== 'prose' && !numeral.test(token.folded)).length;
  if (place === null || telling > mostAround) return null;
  const side = sides?.includes(lead) && ordinalThing.test(question.meant) && besides(continuation, [...sides]) <= 1 ? sides.at(place) : undefined;
  if (side !== undefined) return { ask: 'about', concept: side };
  const list = membersOf(lead, knowledge).length > 1 ? lead : shown;
  const member = list === null ? undefined : membersOf(list, knowledge).at(place);
  return member === undefined ? null : { ask: 'about', concept: member };
}

/** "E o próximo?", "the one before?", "and from there to the next version?" */
function readNext(continuation: Continuation, lead: string): FollowUp | null {
  const { found: { question: { meant, intents } }, topic, knowledge } = continuation;
  const step = readStep(meant);
  const list = step === null ? null : listHolding(lead, continuation);
  if (step === null || list === null) return null;
  const ofEditions = isSetting(lead) && editionSort.test(meant);
  if (editionSort.test(meant) !== ofEditions || besides(continuation, [list]) > (ofEditions ? 1 : 0)) return null;
  const members = membersOf(list, knowledge);
  const places = (topic.sides?.includes(lead) ? topic.sides : [lead]).map(side => members.indexOf(side)).filter(place => place >= 0);
  const from = step > 0 ? Math.max(...places) : Math.min(...places);
  const [here, there] = [members[from], members[from + step]];
  // Past the end there is nothing but the list.
  if (here === undefined || there === undefined) return { ask: 'about', concept: list, wanting: ['list'] };
  if (intents.includes('compare') || towards.test(meant)) return { ask: 'compare', concepts: [here, there] };
  return { ask: 'about', concept: there, wanting: intents.filter(intent => intent !== 'list') };
}

/** "So what's the other half of it?", "and the other ones?" */
function readOther(continuation: Continuation, lead: string): FollowUp | null {
  const { found: { question: { meant, intents } } } = continuation;
  const wanting = intents.filter(intent => intent !== 'list');
  const list = listHolding(lead, continuation);
  if (besides(continuation, list === null ? [] : [list]) > 0) return null;
  const other = theOther.test(meant) ? counterpartOf(lead, list, continuation) : null;
  if (other !== null) return { ask: 'about', concept: other, wanting };
  return list !== null && theOthers.test(meant) ? { ask: 'about', concept: list, wanting: ['list'] } : null;
}

/** What stands beside a concept where two things stand: the contrast just shown, a list of two, the only contrast it is in. */
function counterpartOf(lead: string, list: string | null, { topic: { sides = [] }, knowledge }: Continuation): string | null {
  const pair = [
    ...(sides.length === 2 ? [sides] : []),
    ...knowledge.relationsOf(lead).filter(({ type }) => type === 'part-of').map(({ to }) => membersOf(to, knowledge)),
  ].find(two => two.length === 2 && two.includes(lead));
  const apart = knowledge.separationsOf(lead).filter(({ entry }) => entry !== null && knowledge.concepts.get(entry)?.comparison?.of.length === 2);
  return pair?.find(one => one !== lead) ?? (apart.length === 1 && list === null ? apart[0]?.from ?? null : null);
}

/** The list that a member counts in: the one spoken of, or the only one of its last edition where the question names no other sort of thing. */
function listHolding(lead: string, { found, topic, knowledge }: Continuation): string | null {
  const lists = knowledge.relationsOf(lead).filter(({ type }) => type === 'part-of').map(({ to }) => to);
  const spokenOf = [topic.list, ...topic.concepts].find(key => key !== null && lists.includes(key));
  if (spokenOf) return spokenOf;
  const latest = knowledge.concepts.get(lead)?.editions.at(-1);
  const current = lists.filter(list => latest !== undefined && knowledge.concepts.get(list)?.editions.includes(latest));
  // The editions are listed twice: as ITIL's, and in its history.
  const alike = isSetting(lead) ? lists.filter(list => !isSetting(list)) : current;
  const [only, ...more] = lists.length > 1 ? alike : lists;
  const otherSort = found.question.words.some(({ token, term }) => sortWord.test(token.folded) && only !== undefined && !found.nameTerms(only).has(term));
  return only === undefined || more.length > 0 || otherSort ? null : only;
}

function membersOf(list: string, knowledge: Knowledge): string[] {
  return (knowledge.concepts.get(list)?.relations?.parts ?? []).flatMap(part => (typeof part === 'string' ? part : []));
}

/** How many telling words say more than which member is meant. */
function besides({ found }: Continuation, named: readonly string[]): number {
  return found.question.words.filter(({ role, cue, token, corrected, term }) => {
    const folded = corrected ?? token.folded;
    return role === 'content' && !cue && !placeWord.test(folded) && !sortWord.test(folded) && readPlace(folded) === null && !named.some(key => found.nameTerms(key).has(term));
  }).length;
}
