import type { Language } from '../language.ts';
import type { Concept } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { ChoiceReply, Trace } from '../reply.ts';
import { refOf } from './card.ts';
import { showAction } from './concept.ts';

/** Two or three concepts that fit equally well. */
export function replyChoice(concepts: readonly Concept[], language: Language, trace: Trace): ChoiceReply {
  return {
    kind: 'choice', language, trace, share: null, buttons: [],
    prompt: wording(language).choice.prompt,
    options: concepts.map(concept => ({ ...refOf(concept, language), gist: concept.definition[language], action: showAction(concept.key, language) })),
  };
}
