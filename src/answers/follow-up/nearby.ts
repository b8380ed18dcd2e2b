import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Found } from '../../search/search.ts';
import type { Topic } from '../conversation.ts';

/** What reading a follow-up needs. */
export interface Continuation {
  readonly found: Found;
  /** The same question with the topic's name added: "what types are there?" becomes "what types are there? event". */
  readonly wider: Found;
  readonly topic: Topic;
  readonly knowledge: Knowledge;
}

/** A concept is spoken of when its text is this much likelier than the knowledge base at large to use the question's words… */
const leastLikely = 0.2;
/** …and a neighbour's this much likelier than the text of the topic itself. */
const leastAhead = 0.3;

/** The topic, or the concept close to it, that a question about it speaks of: "where do we store those?" after known errors; null when none is. */
export function nearest(found: Found, topic: string, knowledge: Knowledge): string | null {
  if (tellsNothing(found)) return null;
  const { likelihood } = found;
  const own = likelihood(topic);
  const least = Math.max(leastLikely, own + leastAhead);
  let best: { readonly concept: string; readonly likely: number } | null = own >= leastLikely ? { concept: topic, likely: own } : null;
  for (const concept of knowledge.neighboursOf(topic)) {
    const likely = likelihood(concept);
    if (likely >= least && likely > (best?.likely ?? 0)) best = { concept, likely };
  }
  return best?.concept ?? null;
}

/** True when all that a question tells is one everyday word that names nothing: "and lunch?" is not about the service desk. */
function tellsNothing({ question }: Found): boolean {
  const telling = question.words.filter(({ role, cue }) => role === 'content' && !cue);
  return telling.length === 1 && telling.every(({ everyday, known }) => everyday && known === 'prose');
}

/** True when a question says more than a word of what a topic does not speak of: "and who won the match yesterday?". */
export function strays(found: Found, topic: string): boolean {
  return termsOf(found).length > 1 && found.likelihood(topic) < 0;
}

/** The member of the list last shown that the question's words name in part: "the partners one". */
export function listedIn({ found, topic, knowledge }: Continuation): string | null {
  const asked = termsOf(found);
  const [lead] = topic.concepts;
  const partsOf = (key: string | null | undefined) => (key ? knowledge.concepts.get(key)?.relations?.parts ?? [] : []);
  const list = lead !== undefined && partsOf(lead).length > 1 ? lead : topic.list;
  const parts = partsOf(list);
  if (lead !== list && !parts.some(part => part === lead)) return null;
  const members = parts.flatMap(part => (typeof part === 'string' ? part : []));
  const holding = (terms: readonly string[]) => (terms.length === 0 ? [] : members.filter(member => terms.every(term => found.nameTerms(member).has(term))));
  const [fit] = holding(asked);
  if (fit !== undefined || list === null || found.mentions.length > 0) return fit ?? null;
  // "The virtual one sounds cool": what is said besides is everyday.
  const ofList = found.nameTerms(list);
  const said = found.question.words.filter(({ role, cue, known, term }) => role === 'content' && !cue && known === 'name' && !ofList.has(term));
  const telling = said.filter(({ term }) => holding([term]).length > 0).map(({ term }) => term);
  if (said.some(({ term, everyday }) => !everyday && !telling.includes(term))) return null;
  const [only, ...more] = holding(telling);
  return more.length === 0 ? only ?? null : null;
}

/** The one neighbour of the topic whose name a question holds in part, by words that are not everybody's: "e alucinação, no caso dela?" after generative AI. */
export function partlyNamed({ found, knowledge }: Continuation, lead: string): string | null {
  const own = found.nameTerms(lead);
  const telling = found.question.words.filter(({ role, cue, known, everyday }) => role === 'content' && !cue && known === 'name' && !everyday).map(({ term }) => term);
  if (telling.length === 0 || telling.some(term => own.has(term))) return null;
  const holds = (key: string) => !knowledge.concepts.get(key)?.comparison && telling.every(term => found.nameTerms(key).has(term));
  const named = [...knowledge.neighboursOf(lead)].filter(holds);
  const only = named.length === 1 ? named[0] : undefined;
  return only !== undefined && found.likelihood(only) >= found.likelihood(lead) && found.candidates.slice(0, 2).some(({ concept }) => concept === only) ? only : null;
}

/** The concept that the question's words and the topic's together name: "and the emergency one?" after a standard change. */
export function narrow({ found, wider, knowledge }: Continuation, lead: string): string | null {
  if (found.question.intents.includes('metrics')) return null;
  const isList = (key: string) => knowledge.concepts.get(key)?.relations?.parts !== undefined;
  const telling = termsOf(found).length > 0;
  const asked = telling ? termsOf(found) : sortTerms(found);
  const before = found.nameTerms(lead);
  // Who asks for the activities of a list of activities wants its members.
  if (!telling && isList(lead) && asked.every(term => before.has(term))) return null;
  const fits = wider.candidates.filter(({ concept, features }) => {
    const names = wider.nameTerms(concept);
    return concept !== lead && features.named >= leastNamed && !knowledge.concepts.get(concept)?.comparison
      && asked.length > 0 && asked.every(term => names.has(term)) && [...before].some(term => !asked.includes(term) && names.has(term));
  }).map(({ concept }) => concept);
  // A list of kinds holds the names of all of them, and "the emergency one" is one.
  const wantsList = asksForSeveral(found);
  return fits.find(key => isList(key) === wantsList) ?? (telling ? fits[0] : undefined) ?? null;
}

/** How much of a name the question and the topic have to hold together. */
const leastNamed = 0.5;

/** Words that only count. */
export const numeral = /^(?:\d+|dois|duas|tres|two|three|both|ambos|ambas)$/u;

/** The telling terms of a question; "the two of them" counts none. */
export function termsOf({ question }: Found): string[] {
  return question.words.filter(({ role, token, cue }) => role === 'content' && !cue && !numeral.test(token.folded)).map(({ term }) => term);
}

/** What is asked for of the topic where nothing else is said: "what phases are there?", "where is it recorded?". */
function sortTerms(found: Found): string[] {
  if (!asksForSeveral(found) && !/\b(?:onde|where)\b/u.test(found.question.meant)) return [];
  return found.question.words.filter(({ role, known, cue }) => known === 'name' && (role === 'frame' || (cue && role !== 'grammar'))).map(({ term }) => term);
}

/** True when a list, a count, or kinds are asked for. */
function asksForSeveral({ question: { intents, words } }: Found): boolean {
  return intents.includes('list') || intents.includes('count') || words.some(({ term }) => term === kind);
}

/** What "types", "tipos" and "kinds" are looked up as. */
const kind = 'tipo';
