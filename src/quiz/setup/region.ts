import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { languages } from '../../language.ts';
import type { QuizWording } from '../../locales/quiz/wording.ts';
import { fold } from '../../text.ts';
import { quote } from './dates.ts';

/** As many regions are named as examples when one is not known. */
const mostExamples = 30;

/** The country and region that a code names, or the country's own name: `BR`, `BR-SP`, `Brasil`. Both null for an empty text, and after `fail`. */
export function readRegion(text: string, fail: (problem: string) => void, words: QuizWording['problems']): { country: string | null; region: string | null } {
  const none = { country: null, region: null };
  if (text === '') return none;
  const calendar = openCalendar();
  const [given = '', ...rest] = (countryNamed(text, calendar) ?? text.toUpperCase()).split(/[\s/-]+/u);
  const country = everyday.get(fold(given)) ?? given;
  const region = rest.join('-');
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

// cspell:ignore inglaterra escocia irlanda norte holanda tcheca estados unidos
/** What people call a country, or a part of one, besides its name; as `plain` leaves it. */
const everyday: ReadonlyMap<string, string> = new Map([
  ['usa', 'US'], ['eua', 'US'], ['united states of america', 'US'], ['estados unidos da america', 'US'], ['uk', 'GB'], ['great britain', 'GB'], ['britain', 'GB'], ['gra-bretanha', 'GB'], ['gra bretanha', 'GB'],
  ['england', 'GB-ENG'], ['inglaterra', 'GB-ENG'], ['scotland', 'GB-SCT'], ['escocia', 'GB-SCT'], ['wales', 'GB-WLS'], ['pais de gales', 'GB-WLS'], ['northern ireland', 'GB-NIR'], ['irlanda do norte', 'GB-NIR'],
  ['holland', 'NL'], ['holanda', 'NL'], ['republica tcheca', 'CZ'], ['czech republic', 'CZ'],
]);

function countryNamed(text: string, calendar: Holidays): string | null {
  const asked = plain(text);
  const known = everyday.get(asked);
  if (known !== undefined) return known;
  const names = languages.map(language => new Intl.DisplayNames(language, { type: 'region' }));
  return Object.entries(calendar.getCountries()).find(([code, name]) => [name, ...names.map(named => named.of(code) ?? '')].some(each => plain(each) === asked))?.[0] ?? null;
}

function plain(name: string): string {
  return fold(name).replaceAll('.', '').replace(/^(?:the|os|o|a) /u, '');
}

/** Loaded when first needed: it takes a tenth of a second that a quiz without a country can spare. */
function openCalendar(): Holidays {
  const Calendar = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return new Calendar();
}
