import { capitalize } from '../../answers/card.ts';
import { editions, levels, syllabusAreas } from '../../knowledge/schema.ts';
import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import { editionTitle } from '../../questions/question.ts';
import type { Field as FormField, FieldOption, FormReply } from '../../reply.ts';
import { sayWeekday } from '../../time/when.ts';
import { quizTrace } from '../reply.ts';
import { oneOf, severalOf, type Draft } from './draft.ts';
import type { Field } from './field-names.ts';
import type { Problem } from './values.ts';

/** What the form is made of. */
export interface FormParts {
  /** The quiz to change; null for a new one. */
  readonly quiz: string | null;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly language: Language;
  /** Unix time in milliseconds: zones are shown with their offset of the day. */
  readonly now: number;
}

/** Hours offered until the answer is shown to all. */
const revealHours = [1, 2, 3, 4, 6, 8, 12, 24, 48, 72] as const;
/** Longest list of dates, in characters: two years of weekends. */
const longestDates = 2500;

/** The form that sets up a quiz or changes it. A quiz stays in its channel, where its history is. */
export function quizForm({ quiz, draft, problems, language, now }: FormParts): FormReply {
  const { form } = wording(language).quiz;
  const lines = problems.length > 0 ? [form.mend] : form.lines;
  const fields = fieldsOf(draft, language, now).filter(({ name }) => quiz === null || name !== 'channel');
  // What is wrong with a field that is not shown stands at the first.
  const shown = problems.map(({ field, text }) => ({ text, field: fields.some(({ name }) => name === field) ? field : fields[0]?.name ?? field }));
  return {
    kind: 'form', language, trace: quizTrace('form'), share: null, buttons: [], title: quiz === null ? form.title : form.changeTitle, lines, fields, problems: shown,
    send: { label: form.send, action: { v: 1, do: 'save-quiz', language, quiz } },
  };
}

function fieldsOf(draft: Draft, language: Language, now: number): FormField[] {
  const { form } = wording(language).quiz;
  const base = (name: Field, required = true) => ({ name, ...form.fields[name], required });
  const one = (name: Field, options: readonly FieldOption[]): FormField => {
    const value = oneOf(draft, name);
    return { ...base(name), type: 'one', options, value: options.some(option => option.value === value) ? value : null };
  };
  const several = (name: Field, options: readonly FieldOption[], required = false): FormField =>
    ({ ...base(name, required), type: 'several', options, value: severalOf(draft, name).filter(value => options.some(option => option.value === value)) });
  const text = (name: Field, lines: 'one' | 'many', longest: number): FormField =>
    ({ ...base(name, false), type: 'text', lines, longest, value: oneOf(draft, name).slice(0, longest) || null });
  return [
    { ...base('channel'), type: 'channel', value: oneOf(draft, 'channel') || null },
    { ...base('time'), type: 'time', value: oneOf(draft, 'time') || null },
    one('zone', zoneOptions(oneOf(draft, 'zone'), language, now)),
    text('otherZone', 'one', 60),
    several('weekdays', [1, 2, 3, 4, 5, 6, 7].map(day => ({ value: String(day), label: capitalize(sayWeekday(day, language)) })), true),
    one('languages', Object.entries(form.languages).map(([value, label]) => ({ value, label }))),
    ...contentFields(one, several, language),
    one('revealAfter', revealOptions(oneOf(draft, 'revealAfter'), language)),
    one('leaderboard', [{ value: 'on', label: form.on }, { value: 'off', label: form.off }]),
    text('dates', 'many', longestDates),
    text('country', 'one', 40),
  ];
}

type Choose = (name: Field, options: readonly FieldOption[]) => FormField;

function contentFields(one: Choose, several: Choose, language: Language): FormField[] {
  const words = wording(language);
  const { form, areas, levels: levelNames, manage } = words.quiz;
  return [
    several('editions', editions.filter(edition => edition !== 'general').map(edition => ({ value: edition, label: editionTitle(edition, words) }))),
    several('topics', syllabusAreas.map(area => ({ value: area, label: capitalize(areas[area]) }))),
    one('level', [
      { value: 'adaptive', label: form.adaptive },
      ...levels.map(level => ({ value: level, label: capitalize(manage.upTo(levelNames[level])) })),
    ]),
  ];
}

/** The zones of the list with their offset from UTC today; a quiz's own zone stands first when it is not among them. */
function zoneOptions(chosen: string, language: Language, now: number): FieldOption[] {
  const { zones } = wording(language).quiz.form;
  const own = chosen !== '' && !(chosen in zones) && offsetOf(chosen, now) !== null ? { [chosen]: chosen } : {};
  return Object.entries({ ...own, ...zones }).map(([value, label]) => ({ value, label: value === 'UTC' ? label : `${label} (${offsetOf(value, now) ?? value})` }));
}

/** "GMT-3"; null for a zone that the runtime does not know. */
function offsetOf(zone: string, now: number): string | null {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(now);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? null;
  } catch {
    return null;
  }
}

/** A number of hours set elsewhere stays possible. */
function revealOptions(chosen: string, language: Language): FieldOption[] {
  const { hours } = wording(language).quiz.form;
  const own = /^[1-9]\d?$/u.test(chosen) && Number(chosen) <= 72 ? [Number(chosen)] : [];
  return [...new Set<number>([...revealHours, ...own])].toSorted((a, b) => a - b).map(count => ({ value: String(count), label: hours(count) }));
}
