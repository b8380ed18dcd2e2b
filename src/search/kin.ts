import type { Evidence } from './evidence.ts';

/**
 * For each concept close to one that the question names: how much likelier its text is to use the question's other words than the
 * text of the one named. "What is the fine when an SLA is missed?" names the agreement, and asks about something beside it.
 */
export function readKin({ mentions, besides, knowledge }: Evidence): Map<string, number> {
  const ahead = new Map<string, number>();
  for (const { concept } of mentions) {
    const own = besides(concept);
    for (const neighbour of knowledge.neighboursOf(concept)) {
      const more = besides(neighbour) - own;
      if (more > (ahead.get(neighbour) ?? 0)) ahead.set(neighbour, more);
    }
  }
  return ahead;
}
