import { replyNotice } from '../answers/notices.ts';
import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import type { Origin, Press } from '../message.ts';
import type { Part } from '../part.ts';
import type { Outcome, Reply } from '../reply.ts';
import type { QuizAction } from './action.ts';
import { answerQuestion } from './answering/answer.ts';
import { listReports, reportQuestion, reviewQuestion } from './answering/report.ts';
import { explainPick } from './answering/why.ts';
import { createAuthority } from './authority.ts';
import { readQuizCommand, type QuizCommand } from './commands.ts';
import { quizAt, type QuizContext, type QuizParts } from './context.ts';
import { replyLeaderboard } from './manage/state.ts';
import { replyNoQuiz, takeStep } from './manage/steps.ts';
import { aside, typed, typedInChannel } from './reply.ts';
import { openSetUp } from './setup/open.ts';
import { saveQuiz } from './setup/save.ts';

export type { QuizParts } from './context.ts';

/** The quiz of channels. */
export interface Quiz extends Part<QuizAction> {
  /** Whether somebody may change what holds for the channel they are in: whoever set up its quiz, and admins. */
  mayManage(origin: Origin): Promise<boolean>;
}

/** Puts the channel's quiz together. */
export function createQuiz(parts: QuizParts): Quiz {
  const context: QuizContext = { ...parts, authority: createAuthority(parts) };
  return {
    respond(folded, origin, language) {
      const command = readQuizCommand(folded);
      return command === null ? Promise.resolve(null) : respond(context, command, origin, language);
    },
    act: (action, press, language) => act(context, action, press, language),
    mayManage: async origin => context.authority.mayManage(origin, await quizAt(context, origin)),
  };
}

async function respond(context: QuizContext, command: QuizCommand, origin: Origin, language: Language): Promise<Reply> {
  if (command === 'setup') return openSetUp(context, null, origin, language, 'text');
  if (command === 'reports') return listReports(context, origin, language);
  if (command === 'leaderboard') return replyLeaderboard(await quizAt(context, origin), origin, language);
  const { address, channel } = origin;
  const { manage } = wording(language).quiz;
  if (address === null) return replyNotice('setting', language, 'quiz elsewhere', { lines: [manage.elsewhere(typedInChannel('status', null, language))] });
  if (channel === null) return replyNotice('setting', language, 'quiz in channel', { lines: [manage.inChannel(typed(command === 'resume' ? 'resume' : 'status', address, language))] });
  const quiz = await quizAt(context, origin);
  const outcome = quiz && await takeStep(context, command, quiz, origin, language);
  return outcome?.reply ?? replyNoQuiz(origin, language);
}

async function act(context: QuizContext, action: QuizAction, press: Press, language: Language): Promise<Outcome | null> {
  switch (action.do) {
    case 'answer': return aside(await answerQuestion(context, action, press, language));
    case 'why': return aside(await explainPick(context, action, press.workspace, language));
    case 'report': return aside(await reportQuestion(context, action, press, language));
    case 'review': return reviewQuestion(context, action, press, language);
    case 'save-quiz': return aside(await saveQuiz(context, action.quiz, press, language));
    case 'set-up': {
      const quiz = action.quiz === null ? null : await context.store.quizzes.find(press.workspace, action.quiz);
      return action.quiz !== null && !quiz ? null : aside(await openSetUp(context, quiz, press, language, 'button'));
    }
    case 'manage': {
      const quiz = await context.store.quizzes.find(press.workspace, action.quiz);
      return quiz && takeStep(context, action.step, quiz, press, language);
    }
  }
}
