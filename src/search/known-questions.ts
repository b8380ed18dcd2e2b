import { withoutCourtesies } from '../courtesies.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../language.ts';
import { foldPhrase, stem } from '../text.ts';
import { askerOf } from './asker.ts';
import { readIntents } from './intent.ts';
import type { Draft } from './phrase-drafts.ts';
import { isFunctionWord, termOf } from './words.ts';

/** A known question, and which of its concept's answers is its own. */
export interface KnownQuestion {
  readonly concept: string;
  /** Index into the concept's `faq`. */
  readonly faq: number;
  /** As the knowledge base words it. */
  readonly text: string;
  readonly language: Language;
}

/** Finds known questions. */
export interface KnownQuestions {
  /** The one that a folded text is, but for courtesies, articles and the wish at its end; null when it is none. */
  find(folded: string): KnownQuestion | null;
  /** The one that it is but for grammar and inflection; null when it is none. */
  findByGist(folded: string): KnownQuestion | null;
  /** The one that a clause of a text is, where the others ask nothing: "email is down and the CEO is screaming"; null when none is, or several are. */
  findWithin(text: string): KnownQuestion | null;
}

/** The core of a wording, where it stands (the concept, which of its known questions, the language, and which of its wordings), and its gist. */
type KnownRow = readonly [core: string, concept: string, faq: number, language: Language, wording: number, gist: string];
/** Every wording, as plain data. */
export type KnownData = readonly KnownRow[];

/** Indexes every wording of every known question. What two concepts are asked in the same words, or two questions in the same gist, belongs to neither. */
export function prepareKnownQuestions(drafts: readonly Draft[]): KnownData {
  const byCore = new Map<string, KnownRow | null>();
  const owners = new Map<string, string | null>();
  for (const { concept, faq, wording, language, words } of drafts) {
    if (language === null) continue;
    const core = coreOf(words.join(' '));
    const gist = gistOf(core);
    const owner = `${concept} ${faq}`;
    owners.set(gist, (owners.get(gist) ?? owner) === owner && owners.get(gist) !== null ? owner : null);
    const known = byCore.get(core);
    if (known === undefined) byCore.set(core, [core, concept, faq, language, wording, gist]);
    else if (known !== null && known[1] !== concept) byCore.set(core, null);
  }
  return [...byCore.values()].filter(row => row !== null).map(([core, concept, faq, language, wording, gist]) => [core, concept, faq, language, wording, owners.get(gist) ? gist : '']);
}

/** Finds what was indexed. */
export function createKnownQuestions(data: KnownData, { concepts }: Knowledge): KnownQuestions {
  const byCore = new Map(data.map(row => [row[0], row]));
  const byGist = new Map(data.flatMap(row => (row[5] === '' ? [] : [[row[5], row] as const])));
  const read = (row: KnownRow | null | undefined): KnownQuestion | null => {
    if (!row) return null;
    const [, concept, faq, language, wording] = row;
    return { concept, faq, language, text: concepts.get(concept)?.faq?.[faq]?.ask[language][wording] ?? '' };
  };
  const find = (folded: string) => read(byCore.get(coreOf(folded)));
  return {
    find,
    findByGist: folded => read(byGist.get(gistOf(coreOf(folded)))),
    findWithin(text) {
      const clauses = text.split(divider).map(foldPhrase).filter(clause => clause !== '');
      const found = clauses.map(clause => (clause.split(' ').length >= leastWords ? find(clause) : null));
      const only = found.find(known => known !== null);
      const silent = clauses.every((clause, index) => found[index] !== null || wishes.test(` ${clause}`) || readIntents(clause).length === 0);
      return only && silent && found.every(known => known === null || known.concept === only.concept) ? only : null;
    },
  };
}

/** Words of grammar that turn what a question asks, with what is left of "can't" and "don't": a question that has any is known by its very words alone. */
const turning: ReadonlySet<string> = new Set([
  'nao nem sem nunca sempre so apenas antes depois mais menos entre desde todo toda todos todas cada algum alguma pode podem podemos posso deve devem com contra',
  'not no nor never always without only just before after more less between since until with all each every any some can cant cannot may must should shouldn',
  'don dont doesn doesnt didn isn isnt aren wasn won wont wouldn couldn hasn haven against',
].join(' ').split(' '));
/** So many telling words make a gist, or fewer beside a word of asking. */
const leastTelling = 3;

/** The word of asking and the terms of the telling words, in their order: "até quando dá pra fazer prova da ITIL 4" is "até quando dá para fazer a prova da ITIL 4". Empty where that is too little to know a question by. */
function gistOf(core: string): string {
  const words = core.split(' ');
  if (words.some(word => turning.has(word))) return '';
  const asker = askerOf(core);
  const terms = new Set(words.filter(word => !isFunctionWord(word)).map(word => termOf(stem(word))));
  return terms.size >= (asker < 0 ? leastTelling : leastTelling - 1) ? [asker, ...terms].join(' ') : '';
}

/** What stands between clauses. */
const divider = /[,;:.!?]+\s*|\s+(?:and|but|because|so|e|mas|pq|porque|então|entao)\s+/iu;
/** Fewer words than this are no clause that tells anything. */
const leastWords = 3;

/** What people want to know when they tell what happened: it is the same whichever way it is asked. */
const wishes = / (?:e agora|e ai|o q(?:ue)? (?:eu |a gente |nos )?(?:faco|faz|fazer|fazemos|devo fazer|abro|abrimos|e isso|registro)|oq (?:eu )?(?:faco|fazer)|now what|what now|what (?:do|should|can) (?:i|we) (?:do|log|open|raise)|what is (?:that|this|it)|socorro|help|me ajuda|obrigad[oa]|thanks)$/u;
/** The words that wishes end with: each that is added above belongs here too. Thousands of wordings are read at the start, and the pattern is tried on those alone that end so. */
const lastOfWishes: ReadonlySet<string> = new Set('agora ai faco faz fazer fazemos abro abrimos isso registro now what do log open raise that this it socorro help ajuda obrigado obrigada thanks'.split(' '));
/** "ITIL v2" is as well called v2. */
const beforeVersion = /\bitil (?=v[1-5]\b)/gu;
/** What they say before it. */
const opening = /^(?:(?:e|and|mas|but|so|socorro|help|me ajuda|me diz|tell me) )+/u;
const articles: ReadonlySet<string> = new Set('o os a as um uma the an meu minha nosso nossa my our'.split(' '));

/** What is left when nothing is said around a question; the whole where that would be too little. */
function coreOf(folded: string): string {
  const core = withoutArticles(withoutWish(withoutCourtesies(withoutWish(folded)).replace(opening, ''))).replace(beforeVersion, '');
  return core.includes(' ') ? core : folded;
}

function withoutWish(folded: string): string {
  return lastOfWishes.has(folded.slice(folded.lastIndexOf(' ') + 1)) ? folded.replace(wishes, '') : folded;
}

function withoutArticles(folded: string): string {
  return folded.split(' ').filter((word, at, { length }) => at === length - 1 || !articles.has(word)).join(' ');
}
