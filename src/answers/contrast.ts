import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import { asksForApplication } from '../search/asked.ts';
import type { Mention } from '../search/mentions.ts';
import type { Found } from '../search/search.ts';
import { editionsIn } from '../search/editions.ts';
import { allNamed, isSetting, thingsNamed } from '../search/subjects.ts';
import { wording } from '../locales/index.ts';
import type { Reply, Trace } from '../reply.ts';
import { comparisonEntry, replyComparison } from './comparison.ts';
import type { AnswerContext } from './context.ts';
import { present } from './present.ts';

/** The contrast that a question asks for; null when it asks for none, or nothing is found to hold against each other. */
export function answerComparison(context: AnswerContext): Reply | null {
  const { found, knowledge } = context;
  if (isLongStory(found)) return null;
  const mentions = withoutReporters(found);
  const things = thingsNamed(mentions, knowledge);
  const subjects = (things.length > 1 ? things : allNamed(mentions, knowledge)).slice(0, mostSides);
  const trace = traceOf(found, subjects.flatMap(({ at }) => at));
  const across = answerAcrossEditions(found.sides.concepts.length > 0 ? found.sides.concepts : subjects.map(({ concept }) => concept), context, trace);
  if (across) return across;
  if (asksForSides(found)) return replyComparison(found.sides.concepts, { ...context, trace }, comparisonEntry(found.sides.concepts, knowledge) ?? entryOfOne(found.sides.concepts, subjects, knowledge));
  if (!found.question.intents.includes('compare')) return answerChange(subjects, context);
  const keys = subjects.map(({ concept }) => concept);
  const entry = namedEntry(subjects, knowledge);
  if (entry?.comparison) return replyComparison(entry.comparison.of, { ...context, trace }, entry);
  return keys.length < 2 ? replyNearestComparison(context, trace) : replyComparison(keys, { ...context, trace }, comparisonEntry(keys, knowledge));
}

/** The contrast that is itself among what is named; null when none is. */
function namedEntry(subjects: readonly Mention[], knowledge: Knowledge): Concept | null {
  return subjects.flatMap(({ concept }) => knowledge.concepts.get(concept) ?? []).find(({ comparison }) => comparison) ?? null;
}

/** The same, where it tells one of two sides from something like the other: "IC e ativo de TI". */
function entryOfOne(sides: readonly string[], subjects: readonly Mention[], knowledge: Knowledge): Concept | null {
  const entry = sides.length === 2 ? namedEntry(subjects, knowledge) : null;
  return entry?.comparison?.of.some(side => sides.includes(side)) ? entry : null;
}

/** One concept in two editions ("change management v3 vs ITIL 4"): against what it became, or with what changed; null when that is not asked. */
function answerAcrossEditions(keys: readonly string[], context: AnswerContext, trace: Trace): Reply | null {
  const { found, knowledge, language } = context;
  const isEdition = (key: string) => isSetting(key) || (knowledge.concepts.get(key)?.comparison?.of.every(isSetting) ?? false);
  const things = keys.filter(key => !isEdition(key));
  const concept = things.length === 1 && keys.length > 1 ? knowledge.concepts.get(things[0] ?? '') : undefined;
  if (!concept || concept.comparison || !found.question.intents.includes('compare') || editionsIn(found.question.folded).length < 2) return null;
  const other = knowledge.relationsOf(concept.key).find(({ type, to }) => type === 'renamed-to' && knowledge.concepts.has(to))?.to;
  if (other !== undefined) return replyComparison([concept.key, other], { ...context, trace }, comparisonEntry([concept.key, other], knowledge));
  const changes = concept.explanation.changes?.[language];
  return changes ? present(concept, context, trace, { heading: wording(language).card.changes, items: [changes] }) : null;
}

function asksForSides({ sides, question: { intents } }: Found): boolean {
  return sides.concepts.length > 0 && (sides.bare || intents.includes('compare') || intents.every(intent => intent === 'define'));
}

/** What two things that are told apart by an entry have to do with each other in time: "did the 4 Ps become the four dimensions?" */
function answerChange(subjects: readonly Mention[], context: AnswerContext): Reply | null {
  const { found, knowledge } = context;
  if (subjects.length !== 2 || !found.question.intents.some(intent => intent === 'changes' || intent === 'successor')) return null;
  const keys = subjects.map(({ concept }) => concept);
  const entry = comparisonEntry(keys, knowledge);
  return entry ? replyComparison(keys, { ...context, trace: traceOf(found, subjects.flatMap(({ at }) => at)) }, entry) : null;
}

/** Verbs of what somebody says or thinks, folded. */
const reporting = /^(?:says?|said|saying|insists?|insisted|claims?|claimed|thinks?|thought|tells?|told|asks?|asked|wants?|wanted|keeps?|kept|argues?|argued|believes?|swears?|swore|wonders?|diz|dizem|disse|disseram|insiste|insistem|insistiu|afirma|afirmam|afirmou|acha|acham|achou|jura|juram|jurou|falou|fala|falam|quer|querem|perguntou|pergunta|pediu|alega|alegou|defende|defendem|garante|garantiu)$/u;

/** What is named, but for those who only say something of it: "the auditor insists that our asset register is a CMDB". */
function withoutReporters({ mentions, question: { words } }: Found): readonly Mention[] {
  const reports = ({ at }: Mention) => reporting.test(words[(at.at(-1) ?? 0) + 1]?.token.folded ?? '');
  const others = mentions.filter(mention => !reports(mention));
  return others.length > 0 ? others : mentions;
}

/** A contrast has no more sides than this. */
const mostSides = 4;

/** A story that asks what applies may say "the same" and "which one", and contrasts nothing. */
function isLongStory({ question }: Found): boolean {
  return asksForApplication(question.folded) && question.words.length > 12 && !/\b(?:diferenc\w+|differen\w+|versus|vs)\b/u.test(question.folded);
}

/** How near the name of a comparison entry has to be when a question asks for a contrast and names no two sides in full. */
const nearComparison = 0.45;

function replyNearestComparison({ found, knowledge, language }: AnswerContext, trace: Trace): Reply | null {
  const near = found.candidates.slice(0, 5).find(({ concept, features }) => Math.max(features.named, features.faq) >= nearComparison && knowledge.concepts.get(concept)?.comparison);
  const entry = near ? knowledge.concepts.get(near.concept) : undefined;
  return entry?.comparison ? replyComparison(entry.comparison.of, { knowledge, language, trace }, entry) : null;
}

function traceOf(found: Found, at: readonly number[]): Trace {
  return { confidence: 1, route: 'comparison', matched: at.flatMap(index => found.question.words[index]?.token.raw ?? []) };
}
