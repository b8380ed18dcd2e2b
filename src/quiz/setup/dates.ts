import type { QuizWording } from '../../locales/quiz/wording.ts';

/** More dates than this are no list that a person typed. */
const mostDates = 200;
/** A problem quotes at most this much of what was typed. */
const longestQuote = 40;

/** The dates in a text, in order and once each: `2026-12-25` or `25/12/2026`, one a line or separated by commas. */
export function readDates(text: string, fail: (problem: string) => void, words: QuizWording['problems']): string[] {
  const given = text.split(/[\n,;]+/u).map(each => each.trim()).filter(each => each !== '');
  if (given.length > mostDates) {
    fail(words.tooManyDates(mostDates));
    return [];
  }
  const dates = given.map(each => ({ given: each, date: readDate(each) }));
  const wrong = dates.find(({ date }) => date === null);
  if (wrong) fail(words.date(quote(wrong.given)));
  return [...new Set(dates.flatMap(({ date }) => date ?? []))].toSorted();
}

/** What was typed, short enough to be said again. */
export function quote(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/** Null for what is no date, as the 31st of April. */
function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  const local = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).toReversed() : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(date);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? null : date;
}
