/** How a question points at one of several things: by number, by what stands next to it, or as the other one. Texts are folded, slips corrected. */

const ordinals: readonly RegExp[] = [
  /\b(primeir[oa]|first|1o|1st|former)\b/u, /\b(segund[oa]|second|2o|2nd)\b/u, /\b(terceir[oa]|third|3o|3rd)\b/u, /\b(quart[oa]|fourth|4o|4th)\b/u,
  /\b(quint[oa]|fifth|5o|5th)\b/u, /\b(sext[oa]|sixth|6o|6th)\b/u, /\b(setim[oa]|seventh|7o|7th)\b/u,
];
const last = /\b(ultim[oa]|last( one)?|latter)\b/u;
/** "O 3", "number 3", or the number alone. */
const numbered = /^(?:(?:e|and|o|a|the|numero|number|n|item) )*([1-9]\d?)$/u;

/** Which member of a list a question points to, from 0, or from the end when below; null when to none. */
export function readPlace(meant: string): number | null {
  const number = numbered.exec(meant)?.[1];
  if (number !== undefined) return Number(number) - 1;
  if (last.test(meant)) return -1;
  const index = ordinals.findIndex(pattern => pattern.test(meant));
  return index < 0 ? null : index;
}

/** "The second", "do primeiro": not "which comes first?". */
export const ordinalThing = /\b(?:[oa]|[dn][oa]|pel[oa]|pr[oa]|the|that|this) (?:primeir[oa]|segund[oa]|terceir[oa]|ultim[oa]|first|second|third|last|former|latter)\b/u;

const after = /\b(?:proxim[oa]|seguinte|next|following|(?:vem|vinha|veio) (?:logo )?(?:depois|em seguida)|depois (?:d(?:ess|est|el)[ea]|disso)|comes? after|one (?:right )?after|after (?:that|this|it))\b|^(?:e|and) (?:depois|then|after)$/u;
const before = /\b(?:anterior|previous|preceding|(?:vem|vinha|veio) (?:logo )?antes|antes (?:d(?:ess|est|el)[ea]|disso)|(?:comes?|came|one) (?:right |just )?before|before (?:that|this|it))\b/u;

/** 1 for "the next one", -1 for "e o anterior?", null for neither. */
export function readStep(meant: string): 1 | -1 | null {
  if (before.test(meant)) return -1;
  return after.test(meant) ? 1 : null;
}

/** On the way to somewhere: "and from there to the next version?", "e da v4 pra próxima?". */
export const towards = /\b(?:from .* to|d(?:e|a|ai|ali|aqui|aquela|essa|esse) .*(?:para|pra|pro)|(?:para|pra) a? ?(?:proxim|seguinte))\b/u;

/** "And the others?", "as demais". */
export const theOthers = /\b(?:(?:the|all|what about) (?:others|other (?:ones|two|three|four|five|six))|(?:the|its) rest|[oa]s (?:outr[oa]s|demais)|d[oa]s (?:outr[oa]s|demais)|o resto)\b/u;
/** "The other half of it", "e o outro?", "its counterpart". */
export const theOther = /\b(?:(?:the|its|[oa]|[dn][oa]|pr[oa]|su[ao]) (?:other|outr[oa])\b(?! (?:ones|two|three|four|five|six)\b)|(?:its|the) (?:counterpart|opposite)|contrapartida)\b/u;

/** Words that say where in a list something stands, and of what sort its members are. */
export const placeWord = /^(?:proxim[oa]s?|seguintes?|next|following|anterior(?:es)?|previous|preceding|depois|after|antes|before|v[ei]m|veio|vinha|comes?|came|logo|right|just|outr[oa]s?|others?|rest|resto|demais|half|metade|sides?|lados?|counterpart|opposite|contrapartida|one|ones)$/u;
export const sortWord = /^(?:passos?|etapas?|fases?|itens|item|pontos?|lista|ordem|sequencia|membros?|elementos?|steps?|phases?|stages?|points?|items?|list|order|sequence|row|members?|elements?|tipos?|types?|kinds?|partes?|parts?)$/u;
export const editionSort = /\b(?:vers(?:ao|oes)|edic(?:ao|oes)|versions?|editions?)\b/u;
