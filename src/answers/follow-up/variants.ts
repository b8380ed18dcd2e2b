import { namesOf, type Concept } from '../../knowledge/knowledge.ts';
import { termsIn, wordsOf } from './name-terms.ts';
import type { Continuation } from './nearby.ts';

/** "And when there's no time for a meeting?", "e se for urgente?": asks what there is for another case. */
const inAnotherCase = /^(?:(?:e|and|but|mas|so|entao) )+(?:what )?(?:when|if|se|quando|qdo|caso)\b/u;
/** A kind of the topic fits another case when its text is this likely to use the question's words… */
const leastLikely = 0.2;
/** …and hardly less so than the topic's own. */
const mostBehind = 0.1;
/** What the topic is told apart from fits when it is this much likelier. */
const leastAhead = 0.3;
/** So many candidates of the question and the topic's name together are looked at. */
const mostLooked = 5;

/** The kind of the topic that another case calls for, or what the topic is told apart from: the emergency board after the CAB; null when none is or no such case is told. */
export function forAnotherCase({ found, wider, knowledge }: Continuation, lead: string): string | null {
  const topic = knowledge.concepts.get(lead);
  if (!topic || !inAnotherCase.test(found.question.meant)) return null;
  const own = found.likelihood(lead);
  const near = knowledge.neighboursOf(lead);
  const apart = new Set(knowledge.separationsOf(lead).map(({ from }) => from));
  const fit = wider.candidates.slice(0, mostLooked).find(({ concept }) => {
    const other = knowledge.concepts.get(concept);
    if (!other || other.comparison || !near.has(concept)) return false;
    const likely = found.likelihood(concept);
    return likely >= leastLikely && ((addedTo(topic, other) !== null && likely >= own - mostBehind) || (apart.has(concept) && likely >= own + leastAhead));
  });
  return fit?.concept ?? null;
}

/** "And with an external supplier?", "e entre equipes?": asks what the same is called between others. */
const withAnother = /^(?:(?:e|and|but|mas|so|entao|ok) )+(?:com|with|entre|between)\b/u;
/** What the topic is told apart from fits when its text is this likely to use the question's words and the topic's name, and this much likelier than the next. */
const likelyBetween = { least: 0.3, ahead: 0.1 } as const;

/** What the topic is told apart from and is between others: the supplier's contract, after an agreement between teams; null when that is not asked. */
export function withOthers({ found, wider, knowledge }: Continuation, lead: string): string | null {
  if (!withAnother.test(found.question.meant) || found.question.intents.includes('compare')) return null;
  const apart = [...new Set(knowledge.separationsOf(lead).map(({ from }) => from))].map(concept => ({ concept, likely: wider.likelihood(concept) }));
  const [best, next] = apart.toSorted((a, b) => b.likely - a.likely);
  return best && best.likely >= likelyBetween.least && best.likely >= (next?.likely ?? 0) + likelyBetween.ahead ? best.concept : null;
}

/** Where things are kept, the nearest first: what a name adds to that of what is kept. */
const stores: readonly RegExp[] = [/^(?:database|banco|base)$/u, /^(?:registers?|registro|library|biblioteca|repositor\w+|log|catalog\w*|inventory|inventario)$/u, /^records?$/u];
const keeps = /\b(?:onde|where|aonde)\b/u;
const kept = /^(?:keep|kept|stor\w+|sav\w+|put|sit|live|guard\w+|armazen\w+|salv\w+|fica\w*|ficam|coloc\w+|consult\w+|find|found|ach\w+|encontr\w+)$/u;

/** What the topic is kept in, by its name: the known error database after "where do we keep those?"; null when nothing is asked or named so. */
export function storeOf({ found: { question }, knowledge }: Continuation, lead: string): string | null {
  const topic = knowledge.concepts.get(lead);
  const all = question.words.every(({ role, token, corrected }) => role === 'grammar' || kept.test(corrected ?? token.folded));
  if (!topic || !all || !keeps.test(question.meant) || !question.words.some(({ token, corrected }) => kept.test(corrected ?? token.folded))) return null;
  for (const store of stores) {
    for (const key of knowledge.neighboursOf(lead)) {
      const other = knowledge.concepts.get(key);
      if (other && !other.comparison && addedTo(topic, other)?.some(added => added.every(word => store.test(word)))) return key;
    }
  }
  return null;
}

/** What the names of a concept add to a whole name of another, as folded words; null when none holds one. */
function addedTo(topic: Concept, other: Concept): string[][] | null {
  const own = namesOf(topic).map(termsIn);
  const added = namesOf(other).map(wordsOf).flatMap(name => own
    .filter(terms => terms.size < name.length && [...terms].every(term => name.some(word => word.term === term)))
    .map(terms => name.filter(({ term }) => !terms.has(term)).map(({ folded }) => folded)));
  return added.length > 0 ? added : null;
}
