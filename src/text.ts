import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';

/** A word of a text: as it was written, and folded (lower case, without accents). */
export interface Token {
  readonly raw: string;
  readonly folded: string;
  /** What its inflections and spellings have in common in either language; what indexes are keyed by. */
  readonly stem: string;
}

/** Lower case without accents, with compatibility forms made plain: "Ａção" becomes "acao". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}

/** A whole text reduced to its folded words joined by single spaces: equal for equal questions. */
export function foldPhrase(text: string): string {
  return tokenize(text).map(token => token.folded).join(' ');
}

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The words of a text in order. Punctuation separates; an apostrophe's tail ("what's") is cut off. */
export function tokenize(text: string): Token[] {
  const plain = beyondLatin.test(text) ? text.normalize('NFKC').replace(/\p{M}+/gu, '') : text;
  const tokens: Token[] = [];
  for (const found of plain.match(wordPattern) ?? []) {
    const token = tokenOf(found);
    if (token.folded) tokens.push(token);
  }
  return tokens;
}

/** Anything that may be a compatibility form or a loose accent. */
const beyondLatin = /[\u0250-\u1FFF\u2070-\u{10FFFF}]/u;

const tokens = new Map<string, Token>();
const stems = new Map<string, string>();
/** Words of the knowledge base are far fewer and shorter; what strangers type must not make the memos grow for ever. */
const mostKept = 50_000;
const longestKept = 40;

function tokenOf(found: string): Token {
  let known = tokens.get(found);
  if (known === undefined) {
    // "The 4 P's" are the 4 Ps.
    const raw = found.replace(/^(\p{L})['’](s)$/iu, '$1$2').replace(/['’].*$/u, '');
    const folded = fold(raw);
    known = { raw, folded, stem: stem(folded) };
    if (tokens.size < mostKept && found.length <= longestKept) tokens.set(found, known);
  }
  return known;
}

/** The stem of a folded word, one key for both languages: "gestao", "incidentes" and "incidents" need no language known. */
export function stem(folded: string): string {
  let known = stems.get(folded);
  if (known === undefined) {
    known = stemOnce(folded);
    if (stems.size < mostKept && folded.length <= longestKept) stems.set(folded, known);
  }
  return known;
}

/** People and their work share a stem ("manager", "management"), and must not share a name. */
const people: ReadonlyMap<string, string> = new Map(
  ['manager managers gerente gerentes gestor gestora gestores', 'owner owners dono dona donos proprietario proprietaria'].flatMap(group => {
    const [first = '', ...others] = group.split(' ');
    return [first, ...others].map((word): [string, string] => [word, first]);
  }),
);

function stemOnce(folded: string): string {
  const person = people.get(folded);
  if (person) return person;
  if (folded.length < 4 || /\d/u.test(folded)) return folded;
  const base = folded
    .replace(/acoes$|acao$/u, 'ar')
    .replace(/icoes$|icao$/u, 'ir')
    .replace(/oes$/u, 'ao')
    .replace(/(ss|x|z|ch|sh)es$/u, '$1')
    .replace(/ies$/u, 'y');
  const stemmed = stemEnglish(stemPortuguese(base));
  // Short words stem to letters that other words share ("wise" to "wi").
  return stemmed.length < 4 ? base.replace(/s$/u, '') : stemmed;
}

/** A folded word without the ending of its plural, in either language, well enough to hold one word against another. */
export function singular(folded: string): string {
  return folded.replace(/(?:oes|aes)$/u, 'ao').replace(/ais$/u, 'al').replace(/s$/u, '');
}
