import type { types } from '@slack/bolt';
import type { FormReply } from '../../src/reply.ts';
import type { ConversationParts } from './conversation.ts';
import { deliver } from './deliver.ts';
import { writeFormState } from './form-state.ts';
import { within } from './patience.ts';
import type { Pressed } from './receive-press.ts';
import { renderForm, renderProblems } from './render/form.ts';

/** What Slack is told about a sent form: what was wrong with it, or what to show next. */
export type FormAnswer =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: types.ModalView };

/** Acknowledges a sent form; without an answer the modal closes. */
export type Acknowledge = (answer?: FormAnswer) => Promise<void>;

/**
 * Answers a sent form: problems and further forms in the modal, everything else to its sender alone. Slack waits three
 * seconds: when the core takes longer the modal closes, and its answer follows as a message.
 */
export async function submit(parts: ConversationParts, sent: Pressed, acknowledge: Acknowledge): Promise<void> {
  const acting = parts.assistant.act(sent.press);
  const soon = await within(acting, parts.submission).catch(async (error: unknown) => {
    await acknowledge();
    throw error;
  });
  if (soon?.reply.kind === 'form') return acknowledge(answerOf(soon.reply, sent));
  await acknowledge();
  const { reply } = soon ?? await acting;
  const { place, aside, press: { person, channel } } = sent;
  return deliver(parts, reply, { place, aside, trigger: null, person, channel });
}

function answerOf(reply: FormReply, { place, press }: Pressed): FormAnswer {
  const errors = renderProblems(reply);
  if (errors !== null) return { response_action: 'errors', errors };
  const state = writeFormState({ payload: reply.send.action, place, channel: press.channel }, press.person);
  return { response_action: 'update', view: renderForm(reply, state) };
}
