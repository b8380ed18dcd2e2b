import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Mention } from '../search/mentions.ts';
import type { Found } from '../search/search.ts';

/** Named beside a subject, these say which edition is meant. */
const contextOnly = new Set(['itil', 'itil-version-1', 'itil-version-2', 'itil-version-3', 'itil-2011-edition', 'itil-4', 'itil-version-5', 'it-service-management']);

/** The concepts a question is about, in the order it names them; what it names only as the setting is left out. */
export function subjectsOf(found: Found, knowledge: Knowledge): Mention[] {
  const known = found.mentions.filter(({ concept }) => knowledge.concepts.has(concept));
  const telling = known.filter(({ concept }) => !contextOnly.has(concept));
  return telling.length > 0 ? telling : known;
}
