/** The texts of the sides that a question holds against each other; one or none where it holds nothing. */
export interface Split {
  readonly sides: readonly string[];
  /** True where a sign says that it is a contrast, and not a mere list. */
  readonly signed: boolean;
}

/** A contrast has no more sides than this. */
const mostSides = 4;
/** A side of a mere list is a name, of no more words than this. */
const longestSide = 6;
const sign = /\s+(?:x|vs\.?|versus)\s+/iu;
/** "The difference between A and B", asked without a sign between them. */
const between = /\b(?:entre|between)\s+(.+?)\s+(?:e|and)\s+(.+)$/iu;
/** Of what may stand before the first side. */
const leadIn = /^.*\b(?:entre|between)\s+/iu;
const comma = /\s*,\s*(?:(?:e|ou|and|or)\s+)?|\s+(?:e|ou|and|or)\s+/iu;

/** What may stand before a mere list, and after it. */
const opening = /^(?:(?:me )?(?:explica|explique|explain|compar[ae]|comparar|fal[ae]|falar)(?: me)?(?: (?:sobre|about|de|do|da))?|o ?q(?:ue)? (?:é|e|eh|são|sao)|oq (?:é|e|eh|são|sao)|what(?: is| are|'s)|qual (?:é |e |eh )?(?:o |a )?(?:melhor|diferença|diferenca|dif)(?: (?:entre|de|do|da))?|(?:diferenças?|diferencas?|dif|differences?) (?:entre|de|do|da|between|of)?)\s+/iu;
const ending = /[\s,:;-]+(?:qual (?:é |e |eh )?(?:o |a )?(?:melhor|diferença|diferenca|dif)|qual (?:usar|escolher|uso|faço|faco)|diferenças?|diferencas?|differences?|which (?:one )?(?:is )?(?:better|to use|to choose))$/iu;

/** Splits a question at what divides the sides of a contrast, or of a list. */
export function splitSides(text: string): Split {
  const [first = '', ...others] = text.split(sign, mostSides);
  if (others.length > 0) return { sides: [first.replace(leadIn, ''), ...others], signed: true };
  const [, one, two] = between.exec(text) ?? [];
  if (one !== undefined && two !== undefined) return { sides: [...one.split(comma), two].slice(0, mostSides), signed: true };
  const list = text.replace(/[\s?!.]+$/u, '').replace(opening, '').replace(ending, '');
  const sides = list.split(comma).filter(side => side.trim() !== '');
  const isList = sides.length <= mostSides && sides.every(side => side.split(' ').length <= longestSide);
  return { sides: isList ? sides : [], signed: false };
}
