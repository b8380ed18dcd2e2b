import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reply } from '../reply.ts';
import type { Candidate } from '../search/rank.ts';
import { tellsStory } from '../search/evidence.ts';
import type { Found } from '../search/search.ts';
import { wording } from '../locales/index.ts';
import type { AnswerContext } from './context.ts';
import { capitalize, refOf } from './card.ts';
import { showButton } from './concept.ts';

/** The second best is shown beside the best when it is less than this behind. */
const close = 0.8;
const mostWordsShown = 6;

/** What applies to a situation that a question tells, best first; empty when it tells none. */
export function applicable({ question, candidates, mentions }: Found, knowledge: Knowledge): readonly Candidate[] {
  const [first, second] = candidates;
  if (!first || !tellsStory(question, mentions)) return [];
  if (first.features.asked > 0 || first.route === 'known question' || knowledge.concepts.get(first.concept)?.comparison) return [];
  return second && second.score > first.score - close && !knowledge.concepts.get(second.concept)?.comparison ? [first, second] : [first];
}

/** The practices or records that apply, best first, with the words that decided. */
export function replySituation(found: readonly Candidate[], { knowledge, language, found: { confidence } }: AnswerContext): Reply | null {
  const candidates = found.flatMap(({ concept, matched }) => {
    const known = knowledge.concepts.get(concept);
    const reason = wording(language).situation.because(matched.slice(0, mostWordsShown));
    return known ? [{ ...refOf(known, language), definition: known.definition[language], reason }] : [];
  });
  const [first, second] = candidates;
  if (!first) return null;
  const point = second ? knowledge.separationsOf(first.key).find(({ from }) => from === second.key)?.point[language] ?? null : null;
  return {
    kind: 'situation', language, share: null, point, candidates,
    title: wording(language).situation.title,
    trace: { confidence, route: 'situation', matched: found[0]?.matched ?? [] },
    buttons: candidates.map(({ key, term }) => showButton(key, capitalize(term), language)),
  };
}
