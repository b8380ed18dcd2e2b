import type { Language } from '../language.ts';
import type { Concept } from '../knowledge/knowledge.ts';
import { wording } from '../locales/index.ts';
import type { Reply, Section, Trace } from '../reply.ts';
import { editionOf } from '../search/editions.ts';
import type { Intent } from '../search/intent.ts';
import type { Candidate } from '../search/rank.ts';
import type { Found } from '../search/search.ts';
import { facets, subjectsOf } from '../search/subjects.ts';
import { foldPhrase, tokenize } from '../text.ts';
import { asQuestion, capitalize } from './card.ts';
import { replyConcept } from './concept.ts';
import { isSure } from './confidence.ts';
import type { AnswerContext } from './context.ts';
import { isListed, present } from './present.ts';

/** The best candidate, led by what the question asks of it; null when it is not sure enough. */
export function answerSubject(context: AnswerContext): Reply | null {
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

function faqAnswer(concept: Concept, { route, faq }: Candidate, context: AnswerContext): Section | null {
  const { found } = context;
  const { intents } = found.question;
  // Who asks how something is calculated wants the formula, however like another question it sounds.
  if (concept.formula && intents.includes('formula')) return null;
  if (route === 'known question') return similarAnswer(concept, faq, context);
  if (isListed(concept, found.question) || intents.some(intent => ofEditions.has(intent)) || !asksMore(concept, found)) return null;
  const known = found.knownOf(concept.key);
  return known !== null ? similarAnswer(concept, known, context) : null;
}

/** True when a question says more of a concept than its name and what any entry tells: "o que significa a sigla UC?" does not. */
function asksMore({ key }: Concept, { question, nameTerms }: Found): boolean {
  return question.words.some(({ role, cue, term }) => role !== 'grammar' && !cue && !nameTerms(key).has(term));
}

/** The answer of a known question that was asked in other words, under a heading that says so. */
function similarAnswer(concept: Concept, faq: number, { language, found }: AnswerContext): Section | null {
  const answer = knownAnswer(concept, faq, language, nearestWording(concept.faq?.[faq]?.ask[language] ?? [], found));
  return answer && { ...answer, heading: wording(language).card.similar(answer.heading) };
}

/** The wording of a known question that has most of its words in common with what was asked; the first where several are as near. */
function nearestWording(wordings: readonly string[], { question }: Found): string | null {
  const asked = new Set(question.words.map(({ token }) => token.stem));
  const near = wordings.map(text => {
    const stems = new Set(tokenize(text).map(({ stem }) => stem));
    return { text, worth: [...stems].filter(stem => asked.has(stem)).length / Math.sqrt(Math.max(1, stems.size)) };
  });
  return near.toSorted((a, b) => b.worth - a.worth)[0]?.text ?? null;
}

/** What became of a concept is told by its relations. */
const ofEditions: ReadonlySet<Intent> = new Set(['successor', 'kept']);

/**
 * The answer of a known question under the question itself; null for an organisation's, whose card is the answer.
 *
 * @param asked the wording that was asked; null for the question's first
 */
export function knownAnswer(concept: Concept, faq: number, language: Language, asked: string | null): Section | null {
  const known = concept.faq?.[faq];
  return known && concept.group !== 'own' ? { heading: asQuestion(asked ?? known.ask[language][0] ?? ''), items: [known.answer[language]] } : null;
}
