import { readSigns } from './signs.ts';
import { tellsStory, type Evidence } from './evidence.ts';
import { considerConcepts, type Considered, type Features } from './features.ts';
import type { Question } from './question.ts';
import { rankWeights, signWeights } from './weights.ts';

/** Which kind of evidence was strongest. */
export type Route = 'name' | 'part of a name' | 'known question' | 'situation' | 'description';

/** A concept that may be the answer. */
export interface Candidate {
  readonly concept: string;
  /** Comparable within one question: a difference of 1 is a factor of e in likelihood. */
  readonly score: number;
  readonly route: Route;
  /** Which of the concept's answers a known question led to; -1 for none. */
  readonly faq: number;
  /** The question's words that spoke for it. */
  readonly matched: readonly string[];
  readonly features: Features;
}

/** Candidates, best first, and how likely it is that the best one should be answered with. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  /** 0 to 1. */
  readonly confidence: number;
}

const kept = 12;

/** Ranks every concept that anything speaks for. */
export function rank(evidence: Evidence): Ranking {
  const weights = weightLists[lengthOf(evidence.question)];
  const scored = considerConcepts(evidence)
    .map(considered => ({ considered, score: scoreOf(considered.features, weights) }))
    .toSorted((a, b) => b.score - a.score || (a.considered.concept.key < b.considered.concept.key ? -1 : 1))
    .slice(0, kept);
  const [best, next] = scored;
  return {
    candidates: scored.map(({ considered, score }) => toCandidate(considered, score, evidence)),
    confidence: best ? confidenceOf(best.considered, best.score - (next?.score ?? 0), evidence) : 0,
  };
}

/** The weights as lists: hundreds of concepts are weighed for each question. */
const weightLists = { brief: Object.entries(rankWeights.brief), long: Object.entries(rankWeights.long) } as const;

function scoreOf(features: Features, weights: readonly (readonly [name: string, weight: number])[]): number {
  let score = 0;
  for (const [name, weight] of weights) score += weight * features[name as keyof Features];
  return score;
}

/** More words than this are a description rather than a name. */
const mostBrief = 9;

/** Long questions hold names by the way, and tell more by all that they say: they are weighed apart. */
export function lengthOf({ words }: Question): keyof typeof rankWeights {
  return words.length > mostBrief ? 'long' : 'brief';
}

function confidenceOf(best: Considered, ahead: number, { question, mentions }: Evidence): number {
  const signs = readSigns(best, ahead, question, mentions, tellsStory(question, mentions));
  let score = signWeights.bias;
  for (const [name, value] of Object.entries(signs)) score += signWeights[name as keyof typeof signs] * value;
  return 1 / (1 + Math.exp(-score));
}

/** A known question this alike is answered as such. */
const sameQuestion = 0.5;

function toCandidate({ concept, features, faq, terms }: Considered, score: number, { question }: Evidence): Candidate {
  const matched = question.words.filter(({ role, term }) => role !== 'grammar' && terms.has(term)).map(({ token }) => token.raw);
  return { concept: concept.key, score, route: routeOf(features), faq, matched: [...new Set(matched)], features };
}

function routeOf({ mentioned, named, faq, pictured, described }: Features): Route {
  if (faq >= sameQuestion && faq > named) return 'known question';
  if (mentioned > 0) return 'name';
  if (named > 0.5) return 'part of a name';
  return pictured > described * 0.6 ? 'situation' : 'description';
}
