import type { Language } from '../../language.ts';
import type { FormValues, Origin } from '../../message.ts';
import { findZone, nameInList } from '../../time/zone.ts';
import type { QuizSettings } from '../settings.ts';
import type { Field } from './field-names.ts';

/** What stands in the form: the values of its fields, as they come and go. */
export type Draft = Readonly<Partial<Record<Field, string | readonly string[]>>>;

/** The form of a quiz as it is. */
export function draftOf(settings: QuizSettings): Draft {
  const { holidays } = settings;
  return {
    time: settings.time, zone: nameInList(settings.zone), weekdays: settings.weekdays.map(String), languages: settings.languages.join('+'), editions: settings.editions,
    topics: settings.topics, level: settings.level, revealAfter: String(settings.revealAfter), leaderboard: settings.leaderboard ? 'on' : 'off',
    dates: holidays.dates.join('\n'), country: holidays.country === null ? '' : [holidays.country, ...holidays.region === null ? [] : [holidays.region]].join('-'),
  };
}

/** The form of a new quiz: working days at nine by the person's clock, or that of most who speak the language, on the edition most people learn. */
export function newDraft(language: Language, person: Pick<Origin, 'locale' | 'zone'>, channel: string | null): Draft {
  const zone = nameInList(homeZone(language, person));
  return {
    ...channel === null ? {} : { channel },
    time: '09:00', zone, weekdays: ['1', '2', '3', '4', '5'], languages: language, editions: ['itil4'], topics: [], level: 'adaptive',
    revealAfter: '4', leaderboard: 'on', dates: '', country: countryOf(zone),
  };
}

/** Not every platform tells a person's zone, nor always; a locale with a country tells of most. */
const homes: Readonly<Record<string, string>> = { BR: 'America/Sao_Paulo', PT: 'Europe/Lisbon', US: 'America/New_York', GB: 'Europe/London' };

function homeZone(language: Language, { locale, zone }: Pick<Origin, 'locale' | 'zone'>): string {
  const country = /[-_]([a-z]{2})$/iu.exec(locale ?? '')?.[1]?.toUpperCase() ?? '';
  return (zone ? findZone(zone) : null) ?? homes[country] ?? (language === 'pt' ? homes['BR'] : undefined) ?? 'UTC';
}

// cspell:ignore Araguaina Belem Cuiaba Eirunepe Maceio Santarem
/** Zones of one country alone, whose holidays are most likely those of who lives by its clock. */
const zonesOf: Readonly<Record<string, readonly string[]>> = {
  BR: [
    'Sao_Paulo', 'Fortaleza', 'Recife', 'Bahia', 'Maceio', 'Belem', 'Araguaina', 'Manaus', 'Cuiaba', 'Campo_Grande', 'Porto_Velho', 'Boa_Vista', 'Rio_Branco', 'Noronha', 'Santarem', 'Eirunepe',
  ].map(city => `America/${city}`),
  PT: ['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores'],
  US: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  GB: ['Europe/London'],
};

/** The country of the zone in the form, so that no platform's form skips holidays that another's does not. */
function countryOf(zone: string): string {
  return Object.keys(zonesOf).find(country => zonesOf[country]?.includes(zone)) ?? '';
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
