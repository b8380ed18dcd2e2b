import type { Context, Evidence } from './evidence.ts';
import type { Overlap } from './overlaps.ts';
import type { AskPhrase, NamePhrase } from './phrases.ts';
import type { Lexicon, Question } from './question.ts';

/** How like a question is to the names of a concept, by the one that fits best. */
export interface NameLikeness {
  /** How much of the name the question holds, 0 to 1. */
  readonly named: number;
  /** How much of the question the name explains, 0 to 1. */
  readonly explained: number;
  /** How much of the name is made of words that ask, 0 to 1. */
  readonly cue: number;
  /** 1 when the name holds the sort of thing that is asked for, otherwise 0. */
  readonly head: number;
  /** The name; null when none fits. */
  readonly phrase: NamePhrase | null;
}

/** How like a question is to the known questions of a concept, by the nearest. */
export interface AskLikeness {
  /** 0 to 1. */
  readonly score: number;
  /** Which of the concept's answers it leads to; -1 for none. */
  readonly faq: number;
  readonly phrase: AskPhrase | null;
}

/** No name fits. */
export const noName: NameLikeness = { named: 0, explained: 0, cue: 0, head: 0, phrase: null };
/** No known question is near. */
export const noAsk: AskLikeness = { score: 0, faq: -1, phrase: null };

/** A name that the question holds less of than this is not looked at. */
const leastNamed = 0.5;
/** The same for known questions. Its square is `leastShared` in overlaps.ts. */
const leastLike = 0.3;

/** How much a known question has to share with a question, as a sum of weights, to be as like it as that: it weighs no less itself. */
export function leastSharedWith({ fullWeight }: Question): number {
  return leastLike ** 2 * fullWeight;
}

/** How well a name fits, all in all: what orders the names of a concept, and a feature of its own. 0 to 1. */
export function fitOf({ named, explained }: NameLikeness): number {
  return named ** 2 * (0.45 + 0.55 * explained);
}

/** How like a question is to a name; null when it holds too little of it. */
export function likenToName({ phrase, shared }: Overlap<NamePhrase>, { question }: Evidence, context: Context): NameLikeness | null {
  // Most overlaps share a word like "service" and no more: they are dropped before anything is worked out.
  if (shared < phrase.weight * leastNamed && phrase.unmistakable.length === 0) return null;
  // "2019" is in the name of an edition, and in much else.
  if (shared <= phrase.numbers + 1e-6) return null;
  const whole = Math.min(shared / phrase.weight, !context.named.has(phrase.concept) ? 0.9 : isOtherForm(phrase, question) ? 0.8 : 1);
  const named = whole < 0.85 && isUnmistakable(phrase, question) ? 0.85 : whole;
  if (named < leastNamed) return null;
  const explained = Math.min(1, shared / Math.max(question.weight, 0.01));
  return { named, explained, phrase, cue: cueShare(phrase, question), head: Number(phrase.terms.includes(context.head)) };
}

/** How like a question is to a known one: the cosine of their weighted terms, less when they are not about the same. */
export function likenToAsk({ phrase, shared }: Overlap<AskPhrase>, { question, lexicon }: Evidence, context: Context): AskLikeness | null {
  // Sums in another order differ in their last digit.
  const cosine = Math.min(1, shared / Math.sqrt(phrase.weight * Math.max(question.fullWeight, shared)));
  if (cosine < leastLike) return null;
  const same = isAboutSame(phrase, question, lexicon) ? answersSubject(phrase, context.subjectTerms, question, lexicon) : 0.5;
  return { score: cosine * same * (asksOtherwise(phrase, question) ? whenAskedOtherwise : 1), faq: phrase.faq, phrase };
}

/** What is left of the likeness of two questions with different words of asking, such as why and how. */
const whenAskedOtherwise = 0.7;

/** True when both have a word of asking, and not the same. */
function asksOtherwise({ asker }: AskPhrase, question: Question): boolean {
  return asker >= 0 && question.asker >= 0 && asker !== question.asker;
}

/** How much of a name is made of words that ask: "measuring services" in "how do I measure a service desk". */
function cueShare(phrase: NamePhrase, question: Question): number {
  const cues = question.words.filter(word => word.cue && phrase.terms.includes(word.term));
  return Math.min(1, cues.reduce((sum, { weight }) => sum + weight, 0) / phrase.weight);
}

/** True when a one-word name stands there only in another form: "libero" is not "liberação". */
function isOtherForm({ terms }: NamePhrase, { words }: Question): boolean {
  return terms.length === 1 && words.every(({ term, asNamed }) => term !== terms[0] || !asNamed);
}

/** True when the question has a word of the name that no other concept uses, and it is the better part of the name. */
function isUnmistakable({ unmistakable }: NamePhrase, question: Question): boolean {
  return unmistakable.length > 0 && unmistakable.every(term => question.words.some(word => word.term === term && word.asNamed && !word.everyday));
}

/** True when a known question shares the subject or at least two telling words with what is asked. */
function isAboutSame(phrase: AskPhrase, question: Question, { phrases }: Lexicon): boolean {
  const names = phrases.nameTermsOf(phrase.concept);
  const used = phrase.terms.filter(term => question.words.some(word => word.term === term && word.role !== 'grammar'));
  return used.length >= 2 || used.some(term => names.has(term));
}

/** 1 when a known question is about what the asker names, less when it leaves that out. */
function answersSubject(phrase: AskPhrase, subjectTerms: ReadonlySet<string>, question: Question, { phrases }: Lexicon): number {
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
