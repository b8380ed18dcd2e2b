import type { Language } from '../language.ts';
import type { Bilingual } from '../language.ts';
import type { Concept, Knowledge, Relation } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { Section } from '../reply.ts';
import { capitalize, partsOf } from './card.ts';
import type { Intent } from '../search/intent.ts';

interface Source {
  readonly concept: Concept;
  readonly knowledge: Knowledge;
  readonly language: Language;
}

/**
 * The part of an entry that answers what a question wants to know, ahead of the card.
 *
 * @returns null when the entry's definition is the answer, or says nothing particular about it
 */
export function answerDirectly(intents: readonly Intent[], source: Source): Section | null {
  for (const intent of intents) {
    const answer = answers[intent]?.(source) ?? null;
    if (answer) return answer;
  }
  return null;
}

type Answer = (source: Source) => Section | null;

const answers: Partial<Record<Intent, Answer>> = {
  who: source => relationAnswer(source, ['owned-by', 'authorized-by', 'performed-by']) ?? listAnswer(source, 'roles') ?? listAnswer(source, 'responsibilities'),
  roles: source => listAnswer(source, 'roles') ?? listAnswer(source, 'responsibilities'),
  why: source => partAnswer(source, 'why') ?? listAnswer(source, 'benefits'),
  purpose: source => textAnswer(source, 'purpose') ?? partAnswer(source, 'why'),
  how: source => partAnswer(source, 'how') ?? listAnswer(source, 'activities'),
  activities: source => partsAnswer(source) ?? listAnswer(source, 'activities') ?? partAnswer(source, 'how'),
  inputs: source => listAnswer(source, 'inputs'),
  outputs: source => listAnswer(source, 'outputs'),
  flow: source => joined(listAnswer(source, 'inputs'), listAnswer(source, 'outputs')),
  metrics: source => listAnswer(source, 'metrics') ?? relationAnswer(source, ['measured-by']) ?? textAnswer(source, 'formula'),
  formula: source => formulaAnswer(source) ?? measuresAnswer(source) ?? listAnswer(source, 'metrics'),
  changes: source => partAnswer(source, 'changes'),
  successor: source => partAnswer(source, 'changes'),
  kept: source => partAnswer(source, 'changes'),
  example: source => textAnswer(source, 'example'),
  list: source => partsAnswer(source),
  count: source => partsAnswer(source),
};

function heading(language: Language, name: keyof Concept | 'how' | 'why' | 'changes' | 'context'): string {
  const { card } = wording(language);
  const value = card[name as keyof typeof card];
  return typeof value === 'string' ? value : '';
}

function partAnswer({ concept, language }: Source, part: 'why' | 'how' | 'changes' | 'context'): Section | null {
  const text = concept.explanation[part]?.[language];
  return text ? { heading: heading(language, part), items: [text] } : null;
}

function textAnswer({ concept, language }: Source, field: 'purpose' | 'example' | 'formula' | 'worked'): Section | null {
  const text = concept[field]?.[language];
  return text ? { heading: heading(language, field), items: [text] } : null;
}

function listAnswer({ concept, language }: Source, field: 'roles' | 'responsibilities' | 'activities' | 'inputs' | 'outputs' | 'metrics' | 'benefits'): Section | null {
  const items = concept[field]?.map((item: Bilingual) => item[language]);
  return items ? { heading: heading(language, field), items } : null;
}

function partsAnswer({ concept, knowledge, language }: Source): Section | null {
  const parts = partsOf(concept, knowledge, language);
  return parts.length > 0 ? { heading: wording(language).card.parts, items: parts.map(({ term }) => term) } : null;
}

/** The concepts at the other end of the first of these relations that the concept has. */
function relationAnswer({ concept, knowledge, language }: Source, types: readonly Relation['type'][]): Section | null {
  const { card } = wording(language);
  const headings: Partial<Record<Relation['type'], string>> = {
    'owned-by': card.ownedBy, 'authorized-by': card.authorizedBy, 'performed-by': card.performedBy, 'measured-by': card.measuredBy,
  };
  const found = types.flatMap(type => {
    const names = knowledge.relationsOf(concept.key)
      .filter(relation => relation.type === type && !relation.inverse)
      .flatMap(({ to }) => knowledge.concepts.get(to) ?? [])
      .map(other => capitalize(other.name[language]));
    return names.length > 0 ? [{ heading: headings[type] ?? '', items: names }] : [];
  });
  const [first, ...rest] = found;
  if (!first) return null;
  return rest.length === 0 ? first : { heading: first.heading, items: [...first.items, ...rest.map(({ heading: name, items }) => `${name}: ${items.join(', ')}`)] };
}

function formulaAnswer(source: Source): Section | null {
  return joined(textAnswer(source, 'formula'), textAnswer(source, 'worked'));
}

/** The formula of the first metric that measures the concept and has one: availability is measured by its percentage. */
function measuresAnswer({ concept, knowledge, language }: Source): Section | null {
  const metrics = knowledge.relationsOf(concept.key).filter(({ type, inverse }) => type === 'measured-by' && !inverse).flatMap(({ to }) => knowledge.concepts.get(to) ?? []);
  for (const metric of metrics) {
    const formula = formulaAnswer({ concept: metric, knowledge, language });
    if (formula) return { heading: `${formula.heading}: ${metric.name[language]}`, items: formula.items };
  }
  return null;
}

/** Two sections as one; each item of the second carries its heading. */
function joined(one: Section | null, other: Section | null): Section | null {
  if (!one || !other) return one ?? other;
  return { heading: one.heading, items: [...one.items, ...other.items.map((item, index) => (index === 0 ? `${other.heading}: ${item}` : item))] };
}
