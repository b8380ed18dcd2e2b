import type { QuestionEntry } from '../../knowledge/schema.ts';
import type { Language } from '../../language.ts';
import type { Press } from '../../message.ts';
import { findQuestion, isRight, leadOf } from '../../questions/question.ts';
import type { Reply } from '../../reply.ts';
import type { Post } from '../../store/posts.ts';
import type { QuizAction } from '../action.ts';
import { closesAt } from '../closing.ts';
import { scopeOf } from '../compose/composer.ts';
import { contentOf } from '../content.ts';
import type { QuizContext } from '../context.ts';
import { replyToAnswer } from './verdict.ts';

/**
 * Stores an answer to a channel's question, the first one of each person, and says what it was worth. One that comes too late is
 * told so and not stored. Null for a question that is not there (any more).
 */
export async function answerQuestion(context: QuizContext, action: Extract<QuizAction, { do: 'answer' }>, press: Press, language: Language): Promise<Reply | null> {
  const { store, knowledge, now } = context;
  const asked = await askedQuestion(context, press.workspace, action);
  if (!asked || asked.question.options[action.option] === undefined) return null;
  const { question, post } = asked;
  const { workspace, person } = press;
  const scope = scopeOf(post);
  const reply = { question, order: contentOf('question', post).order, post, knowledge, language };
  if (now() >= asked.closesAt) {
    const counted = await store.answers.find(workspace, scope, person);
    return replyToAnswer({ ...reply, chosen: counted?.option ?? action.option, when: counted ? 'counted before' : 'too late' });
  }
  const { counts, added } = await store.answers.add({
    workspace, scope, person, source: 'channel', quiz: action.quiz, day: action.day, question: question.id, option: action.option,
    correct: isRight(question, action.option) ? 1 : 0, at: now(),
  });
  if (added && counts.correct === 0) await noteMissed(context, press, question);
  return replyToAnswer({ ...reply, chosen: counts.option, when: counts.option === action.option ? 'in time' : 'answered before' });
}

/** A channel's question as it was asked, and when it closes; null when there is none of that name in the workspace. */
export async function askedQuestion(
  { store, knowledge, now }: Pick<QuizContext, 'store' | 'knowledge' | 'now'>, workspace: string, { quiz, day }: { readonly quiz: string; readonly day: string },
): Promise<{ readonly question: QuestionEntry; readonly post: Post; readonly closesAt: number } | null> {
  const [found, post] = await Promise.all([store.quizzes.find(workspace, quiz), store.posts.find(workspace, quiz, day, 'question')]);
  const question = findQuestion(knowledge, post?.question ?? null);
  return found && post && question && { question, post, closesAt: await closesAt(store, post, found, now()) };
}

/** The answer counts, and is told, though the card could not be made. */
async function noteMissed({ learning, logger }: QuizContext, { workspace, person }: Press, question: QuestionEntry): Promise<void> {
  try {
    await learning.note(workspace, person, leadOf(question), 'wrong');
  } catch (error) {
    logger.error({ err: error }, 'a wrong answer could not be made a card');
  }
}
