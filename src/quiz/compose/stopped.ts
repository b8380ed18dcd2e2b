import { replyNotice } from '../../answers/notices.ts';
import { wording } from '../../locales/index.ts';
import type { Reply } from '../../reply.ts';
import type { ChannelQuiz } from '../../store/channel-quizzes.ts';
import { sayTimes, stepButton } from '../manage/state.ts';
import { firstOf, typed } from '../reply.ts';
import type { ComposerParts } from './composer.ts';

/** Tells whoever set up a quiz, in private, why it stopped and how it goes on. */
export async function composeStopped({ store }: Pick<ComposerParts, 'store'>, { workspace, quiz, owner, settings, address }: ChannelQuiz): Promise<Reply> {
  const language = (owner === null ? null : await store.chosenLanguage(workspace, 'person', owner)) ?? firstOf(settings.languages);
  const { stopped, manage } = wording(language).quiz;
  return replyNotice('problem', language, 'quiz stopped', {
    title: stopped.title,
    lines: stopped.lines(sayTimes(settings, language), typed('resume', address, language)),
    buttons: [stepButton('resume', manage.buttons.resume, quiz, language)],
  });
}
