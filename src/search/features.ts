import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import type { Edition } from '../knowledge/schema.ts';
import { asksForApplication, isAsked } from './asked.ts';
import type { DescriptionHit, Field } from './description.ts';
import { editionOf } from './editions.ts';
import type { Mention } from './mentions.ts';
import type { Overlap, Phrase } from './phrases.ts';
import type { Lexicon, Question } from './question.ts';
import { facets, isSetting, subjectsOf } from './subjects.ts';

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
  /** MiniSearch's score, as a share of the best, times `described`. */
  readonly full: number;
  /** The entry can be listed, and a list or count is asked for. */
  readonly list: number;
  /** The entry is a contrast, and one is asked for; negative when none is. */
  readonly contrast: number;
  /** A role or function, when the question asks who; negative otherwise. */
  readonly who: number;
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

/** Everything that features are read from. */
export interface Evidence {
  readonly question: Question;
  readonly overlaps: readonly Overlap[];
  readonly mentions: readonly Mention[];
  readonly hits: readonly DescriptionHit[];
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
}

interface Best {
  name: { named: number; explained: number; phrase: Phrase | null; cue: number; head: number };
  faq: { score: number; index: number; phrase: Phrase | null };
  hit: DescriptionHit | null;
}

/** Gathers what speaks for each concept that anything speaks for. */
export function considerConcepts(evidence: Evidence): Considered[] {
  const subjects = subjectsOf(evidence.mentions, evidence.knowledge);
  const context = readContext(evidence, subjects);
  const bests = new Map<string, Best>();
  const bestOf = (concept: string): Best => {
    let best = bests.get(concept);
    if (!best) {
      best = {
        name: { named: 0, explained: 0, phrase: null, cue: 0, head: 0 }, faq: { score: 0, index: -1, phrase: null }, hit: null,
      };
      bests.set(concept, best);
    }
    return best;
  };
  for (const overlap of evidence.overlaps) weighPhrase(overlap, evidence, context, bestOf);
  for (const hit of evidence.hits) bestOf(hit.concept).hit = hit;
  return [...bests].flatMap(([key, best]) => {
    const concept = evidence.knowledge.concepts.get(key);
    return concept ? [consider(concept, best, evidence, context)] : [];
  });
}

interface Context {
  readonly named: ReadonlySet<string>;
  /** The concepts that mentions stand for in the first place, without their rivals. */
  readonly leads: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly settings: ReadonlySet<string>;
  readonly subjectTerms: ReadonlySet<string>;
  readonly head: string;
  readonly edition: Edition | null;
  readonly topScore: number;
  readonly story: boolean;
}

function readContext({ question, mentions, hits }: Evidence, subjects: readonly Mention[]): Context {
  const isSubject = new Set(subjects.map(({ concept }) => concept));
  const story = tellsStory(question, mentions);
  return {
    named: new Set(mentions.flatMap(({ concept, rivals }) => [concept, ...rivals])),
    leads: new Set(mentions.map(({ concept }) => concept)),
    asked: new Set(mentions.filter(({ at }) => isAsked(question, at)).flatMap(({ concept, rivals }) => [concept, ...rivals])),
    settings: new Set(mentions.map(({ concept }) => concept).filter(concept => !isSubject.has(concept) || (story && (facets.has(concept) || isSetting(concept))))),
    subjectTerms: new Set(subjects.flatMap(({ at }) => at.map(index => question.words[index]?.term ?? ''))),
    head: headOf(question),
    edition: editionOf(question.folded),
    topScore: Math.max(1, ...hits.map(({ score }) => score)),
    story,
  };
}

/** A story has at least this many telling words besides what it names. */
const leastStory = 3;

/** True when a question describes something at length and asks what applies to it or what it is called. */
export function tellsStory(question: Question, mentions: readonly Mention[]): boolean {
  const named = new Set(mentions.flatMap(({ at }) => at));
  const told = question.words.filter(({ role }, index) => role === 'content' && !named.has(index)).length;
  return told >= leastStory && asksForApplication(question.folded);
}

/** A name that the question holds less of than this is not looked at. */
const leastNamed = 0.5;
const leastLike = 0.3;

function weighPhrase({ phrase, shared }: Overlap, { question, lexicon }: Evidence, context: Context, bestOf: (concept: string) => Best): void {
  if (phrase.kind === 'name') {
    // Most overlaps share a word like "service" and no more: they are dropped before anything is worked out.
    if (shared < phrase.weight * leastNamed && phrase.unmistakable.length === 0) return;
    const whole = Math.min(shared / phrase.weight, !context.named.has(phrase.concept) ? 0.9 : isOtherForm(phrase, question) ? 0.8 : 1);
    const named = whole < 0.85 && isUnmistakable(phrase, question) ? 0.85 : whole;
    if (named < leastNamed) return;
    const explained = Math.min(1, shared / Math.max(question.weight, 0.01));
    const { name } = bestOf(phrase.concept);
    if (named ** 2 * (0.45 + 0.55 * explained) > name.named ** 2 * (0.45 + 0.55 * name.explained)) {
      bestOf(phrase.concept).name = { named, explained, phrase, cue: cueShare(phrase, question), head: Number(phrase.terms.includes(context.head)) };
    }
    return;
  }
  const cosine = shared / Math.sqrt(phrase.weight * Math.max(question.fullWeight, shared));
  if (cosine < leastLike) return;
  const best = bestOf(phrase.concept);
  const score = isAboutSame(phrase, question, lexicon) ? cosine * answersSubject(phrase, context.subjectTerms, question, lexicon) : cosine * 0.5;
  if (score > best.faq.score) best.faq = { score, index: phrase.faq, phrase };
}

function consider(concept: Concept, best: Best, { question }: Evidence, context: Context): Considered {
  const wants = new Set(question.intents);
  const { name } = best;
  const whole = context.named.has(concept.key) && name.named > 0.99;
  const role = concept.group === 'role' || concept.group === 'function';
  const described = shareOf(question, best.hit, { names: 1, clues: 1, definition: 0.9, body: 0.6 });
  const edition = !context.edition || wants.has('kept') || wants.has('successor') || wants.has('changes') ? 0 : concept.editions.includes(context.edition) ? 0.5 : -1;
  return {
    concept,
    faq: best.faq.index,
    terms: new Set([...(name.phrase?.terms ?? []), ...(best.faq.phrase?.terms ?? []), ...(best.hit?.terms.keys() ?? [])]),
    features: {
      named: name.named ** 2 * (0.45 + 0.55 * name.explained),
      mentioned: whole ? (context.leads.has(concept.key) ? 1 : 0.5) : 0,
      explained: name.named > 0.8 ? name.explained : 0,
      asked: whole && context.asked.has(concept.key) ? 1 : 0,
      besides: context.asked.size > 0 && !context.asked.has(concept.key) ? 1 : 0,
      setting: context.settings.has(concept.key) ? 1 : 0,
      cue: name.cue,
      head: name.head,
      faq: best.faq.score ** 1.5,
      described,
      pictured: shareOf(question, best.hit, pictures),
      applies: context.story ? shareOf(question, best.hit, pictures) : 0,
      inStory: context.story ? name.named : 0,
      full: ((best.hit?.score ?? 0) / context.topScore) * described,
      list: (wants.has('list') || wants.has('count')) && concept.relations?.parts ? 1 : 0,
      contrast: concept.comparison ? (wants.has('compare') ? 1 : -1) : 0,
      who: role ? (wants.has('who') ? 1 : -0.5) : 0,
      metric: concept.group === 'metric' && (wants.has('metrics') || wants.has('formula')) ? 1 : 0,
      history: (concept.group === 'history' || concept.group === 'book') && (wants.has('fact') || wants.has('changes') || wants.has('count')) ? 1 : 0,
      edition,
      tier: (3 - concept.tier) / 2,
      frame: isSetting(concept.key) && question.weight > 0 ? 1 : 0,
    },
  };
}

const pictures = { names: 1, clues: 1, definition: 0, body: 0 } as const;

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

/** How much of a name is made of words that ask: "measuring services" in "how do I measure a service desk". */
function cueShare(phrase: Phrase, question: Question): number {
  const cues = question.words.filter(word => word.cue && phrase.terms.includes(word.term));
  return Math.min(1, cues.reduce((sum, { weight }) => sum + weight, 0) / phrase.weight);
}

/** The first telling word after "which" or "what": the sort of thing that is asked for. */
function headOf({ words }: Question): string {
  const asks = words.findIndex(({ token }) => /^(?:quais|qual|which|what|whats|que)$/u.test(token.folded));
  return asks < 0 ? '' : (words.slice(asks + 1).find(({ role }) => role === 'content')?.term ?? '');
}

/** True when a one-word name stands there only in another form: "libero" is not "liberação". */
function isOtherForm({ terms }: Phrase, { words }: Question): boolean {
  return terms.length === 1 && words.every(({ term, asNamed }) => term !== terms[0] || !asNamed);
}

/** True when the question has a word of the name that no other concept uses, and it is the better part of the name. */
function isUnmistakable({ unmistakable }: Phrase, question: Question): boolean {
  return unmistakable.length > 0 && unmistakable.every(term => question.words.some(word => word.term === term && word.asNamed));
}

/** True when a known question shares the subject or at least two telling words with what is asked. */
function isAboutSame(phrase: Phrase, question: Question, { phrases }: Lexicon): boolean {
  const names = phrases.nameTermsOf(phrase.concept);
  const used = phrase.terms.filter(term => question.words.some(word => word.term === term && word.role !== 'grammar'));
  return used.length >= 2 || used.some(term => names.has(term));
}

/** 1 when a known question is about what the asker names, less when it leaves that out. */
function answersSubject(phrase: Phrase, subjectTerms: ReadonlySet<string>, question: Question, { phrases }: Lexicon): number {
  const names = phrases.nameTermsOf(phrase.concept);
  const onTopic = question.words.some(({ term, role }) => role !== 'grammar' && names.has(term));
  if (subjectTerms.size === 0) return onTopic ? 0.95 : 0.75;
  let explained = 0;
  let all = 0;
  for (const term of subjectTerms) {
    const weight = phrases.weightOf(term) ?? 0;
    all += weight;
    if (names.has(term) || phrase.terms.includes(term)) explained += weight;
  }
  return all > 0 ? 0.35 + 0.65 * (explained / all) : 0.9;
}
