import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import type { Edition } from '../knowledge/schema.ts';
import { asksForApplication, isAsked } from './asked.ts';
import type { Described } from './description.ts';
import { editionOf } from './editions.ts';
import { readKin } from './kin.ts';
import type { Mention } from './mentions.ts';
import type { Overlap } from './overlaps.ts';
import type { AskPhrase, NamePhrase } from './phrases.ts';
import type { Lexicon, Question } from './question.ts';
import { sortsAsked } from './sorts.ts';
import { facets, isSetting, subjectsOf } from './subjects.ts';

/** What a text names. */
export interface Named {
  readonly question: Question;
  /** Names that have any of its terms. */
  readonly names: readonly Overlap<NamePhrase>[];
  readonly mentions: readonly Mention[];
}

/** Everything that features are read from. */
export interface Evidence extends Named, Described {
  /** Known questions that share enough with it to be compared. */
  readonly asks: readonly Overlap<AskPhrase>[];
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
}

/** What the evidence says of a question as a whole, whichever concept is considered. Concepts are named by their keys. */
export interface Context {
  /** All concepts that mentions may stand for. */
  readonly named: ReadonlySet<string>;
  /** The concepts that mentions stand for in the first place, without their rivals. */
  readonly leads: ReadonlySet<string>;
  /** Those that are asked for outright. */
  readonly asked: ReadonlySet<string>;
  /** Those named as the setting or a facet of something else. */
  readonly settings: ReadonlySet<string>;
  /** Those named by one everyday word. */
  readonly ordinary: ReadonlySet<string>;
  /** The groups of entries that are of the sort that is asked for; null when none is. */
  readonly sorts: ReadonlySet<Concept['group']> | null;
  readonly subjectTerms: ReadonlySet<string>;
  /** The sort of thing that is asked for, as a term; empty when none is. */
  readonly head: string;
  /** The one edition that the question names; null when it names none or several. */
  readonly edition: Edition | null;
  /** The best score of the full-text search; at least 1. */
  readonly topScore: number;
  /** For each neighbour of what is named, how much more it has to do with the question's other words. */
  readonly kin: ReadonlyMap<string, number>;
  /** True when it tells a story. */
  readonly story: boolean;
}

/** Reads the evidence as a whole. */
export function readContext(evidence: Evidence): Context {
  const { question, mentions, hits, knowledge } = evidence;
  const subjects = subjectsOf(mentions, knowledge);
  const isSubject = new Set(subjects.map(({ concept }) => concept));
  const story = tellsStory(question, mentions);
  return {
    named: new Set(mentions.flatMap(({ concept, rivals }) => [concept, ...rivals])),
    leads: new Set(mentions.map(({ concept }) => concept)),
    asked: new Set(mentions.filter(({ at }) => isAsked(question, at)).flatMap(({ concept, rivals }) => [concept, ...rivals])),
    settings: new Set(mentions.map(({ concept }) => concept).filter(concept => !isSubject.has(concept) || (story && (facets.has(concept) || isSetting(concept))))),
    ordinary: new Set(mentions.filter(({ at }) => at.length === 1 && at.every(index => question.words[index]?.everyday)).flatMap(({ concept, rivals }) => [concept, ...rivals])),
    sorts: sortsAsked(question.folded),
    subjectTerms: new Set(subjects.flatMap(({ at }) => at.map(index => question.words[index]?.term ?? ''))),
    head: headOf(question),
    edition: editionOf(question.folded),
    topScore: Math.max(1, ...hits.map(({ score }) => score)),
    kin: readKin(evidence),
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

/** The first telling word after "which" or "what": the sort of thing that is asked for. */
function headOf({ words }: Question): string {
  const asks = words.findIndex(({ token }) => /^(?:quais|qual|which|what|whats|que)$/u.test(token.folded));
  return asks < 0 ? '' : (words.slice(asks + 1).find(({ role }) => role === 'content')?.term ?? '');
}
