import { z } from 'zod';
import { editions, levels, syllabusAreas } from '../knowledge/schema.ts';
import { zoneSchema } from '../time/zone.ts';

/** Days of the week as ISO 8601 numbers them: 1 is Monday. */
const weekday = z.number().int().min(1).max(7);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** What a channel's quiz was set up to do. Kept as JSON; times are of the wall clock in `zone`. */
export const quizSettingsSchema = z.object({
  /** `HH:MM` */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u),
  /** An IANA time zone, e.g. `America/Sao_Paulo`. */
  zone: zoneSchema,
  weekdays: z.array(weekday).min(1),
  /** Languages of the question, the first one on top. */
  languages: z.array(z.enum(['pt', 'en'])).min(1).max(2),
  /** Editions asked about; `general` questions go with any. Empty: all. */
  editions: z.array(z.enum(editions)),
  /** Areas of the syllabus asked about. Empty: all, and questions outside it. */
  topics: z.array(z.enum(syllabusAreas)),
  /** The highest level asked; `adaptive` rises with the channel's success. */
  level: z.enum([...levels, 'adaptive']),
  /** Hours after the question at which everybody sees the answer. */
  revealAfter: z.number().int().min(1).max(72),
  leaderboard: z.boolean(),
  /** No question on these dates, nor on public holidays of this country (ISO 3166, e.g. `BR`) and its region (e.g. `SP`). */
  holidays: z.object({ dates: z.array(date), country: z.string().nullable(), region: z.string().nullable() }),
});

/** What a channel's quiz was set up to do. */
export type QuizSettings = Readonly<z.infer<typeof quizSettingsSchema>>;
