import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Mention } from './mentions.ts';

/** Named beside a subject, these say which edition is meant. */
const contextOnly = new Set(['itil', 'information-technology', 'itil-version-1', 'itil-version-2', 'itil-version-3', 'itil-2011-edition', 'itil-4', 'itil-version-5', 'it-service-management']);

/** Named beside a subject, these say what is asked of it: its metrics, its inputs, which practice it is. */
export const facets: ReadonlySet<string> = new Set([
  'metric', 'key-performance-indicator', 'measurement', 'process-input-and-output', 'output', 'practice-purpose', 'management-practice', 'process',
  'role', 'activity', 'objective', 'benefits-of-adopting-itil', 'ticket', 'user', 'example', 'owner', 'cost', 'value', 'trigger', 'workflow', 'process-owner',
  'the-34-itil-4-practices', 'itil-foundation-certificate', 'itil-foundation-exam', 'record', 'procedure', 'document', 'technique', 'concept', 'process-manager', 'key-performance-indicators', 'service',
]);

/** The concepts a question is about, in the order it names them; what it names only as setting or facet is left out. */
export function subjectsOf(mentions: readonly Mention[], knowledge: Knowledge): Mention[] {
  const withoutSetting = thingsNamed(mentions, knowledge);
  return keepIfAny(withoutSetting, ({ concept }) => !facets.has(concept));
}

/** The same, facets kept: in a comparison, an output is a thing like any other. */
export function thingsNamed(mentions: readonly Mention[], knowledge: Knowledge): Mention[] {
  const known = allNamed(mentions, knowledge);
  return keepIfAny(known, ({ concept }) => !contextOnly.has(concept));
}

/** Everything named, settings and facets too: "compare ITIL with COBIT". */
export function allNamed(mentions: readonly Mention[], knowledge: Knowledge): Mention[] {
  return mentions.filter(({ concept }) => knowledge.concepts.has(concept));
}

/** True for ITIL itself and its editions: named beside anything else, they say where and not what. */
export function isSetting(concept: string): boolean {
  return contextOnly.has(concept);
}

function keepIfAny<T>(all: readonly T[], wanted: (one: T) => boolean): T[] {
  const kept = all.filter(wanted);
  return kept.length > 0 ? kept : [...all];
}
