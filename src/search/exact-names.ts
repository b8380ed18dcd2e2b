import type { Language } from '../language.ts';
import { namesOf, type Knowledge } from '../knowledge/knowledge.ts';
import { foldPhrase } from '../text.ts';
import { needCapitals } from './words.ts';

/** Finds the concept whose very name a text is; null when it is nobody's. */
export type FindExact = (text: string, language: Language) => string | null;

/**
 * Indexes every name, as written and folded. A name as written wins over the same letters folded; among homonyms the one first
 * declared in the asker's language.
 *
 * @param written all names folded, in the order of the concepts
 */
export function createFindExact(knowledge: Knowledge, written: readonly string[]): FindExact {
  const index = indexNames(knowledge, written);
  return (text, language) => {
    const folded = foldPhrase(text);
    if (needCapitals.has(folded) && text !== text.toUpperCase()) return null;
    const owners = index.get(text.trim()) ?? index.get(folded);
    if (!owners) return null;
    return owners.find(key => foldPhrase(knowledge.concepts.get(key)?.name[language] ?? '') === folded) ?? owners[0] ?? null;
  };
}

function indexNames(knowledge: Knowledge, written: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  let at = 0;
  for (const concept of knowledge.concepts.values()) {
    for (const name of namesOf(concept)) {
      const folded = written[at] ?? '';
      at += 1;
      for (const key of new Set([name.trim(), folded])) {
        const known = index.get(key);
        if (!known) index.set(key, [concept.key]);
        else if (!known.includes(concept.key)) known.push(concept.key);
      }
    }
  }
  return index;
}
