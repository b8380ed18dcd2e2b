import { z } from 'zod';
import { languages } from '../../src/language.ts';
import type { Message, Origin, Press } from '../../src/message.ts';
import { zoneSchema } from '../../src/time/zone.ts';
import { conversationPattern, longestName, longestValue, longestZone, mostValues } from './limits.ts';

const conversation = z.string().regex(conversationPattern);
// A browser may have a newer list of zones than we: what we don't know is as good as none.
const timeZone = z.string().max(longestZone).pipe(zoneSchema).nullish().catch(null);
const messageBody = z.object({ text: z.string(), conversation, zone: timeZone, language: z.enum(languages).nullish() });
const value = z.string().max(longestValue);
const values = z.record(z.string().max(longestName), z.union([value, z.array(value).max(mostValues)])).refine(all => Object.keys(all).length <= mostValues);
const actionBody = z.object({ payload: z.unknown(), values: values.nullish(), conversation, zone: timeZone });

/** The body of `POST /web/messages` as a message; null when it is not one. `locale` is what the browser prefers. */
export function receiveMessage(body: unknown, locale: string | null): Message | null {
  const { data } = messageBody.safeParse(body);
  if (data === undefined) return null;
  return { ...origin(data, locale), text: data.text, language: data.language ?? null, delivery: null };
}

/** The body of `POST /web/actions` as a pressed button; null when it is not one. The payload is the assistant's to judge. */
export function receivePress(body: unknown, locale: string | null): Press | null {
  const { data } = actionBody.safeParse(body);
  return data === undefined ? null : { ...origin(data, locale), payload: data.payload, values: data.values ?? null };
}

/** The first language of an `Accept-Language` header, e.g. `pt-BR`; null when it names none. */
export function preferredLocale(header: string | undefined): string | null {
  return header?.match(/^\s*([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)/)?.[1] ?? null;
}

// There is no login, so a tab is a person: nobody's settings or conversation can be reached without its random id.
function origin({ conversation: id, zone }: Pick<z.infer<typeof messageBody>, 'conversation' | 'zone'>, locale: string | null): Origin {
  return { workspace: 'web', person: id, channel: null, conversation: id, locale, zone: zone ?? null, capabilities: { share: false, personal: true, forms: 'now', keepsLanguage: true }, address: null };
}
