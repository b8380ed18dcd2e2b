import type { Bilingual, Language } from '../language.ts';
import type { ConceptEntry, Group, QuestionEntry, RelationType } from './schema.ts';

/** A concept as the rest of the house sees it: its entry, with identity and place. */
export interface Concept extends ConceptEntry {
  readonly key: string;
  /** The folder it lives in; `own` for an organisation's entries, whatever their folder. */
  readonly group: Group | 'own';
  /** Where the entry lives, as a path from the root of the knowledge base or of the organisation's folder. */
  readonly path: string;
  /** "How we do it here", from the organisation's folder. */
  readonly note: Bilingual | null;
}

/** A relation seen from either of its ends. `inverse` ones are derived and never written in an entry. */
export interface Relation {
  readonly type: RelationType | 'parts' | 'part-of';
  readonly inverse: boolean;
  readonly to: string;
}

/** What separates two concepts, as seen from one of them. */
export interface Separation {
  readonly from: string;
  readonly point: Bilingual;
  /** The comparison entry that says so at length; null when there is only the point. */
  readonly entry: string | null;
}

/** All that Farol knows, loaded and checked. */
export interface Knowledge {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly questions: readonly QuestionEntry[];
  /** Relations of a concept in both directions, its own first. */
  relationsOf(key: string): readonly Relation[];
  /** What a concept is confused with, from entries of either side and from comparison entries. */
  separationsOf(key: string): readonly Separation[];
  /** What is related to a concept, what it is confused with, the contrasts it stands in, and the other members of the lists it is in. */
  neighboursOf(key: string): ReadonlySet<string>;
  /** The title of a source, in both languages where it has a note. */
  sourceTitle(source: string, language: Language): string;
}

/** Every name of a concept: both languages' terms, synonyms and abbreviations, without repeats. */
export function namesOf(concept: Concept): string[] {
  const names = [
    concept.name.pt, concept.name.en, ...(concept.abbreviations ?? []), ...(concept.also?.pt ?? []), ...(concept.also?.en ?? []),
  ];
  return [...new Set(names)];
}

/** Derives both directions of all relations. */
export function indexRelations(concepts: ReadonlyMap<string, Concept>): Map<string, Relation[]> {
  const index = new Map<string, Relation[]>();
  const inverse: { to: string; relation: Relation }[] = [];
  const add = (key: string, relation: Relation) => index.set(key, [...(index.get(key) ?? []), relation]);
  for (const { key, relations } of concepts.values()) {
    for (const [type, targets] of Object.entries(relations ?? {}) as [RelationType | 'parts', readonly unknown[]][]) {
      for (const to of targets) {
        if (typeof to !== 'string') continue;
        add(key, { type, inverse: false, to });
        inverse.push({ to, relation: { type: type === 'parts' ? 'part-of' : type, inverse: type !== 'related', to: key } });
      }
    }
  }
  for (const { to, relation } of inverse) add(to, relation);
  return index;
}

/** Derives what separates each concept from its neighbours. */
export function indexSeparations(concepts: ReadonlyMap<string, Concept>): Map<string, Separation[]> {
  const index = new Map<string, Separation[]>();
  const add = (key: string, separation: Separation) => {
    const known = index.get(key) ?? [];
    if (!known.some(({ from }) => from === separation.from)) index.set(key, [...known, separation]);
  };
  for (const { key, comparison } of concepts.values()) {
    if (!comparison) continue;
    for (const one of comparison.of) {
      for (const other of comparison.of) if (one !== other) add(one, { from: other, point: comparison.point, entry: key });
    }
  }
  for (const { key, confusions } of concepts.values()) {
    for (const { with: other, point } of confusions ?? []) {
      add(key, { from: other, point, entry: null });
      add(other, { from: key, point, entry: null });
    }
  }
  return index;
}

/** Finds what is close to a concept: once for each, and not before somebody asks. */
export function findNeighbours(relations: ReadonlyMap<string, readonly Relation[]>, separations: ReadonlyMap<string, readonly Separation[]>): (key: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const relationsOf = (key: string) => relations.get(key) ?? [];
  const gather = (key: string) => {
    const siblings = relationsOf(key).filter(({ type }) => type === 'part-of').flatMap(({ to }) => relationsOf(to).filter(({ type }) => type === 'parts'));
    const apart = (separations.get(key) ?? []).flatMap(({ from, entry }) => (entry === null ? [from] : [from, entry]));
    const all = new Set([...relationsOf(key), ...siblings].map(({ to }) => to).concat(apart));
    all.delete(key);
    return all;
  };
  return key => {
    const neighbours = known.get(key) ?? gather(key);
    known.set(key, neighbours);
    return neighbours;
  };
}
