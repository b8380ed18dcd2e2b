import { z } from 'zod';
import type { FormValues } from '../../src/message.ts';
import { limits } from './limits.ts';
import { placeSchema, type Place } from './place.ts';

/** What a form brings back with its values: the action of sending it, and where it was opened. */
export interface FormState {
  readonly payload: unknown;
  /** Where the answer goes, seen by the sender alone. */
  readonly place: Place;
  /** The shared channel it was opened in; null in private. */
  readonly channel: string | null;
}

/** Our forms' `callback_id`. */
export const formCallback = 'farol:form';

/** The one element of each input. */
export const fieldAction = 'value';

const blockPrefix = 'field:';
const schema = z.object({ payload: z.unknown(), place: placeSchema, channel: z.string().nullable() });

/** The `block_id` of a field's input. */
export function blockOfField(name: string): string {
  return `${blockPrefix}${name}`;
}

/** A form's state as the view's `private_metadata`. Where a place is too long to be kept, the answer goes to the person's messages. */
export function writeFormState(state: FormState, person: string): string {
  const whole = JSON.stringify(state);
  return whole.length <= limits.privateMetadata ? whole : JSON.stringify({ ...state, place: { at: 'conversation', channel: person, thread: null } });
}

/** The state in a view's `private_metadata`; null when it is none of ours. */
export function readFormState(metadata: string): FormState | null {
  try {
    const { payload, place, channel } = schema.parse(JSON.parse(metadata));
    return { payload, place, channel };
  } catch {
    return null;
  }
}

/** One input of a sent form, as Slack tells it. */
interface Input {
  readonly value?: string | null | undefined;
  readonly selected_time?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
  readonly selected_options?: readonly { readonly value: string }[] | null | undefined;
  readonly selected_conversation?: string | null | undefined;
}

/** The values of a sent form by the fields' names; what was left empty is absent. */
export function readValues(inputs: Readonly<Record<string, Readonly<Record<string, Input>>>>): FormValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const [block, elements] of Object.entries(inputs)) {
    const input = elements[fieldAction];
    const value = input === undefined ? null : valueOf(input);
    if (block.startsWith(blockPrefix) && value !== null && value.length > 0) values[block.slice(blockPrefix.length)] = value;
  }
  return values;
}

function valueOf(input: Input): string | readonly string[] | null {
  return input.value ?? input.selected_time ?? input.selected_conversation ?? input.selected_option?.value
    ?? input.selected_options?.map(option => option.value) ?? null;
}
