import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import { nameInList } from './zone.ts';

/** English days as they are written outside the United States, since dates stand day first throughout. */
const locales: Readonly<Record<Language, string>> = { pt: 'pt-BR', en: 'en-GB' };

/** A moment by a zone's clock: "terça-feira, 24 de novembro, às 09:00 (Brasília)". */
export function sayMoment(at: number, zone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(locales[language], { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
  const time = new Intl.DateTimeFormat(locales[language], { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return wording(language).quiz.moment(day, time, sayZone(zone, language));
}

/** A zone by the first place that the form's list has for it, else by its name: "Brasília", "America/Bogota". */
export function sayZone(zone: string, language: Language): string {
  return wording(language).quiz.form.zones[nameInList(zone)]?.split(', ')[0] ?? zone;
}

/** A calendar day: "24 de novembro de 2026". */
export function sayDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(Date.parse(day));
}

/** A calendar day in a chart: "seg., 23/11". */
export function sayShortDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: 'short', day: '2-digit', month: '2-digit' }).format(Date.parse(day));
}

/** The name of a day of the week, 1 for Monday: "segunda-feira". */
export function sayWeekday(day: number, language: Language, length: 'long' | 'short' = 'long'): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: length }).format(Date.UTC(2024, 0, day)).replace('.', '');
}

/** Days of the week as a list: "seg, ter e qua". */
export function sayWeekdays(days: readonly number[], language: Language): string {
  return sayList(days.toSorted((a, b) => a - b).map(day => sayWeekday(day, language, 'short')), language);
}

/** "a, b e c" */
export function sayList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
}
