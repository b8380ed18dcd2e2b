import type { Language } from '../language.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { UnknownReply } from '../reply.ts';
import type { Found } from '../search/search.ts';
import { refOf } from './card.ts';
import { showButton } from './concept.ts';

const mostNearest = 3;
/** Below this a term has too little to do with the question to be offered. */
const leastNear = 0.35;

/** Says that nothing fits, and offers the nearest terms, if any are near. */
export function replyUnknown(found: Found | null, knowledge: Knowledge, language: Language): UnknownReply {
  const near = (found?.candidates ?? []).filter(({ features }) => features.named >= leastNear);
  const nearest = near.slice(0, mostNearest).flatMap(({ concept }) => {
    const known = knowledge.concepts.get(concept);
    return known ? [refOf(known, language)] : [];
  });
  const words = wording(language).unknown;
  return {
    kind: 'unknown', language, share: null,
    trace: { confidence: found?.confidence ?? 0, route: 'none', matched: [] },
    text: nearest.length > 0 ? words.text : `${words.text} ${words.offTopic}`,
    nearest,
    buttons: nearest.map(({ key, term }) => showButton(key, term, language)),
  };
}
