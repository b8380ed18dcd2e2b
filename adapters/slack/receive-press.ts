import type { z } from 'zod';
import type { Press } from '../../src/message.ts';
import { formCallback, readFormState, readValues } from './form-state.ts';
import { pressBody, submissionBody } from './payloads.ts';
import type { Place } from './place.ts';
import { formsBy, originOf, type Installation } from './receive.ts';

/** A pressed button or a sent form, and where what it leads to goes. */
export interface Pressed {
  readonly press: Press;
  /** Where a new answer goes. */
  readonly place: Place;
  /** Where the presser alone sees an answer. */
  readonly aside: Place;
  /** The message with the button is one that others see. */
  readonly seenByOthers: boolean;
  /** Takes the place of the message with the button; null where there is none. */
  readonly responseUrl: string | null;
  /** Where there is to share to. */
  readonly channel: string | null;
  /** Opens a form within 3 s. */
  readonly trigger: string | null;
}

/**
 * A pressed button. A new answer goes where the button stood: the Home tab, the direct message, the thread. Under a
 * message that a whole channel sees, it goes to the presser alone, who may share it.
 */
export function receivePress(body: unknown, self: Installation): Pressed | null {
  const parsed = pressBody.safeParse(body);
  if (!parsed.success) return null;
  const { user, container, actions: [action], response_url: responseUrl = null, trigger_id: trigger = null } = parsed.data;
  const channel = parsed.data.channel?.id ?? null;
  const shared = channel !== null && !channel.startsWith('D') && parsed.data.channel?.name !== 'directmessage';
  const ephemeral = container.is_ephemeral === true;
  const thread = threadOf(parsed.data);
  const alone = responseUrl !== null && (ephemeral || (shared && thread === null));
  const place = placeOf(user.id, channel, thread, alone ? responseUrl : null);
  const capabilities = { share: shared && alone, personal: alone || !shared, forms: formsBy(trigger) };
  return {
    place, responseUrl, channel, trigger,
    aside: shared && place.at === 'conversation' ? { at: 'aside', channel, thread, person: user.id } : place,
    seenByOthers: shared && !ephemeral,
    press: { ...originOf(self, user.id, shared ? channel : null, place, capabilities), payload: payloadOf(action.value), values: null },
  };
}

/** A sent form of ours; null for any other. It is answered to its sender alone, where it was opened. */
export function receiveSubmission(body: unknown, self: Installation): Pressed | null {
  const parsed = submissionBody.safeParse(body);
  if (!parsed.success || parsed.data.view.callback_id !== formCallback) return null;
  const { user, view, trigger_id: trigger = null } = parsed.data;
  const state = readFormState(view.private_metadata);
  if (state === null) return null;
  const { place, channel, payload } = state;
  const capabilities = { share: channel !== null, personal: true, forms: formsBy(trigger) };
  return {
    place, aside: place, seenByOthers: false, responseUrl: null, channel, trigger,
    press: { ...originOf(self, user.id, channel, place, capabilities), payload, values: readValues(view.state.values) },
  };
}

/** The thread that a message stands in. One that a thread was opened under names itself, and stands in the channel all the same. */
function threadOf({ container, message }: z.infer<typeof pressBody>): string | null {
  const named = container.thread_ts ?? message?.thread_ts ?? null;
  return named === container.message_ts ? null : named;
}

function placeOf(person: string, channel: string | null, thread: string | null, responseUrl: string | null): Place {
  if (channel === null) return { at: 'home', person };
  if (responseUrl !== null) return { at: 'private', responseUrl, channel, thread, person };
  return { at: 'conversation', channel, thread };
}

// A value that is no JSON comes from no version of ours; null makes the assistant say so.
function payloadOf(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? 'null');
  } catch {
    return null;
  }
}
