import type { Language } from '../../language.ts';
import { editionOf } from '../../search/editions.ts';
import type { Found } from '../../search/search.ts';

/** How a question points at what was said before. Texts are folded, slips corrected. */

const before = '(?:(?:e|and|now|agora|pode ser|but|mas|same|(?:the )?(?:same )?answer|a? ?mesma (?:coisa|resposta)) )*';
const courtesy = '(?: (?:please|por favor|pf|pls|plz))?';
const naming = '(?:como (?:que )?(?:se |isso )?(?:chama|fala|diz|fica|e)|qual (?:e )?o nome|what is it(?: called)?|how do (?:you|we) (?:say|call) (?:it|that))';
const languages: readonly (readonly [Language, string])[] = [
  ['en', 'em ingles|in english|english(?: version)?|traduz(?:a|ir)?(?: isso)? (?:para|pro|pra) (?:o )?ingles'],
  ['pt', 'em portugues|in portuguese|portuguese|translate(?: it| that)? (?:in)?to portuguese|(?:can you |please )?(?:say|explain) (?:it|that) in portuguese'],
];
const translate = languages.map(([language, said]) => [language, new RegExp(`^${before}(?:${naming} )?(?:${said})(?: ${naming})?${courtesy}$`, 'u')] as const);

/** The language that the same answer is wanted in; null when none is asked for. */
export function languageWanted(meant: string): Language | null {
  return translate.find(([, pattern]) => pattern.test(meant))?.[0] ?? null;
}

export const pointsBack = /\b(isso|isto|esse|essa|este|esta|ele|ela|eles|elas|dele|dela|deles|delas|nele|nela|it|its|that|this|they|them|those|there|os dois|as duas|both|the two|two of them)\b/u;
/** "The one of problems", "a de parceiros". */
export const pointsAt = /^(?:(?:e|and|mas|but|ok) )*(?:(?:[oa]s? )?d[aeo]s?\b|the .*\bones?\b)/u;
/** "Example of both", "qual deles é externo?" */
export const pointsAtBoth = /\b(?:[oa]s dois|as duas|d[oa]s (?:dois|duas)|ambos|ambas|both|the two|two of them|qua(?:l|is) del[ea]s|which of (?:them|these|those))\b/u;
export const opens = /^(e|and|mas|but|entao|so|ok|certo|tambem|also|what about|how about|now|agora)\b/u;
export const replaces = /\b(?:replac\w*|substitu\w*|vir(?:ou|aram)|became|become)\b/u;
/** Wants more of what it names: "me fala mais do engajar". */
export const wantsMore = /\b(?:mais|more|sobre|about|detalh\w+|explica\w*|explique|explain|fala|fale|tell)\b/u;

/** A sentence without its subject, which is what was spoken of: "ainda existe?", "vale a pena?", "still used?". */
export const lacksSubject = /^(?:(?:e|mas|entao|ainda|tambem|ja|nao|hoje|and|but|is|was) )*(?:exist(?:e|ia|em|iu)|mud(?:ou|aram)|continua|acabou|vale|precis[ao]|pode|tem|tinha|serve|surgiu|como (?:se )?(?:chama|chamava|ficou|fica|era)|qual (?:e |era )?o nome|still|worth)\b/u;

/** Nothing but an edition, as a question goes on with it: "na versão 5 também?", "in v3 too?". */
const placedIn = /^(?:n[ao]|em|in|for|pra|para|under) /u;
const editionWord = /^(?:fica|ficou|continua|valid[oa]?|itil|v?[1-5]|v?2007|2011|versao|version|edicao|edition|nova|new|atual|current)$/u;

/** True for a question that asks of the topic how it stands in an edition, and tells nothing besides: "and in v2?", "ainda existe na v4?". */
export function asksOfEdition({ question }: Found): boolean {
  const { meant, words } = question;
  if (!opens.test(meant) && !pointsAt.test(meant) && !lacksSubject.test(meant) && !placedIn.test(meant) && !pointsBack.test(meant)) return false;
  return words.every(({ role, token }) => role !== 'content' || editionWord.test(token.folded));
}

const whichEdition = /\b(?:em|desde|de|in|since|from) (?:qual|quais|que|which|what) (?:edic\w+|vers\w+|editions?)\b|\b(?:quais|que|which|what) (?:edicoes|versoes|editions|versions) (?:tem|tinham?|have|had|has|is|are)\b|\b(?:edicao|versao|edition|version)\b.*\b(?:surg\w+|aparec\w+|nasc\w+|introdu\w+|appear\w*|first|c[oa]me)\b/u;

/** True for "in which edition did it appear?". */
export function asksWhichEdition(meant: string): boolean {
  return whichEdition.test(meant) && editionOf(meant) === null;
}

const simpler = /^(?:simples|simplif\w*|simple\w*|simply|facil|easier|jeito|forma|maneira|palavras|words|way|differently|resum\w*|leig[oa]s?|layman\w*|plain|english|terms|didatic\w*|summar\w*|tldr|frases?|linhas?|sentences?|five)$/u;
const wordsItAnew = /\b(?:simples|simplif\w*|simpler?|mais facil|easier|outr[oa]s? (?:jeito|forma|maneira|palavras)|(?:other|simple|plain|your own) (?:words|english|terms)|another way|differently|resum\w+|leig[oa]s?|layman\w*|didatic\w*|summar\w+|tldr|like i(?: m| am)? (?:five|5))\b/u;

/** True when the same is wanted in plainer words: "explica mais simples", "in other words?". */
export function wantsItPlainer({ question }: Found): boolean {
  return wordsItAnew.test(question.meant) && question.words.every(({ role, token, corrected }) => role !== 'content' || simpler.test(corrected ?? token.folded));
}

/** True for what is said to the bot of the bot, or asks what it thinks: "você é bom?", "what do you think?". */
export function isRemark({ question }: Found): boolean {
  const { meant, intents, words } = question;
  return /\b(?:you|u|voce|voces|vc|vcs|tu|ce)\b/u.test(meant) && intents.length === 0 && !pointsBack.test(meant)
    && !wantsMore.test(meant) && !/\b(?:again|de novo|repe\w+|continu\w+|go on|give|show|mostra\w*)\b/u.test(meant)
    && words.every(({ role, everyday }) => role !== 'content' || everyday);
}
