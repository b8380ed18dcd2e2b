import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { QuizWording } from '../../locales/quiz/wording.ts';
import { quote } from './dates.ts';

/** As many regions are named as examples when one is not known. */
const mostExamples = 30;

/** The country and region that a code names: `BR`, `BR-SP`. Both null for an empty text, and after `fail`. */
export function readRegion(text: string, fail: (problem: string) => void, words: QuizWording['problems']): { country: string | null; region: string | null } {
  const none = { country: null, region: null };
  if (text === '') return none;
  const [country = '', ...rest] = text.toUpperCase().split(/[\s/-]+/u);
  const region = rest.join('-');
  const calendar = openCalendar();
  if (!Object.hasOwn(calendar.getCountries(), country)) {
    fail(words.country(quote(text)));
    return none;
  }
  const regions = Object.keys(calendar.getStates(country) ?? {});
  if (region !== '' && !regions.includes(region)) {
    fail(words.region(quote(region), country, regions.slice(0, mostExamples).join(', ')));
    return none;
  }
  return { country, region: region === '' ? null : region };
}

/** Loaded when first needed: it takes a tenth of a second that a quiz without a country can spare. */
function openCalendar(): Holidays {
  const Calendar = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return new Calendar();
}
