import type { Concept } from '../knowledge/knowledge.ts';
import type { Question } from '../search/question.ts';
import type { Found } from '../search/search.ts';
import type { Reply, Section, Trace } from '../reply.ts';
import { replyComparison } from './comparison.ts';
import { replyConcept } from './concept.ts';
import type { AnswerContext } from './context.ts';
import { answerDirectly } from './direct.ts';
import { replyList } from './list.ts';

/** The card, the list or the table of a concept, led by what the question asked for. */
export function present(concept: Concept, context: AnswerContext, trace: Trace, direct: Section | null): Reply {
  const { knowledge, language, found } = context;
  const { intents } = found.question;
  if (concept.comparison) return replyComparison(asAsked(concept.comparison.of, found), { knowledge, language, trace, answer: direct?.items[0] ?? null }, concept);
  if (!direct && isListed(concept, found.question)) {
    return replyList(concept, { knowledge, language, trace, counted: intents.includes('count') });
  }
  return replyConcept(concept, { knowledge, language, trace, answer: direct ?? answerDirectly(intents, { concept, knowledge, language }) });
}

/** The sides of a contrast in the order in which the question has them. */
function asAsked(of: readonly string[], { sides }: Found): readonly string[] {
  return sides.concepts.length > 1 && sides.concepts.every(key => of.includes(key)) ? sides.concepts : of;
}

/** True when a question asks for the members of what a concept stands for. */
export function isListed({ relations }: Concept, { intents }: Question): boolean {
  return relations?.parts !== undefined && (intents.includes('list') || intents.includes('count') || intents.includes('activities'));
}
