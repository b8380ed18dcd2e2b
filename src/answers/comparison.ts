import type { Language } from '../language.ts';
import { namesOf, type Concept, type Knowledge } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { ComparisonReply, ConceptRef, Trace } from '../reply.ts';
import { foldPhrase } from '../text.ts';
import { capitalize } from './card.ts';
import { showButton } from './concept.ts';

/** What a comparison needs besides its concepts. */
export interface ComparisonContext {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly trace: Trace;
  /** Answers the question itself, ahead of the separating point. */
  readonly answer?: string | null;
}

/** The entry that contrasts exactly these concepts, or the one that contrasts them among others. */
export function comparisonEntry(keys: readonly string[], knowledge: Knowledge): Concept | null {
  let best: Concept | null = null;
  for (const key of keys) {
    for (const { entry } of knowledge.separationsOf(key)) {
      const concept = entry ? knowledge.concepts.get(entry) : undefined;
      const of = concept?.comparison?.of;
      if (!concept || !of || !keys.every(wanted => of.includes(wanted))) continue;
      if (!best || of.length < (best.comparison?.of.length ?? Infinity)) best = concept;
    }
  }
  return best;
}

/** Contrasts two to four concepts: by the entry written for them, or by what their own entries say. */
export function replyComparison(keys: readonly string[], context: ComparisonContext, entry: Concept | null): ComparisonReply {
  const { knowledge, language, trace } = context;
  const sides = sidesOf(keys, knowledge);
  const chosen = entry ?? comparisonEntry(sides, knowledge);
  const all = chosen?.comparison?.of ?? sides;
  const ordered = [...sides.filter(key => all.includes(key)), ...all.filter(key => !sides.includes(key))];
  const concepts = ordered.flatMap(key => knowledge.concepts.get(key) ?? []);
  const refs = concepts.map(concept => ({ key: concept.key, term: termBeside(concept, concepts, language) }));
  const columns = ordered.map(key => all.indexOf(key));
  const rows = (chosen?.comparison?.rows ?? []).map(({ aspect, cells }) => ({
    aspect: aspect[language],
    cells: columns.map(column => cells[column]?.[language] ?? ''),
  }));
  return {
    kind: 'comparison',
    language,
    trace,
    entry: chosen?.key ?? null,
    title: wording(language).comparison.title(refs.map(({ term }) => term)),
    concepts: concepts.map(({ definition }, at) => ({ ...refs[at] as ConceptRef, definition: definition[language] })),
    points: [...(context.answer ? [context.answer] : []), ...(chosen?.comparison ? [chosen.comparison.point[language]] : pointsBetween(concepts, knowledge, language))],
    rows: rows.length > 0 ? rows : plainRows(concepts, language),
    buttons: refs.map(({ key, term }) => showButton(key, term, language)),
    share: null,
  };
}

/** What is held against each other: of a contrast among them its own sides, and nothing twice. */
function sidesOf(keys: readonly string[], knowledge: Knowledge): string[] {
  return [...new Set(keys.flatMap(key => knowledge.concepts.get(key)?.comparison?.of ?? [key]))].slice(0, mostSides);
}

/** A contrast has no more sides than this. */
const mostSides = 4;

/** What a side is called: "severity versus priority" beside the priority is the severity. */
function termBeside(concept: Concept, sides: readonly Concept[], language: Language): string {
  const name = concept.name[language];
  const others = new Set(sides.filter(side => side !== concept).flatMap(namesOf).map(foldPhrase));
  const rest = name.split(' versus ').filter(half => !others.has(foldPhrase(half)));
  return capitalize(rest.length === 1 ? rest[0] ?? name : name);
}

function pointsBetween(concepts: readonly Concept[], knowledge: Knowledge, language: Language): string[] {
  const points = concepts.flatMap((one, index) => concepts.slice(index + 1).flatMap(other => {
    const found = knowledge.separationsOf(one.key).find(({ from }) => from === other.key);
    return found ? [found.point[language]] : [];
  }));
  return [...new Set(points)];
}

/** Rows that any two concepts can be held against each other by. */
function plainRows(concepts: readonly Concept[], language: Language): ComparisonReply['rows'] {
  const words = wording(language);
  const rows = [
    { aspect: words.card.purpose, cells: concepts.map(({ purpose }) => purpose?.[language] ?? '') },
    { aspect: words.card.example, cells: concepts.map(({ example }) => example?.[language] ?? '') },
    { aspect: words.card.editions, cells: concepts.map(({ editions }) => editions.map(edition => words.editions[edition]).join(', ')) },
  ];
  return rows.filter(({ cells }) => cells.every(cell => cell !== ''));
}
