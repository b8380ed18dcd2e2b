import { replyNotice } from '../../answers/notices.ts';
import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import type { Reply } from '../../reply.ts';
import { sayDay } from '../../time/when.ts';
import type { QuizAction } from '../action.ts';
import { contentOf, type PickReason } from '../content.ts';
import type { QuizContext } from '../context.ts';
import { topicName } from '../topic.ts';
import { askedQuestion } from './answer.ts';

/** Why a question was picked for a channel, in words; null for a question that is not there (any more). */
export async function explainPick(context: QuizContext, action: Extract<QuizAction, { do: 'why' }>, workspace: string, language: Language): Promise<Reply | null> {
  const asked = await askedQuestion(context, workspace, action);
  if (!asked) return null;
  const { reason } = contentOf('question', asked.post);
  return replyNotice('setting', language, 'quiz why', { title: wording(language).quiz.why.title, lines: sayReason(reason, language) });
}

function sayReason({ lastAsked, topic, topicRight, level, adaptive, success, basics }: PickReason, language: Language): string[] {
  const { why, levels } = wording(language).quiz;
  const name = topicName(topic, language);
  return [
    lastAsked === null ? why.fresh : why.again(sayDay(lastAsked, language)),
    topicRight === null ? why.topicNew(name) : why.topic(name, topicRight),
    adaptive ? why.adaptive(levels[level], success) : why.fixed(levels[level]),
    ...basics ? [why.basics] : [],
    ...lastAsked === null ? [why.by] : [],
  ];
}
