import type { Bilingual, Language } from '../../language.ts';
import type { Concept } from '../../knowledge/knowledge.ts';
import type { Edition } from '../../knowledge/schema.ts';
import { wording } from '../../locales/index.ts';
import type { Reply, Section, Trace } from '../../reply.ts';
import { editionsIn } from '../../search/editions.ts';
import type { Intent } from '../../search/intent.ts';
import { foldPhrase } from '../../text.ts';
import { asQuestion, capitalize } from '../card.ts';
import { replyComparison } from '../comparison.ts';
import type { AnswerContext } from '../context.ts';
import type { Topic } from '../conversation.ts';
import { answerDirectly } from '../direct.ts';
import type { FollowUp } from './read.ts';
import { present } from '../present.ts';
import { knownAnswer } from '../subject.ts';

const trace: Trace = { confidence: 0.9, route: 'follow-up', matched: [] };

/** The answer to a question about what was said before; null when the topic does not hold what it asks for. */
export function answerFollowUp(followUp: FollowUp, topic: Topic, context: AnswerContext): Reply | null {
  const { knowledge, language } = context;
  const show = (key: string | null | undefined, within: AnswerContext, direct: Section | null = null) => {
    const concept = key ? knowledge.concepts.get(key) : undefined;
    return concept ? present(concept, within, trace, direct) : null;
  };
  switch (followUp.ask) {
    // "Como se chama em inglês?" asks for no "how".
    case 'translate': return show(topic.concepts[0], { ...wanting([], context), language: followUp.language });
    case 'compare': return replyComparison(followUp.concepts, { ...context, trace }, null);
    case 'both': return showBoth(followUp.concepts, context);
    case 'about': return show(followUp.concept, followUp.wanting ? wanting(followUp.wanting, context) : context);
    case 'known': {
      const concept = knowledge.concepts.get(followUp.concept);
      return show(followUp.concept, context, concept ? knownAnswer(concept, followUp.faq, language, null) : null);
    }
    case 'heir': return showHeir(followUp.concept, followUp.heir, followUp.edition, context);
    case 'edition': return followUp.edition ? showInEdition(followUp.concept, followUp.edition, context) : showEditions(followUp.concept, context);
  }
}

/** The same question as if it asked for these. */
function wanting(intents: readonly Intent[], context: AnswerContext): AnswerContext {
  return { ...context, found: { ...context.found, question: { ...context.found.question, intents } } };
}

/** Two concepts beside each other, led by what is asked of both: "an example of both". */
function showBoth(keys: readonly string[], context: AnswerContext): Reply {
  const { knowledge, language, found } = context;
  const reply = replyComparison(keys, { ...context, trace }, null);
  const told = keys.flatMap(key => {
    const concept = knowledge.concepts.get(key);
    const direct = concept ? answerDirectly(found.question.intents, { concept, knowledge, language }) : null;
    return concept && direct ? [`${capitalize(concept.name[language])}: ${direct.items.join('; ')}`] : [];
  });
  return { ...reply, points: [...told, ...reply.points] };
}

/** A concept, or what it became in the edition asked about, led by what is said of that edition. */
function showInEdition(key: string, edition: Edition, context: AnswerContext): Reply | null {
  const { knowledge, language } = context;
  const concept = knowledge.concepts.get(key);
  if (!concept) return null;
  const heir = knowledge.relationsOf(key).filter(({ type }) => type === 'renamed-to')
    .flatMap(({ to }) => knowledge.concepts.get(to) ?? []).find(({ editions }) => editions.includes(edition) && !concept.editions.includes(edition));
  const told = (heir ? saidOf(edition, heir, language) : null) ?? saidOf(edition, concept, language);
  return present(heir ?? concept, wanting([], context), trace, told);
}

/** What stands in the place of a concept in an edition, led by what is said of that. */
function showHeir(key: string, heir: string, edition: Edition, context: AnswerContext): Reply | null {
  const [concept, other] = [key, heir].map(one => context.knowledge.concepts.get(one));
  return concept && other ? present(other, wanting([], context), trace, saidOf(edition, concept, context.language)) : null;
}

/** What an entry says of an edition: a part or a known question that speaks of it, or else what its editions changed. */
function saidOf(edition: Edition, { explanation, faq = [] }: Concept, language: Language): Section | null {
  const { card } = wording(language);
  const speaks = (text: Bilingual | undefined) => text !== undefined && editionsIn(foldPhrase(text.en)).includes(edition);
  const asked = faq.flatMap(({ ask, answer }) => ask[language].filter(text => editionsIn(foldPhrase(text)).includes(edition)).map(text => ({ heading: asQuestion(text), items: [answer[language]] })));
  if (asked[0] && !speaks(explanation.changes)) return asked[0];
  const part = (['changes', 'how', 'context', 'why'] as const).find(name => speaks(explanation[name])) ?? 'changes';
  const text = explanation[part];
  return text ? { heading: card[part], items: [text[language]] } : null;
}

/** A concept, led by the editions that have it and what they changed. */
function showEditions(key: string, context: AnswerContext): Reply | null {
  const { knowledge, language } = context;
  const concept = knowledge.concepts.get(key);
  if (!concept) return null;
  const { card, editions } = wording(language);
  const named = concept.editions.map(edition => editions[edition]).join(', ');
  const changes = concept.explanation.changes?.[language];
  return present(concept, context, trace, { heading: card.editions, items: [named, ...(changes ? [changes] : [])] });
}
