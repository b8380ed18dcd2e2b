import type { Concept } from '../knowledge/knowledge.ts';
import type { Context } from './evidence.ts';
import type { Features } from './features.ts';
import type { Intent } from './intent.ts';
import type { Question } from './question.ts';

/** The features that tell how a concept's sort and edition fit what the question wants to know. */
export type Wants = Pick<Features, 'list' | 'contrast' | 'who' | 'metric' | 'history' | 'edition' | 'sort'>;

/** How a concept's sort and edition fit what the question wants to know. */
export function fitWants({ group, relations, comparison, editions }: Concept, { intents }: Question, { edition, sorts }: Context): Wants {
  const wants = (...any: readonly Intent[]) => any.some(intent => intents.includes(intent));
  const role = group === 'role' || group === 'function';
  return {
    list: wants('list', 'count') && relations?.parts ? 1 : 0,
    contrast: comparison ? (wants('compare') ? 1 : -1) : 0,
    who: role ? (wants('who') ? 1 : -0.5) : 0,
    metric: group === 'metric' && wants('metrics', 'formula') ? 1 : 0,
    history: (group === 'history' || group === 'book') && wants('fact', 'changes', 'count') ? 1 : 0,
    edition: !edition || wants('kept', 'successor', 'changes') ? 0 : editions.includes(edition) ? 0.5 : -1,
    sort: sorts === null ? 0 : sorts.has(group) ? 1 : -1,
  };
}
