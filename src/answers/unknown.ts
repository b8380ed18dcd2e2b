import type { Language } from '../language.ts';
import { namesOf, type Concept, type Knowledge } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { UnknownReply } from '../reply.ts';
import type { Word } from '../search/question.ts';
import { namesProduct, readScope } from '../search/scope.ts';
import type { Found } from '../search/search.ts';
import { singular, tokenize } from '../text.ts';
import { refOf } from './card.ts';
import { showButton } from './concept.ts';
import { numeral } from './follow-up/nearby.ts';

const mostNearest = 3;
/** Below this a term has too little to do with the question to be offered. */
const leastNear = 0.45;

/** Says that nothing fits, and offers the nearest terms, if any are near. */
export function replyUnknown(found: Found | null, knowledge: Knowledge, language: Language): UnknownReply {
  const near = (found?.candidates ?? []).filter(({ features }) => features.named >= leastNear)
    .flatMap(({ concept }) => knowledge.concepts.get(concept) ?? []);
  const named = near.filter(concept => found !== null && sharesTelling(concept, found)).slice(0, mostNearest);
  const nearest = (named.length > 0 ? named : found ? pictured(found, knowledge) : []).map(concept => refOf(concept, language));
  const words = wording(language).unknown;
  return {
    kind: 'unknown', language, share: null,
    trace: { confidence: found?.confidence ?? 0, route: 'none', matched: [] },
    text: nearest.length > 0 ? words.text : `${words.text} ${found && mayFit(found) ? words.rephrase : words.offTopic}`,
    nearest,
    buttons: nearest.map(({ key, term }) => showButton(key, term, language)),
  };
}

/** Something that happened speaks for a concept this much more than for any other, in the ranking's score, and with so many words. */
const leastAhead = 1.5;
const leastMatched = 4;

/** The one concept that a story seems to be about, when it is too little for an answer: "a fix is wanted tonight and can't wait for the weekly meeting" may be an emergency change. */
function pictured({ question, candidates: [best, next] }: Found, knowledge: Knowledge): Concept[] {
  const concept = best ? knowledge.concepts.get(best.concept) : undefined;
  const unnamed = best?.route === 'situation' || best?.route === 'description' || best?.route === 'known question';
  const clear = unnamed && best.matched.length >= leastMatched && best.score - (next?.score ?? 0) >= leastAhead && readScope(question) === 'knowledge' && !(question.intents.length > 0 && namesProduct(question.folded));
  return concept && clear ? [concept] : [];
}

/** True when a question may be about ITIL all the same. */
function mayFit({ question, mentions }: Found): boolean {
  return question.words.length > 1 && (mentions.length > 0 || question.saysItil) && readScope(question) === 'knowledge';
}

/** True when the question has a word of the concept's names that few others use, or several of one name side by side: "good morning" names no goods. */
function sharesTelling(concept: Concept, { question }: Found): boolean {
  const telling = question.words.flatMap((word, at) => (isTelling(word) ? [{ word, at, form: singular(word.token.folded) }] : []));
  return namesOf(concept).some(name => {
    const forms = new Set(tokenize(name).map(({ folded }) => singular(folded)));
    const shared = telling.filter(({ form }) => forms.has(form));
    return shared.some(({ word }) => word.role === 'content' && !word.everyday)
      || shared.some(({ form, at }, index) => shared.slice(index + 1).some(next => next.form !== form && next.at - at <= farthest));
  });
}

/** Words of one name stand no farther apart than this: "gerente das mudanças". */
const farthest = 2;

/** Numbers and slips share only their look with a name. */
function isTelling({ role, corrected, asNamed, token: { folded } }: Word): boolean {
  return role !== 'grammar' && asNamed && corrected === null && folded !== 'itil' && !numeral.test(folded) && !/\d/u.test(folded);
}
