import type { Concept } from '../knowledge/knowledge.ts';
import type { DescriptionHit } from './description.ts';
import type { Field } from './documents.ts';
import { readContext, type Context, type Evidence } from './evidence.ts';
import { withDuties } from './duties.ts';
import { fitOf, likenToAsk, likenToName, noAsk, noName, type AskLikeness, type NameLikeness } from './likeness.ts';
import type { Question } from './question.ts';
import { isSetting } from './subjects.ts';
import { fitWants } from './wants.ts';

/** What speaks for and against a concept as the answer to a question, each about 0 to 1. */
export interface Features {
  /** How much of the concept's best fitting name the question holds. */
  readonly named: number;
  /** The same squared, when the name stands there whole and together. */
  readonly mentioned: number;
  /** How much of the question the name explains. */
  readonly explained: number;
  /** The question asks outright for the term. */
  readonly asked: number;
  /** Another concept is asked for outright. */
  readonly besides: number;
  /** The concept is named only as the setting or a facet. */
  readonly setting: number;
  /** The name is made of words that ask. */
  readonly cue: number;
  /** The name holds the sort of thing that is asked for ("which metric…"). */
  readonly head: number;
  /** How like one of the concept's known questions it is. */
  readonly faq: number;
  /** How much of the question the entry explains, by the kind of text it stands in. */
  readonly described: number;
  /** The same by clues and names alone. */
  readonly pictured: number;
  /** What `pictured` is when the question tells a story and asks what applies to it. */
  readonly applies: number;
  /** A name in such a story, which more often sets the scene than answers. */
  readonly inStory: number;
  /** The score of the full-text search, as a share of the best, times `described`. */
  readonly full: number;
  /** How much likelier the entry's whole text is to use the question's words than the knowledge base at large. */
  readonly likely: number;
  /** How much likelier its text is to use the question's other words than the text of a neighbour that the question names. */
  readonly kin: number;
  /** The entry can be listed, and a list or count is asked for. */
  readonly list: number;
  /** The entry is a contrast, and one is asked for; negative when none is. */
  readonly contrast: number;
  /** A role or function, when the question asks who; negative otherwise. */
  readonly who: number;
  /** A role or function that performs, owns or authorizes what a question about "who" speaks of. */
  readonly duty: number;
  /** Named in a question about "who", and not what is asked for. */
  readonly object: number;
  /** Named by one everyday word, in passing. */
  readonly ordinary: number;
  /** Of the sort that the question asks for one of ("which practice…"); negative when it is of another. */
  readonly sort: number;
  /** A metric, when the question asks for one. */
  readonly metric: number;
  /** History or a book, when the question asks for facts or changes. */
  readonly history: number;
  /** The edition that the question names has the concept; negative when it has not. */
  readonly edition: number;
  /** 1 for the first tier, 0 for the third. */
  readonly tier: number;
  /** The concept is ITIL itself or an edition, and the question holds more. */
  readonly frame: number;
}

/** A concept under consideration, with what speaks for it and where that comes from. */
export interface Considered {
  readonly concept: Concept;
  readonly features: Features;
  /** The known question that is nearest; -1 for none. */
  readonly faq: number;
  /** The words of the question that the concept holds. */
  readonly terms: ReadonlySet<string>;
}

interface Best {
  name: NameLikeness;
  ask: AskLikeness;
  hit: DescriptionHit | null;
}

/** Gathers what speaks for each concept that anything speaks for. */
export function considerConcepts(evidence: Evidence): Considered[] {
  const context = readContext(evidence);
  const considered = [...findBests(evidence, context)].flatMap(([key, best]) => {
    const concept = evidence.knowledge.concepts.get(key);
    return concept ? [consider(concept, best, evidence, context)] : [];
  });
  return evidence.question.intents.includes('who') ? withDuties(considered, evidence.knowledge) : considered;
}

/** For each concept that anything speaks for: its best fitting name, its nearest known question, its full-text hit. */
function findBests(evidence: Evidence, context: Context): Map<string, Best> {
  const bests = new Map<string, Best>();
  const bestOf = (concept: string): Best => {
    const best = bests.get(concept) ?? { name: noName, ask: noAsk, hit: null };
    bests.set(concept, best);
    return best;
  };
  for (const overlap of evidence.names) {
    const name = likenToName(overlap, evidence, context);
    if (!name) continue;
    const best = bestOf(overlap.phrase.concept);
    if (fitOf(name) > fitOf(best.name)) best.name = name;
  }
  for (const overlap of evidence.asks) {
    const ask = likenToAsk(overlap, evidence, context);
    if (!ask) continue;
    const best = bestOf(overlap.phrase.concept);
    if (ask.score > best.ask.score) best.ask = ask;
  }
  for (const hit of evidence.hits) bestOf(hit.concept).hit = hit;
  return bests;
}

function consider(concept: Concept, { name, ask, hit }: Best, { question, likelihood }: Evidence, context: Context): Considered {
  const whole = context.named.has(concept.key) && name.named > 0.99;
  const described = shareOf(question, hit, { names: 1, clues: 1, definition: 0.9, body: 0.6 });
  const pictured = shareOf(question, hit, { names: 1, clues: 1, definition: 0, body: 0 });
  return {
    concept,
    faq: ask.faq,
    terms: new Set([...(name.phrase?.terms ?? []), ...(ask.phrase?.terms ?? []), ...(hit?.terms.keys() ?? [])]),
    features: {
      named: fitOf(name),
      mentioned: whole ? (context.leads.has(concept.key) ? 1 : 0.5) : 0,
      explained: name.named > 0.8 ? name.explained : 0,
      asked: whole && context.asked.has(concept.key) ? 1 : 0,
      besides: context.asked.size > 0 && !context.asked.has(concept.key) ? 1 : 0,
      setting: context.settings.has(concept.key) ? 1 : 0,
      cue: name.cue,
      head: name.head,
      faq: ask.score ** 1.5,
      described,
      pictured,
      applies: context.story ? pictured : 0,
      inStory: context.story ? name.named : 0,
      full: ((hit?.score ?? 0) / context.topScore) * described,
      likely: likelihood(concept.key),
      kin: context.kin.get(concept.key) ?? 0,
      ...fitWants(concept, question, context),
      duty: 0,
      object: whole && !context.asked.has(concept.key) && question.intents.includes('who') ? 1 : 0,
      ordinary: whole && !context.asked.has(concept.key) && context.ordinary.has(concept.key) ? 1 : 0,
      tier: (3 - concept.tier) / 2,
      frame: isSetting(concept.key) && question.weight > 0 && name.explained < 0.99 ? 1 : 0,
    },
  };
}

/** How much of the question an entry holds, each word by the kind of text it stands in. */
function shareOf({ words }: Question, hit: DescriptionHit | null, worth: Readonly<Record<Field, number>>): number {
  if (!hit) return 0;
  let held = 0;
  let all = 0;
  for (const { role, term, weight, cue } of words) {
    if (role !== 'content') continue;
    const counted = cue ? weight * 0.3 : weight;
    all += counted;
    const field = hit.terms.get(term);
    if (field) held += counted * worth[field];
  }
  return all > 0 ? held / all : 0;
}
