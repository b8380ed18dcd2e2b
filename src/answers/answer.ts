import type { Language } from '../language.ts';
import type { Concept, Knowledge } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { Reply, Section, Trace } from '../reply.ts';
import { asksForApplication } from '../search/asked.ts';
import { editionOf } from '../search/editions.ts';
import type { Candidate } from '../search/rank.ts';
import type { Found } from '../search/search.ts';
import { foldPhrase } from '../search/text.ts';
import { asQuestion, capitalize } from './card.ts';
import { replyChoice } from './choice.ts';
import { comparisonEntry, replyComparison } from './comparison.ts';
import { replyConcept } from './concept.ts';
import { isSure } from './confidence.ts';
import type { Topic } from './conversation.ts';
import type { FollowUp } from './follow-up.ts';
import { answerDirectly } from './direct.ts';
import type { Intent } from '../search/intent.ts';
import { replyList } from './list.ts';
import { applicable, replySituation } from './situation.ts';
import { allNamed, facets, subjectsOf, thingsNamed } from '../search/subjects.ts';
import { replyUnknown } from './unknown.ts';

/** What answering a question needs. */
export interface AnswerContext {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly found: Found;
  /** What the conversation was about until now; null at its beginning. */
  readonly topic: Topic | null;
}

/** The answer to a question, or the reply that says that there is none. */
export function answer(context: AnswerContext): Reply {
  return answerExact(context)
    ?? answerBare(context)
    ?? answerComparison(context)
    ?? answerSituation(context)
    ?? answerSubject(context)
    ?? replyUnknown(context.found, context.knowledge, context.language);
}

/** The answer to a question about what was said before; null when the topic does not hold what it asks for. */
export function answerFollowUp(followUp: FollowUp, topic: Topic, context: AnswerContext): Reply | null {
  const { knowledge } = context;
  const trace: Trace = { confidence: 0.9, route: 'follow-up', matched: [] };
  const show = (key: string | null | undefined, within: AnswerContext) => {
    const concept = key ? knowledge.concepts.get(key) : undefined;
    return concept ? present(concept, within, trace, null) : null;
  };
  switch (followUp.ask) {
    case 'translate': return show(topic.concepts[0], { ...context, language: followUp.language });
    case 'compare': return replyComparison(followUp.concepts, { ...context, trace }, null);
    case 'about': return show(followUp.concept, context);
    case 'member': {
      const part = topic.list ? knowledge.concepts.get(topic.list)?.relations?.parts?.[followUp.index] : undefined;
      return typeof part === 'string' ? show(part, context) : null;
    }
  }
}

/** The whole question is a concept's name. */
function answerExact(context: AnswerContext): Reply | null {
  const concept = context.found.exact ? context.knowledge.concepts.get(context.found.exact) : undefined;
  if (!concept) return null;
  const trace: Trace = { confidence: 1, route: 'name', matched: context.found.question.words.map(({ token }) => token.raw) };
  return present(concept, context, trace, null);
}

/** A word or two that many names hold and none is: the most likely of them, for the asker to choose from. */
function answerBare({ found, knowledge, language }: AnswerContext): Reply | null {
  const content = found.question.words.filter(({ role }) => role === 'content');
  const bare = found.question.words.length <= mostBareWords && !found.question.intents.includes('compare');
  if (!bare || found.mentions.length > 0 || content.length === 0 || content.length > 2 || content.some(({ known }) => known !== 'name')) return null;
  const length = ({ name }: Concept) => foldPhrase(name[language]).split(' ').length;
  const fitting = [...knowledge.concepts.values()]
    .filter(concept => !concept.comparison && content.every(({ term }) => found.nameTerms(concept.key).has(term)))
    .toSorted((a, b) => a.tier - b.tier || length(a) - length(b) || (a.key < b.key ? -1 : 1));
  if (fitting.length < 2) return null;
  const trace: Trace = { confidence: 1 / fitting.length, route: 'part of a name', matched: content.map(({ token }) => token.raw) };
  return replyChoice(fitting.slice(0, mostChoices), language, trace);
}

/** A bare term has no more words than this, grammar and all. */
const mostBareWords = 4;
/** More than this is no longer a short choice. */
const mostChoices = 3;

function answerComparison(context: AnswerContext): Reply | null {
  const { found, knowledge } = context;
  if (!found.question.intents.includes('compare') || tellsStory(found)) return null;
  const things = thingsNamed(found.mentions, knowledge);
  const subjects = (things.length > 1 ? things : allNamed(found.mentions, knowledge)).slice(0, 4);
  const trace = traceOf(found, subjects.flatMap(({ at }) => at), 'comparison');
  for (const { concept } of subjects) {
    const entry = knowledge.concepts.get(concept);
    if (entry?.comparison) return replyComparison(entry.comparison.of, { ...context, trace }, entry);
  }
  const keys = subjects.map(({ concept }) => concept);
  if (keys.length < 2) return replyNearestComparison(context, trace);
  const entry = comparisonEntry(keys, knowledge);
  return replyComparison(keys, { ...context, trace }, entry);
}

/** A story that asks what applies may say "the same" and "which one", and contrasts nothing. */
function tellsStory({ question }: Found): boolean {
  return asksForApplication(question.folded) && question.words.length > 12 && !/\b(?:diferenc\w+|differen\w+|versus|vs)\b/u.test(question.folded);
}

/** How near the name of a comparison entry has to be when a question asks for a contrast and names no two sides in full. */
const nearComparison = 0.45;

function replyNearestComparison({ found, knowledge, language }: AnswerContext, trace: Trace): Reply | null {
  const near = found.candidates.slice(0, 5).find(({ concept, features }) => Math.max(features.named, features.faq) >= nearComparison && knowledge.concepts.get(concept)?.comparison);
  const entry = near ? knowledge.concepts.get(near.concept) : undefined;
  return entry?.comparison ? replyComparison(entry.comparison.of, { knowledge, language, trace }, entry) : null;
}

function answerSituation(context: AnswerContext): Reply | null {
  return isSure(context.found) ? replySituation(applicable(context.found, context.knowledge), context) : null;
}

function answerSubject(context: AnswerContext): Reply | null {
  const { found, knowledge } = context;
  const [best] = found.candidates;
  if (!best || !isSure(found)) return null;
  const concept = withFacet(best, context) ?? knowledge.concepts.get(best.concept);
  if (!concept) return null;
  const trace: Trace = { confidence: found.confidence, route: best.route, matched: best.matched };
  const heir = successorOf(concept, context);
  return heir ?? present(concept, context, trace, faqAnswer(concept, best, context));
}

/** "What replaced X?" leads with what X became, in the edition that the question names where there are several. */
function successorOf(concept: Concept, context: AnswerContext): Reply | null {
  const { found, knowledge, language } = context;
  if (!found.question.intents.includes('successor')) return null;
  const heirs = knowledge.relationsOf(concept.key)
    .filter(({ type, inverse }) => type === 'renamed-to' && !inverse)
    .flatMap(({ to }) => knowledge.concepts.get(to) ?? []);
  const edition = editionOf(found.question.folded);
  const heir = heirs.find(({ editions }) => edition && editions.includes(edition)) ?? heirs[0];
  if (!heir) return null;
  const names = heirs.map(({ name }) => capitalize(name[language]));
  const changes = concept.explanation.changes?.[language] ?? heir.explanation.changes?.[language];
  const heading = `${capitalize(concept.name[language])}: ${wording(language).card.renamedTo.toLowerCase()}`;
  const trace: Trace = { confidence: 0.95, route: 'renamed', matched: [] };
  return replyConcept(heir, { knowledge, language, trace, answer: { heading, items: [names.join(' + '), ...(changes ? [changes] : [])] } });
}

const facetFields: Partial<Record<Intent, readonly (keyof Concept)[]>> = {
  metrics: ['metrics', 'formula'], inputs: ['inputs'], outputs: ['outputs'], flow: ['inputs', 'outputs'], roles: ['roles'], activities: ['activities'],
};

/** "Metrics of change" asks for those of the practice, since a change has none: the first candidate that has what is asked. */
function withFacet(best: Candidate, { found, knowledge }: AnswerContext): Concept | null {
  const fields = found.question.intents.map(intent => facetFields[intent]).find(Boolean);
  const subject = subjectsOf(found.mentions, knowledge).toSorted((a, b) => b.weight - a.weight)[0];
  const lead = subject ? knowledge.concepts.get(subject.concept) : undefined;
  if (!fields || !subject || !lead || facets.has(subject.concept) || best.route === 'known question' || lead.relations?.parts) return null;
  if (fields.some(field => lead[field])) return lead;
  const terms = subject.at.flatMap(index => found.question.words[index]?.term ?? []);
  const named = (key: string) => found.nameTerms(key);
  const others = [...knowledge.concepts.values()].filter(concept => (concept.group === 'practice' || concept.group === 'process')
    && fields.some(field => concept[field]) && terms.every(term => named(concept.key).has(term)));
  const length = ({ name }: Concept) => foldPhrase(name.en).split(' ').length;
  return others.toSorted((a, b) => length(a) - length(b) || (a.group < b.group ? -1 : 1) || a.tier - b.tier)[0] ?? null;
}

/** The card, the list or the table of a concept, led by what the question asked for. */
function present(concept: Concept, context: AnswerContext, trace: Trace, direct: Section | null): Reply {
  const { knowledge, language, found } = context;
  const { intents } = found.question;
  if (concept.comparison) return replyComparison(concept.comparison.of, { knowledge, language, trace, answer: direct?.items[0] ?? null }, concept);
  const wantsList = intents.includes('list') || intents.includes('count') || intents.includes('activities');
  if (wantsList && !direct && concept.relations?.parts) {
    return replyList(concept, { knowledge, language, trace });
  }
  return replyConcept(concept, { knowledge, language, trace, answer: direct ?? answerDirectly(intents, { concept, knowledge, language }) });
}

function faqAnswer(concept: Concept, { route, faq }: Candidate, { language }: AnswerContext): Section | null {
  const known = route === 'known question' ? concept.faq?.[faq] : undefined;
  return known && concept.group !== 'own' ? { heading: asQuestion(known.ask[language][0] ?? ''), items: [known.answer[language]] } : null;
}

function traceOf(found: Found, at: readonly number[], route: string): Trace {
  return { confidence: 1, route, matched: at.flatMap(index => found.question.words[index]?.token.raw ?? []) };
}
