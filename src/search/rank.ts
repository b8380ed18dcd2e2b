import type { Knowledge, Concept } from '../knowledge/knowledge.ts';
import type { Edition } from '../knowledge/schema.ts';
import { isAsked } from './asked.ts';
import type { Mention } from './mentions.ts';
import type { Overlap } from './phrases.ts';
import type { Lexicon, Question } from './question.ts';
import { isSetting, subjectsOf } from './subjects.ts';

/** A concept that may be the answer. */
export interface Candidate {
  readonly concept: string;
  /** 0 to a little over 1. */
  readonly score: number;
  /** Which kind of evidence was strongest. */
  readonly route: 'name' | 'part of a name' | 'ask' | 'situation' | 'prose';
  /** Which of the concept's answers a known question led to; -1 for none. */
  readonly faq: number;
  /** The question's words that spoke for it. */
  readonly matched: readonly string[];
}

interface Evidence {
  readonly question: Question;
  readonly overlaps: readonly Overlap[];
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
}

/** What the question names, for weighing phrases. */
interface About {
  readonly subjectTerms: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  /** The term of the thing asked for; empty when none is. */
  readonly head: string;
}

type Draft = { -readonly [Field in keyof Candidate]: Candidate[Field] };

const kept = 12;
/** How far prose is trusted that shares none, one, two, three or more of a question's words. */
const proseTrust = [0, 0.6, 0.85, 1];
/** What is named only as the setting of a question seldom is its answer. */
const settingPenalty = 0.3;
const cuePenalty = 0.06;
/** What the question asks for outright goes before what it mentions besides. */
const askedBonus = 0.12;

/** Weighs all evidence for each concept: names, known questions, situations, and the entries' prose where those say little. */
export function rankCandidates(evidence: Evidence): Candidate[] {
  const drafts = new Map<string, Draft>();
  const subjects = subjectsOf(evidence.mentions, evidence.knowledge);
  const named = new Set(evidence.mentions.flatMap(({ concept, rivals }) => [concept, ...rivals]));
  const subjectTerms = new Set(subjects.flatMap(({ at }) => at.map(index => evidence.question.words[index]?.term ?? '')));
  const about: About = { subjectTerms, named, head: headOf(evidence.question) };
  for (const overlap of evidence.overlaps) weighPhrase(overlap, evidence, about, drafts);
  const best = Math.max(0, ...[...drafts.values()].map(({ score }) => score));
  if (best < 0.75) weighProse(evidence, drafts);
  const edition = editionOf(evidence.question.folded);
  for (const { concept, at } of subjects) {
    const draft = drafts.get(concept);
    if (draft && subjects.length > 1 && isAsked(evidence.question, at)) draft.score += askedBonus;
  }
  const settings = new Set(evidence.mentions.map(({ concept }) => concept).filter(concept => !subjects.some(subject => subject.concept === concept)));
  for (const draft of drafts.values()) {
    const concept = evidence.knowledge.concepts.get(draft.concept);
    if (concept) draft.score += adjust(concept, draft.route, evidence.question, edition) - (settings.has(draft.concept) ? settingPenalty : 0);
  }
  return [...drafts.values()].toSorted((a, b) => b.score - a.score || (a.concept < b.concept ? -1 : 1)).slice(0, kept);
}

function weighPhrase({ phrase, shared }: Overlap, { question, lexicon }: Evidence, about: About, drafts: Map<string, Draft>): void {
  // Most overlaps share a word like "service" and no more: they are dropped before anything is worked out.
  if (phrase.kind === 'name' && shared < phrase.weight / 2 && phrase.unmistakable.length === 0) return;
  const scattered = phrase.kind === 'name' && !about.named.has(phrase.concept);
  const whole = Math.min(shared / phrase.weight, scattered ? 0.9 : isOtherForm(phrase, question) ? 0.8 : 1);
  const named = whole < 0.85 && isUnmistakable(phrase, question) ? 0.85 : whole;
  const explained = Math.min(1, shared / Math.max(question.weight, 0.01));
  const cosine = shared / Math.sqrt(phrase.weight * Math.max(question.fullWeight, shared));
  let score = 0;
  let route: Candidate['route'] = 'name';
  if (phrase.kind === 'name') {
    if (named < 0.5) return;
    score = named ** 2 * (0.45 + 0.55 * explained) - cuePenalty * cueShare(phrase, question) + (phrase.terms.includes(about.head) ? 0.04 : 0);
    if (named < 0.999) route = 'part of a name';
  } else if (phrase.kind === 'ask') {
    if (cosine < 0.45 || !isAboutSame(phrase, question, lexicon)) return;
    score = cosine ** 1.5 * answersSubject(phrase, about.subjectTerms, question, lexicon);
    route = 'ask';
  } else {
    if (cosine < 0.6) return;
    score = cosine ** 2;
    route = 'situation';
  }
  const known = drafts.get(phrase.concept);
  if (known && known.score >= score) return;
  const matched = question.words.filter(word => word.role !== 'grammar' && phrase.terms.includes(word.term)).map(({ token }) => token.raw);
  drafts.set(phrase.concept, { concept: phrase.concept, score, route, faq: phrase.faq, matched });
}

function weighProse({ question, lexicon }: Evidence, drafts: Map<string, Draft>): void {
  const words = question.words.filter(({ role, known }) => role === 'content' && known !== 'foreign');
  if (words.length === 0) return;
  const hits = lexicon.prose.search([...new Set(words.map(({ term }) => term))]);
  const top = hits[0]?.score ?? 1;
  for (const { concept, score, terms } of hits) {
    const matched = words.filter(({ term }) => terms.includes(term));
    const explained = matched.reduce((sum, { weight }) => sum + weight, 0) / Math.max(question.weight, 0.01);
    const several = proseTrust[Math.min(new Set(matched.map(({ term }) => term)).size, 3)] ?? 1;
    const weighed = 0.65 * several * explained * (0.5 + 0.5 * (score / top));
    const known = drafts.get(concept);
    if (known) known.score = Math.max(known.score, weighed) + 0.15 * Math.min(known.score, weighed);
    else drafts.set(concept, { concept, score: weighed, route: 'prose', faq: -1, matched: matched.map(({ token }) => token.raw) });
  }
}

/** How much of a name is made of words that ask: "measuring services" in "how do I measure a service desk". */
function cueShare(phrase: Overlap['phrase'], question: Question): number {
  const cues = question.words.filter(word => word.cue && phrase.terms.includes(word.term));
  return Math.min(1, cues.reduce((sum, { weight }) => sum + weight, 0) / phrase.weight);
}

/** The first telling word after "which" or "what": the sort of thing that is asked for. */
function headOf({ words }: Question): string {
  const asks = words.findIndex(({ token }) => /^(?:quais|qual|which|what|whats|que)$/u.test(token.folded));
  return asks < 0 ? '' : (words.slice(asks + 1).find(({ role }) => role === 'content')?.term ?? '');
}

/** True when a one-word name stands there only in another form: "libero" is not "liberação". */
function isOtherForm({ terms }: Overlap['phrase'], { words }: Question): boolean {
  return terms.length === 1 && words.every(({ term, asNamed }) => term !== terms[0] || !asNamed);
}

/** True when the question has a word of the name that no other concept uses, and it is the better part of the name. */
function isUnmistakable({ unmistakable }: Overlap['phrase'], question: Question): boolean {
  return unmistakable.length > 0 && unmistakable.every(term => question.words.some(word => word.term === term && word.asNamed));
}

/** True when a known question shares the subject or at least two telling words with what is asked. */
function isAboutSame(phrase: Overlap['phrase'], question: Question, { phrases }: Lexicon): boolean {
  const names = phrases.nameTermsOf(phrase.concept);
  const used = phrase.terms.filter(term => question.words.some(word => word.term === term && word.role !== 'grammar'));
  return used.length >= 2 || used.some(term => names.has(term));
}

/** 1 when a known question is about what the asker names, less when it leaves that out. */
function answersSubject(phrase: Overlap['phrase'], subjectTerms: ReadonlySet<string>, question: Question, { phrases }: Lexicon): number {
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

/** The one edition that a question names; null when none or several. */
export function editionOf(folded: string): Edition | null {
  const named = new Set<Edition>();
  if (/\b(v1|versao 1|version 1|itil 1|primeira versao|first version)\b/u.test(folded)) named.add('v1');
  if (/\b(v2|versao 2|version 2|itil 2)\b/u.test(folded)) named.add('v2');
  if (/\b(v3|versao 3|version 3|itil 3|2011|2007)\b/u.test(folded)) named.add('v3');
  if (/\b(v4|versao 4|version 4|itil 4|itil4|n?a 4)\b/u.test(folded)) named.add('itil4');
  if (/\b(v5|versao 5|version 5|itil 5)\b/u.test(folded)) named.add('v5');
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** Small corrections by what the question asks for and which edition it names. */
function adjust(concept: Concept, route: Candidate['route'], question: Question, edition: Edition | null): number {
  const wants = new Set(question.intents);
  let sum = (3 - concept.tier) * 0.015;
  if (isSetting(concept.key) && question.weight > 0) sum -= 0.15;
  const acrossEditions = wants.has('kept') || wants.has('successor') || wants.has('changes') || wants.has('compare');
  if (edition && !acrossEditions) sum += concept.editions.includes(edition) ? 0.04 : -0.08;
  if ((wants.has('list') || wants.has('count')) && concept.relations?.parts && route !== 'ask') sum += 0.15;
  if (wants.has('compare') && concept.comparison) sum += 0.05;
  if (wants.has('who') && concept.group === 'role') sum += 0.03;
  if ((wants.has('formula') || wants.has('metrics')) && concept.group === 'metric') sum += 0.03;
  if (wants.has('changes') && concept.group === 'history') sum += 0.05;
  return sum;
}
