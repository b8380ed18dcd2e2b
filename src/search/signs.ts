import { isAsked } from './asked.ts';
import type { Considered } from './features.ts';
import type { Mention } from './mentions.ts';
import type { Question, Word } from './question.ts';
import { isOfEverydayLife } from './everyday-life.ts';
import { asksForFigures, asksForManual, namesMoment, namesProduct, readScope, speaksOfOurs } from './scope.ts';

/** What speaks for and against answering at all, each about 0 to 1. */
export interface Signs {
  /** How much the best concept's name, asked outright, is what the question is about. */
  readonly asked: number;
  readonly named: number;
  /** How much of the question the name explains. */
  readonly explained: number;
  readonly faq: number;
  readonly described: number;
  readonly pictured: number;
  /** How much likelier the concept's text is to use the question's words than the knowledge base at large. */
  readonly likely: number;
  /** How many of the question's telling words the concept holds: five or more count 1. */
  readonly matched: number;
  /** How many concepts the question names besides the first: three or more count 1. */
  readonly several: number;
  /** The question asks who, and the concept is a role or function. */
  readonly who: number;
  /** It performs, owns or authorizes what the question speaks of. */
  readonly duty: number;
  /** It is of the sort that the question asks for one of. */
  readonly sort: number;
  /** How far it is ahead of the next best, in the ranking's score: four or more count 1. */
  readonly ahead: number;
  /** Share of the question in words that the knowledge base never uses, or that hardly any entry does and the best one does not. */
  readonly foreign: number;
  /** Share in words that it uses in passing, and no name holds. */
  readonly passing: number;
  /** The name is made of everyday words. */
  readonly everyday: number;
  /** The name holds words that nobody uses outside the field. */
  readonly jargon: number;
  /** Any word of the question that nobody uses outside the field. */
  readonly field: number;
  /** The name is an abbreviation, written in capitals. */
  readonly abbreviated: number;
  /** The name is two words or more. */
  readonly compound: number;
  /** Other words of names in the question, besides the best concept's. */
  readonly company: number;
  /** The question says that it is about ITIL. */
  readonly itil: number;
  /** It tells a story and asks which practice, record or the like applies. */
  readonly story: number;
  /** It asks for a definition, a list, a contrast… */
  readonly asks: number;
  /** It orders the bot to do something. */
  readonly order: number;
  /** It asks for figures of the company or the moment. */
  readonly figures: number;
  /** It speaks of the asker's own company: "here in our firm". */
  readonly ours: number;
  /** It speaks of this moment or a month: "last week", "em março". */
  readonly moment: number;
  /** It names a product. */
  readonly product: number;
  /** It speaks of everyday life, though the concept may hold its words, as a clue does: two or more of them count 1. */
  readonly life: number;
  /** It asks how something is set up or done in a product, which the product's manual tells. */
  readonly manual: number;
  /** It speaks of the asker's own life: "my", "I", "meu". */
  readonly personal: number;
  /** Longer questions hold more by chance: the logarithm of the number of telling words, over 3. */
  readonly length: number;
}

/**
 * Reads the signs for answering a question with a concept.
 *
 * @param ahead how much higher it is ranked than the next best
 */
export function readSigns(best: Considered, ahead: number, question: Question, mentions: readonly Mention[], story: boolean): Signs {
  const { features } = best;
  const content = question.words.filter(({ role }) => role === 'content');
  const mention = mentions.find(({ concept, rivals }) => concept === best.concept.key || rivals.includes(best.concept.key));
  const used = mention?.at.flatMap(index => question.words[index] ?? []) ?? [];
  const others = content.filter(word => word.known === 'name' && !best.terms.has(word.term));
  return {
    asked: mention && isAsked(question, mention.at) ? 1 : 0,
    named: features.named,
    explained: features.explained,
    faq: features.faq,
    described: features.described,
    pictured: features.pictured,
    likely: features.likely,
    matched: Math.min(1, content.filter(({ term }) => best.terms.has(term)).length / 5),
    several: Math.min(1, Math.max(0, mentions.length - 1) / 3),
    who: features.who > 0 ? 1 : 0,
    duty: features.duty,
    sort: features.sort > 0 ? 1 : 0,
    ahead: Math.min(1, ahead / 4),
    foreign: shareOf(content, ({ known, rare, term }) => known === 'foreign' || (rare && !best.terms.has(term))),
    passing: shareOf(content, ({ known, rare, term }) => known === 'prose' && !rare && !best.terms.has(term)),
    everyday: used.length > 0 && used.every(({ everyday }) => everyday) ? 1 : 0,
    jargon: used.some(({ everyday, asNamed }) => !everyday && asNamed) ? 1 : 0,
    field: content.some(({ everyday, asNamed }) => !everyday && asNamed) ? 1 : 0,
    abbreviated: used.some(({ token }) => isAbbreviation(token.raw, question.text)) ? 1 : 0,
    compound: used.length > 1 ? 1 : 0,
    company: Math.min(1, others.length / 3),
    itil: question.saysItil ? 1 : 0,
    story: story ? 1 : 0,
    asks: question.intents.length > 0 ? 1 : 0,
    order: readScope(question) === 'order' ? 1 : 0,
    figures: asksForFigures(question.folded) ? 1 : 0,
    ours: speaksOfOurs(question.folded) ? 1 : 0,
    moment: namesMoment(question.folded) ? 1 : 0,
    product: namesProduct(question.folded) ? 1 : 0,
    life: Math.min(1, content.filter(({ token }) => isOfEverydayLife(token.folded)).length / 2),
    manual: asksForManual(question.folded) ? 1 : 0,
    personal: /\b(?:my|i|im|ive|me|mine|meu|minha|meus|minhas|eu|mim)\b/u.test(question.folded) ? 1 : 0,
    length: Math.log(1 + content.length) / 3,
  };
}

function shareOf(content: readonly Word[], counts: (word: Word) => boolean): number {
  const all = content.reduce((sum, { weight }) => sum + weight, 0);
  return all > 0 ? content.filter(counts).reduce((sum, { weight }) => sum + weight, 0) / all : 0;
}

function isAbbreviation(raw: string, text: string): boolean {
  return raw.length > 1 && /^\p{Lu}+s?$/u.test(raw) && text !== text.toUpperCase();
}
