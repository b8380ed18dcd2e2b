import { namesOf, type Concept } from '../../knowledge/knowledge.ts';
import { languages } from '../../language.ts';
import { askerOf } from '../../search/asker.ts';
import { foldPhrase } from '../../text.ts';
import { termsIn } from './name-terms.ts';
import type { Continuation } from './nearby.ts';

/** A known question of a concept near the topic. */
export interface NeighbourQuestion {
  readonly concept: string;
  readonly faq: number;
}

/** Two questions about the topic are the same when the cosine of their words besides its name is this high. */
const leastAlike = 0.8;

/**
 * The known question of a neighbour that asks this of the topic by its name: "and who negotiates it with the customer?" after an
 * SLA is the service level manager's "who negotiates the SLA with the customer?". Null when there is none.
 */
export function askedOfNeighbour({ found: { question }, knowledge }: Continuation, lead: string): NeighbourQuestion | null {
  const topic = knowledge.concepts.get(lead);
  const asked = new Set(question.words.filter(({ role }) => role !== 'grammar').map(({ term }) => term));
  const asker = askerOf(question.meant);
  if (!topic || asked.size < leastWords || asker < 0) return null;
  const names = namesOf(topic).map(termsIn);
  let best: NeighbourQuestion | null = null;
  let most = leastAlike;
  for (const concept of knowledge.neighboursOf(lead)) {
    for (const { faq, text } of wordingsOf(knowledge.concepts.get(concept))) {
      const alike = askerOf(foldPhrase(text)) === asker ? likeness(asked, termsIn(text), names) : 0;
      if (alike >= most && (best === null || alike > most)) [best, most] = [{ concept, faq }, alike];
    }
  }
  return best;
}

/** One word is too little to know a question by. */
const leastWords = 2;

function wordingsOf(concept: Concept | undefined): { readonly faq: number; readonly text: string }[] {
  return (concept?.faq ?? []).flatMap(({ ask }, faq) => languages.flatMap(language => ask[language].map(text => ({ faq, text }))));
}

/** How alike a question is to a wording that holds one of the topic's names, its words besides that name; 0 when it holds none. */
function likeness(asked: ReadonlySet<string>, wording: ReadonlySet<string>, names: readonly ReadonlySet<string>[]): number {
  return Math.max(0, ...names.filter(name => [...name].every(term => wording.has(term))).map(name => {
    const rest = [...wording].filter(term => !name.has(term));
    return rest.filter(term => asked.has(term)).length / Math.max(1, Math.sqrt(rest.length * asked.size));
  }));
}
