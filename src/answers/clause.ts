import type { Reply, Trace } from '../reply.ts';
import { namesProduct, readScope } from '../search/scope.ts';
import type { Found } from '../search/search.ts';
import { facets, isSetting } from '../search/subjects.ts';
import { leastConfidence } from '../search/weights.ts';
import { isSure } from './confidence.ts';
import type { AnswerContext } from './context.ts';
import { present } from './present.ts';
import { answerSubject, knownAnswer } from './subject.ts';

/** Where the whole text is too little to go by, a clause has to be as sure as this. */
const surest = 0.9;

/**
 * One clause asks for what it names, and the rest tells something: "define outcome please, I am translating slides". Null where none
 * does, or several do.
 */
export function answerAskedClause(context: AnswerContext): Reply | null {
  const { found } = context;
  const sure = isSure(found);
  if ((sure && found.candidates[0]?.features.asked === 1) || readScope(found.question) === 'other') return null;
  const asking = found.clauses(intents => (sure ? intents.includes('define') : intents.length > 0)).filter(clause => (asksOutright(clause) && !(sure && isVague(clause))) || (!sure && asksSurely(clause) && !namesProduct(found.question.folded)));
  const only = asking.length === 1 ? asking[0] : undefined;
  return only ? answerSubject({ ...context, found: only }) : null;
}

/** "What is a value stream": a definition, of what the clause names and nothing else. */
function asksOutright(clause: Found): boolean {
  const { asked, explained } = clause.candidates[0]?.features ?? { asked: 0, explained: 0 };
  return asked === 1 && explained === 1 && !pointsBack(clause) && clause.question.intents.includes('define') && isSure(clause);
}

/** "…, and what does ITIL call them?" asks of what was told before; "what is ITIL?" does not. */
function isVague({ candidates: [best], question: { folded } }: Found): boolean {
  return best !== undefined && (facets.has(best.concept) || (isSetting(best.concept) && !definition.test(folded)));
}

const definition = /\b(?:what is|whats|o q(?:ue)? (?:e|eh|significa)|oq (?:e|eh)|defin\w+|expli\w+)(?: \w+){1,2}$/u;
/** "What is the problem?" may mean whatever problem was told of. */
const pointing = /^(?:the|o|a|os|as|this|that|esse|essa|este|esta)$/u;

function pointsBack({ question: { words }, mentions: [first] }: Found): boolean {
  const at = first?.at ?? [];
  return at.length === 1 && words[at[0] ?? 0]?.everyday === true && pointing.test(words[(at[0] ?? 0) - 1]?.token.folded ?? '');
}

function asksSurely(clause: Found): boolean {
  const { mentioned } = clause.candidates[0]?.features ?? { mentioned: 0 };
  return mentioned === 1 && !pointsBack(clause) && clause.question.intents.length > 0 && clause.confidence >= surest && isSure(clause);
}

/** Nothing fits the whole of it, but one clause is a known question: "email is down for the whole company and the CEO is screaming". */
export function answerKnownClause(context: AnswerContext): Reply | null {
  const { found: { knownWithin, question, confidence }, knowledge, language } = context;
  const concept = knownWithin && readScope(question) !== 'other' ? knowledge.concepts.get(knownWithin.concept) : undefined;
  if (!knownWithin || !concept) return null;
  const trace: Trace = { confidence: Math.max(confidence, leastConfidence), route: 'known question', matched: [] };
  return present(concept, context, trace, knownAnswer(concept, knownWithin.faq, language, knownWithin.language === language ? knownWithin.text : null));
}
