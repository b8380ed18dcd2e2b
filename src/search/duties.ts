import type { Knowledge, Relation } from '../knowledge/knowledge.ts';
import type { Considered } from './features.ts';

/** Relations between a role and what it does. */
const duties: ReadonlySet<Relation['type']> = new Set(['performed-by', 'owned-by', 'authorized-by']);
/** What a related concept counts for that is no duty, and what a duty's own relations count for: "who negotiates SLAs?" */
const worth = { duty: 1, other: 0.5, further: 0.6 } as const;
/** Concepts that the question hardly speaks of lead to no role. */
const least = 0.3;

/** Tells of each role and function how much the question speaks of what it performs, owns or authorizes. */
export function withDuties(considered: readonly Considered[], knowledge: Knowledge): Considered[] {
  const spokenOf = new Map(considered.map(({ concept, features }) => [concept.key, Math.max(features.named, 0.8 * features.described)]));
  const strengthOf = (key: string) => {
    const strength = spokenOf.get(key) ?? 0;
    return strength >= least ? strength : 0;
  };
  const dutyOf = (key: string) => Math.max(0, ...knowledge.relationsOf(key).map(({ type, to }) => {
    if (!duties.has(type)) return worth.other * strengthOf(to);
    return Math.max(worth.duty * strengthOf(to), ...knowledge.relationsOf(to).map(further => worth.further * strengthOf(further.to)));
  }));
  return considered.map(entry => {
    const { concept, features } = entry;
    return concept.group === 'role' || concept.group === 'function' ? { ...entry, features: { ...features, duty: dutyOf(concept.key) } } : entry;
  });
}
