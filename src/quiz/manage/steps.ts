import { replyNotice } from '../../answers/notices.ts';
import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import type { Origin } from '../../message.ts';
import type { Outcome, Reply } from '../../reply.ts';
import type { ChannelQuiz, QuizChange } from '../../store/channel-quizzes.ts';
import { replyNotAllowed } from '../authority.ts';
import { quizQuestion } from '../compose/question.ts';
import type { QuizContext } from '../context.ts';
import { nextQuestion } from '../next-question.ts';
import { planNext } from '../plan.ts';
import { aside, instead, typed } from '../reply.ts';
import { replyState, stepButton, type Step } from './state.ts';

/**
 * Takes a step with a quiz, for those who may; others are told who may. Everybody may see how it stands. What changed takes the
 * place of the message with the buttons, so that they are not pressed again; a refusal leaves it to others. Null when the quiz is gone.
 */
export async function takeStep(context: QuizContext, step: Step, quiz: ChannelQuiz, origin: Origin, language: Language): Promise<Outcome | null> {
  const manages = await context.authority.mayManage(origin, quiz);
  if (!manages) return aside(step === 'show' ? replyState(quiz, false, language) : replyNotAllowed(quiz, language));
  switch (step) {
    case 'show': return instead(replyState(quiz, true, language));
    case 'preview': return aside(await preview(context, quiz, language));
    case 'pause': return quiz.state === 'paused' ? instead(replyState(quiz, true, language, 'paused')) : change(context, quiz, { state: 'paused', next: null }, language);
    case 'resume': return resume(context, quiz, language);
    case 'delete': return instead(askAgain(quiz, language));
    case 'delete-for-good': {
      await context.store.quizzes.remove(quiz.workspace, quiz.quiz);
      return instead(replyNotice('setting', language, 'quiz deleted', { lines: [wording(language).quiz.manage.deleted] }));
    }
  }
}

async function change({ store }: QuizContext, quiz: ChannelQuiz, to: QuizChange, language: Language): Promise<Outcome | null> {
  const changed = await store.quizzes.change(quiz, to);
  return changed && instead(replyState(changed, true, language));
}

async function resume(context: QuizContext, quiz: ChannelQuiz, language: Language): Promise<Outcome | null> {
  // Resuming what runs must not move its next question.
  if (quiz.state === 'running') return instead(replyState(quiz, true, language, 'running'));
  const { problems, commands } = wording(language).quiz;
  const { address } = quiz;
  const reach = await context.platformOf(address.platform)?.reach(address).catch((error: unknown) => {
    context.logger.warn({ err: error }, 'the platform did not tell whether a channel can be posted in');
    return 'unreachable' as const;
  }) ?? 'off';
  const problem = reach === 'not-a-member' ? problems.notMember(commands.invite[address.platform]) : reach === 'open' ? null : problems[reach];
  if (problem !== null) {
    const again = stepButton('resume', wording(language).quiz.manage.buttons.resume, quiz.quiz, language);
    return instead(replyNotice('problem', language, 'quiz not resumed', { lines: [problem], buttons: [again] }));
  }
  return change(context, quiz, { state: 'running', next: await planNext(context.store, quiz, context.now()) }, language);
}

/** A question such as the channel gets; not the very next one while there are others, so that whoever set it up can take part. */
async function preview(context: QuizContext, quiz: ChannelQuiz, language: Language): Promise<Reply> {
  const { question: words } = wording(language).quiz;
  const coming = quiz.next && await nextQuestion(context, quiz, quiz.next.day);
  const example = await nextQuestion(context, quiz, 'preview', new Set(coming ? [coming.question.id] : [])) ?? coming;
  if (!example) return replyNotice('problem', language, 'quiz without questions', { lines: [words.noneLeft] });
  const shown = quizQuestion({ question: example.question, order: example.content.order, settings: quiz.settings, revealAt: null, answer: null });
  return { ...shown, title: words.preview, status: words.previewNote, buttons: [] };
}

function askAgain({ quiz }: ChannelQuiz, language: Language): Reply {
  const { manage } = wording(language).quiz;
  return replyNotice('setting', language, 'quiz delete', {
    lines: [manage.sure],
    buttons: [stepButton('delete-for-good', manage.buttons.deleteForGood, quiz, language), stepButton('show', manage.buttons.keep, quiz, language)],
  });
}

/** Says that a channel has no quiz, and how it gets one. */
export function replyNoQuiz({ address, capabilities }: Pick<Origin, 'address' | 'capabilities'>, language: Language): Reply {
  const { manage } = wording(language).quiz;
  return replyNotice('setting', language, 'no quiz', {
    lines: [manage.none(typed('setup', address, language))],
    buttons: capabilities.forms === 'never' ? [] : [{ label: manage.buttons.setUp, action: { v: 1, do: 'set-up', language, quiz: null } }],
  });
}
