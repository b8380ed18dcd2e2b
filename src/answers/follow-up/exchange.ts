import { namesOf } from '../../knowledge/knowledge.ts';
import { facets, isSetting } from '../../search/subjects.ts';
import { termsIn } from './name-terms.ts';
import { numeral, type Continuation } from './nearby.ts';

/** "Same role but for problems", "e pra mudanças?", "the equivalent in availability". */
export const forAnother = /^(?:(?:e|and|mas|but|ok|so|now|agora|what about|how about) )+(?:for|of|pra|para|pr[oa]s?|pras|d[aeo]s?) |\b(?:same|mesm[oa]s?|equivalente?)\b.*\b(?:for|of|in|pra|para|pr[oa]s?|pras|d[aeo]s?|n[ao]s?)\b/u;

/** The concept whose name is the topic's with one part put in the place of another: "problem manager" for problems after an incident manager; null when there is none. */
export function exchanged(continuation: Continuation, lead: string): string | null {
  const { found, knowledge } = continuation;
  const topic = knowledge.concepts.get(lead);
  const asked = thingsSaid(continuation);
  if (!topic || asked.length === 0 || asked.some(term => found.nameTerms(lead).has(term))) return null;
  const own = namesOf(topic).map(termsIn);
  const fits = [...knowledge.concepts.values()].flatMap(concept => {
    if (concept.comparison || isSetting(concept.key) || (concept.relations?.parts !== undefined && topic.relations?.parts === undefined) || !asked.every(term => found.nameTerms(concept.key).has(term))) return [];
    const kept = Math.max(0, ...namesOf(concept).map(termsIn).map(name => Math.max(0, ...own.map(one => keptIn(name, one, asked)))));
    return kept > 0 ? [{ key: concept.key, kept, alike: Number(concept.group === topic.group), tier: concept.tier }] : [];
  });
  return fits.toSorted((a, b) => b.alike - a.alike || b.kept - a.kept || a.tier - b.tier)[0]?.key ?? null;
}

/** How many words a name keeps of the topic's, when all that it has besides is asked for and something was exchanged; 0 otherwise. */
function keptIn(name: ReadonlySet<string>, topic: ReadonlySet<string>, asked: readonly string[]): number {
  const kept = [...name].filter(term => !asked.includes(term));
  const fits = asked.every(term => name.has(term)) && kept.every(term => topic.has(term)) && kept.length < topic.size;
  // That both are ITIL's makes them no two of a kind.
  return fits ? kept.filter(term => term !== 'itil').length : 0;
}

/** The terms of what the question names, without the sort of thing that it is wanted of: "same role but for problems" says "problem". Empty when it says more than names. */
function thingsSaid({ found: { question, mentions } }: Continuation): string[] {
  const things = new Set(mentions.filter(({ concept }) => !facets.has(concept)).flatMap(({ at }) => at));
  const sorts = new Set(mentions.filter(({ concept }) => facets.has(concept)).flatMap(({ at }) => at));
  const said = question.words.filter(({ role, cue, token }, index) => things.has(index) || (role === 'content' && !cue && !numeral.test(token.folded) && !sorts.has(index)));
  return said.every(({ known }) => known === 'name') ? [...new Set(said.map(({ term }) => term))] : [];
}
