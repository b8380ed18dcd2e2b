import { capitalize } from '../answers/card.ts';
import type { Concept } from '../knowledge/knowledge.ts';
import type { QuestionEntry } from '../knowledge/schema.ts';
import { editionTitle, leadOf } from '../questions/question.ts';
import type { QuestionTopic } from './bank.ts';
import type { Session } from './session.ts';

/** A topic as figures call it. */
export function topicLabel({ words, wording }: Session, topic: QuestionTopic): string {
  switch (topic) {
    case 'v1': case 'v2': case 'v3': case 'v5': case 'general': return words.progress.edition(topic);
    default: return wording.quiz.areas[topic];
  }
}

/** The same where it stands alone: in a chart, at the beginning of a line. */
export function topicTitle(session: Session, topic: QuestionTopic): string {
  const label = topicLabel(session, topic);
  return label.charAt(0).toLocaleUpperCase() + label.slice(1);
}

/** The small print above a question: what it is about, its edition and its level. */
export function topicEditionLevel({ wording, knowledge }: Session, question: QuestionEntry): string[] {
  const { areas, groups, levels, question: { level } } = wording.quiz;
  const group = knowledge.concepts.get(leadOf(question))?.group ?? 'concept';
  return [capitalize(question.syllabus ? areas[question.syllabus] : groups[group]), editionTitle(question.edition, wording), level(levels[question.level])];
}

/** The name of a concept in the session's language. */
export function nameOf({ language }: Session, concept: Concept): string {
  return concept.name[language];
}
