import { fold } from '../text.ts';
import { after, around, between } from './contrast-forms.ts';
import { readIntents } from './intent.ts';

/** The texts of the sides that a question holds against each other; one or none where it holds nothing. */
export interface Split {
  readonly sides: readonly string[];
  /** `sign`: "x", "versus", "between"; `form`: put as a contrast in other words; `list`: it may be a mere list. */
  readonly by: 'sign' | 'form' | 'list';
}

/** A contrast has no more sides than this. */
const mostSides = 4;
/** A side of a mere list is a name, of no more words than this. */
const longestSide = 6;
/** Each is looked up: a text that could be taken apart in more ways is no contrast. */
const mostForms = 8;
/** A longer text tells something, and is not taken apart in all ways. */
const longestText = 300;

const sign = /\s+(?:x|vs\.?|versus)\s+/iu;
/** The same, that may be part of a name or of a version. */
const vagueSign = /\s+v\.?\s+(?!\d)/iu;
/** "The difference between A and B", asked without a sign between them. */
const amid = /\b(?:entre|between)\s+(.+?)\s+(?:e|and)\s+(.+)$/iu;
/** Of what may stand before the first side. */
const leadIn = /^.*\b(?:entre|between)\s+/iu;
const comma = /\s*,\s*(?:(?:e|ou|and|or)\s+)?|\s+(?:e|ou|and|or)\s+/iu;
/** Where a clause ends. */
const clauseEnd = /\s*(?:[,:;?!…()–—]|\.(?=\s|\.|$)|\s-\s)\s*/u;

/** What may stand before a mere list, and after it. */
const opening = /^(?:(?:me )?(?:explica|explique|explain|compar[ae]|comparar|fal[ae]|falar)(?: me)?(?: (?:sobre|about|de|do|da))?|o ?q(?:ue)? (?:é|e|eh|são|sao)|oq (?:é|e|eh|são|sao)|what(?: is| are|'s)|qual (?:é |e |eh )?(?:o |a )?(?:melhor|diferença|diferenca|dif)(?: (?:entre|de|do|da))?|(?:diferenças?|diferencas?|dif|differences?) (?:entre|de|do|da|between|of)?)\s+/iu;
const ending = /[\s,:;-]+(?:qual (?:é |e |eh )?(?:o |a )?(?:melhor|diferença|diferenca|dif)|qual (?:usar|escolher|uso|faço|faco)|diferenças?|diferencas?|differences?|which (?:one )?(?:is )?(?:better|to use|to choose))$/iu;

const asksAnew = /^(?:what|o ?que|oq|how|como|who|quem|why|por ?que|when|quando|where|onde|quant[oa]s)\b/u;

/** The ways to split a question at what divides the sides of a contrast, or of a list, the surest first. */
export function splitSides(text: string): Split[] {
  const splits = [...splitAtSign(text), ...(text.length <= longestText ? splitAtForm(text) : []), { sides: splitList(text), by: 'list' as const }];
  return splits.filter(({ sides }) => sides.length > 1);
}

function splitAtSign(text: string): Split[] {
  const [first = '', ...others] = text.split(sign, mostSides);
  const [, one, two] = amid.exec(text) ?? [];
  const sides = others.length > 0 ? [first.replace(leadIn, ''), ...others] : one !== undefined && two !== undefined ? [...one.split(comma), two].slice(0, mostSides) : [];
  if (sides.length < 2) return [];
  const cut = sides.map((side, at) => (at === 0 ? lastClause(side) : firstClause(side)));
  return [{ sides: cut, by: 'form' }, { sides, by: 'sign' }];
}

function firstClause(text: string): string {
  return text.split(clauseEnd).find(clause => clause !== '') ?? text;
}

function lastClause(text: string): string {
  return text.split(clauseEnd).findLast(clause => clause !== '') ?? text;
}

/** "What separates A from B", "A is only a fancy word for B", "A and B: which is which?" */
function splitAtForm(text: string): Split[] {
  const forms = [...splitAround(text), ...splitBetween(text), ...splitClauses(text)].filter(sides => sides.every(side => side.trim() !== ''));
  return forms.slice(0, mostForms).map(sides => ({ sides, by: 'form' }));
}

const circumfixes = around.map(([before, link]) => ({ before: new RegExp(`\\b(?:${before}) `, 'gu'), link: new RegExp(` (?:${link}) `, 'gu') }));

/** Each way to divide what follows: "separa o dono do serviço do dono do processo" has several. */
function splitAround(text: string): string[][] {
  const plain = plainOf(text);
  return circumfixes.flatMap(({ before, link }) => [...plain.matchAll(before)].flatMap(({ index, 0: { length } }) => {
    const rest = plain.slice(index + length);
    return [...rest.matchAll(link)].map(found => [
      text.slice(index + length, index + length + found.index),
      withoutAfter(text.slice(index + length + found.index + found[0].length)),
    ]);
  }));
}

const infixes = between.map(infix => new RegExp(`\\s+${infix.startsWith('(?:=') ? infix : `(?:${infix})`}\\s+`, 'u'));

function splitBetween(text: string): string[][] {
  const plain = plainOf(text);
  return infixes.flatMap(infix => {
    const found = infix.exec(plain);
    return found ? [[lastClause(text.slice(0, found.index)), withoutAfter(text.slice(found.index + found[0].length))]] : [];
  });
}

function withoutAfter(side: string): string {
  const first = firstClause(side);
  const found = after.exec(plainOf(first));
  return found ? first.slice(0, found.index) : first;
}

/** A list, and then a clause that asks what the difference is: "A and B, how do I keep them apart?" */
function splitClauses(text: string): string[][] {
  const ends = [...text.matchAll(new RegExp(clauseEnd, 'gu'))].filter(({ index, 0: { length } }) => index + length < text.length);
  return ends
    .filter(({ index, 0: { length } }) => readIntents(fold(text.slice(index + length)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).includes('compare'))
    .map(({ index }) => splitList(text.slice(0, index)));
}

/** Without accents and capitals, each letter in its place. */
function plainOf(text: string): string {
  const folded = fold(text);
  return folded.length === text.length ? folded : [...text].map(letter => (fold(letter).length === letter.length ? fold(letter) : letter)).join('');
}

/** Without the marks at its end. Not by a pattern, which would try each of a thousand dots. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' ?!.'.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

function splitList(text: string): string[] {
  const list = withoutEnd(text).replace(opening, '').replace(ending, '');
  const divided = list.split(vagueSign);
  const sides = (divided.length > 1 ? divided.map((side, at) => (at === 0 ? side : firstClause(side))) : list.split(comma)).filter(side => side.trim() !== '');
  // "Hello from the service desk, what is a CI?" asks of one.
  return sides.length <= mostSides && sides.every((side, at) => side.split(' ').length <= longestSide && !(at > 0 && asksAnew.test(fold(side)))) ? sides : [];
}
