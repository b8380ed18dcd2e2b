import type { Language } from '../../language.ts';
import type { FormValues } from '../../message.ts';
import type { QuizSettings } from '../settings.ts';
import type { Field } from './field-names.ts';

/** What stands in the form: the values of its fields, as they come and go. */
export type Draft = Readonly<Partial<Record<Field, string | readonly string[]>>>;

/** The form of a quiz as it is. */
export function draftOf(settings: QuizSettings): Draft {
  const { holidays } = settings;
  return {
    time: settings.time, zone: settings.zone, weekdays: settings.weekdays.map(String), languages: settings.languages.join('+'), editions: settings.editions,
    topics: settings.topics, level: settings.level, revealAfter: String(settings.revealAfter), leaderboard: settings.leaderboard ? 'on' : 'off',
    dates: holidays.dates.join('\n'), country: holidays.country === null ? '' : [holidays.country, ...holidays.region === null ? [] : [holidays.region]].join('-'),
  };
}

/** The form of a new quiz: working days at nine, where most who speak the language live, on the edition most people learn. */
export function newDraft(language: Language, locale: string | null, channel: string | null): Draft {
  return {
    ...channel === null ? {} : { channel },
    time: '09:00', zone: zoneOf(language, locale), weekdays: ['1', '2', '3', '4', '5'], languages: language, editions: ['itil4'], topics: [], level: 'adaptive',
    revealAfter: '4', leaderboard: 'on', dates: '', country: countryOf(locale),
  };
}

/** Platforms do not tell a person's zone with every message; a locale with a country tells of most. */
const homes: Readonly<Record<string, { readonly zone: string; readonly country: string }>> = {
  BR: { zone: 'America/Sao_Paulo', country: 'BR' }, PT: { zone: 'Europe/Lisbon', country: 'PT' }, US: { zone: 'America/New_York', country: 'US' },
  GB: { zone: 'Europe/London', country: 'GB' },
};

function homeOf(locale: string | null) {
  return homes[/[-_]([a-z]{2})$/iu.exec(locale ?? '')?.[1]?.toUpperCase() ?? ''];
}

function zoneOf(language: Language, locale: string | null): string {
  return homeOf(locale)?.zone ?? (language === 'pt' ? 'America/Sao_Paulo' : 'UTC');
}

function countryOf(locale: string | null): string {
  return homeOf(locale)?.country ?? '';
}

/** The one value of a field, without blanks around it; empty when it was left empty. */
export function oneOf(values: FormValues | Draft, field: Field): string {
  const value = values[field as keyof typeof values] as string | readonly string[] | undefined;
  return (typeof value === 'string' ? value : value?.[0] ?? '').trim();
}

/** The several values of a field. Adaptive Cards join them with commas. */
export function severalOf(values: FormValues | Draft, field: Field): string[] {
  const value = values[field as keyof typeof values] as string | readonly string[] | undefined;
  const given = typeof value === 'string' ? value.split(',') : value ?? [];
  return [...new Set(given.map(each => each.trim()).filter(each => each !== ''))];
}
