import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import type { Address, Press } from '../../message.ts';
import type { Reply } from '../../reply.ts';
import type { ChannelQuiz } from '../../store/channel-quizzes.ts';
import { nextOccurrence } from '../../time/calendar.ts';
import { replyNotAllowed } from '../authority.ts';
import type { QuizContext } from '../context.ts';
import { replySaved } from '../manage/state.ts';
import { eligible } from '../pick.ts';
import { planNext } from '../plan.ts';
import { typed } from '../reply.ts';
import type { QuizSettings } from '../settings.ts';
import { oneOf, type Draft } from './draft.ts';
import { quizForm } from './form.ts';
import { readSettings, type Problem } from './values.ts';

/**
 * Saves what was filled in, or shows the form again with every problem by field. A channel that has a quiz keeps it, changed. Null
 * when the quiz to be changed is gone, or nothing was filled in.
 */
export async function saveQuiz(context: QuizContext, quiz: string | null, press: Press, language: Language): Promise<Reply | null> {
  const { values, address, workspace } = press;
  const changed = quiz === null ? null : await context.store.quizzes.find(workspace, quiz);
  if (values === null || address === null || (quiz !== null && !changed)) return null;
  if (changed && !(await context.authority.mayManage(press, changed))) return replyNotAllowed(changed, language);
  const channel = oneOf(values, 'channel');
  const target: Address = changed?.address ?? { ...address, channel };
  const there = changed ?? (channel === '' ? null : await context.store.quizzes.inChannel(workspace, channel));
  const read = readSettings(values, language);
  const problems = [
    ...await channelProblems(context, press, target, changed ? null : there, language),
    ...read.problems,
    ...read.settings ? settingsProblems(context, read.settings, language) : [],
  ];
  const again = (all: readonly Problem[]) => quizForm({ quiz, draft: values as Draft, problems: all, language, now: context.now() });
  if (!read.settings || problems.length > 0) return again(problems);
  const saved = await store(context, press, read.settings, target, there);
  if (saved) return replySaved(saved, there === null, press, language);
  return there ? null : again([{ field: 'channel', text: wording(language).quiz.problems.taken(false) }]);
}

/** Null when somebody else gave the channel a quiz at the same moment, or deleted the one that is changed. */
async function store(context: QuizContext, { workspace, person }: Press, settings: QuizSettings, address: Address, there: ChannelQuiz | null): Promise<ChannelQuiz | null> {
  const now = context.now();
  const { quizzes } = context.store;
  if (there === null) {
    const quiz = { workspace, quiz: context.newId(), address, owner: person, settings, state: 'running', createdAt: now } as const;
    return quizzes.save({ ...quiz, next: await planNext(context.store, quiz, now) });
  }
  // A question that has come due, but is not written yet, must not be lost.
  const after = there.state === 'running' && there.next ? Math.min(now, there.next.at - 1) : now;
  return quizzes.change(there, {
    settings,
    ...there.owner === null ? { owner: person } : {},
    // Stopped because nobody could post there; by now somebody can.
    ...there.state === 'stopped' ? { state: 'running' } : {},
    ...there.state === 'paused' ? {} : { next: await planNext(context.store, { ...there, settings }, after) },
  });
}

const problem = (text: string): Problem[] => [{ field: 'channel', text }];

async function channelProblems(context: QuizContext, press: Press, target: Address, taken: ChannelQuiz | null, language: Language): Promise<Problem[]> {
  const words = wording(language).quiz;
  if (target.channel === '') return problem(words.problems.channel(typed('setup', target, language)));
  if (taken && !(await context.authority.mayManage(press, taken))) return problem(words.problems.taken(taken.owner === null));
  const platform = context.platformOf(target.platform);
  if (!platform) return problem(words.problems.off);
  try {
    const reach = await platform.reach(target);
    if (reach === 'not-a-member') return problem(words.problems.notMember(words.commands.invite[target.platform]));
    return reach === 'closed' ? problem(words.problems.closed) : [];
  } catch (error) {
    context.logger.warn({ err: error }, 'the platform did not tell whether a channel can be posted in');
    return problem(words.problems.unreachable);
  }
}

function settingsProblems({ knowledge, now }: QuizContext, settings: QuizSettings, language: Language): Problem[] {
  const { problems } = wording(language).quiz;
  return [
    ...eligible(knowledge.questions, settings).length === 0 ? [{ field: 'topics', text: problems.noQuestions } as const] : [],
    ...nextOccurrence(settings, now()) === null ? [{ field: 'weekdays', text: problems.never } as const] : [],
  ];
}
