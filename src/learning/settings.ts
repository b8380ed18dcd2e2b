import { z } from 'zod';
import type { Language } from '../language.ts';
import { zoneOf, zoneSchema } from '../time/zone.ts';

/** The most questions a day that a person may ask for. */
export const highestCap = 100;

/** A person's own settings. Kept as JSON. */
export const learnerSettingsSchema = z.object({
  /** Questions of practice a day. */
  cap: z.number().int().min(1).max(highestCap).default(20),
  /** The IANA time zone that a person's days and reminder are in. */
  zone: zoneSchema,
  /** The language of reminders, unless the person chose one for all replies. */
  language: z.enum(['pt', 'en']),
  /** `HH:MM` of the daily reminder; null for none. */
  reminder: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u).nullable().default(null),
  /** Whether the person is named in leaderboards and streaks that others see. */
  leaderboard: z.boolean().default(true),
});

/** A person's own settings. */
export type LearnerSettings = Readonly<z.infer<typeof learnerSettingsSchema>>;

/**
 * The settings of somebody who chose none, by the clock that the platform says the person has. Not every platform says, and then the language
 * decides: most who practise in Brazilian Portuguese live by São Paulo's clock. Stored with the first answer, so that days do not shift later.
 */
export function defaultSettings(language: Language, zone: string | null = null): LearnerSettings {
  const known = zone === null ? null : zoneOf(zone);
  return learnerSettingsSchema.parse({ zone: known ?? (language === 'pt' ? 'America/Sao_Paulo' : 'UTC'), language });
}
