import { replyNotice } from '../../answers/notices.ts';
import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import type { Origin } from '../../message.ts';
import type { Reply } from '../../reply.ts';
import type { ChannelQuiz } from '../../store/channel-quizzes.ts';
import { replyNotAllowed } from '../authority.ts';
import { quizAt, type QuizContext } from '../context.ts';
import { typedInChannel } from '../reply.ts';
import { draftOf, newDraft } from './draft.ts';
import { quizForm } from './form.ts';

/** How the form is asked for: by a text, where a platform may want a button first, or by that button. */
type By = 'text' | 'button';

/**
 * The form that sets up a quiz, or changes the one that the channel has; for those who may. Where no form can be shown, or no channel chosen
 * in it, it says so in words, and where one needs a button it gives that.
 */
export async function openSetUp(context: QuizContext, quiz: ChannelQuiz | null, origin: Origin, language: Language, by: By): Promise<Reply> {
  const { manage } = wording(language).quiz;
  const { address, capabilities, channel } = origin;
  const channelless = quiz === null && channel === null && capabilities.channels === false;
  if (address === null || capabilities.forms === 'never' || channelless) {
    return replyNotice('setting', language, 'quiz elsewhere', { lines: [manage.elsewhere(typedInChannel('setup', address, language))] });
  }
  const existing = quiz ?? await quizAt(context, origin);
  if (existing && !(await context.authority.mayManage(origin, existing))) return replyNotAllowed(existing, language);
  if (by === 'text' && capabilities.forms === 'by-button') {
    const label = existing ? manage.buttons.change : manage.buttons.setUp;
    return replyNotice('setting', language, 'quiz form', { lines: [manage.openForm], buttons: [{ label, action: { v: 1, do: 'set-up', language, quiz: existing?.quiz ?? null } }] });
  }
  const draft = existing ? draftOf(existing.settings) : newDraft(language, origin, channel === null ? null : address.channel);
  return quizForm({ quiz: existing?.quiz ?? null, draft, problems: [], language, now: context.now() });
}
