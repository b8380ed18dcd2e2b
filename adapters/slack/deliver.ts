import { languages, type Language } from '../../src/language.ts';
import { wording } from '../../src/locales/index.ts';
import type { FileReply, FormReply, NoticeReply, Reply } from '../../src/reply.ts';
import type { ConversationParts } from './conversation.ts';
import { writeFormState } from './form-state.ts';
import { causeOf, slackError } from './log.ts';
import type { Place } from './place.ts';
import type { Pressed } from './receive-press.ts';
import { isClosedDoor } from './refusals.ts';
import { renderComment, renderHome, renderReply, renderShared } from './render.ts';
import { renderForm } from './render/form.ts';

/** Where an answer goes, and whose it is. */
export interface Destination {
  readonly place: Place;
  /** Where that person alone sees it. */
  readonly aside: Place;
  /** Opens a form; null when nothing does. */
  readonly trigger: string | null;
  readonly person: string;
  /** The shared channel; null in private. */
  readonly channel: string | null;
}

// Why a form did not open: it took longer than 3 s, or the same press opened one already.
const lateTriggers = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged']);

/** Gives a person a reply: a form as a modal, a file in the direct messages, anything else at its place. */
export async function deliver(parts: ConversationParts, reply: Reply, to: Destination): Promise<void> {
  if (reply.kind === 'form' && to.trigger !== null) return openForm(parts, reply, to, to.trigger);
  if (reply.kind === 'file') return sendFile(parts, reply, to);
  return show(parts, to.place, reply);
}

/** Shows a reply at a place: on the Home tab above the welcomes, elsewhere as a message. */
export async function show({ assistant, messenger }: ConversationParts, place: Place, reply: Reply): Promise<void> {
  if (place.at !== 'home') return messenger.say(place, renderReply(reply));
  return messenger.publishHome(place.person, renderHome(languages.map(language => assistant.welcome(language)), reply));
}

async function openForm(parts: ConversationParts, reply: FormReply, to: Destination, trigger: string): Promise<void> {
  const state = writeFormState({ payload: reply.send.action, place: to.aside, channel: to.channel }, to.person);
  try {
    await parts.messenger.openForm(trigger, renderForm(reply, state));
  } catch (error) {
    if (!lateTriggers.has(slackError(error) ?? '')) throw error;
    parts.logger.warn({ cause: causeOf(error) }, 'a form on Slack was ready too late');
    await show(parts, to.aside, notice(reply.language, wording(reply.language).slack.cannotOpenForm));
  }
}

async function sendFile(parts: ConversationParts, reply: FileReply, to: Destination): Promise<void> {
  const { slack } = wording(reply.language);
  try {
    await parts.messenger.sendFile(to.person, { name: reply.name, content: reply.content, comment: renderComment(reply) });
  } catch (error) {
    if (slackError(error) !== 'missing_scope') throw error;
    parts.logger.warn({ cause: causeOf(error) }, 'Slack did not grant what sending a file needs: files:write and im:write');
    return show(parts, to.aside, notice(reply.language, slack.cannotSendFile));
  }
  const there = to.channel === null && to.place.at === 'conversation' && to.place.thread === null;
  if (!there) await show(parts, to.aside, notice(reply.language, [slack.fileSent]));
}

/** Posts a reply in the channel where a button was pressed, in the presser's name. */
export async function share(parts: ConversationParts, reply: Reply, pressed: Pressed): Promise<void> {
  const { messenger, logger } = parts;
  const { press, place, responseUrl, channel } = pressed;
  if (channel === null) return messenger.say(place, renderReply(reply));
  try {
    await messenger.say({ at: 'conversation', channel, thread: null }, renderShared(reply, press.person));
  } catch (error) {
    if (!isClosedDoor(error)) throw error;
    logger.info({ code: slackError(error) }, 'the bot may not post in a channel of Slack');
    return messenger.say(place, renderReply(notice(reply.language, wording(reply.language).slack.cannotPost)));
  }
  if (responseUrl === null || place.at !== 'private') return;
  // The private copy has done its work; leaving it would invite sharing twice. If it stays, nothing is lost.
  await messenger.remove(responseUrl).catch((error: unknown) => {
    logger.warn({ cause: causeOf(error) }, 'a shared answer kept its private copy');
  });
}

function notice(language: Language, lines: readonly string[]): NoticeReply {
  return {
    kind: 'notice', notice: 'problem', language, trace: { confidence: 1, route: 'slack', matched: [] },
    title: null, lines, buttons: [], share: null,
  };
}
