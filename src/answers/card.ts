import type { Bilingual, Language } from '../language.ts';
import { otherLanguage } from '../language.ts';
import type { Concept, Knowledge, Relation } from '../knowledge/knowledge.ts';
import { isOwnFaq } from '../knowledge/own.ts';
import type { Edition } from '../knowledge/schema.ts';
import { wording, type Wording } from '../locales/index.ts';
import type { ConceptCard, ConceptRef, Paragraph, Section } from '../reply.ts';

/** A name as it stands at the head of a card or on a button: with a capital first letter. */
export function capitalize(text: string): string {
  const [first = '', second = '', ...rest] = text;
  // "eSCM" keeps its small letter.
  return (second !== second.toLowerCase() ? first : first.toUpperCase()) + second + rest.join('');
}

/** A known question as it stands at the head of its answer: "de quem é?" becomes "De quem é?"; what tells rather than asks gets no mark. */
export function asQuestion(text: string): string {
  return capitalize(/[?!.]$/u.test(text) || !asks.test(text) ? text : `${text}?`);
}

/** What questions begin with. */
const asks = /^(?:(?:a|com|de|do|da|em|para|por|desde|até|at|for|from|in|on|of|to|with) )?(?:o que|que|quem|qua(?:l|is)|quando|quant[oa]s?|quão|onde|como|por ?quê?|cadê|posso|devo|preciso|existe|há|tem|é|são|pode|deve|what|who|whom|whose|which|when|where|why|how|is|are|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have)(?!\p{L})/iu;

/** A concept by its name in a language. */
export function refOf(concept: Concept, language: Language): ConceptRef {
  return { key: concept.key, term: capitalize(concept.name[language]) };
}

/** A card shows so many known questions; all of them are found by asking. */
const mostKnown = 4;

/** All that is known of a concept, in one language. */
export function buildCard(concept: Concept, knowledge: Knowledge, language: Language): ConceptCard {
  const words = wording(language);
  const isFaq = isOwnFaq(concept.key);
  const [term, otherTerm] = [concept.name[language], concept.name[otherLanguage(language)]].map(capitalize) as [string, string];
  const isEverywhere = concept.editions.every(edition => edition === 'general');
  return {
    key: concept.key,
    term: isFaq ? asQuestion(term) : term,
    otherTerm: isFaq || otherTerm === term ? null : otherTerm,
    abbreviations: concept.abbreviations ?? [],
    definition: concept.definition[language],
    editions: concept.group === 'own' && isEverywhere ? [] : concept.editions,
    otherNames: otherNames(concept, knowledge, language),
    caution: cautionOf(concept, language, words),
    explanation: explanationOf(concept, language, words),
    example: concept.example?.[language] ?? null,
    sections: sectionsOf(concept, knowledge, language),
    confusions: confusionsOf(concept, knowledge, language),
    related: relatedTo(concept, knowledge, language),
    note: concept.note?.[language] ?? null,
    sources: isFaq ? [concept.path] : (concept.sources ?? []).map(source => knowledge.sourceTitle(source, language)),
    entry: isFaq ? null : concept.path,
  };
}

/** How sure it is, and why; a note that itself tells of the dispute needs no label. */
function cautionOf({ caution }: Concept, language: Language, words: Wording): string | null {
  if (!caution) return null;
  const note = caution.note[language];
  return caution.kind === 'disputed' && tellsOfDispute.test(note) ? note : `${words.card.caution[caution.kind]}. ${note}`;
}

/** In the first clause, that is. */
const tellsOfDispute = /^[^.:;]*(?:diverg|discut|varia|\bdiffer|disagree|disput|debate|\bvary)/iu;

function explanationOf({ explanation }: Concept, language: Language, words: Wording): Paragraph[] {
  return (['context', 'why', 'how', 'changes'] as const).flatMap(part => {
    const text = explanation[part]?.[language];
    return text ? [{ heading: words.card[part], text }] : [];
  });
}

/** What the concept is called in editions that use another name: earlier and later names along `renamed-to`. */
function otherNames(concept: Concept, knowledge: Knowledge, language: Language): ConceptCard['otherNames'] {
  return knowledge.relationsOf(concept.key).flatMap(({ type, to }) => {
    const other = type === 'renamed-to' ? knowledge.concepts.get(to) : undefined;
    if (!other) return [];
    const only = other.editions.filter(edition => edition !== 'general' && !concept.editions.includes(edition));
    const editions: readonly Edition[] = only.length > 0 ? only : other.editions;
    return [{ ...refOf(other, language), editions }];
  });
}

const lists = ['activities', 'roles', 'responsibilities', 'inputs', 'outputs', 'metrics', 'benefits'] as const;

function sectionsOf(concept: Concept, knowledge: Knowledge, language: Language): Section[] {
  const words = wording(language);
  const sections: Section[] = [];
  const add = (heading: string, items: readonly (string | undefined)[]) => {
    const present = items.filter(item => item !== undefined && item !== '') as string[];
    if (present.length > 0) sections.push({ heading, items: present });
  };
  add(words.card.purpose, [concept.purpose?.[language]]);
  add(words.card.parts, partsOf(concept, knowledge, language).map(({ term }) => term));
  for (const list of lists) add(words.card[list], (concept[list] ?? []).map((item: Bilingual) => item[language]));
  add(words.card.formula, [concept.formula?.[language]]);
  add(words.card.worked, [concept.worked?.[language]]);
  for (const { heading, targets } of relationGroups(concept, knowledge, language)) add(heading, targets);
  for (const { ask, answer } of concept.group === 'own' ? [] : (concept.faq ?? []).slice(0, mostKnown)) add(asQuestion(ask[language][0] ?? ''), [answer[language]]);
  return sections;
}

/** The members of a list, in order; `key` is null for those that are no concept of their own. */
export function partsOf(concept: Concept, knowledge: Knowledge, language: Language): { key: string | null; term: string }[] {
  return (concept.relations?.parts ?? []).flatMap((part): { key: string | null; term: string }[] => {
    if (typeof part !== 'string') return [{ key: null, term: part[language] }];
    const member = knowledge.concepts.get(part);
    return member ? [refOf(member, language)] : [];
  });
}

/** The heading under which a relation is shown, seen from this side; null for those shown elsewhere. */
function relationHeading({ type, inverse }: Relation, words: Wording): string | null {
  const { card } = words;
  const headings: Partial<Record<Relation['type'], readonly [string, string]>> = {
    'part-of': [card.partOf, card.partOf],
    'kind-of': [card.kindOf, card.kinds],
    'performed-by': [card.performedBy, card.performs],
    'owned-by': [card.ownedBy, card.owns],
    'authorized-by': [card.authorizedBy, card.authorizes],
    'measured-by': [card.measuredBy, card.measures],
    'input-to': [card.inputTo, card.inputs],
    'output-of': [card.outputOf, card.outputs],
    'used-in': [card.usedIn, card.uses],
    'described-in': [card.describedIn, card.describes],
  };
  return headings[type]?.[inverse && type !== 'part-of' ? 1 : 0] ?? null;
}

function relationGroups(concept: Concept, knowledge: Knowledge, language: Language): { heading: string; targets: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const relation of knowledge.relationsOf(concept.key)) {
    const heading = relationHeading(relation, wording(language));
    const other = knowledge.concepts.get(relation.to);
    if (heading && other) groups.set(heading, [...(groups.get(heading) ?? []), capitalize(other.name[language])]);
  }
  return [...groups].map(([heading, targets]) => ({ heading, targets: shorten(targets, language) }));
}

/** Neighbours of one kind beyond this many are counted, not named: a card is no index. */
const mostNeighbours = 8;

function shorten(targets: readonly string[], language: Language): string[] {
  if (targets.length <= mostNeighbours + 1) return [...targets];
  return [...targets.slice(0, mostNeighbours), wording(language).card.andMore(targets.length - mostNeighbours)];
}

function confusionsOf(concept: Concept, knowledge: Knowledge, language: Language): ConceptCard['confusions'] {
  return knowledge.separationsOf(concept.key).flatMap(({ from, point }) => {
    const other = knowledge.concepts.get(from);
    return other ? [{ ...refOf(other, language), point: point[language] }] : [];
  });
}

const mostRelated = 6;

/** The nearest neighbours, for the next question: declared ones first, then parts, kinds and renames. */
function relatedTo(concept: Concept, knowledge: Knowledge, language: Language): ConceptRef[] {
  const order: readonly Relation['type'][] = ['related', 'renamed-to', 'part-of', 'kind-of', 'parts', 'performed-by', 'used-in', 'output-of', 'input-to', 'measured-by'];
  const keys = order.flatMap(type => knowledge.relationsOf(concept.key).filter(relation => relation.type === type).map(({ to }) => to));
  return [...new Set(keys)].flatMap(key => {
    const other = knowledge.concepts.get(key);
    return other ? [refOf(other, language)] : [];
  }).slice(0, mostRelated);
}
