import type { ConceptEntry } from '../../../src/knowledge/schema.ts';
import { languages, type Language } from '../../../src/language.ts';

/**
 * Wording that tells two sides apart by their order. The reader who asks "B or A?" sees the same text above columns in
 * that order, and would take "one" for B.
 */
const byOrder: Readonly<Record<Language, readonly RegExp[]>> = {
  pt: [
    /(?<!\p{L})o outro(?!\p{L})|(?:^|[;:.,] | e )a outra(?!\p{L})/iu,
    /(?<!\p{L})(?:[dn]?est[ea]|[dn]?aquel[ea])(?!\p{L})/iu,
    /(?:^|[;:.,] | e )[oa] (?:primeir|segund|últim)[oa](?!\p{L})(?! nível)/iu,
    /(?:^|[;,] )(?:aqui|lá)(?!\p{L})/iu,
    /^uma?,? (?:é|era|foi|tem|diz|trata|cuida|mede|olha|mostra|lista|define|decide)(?!\p{L})/iu,
  ],
  en: [
    /\bthe other\b/iu,
    /(?:^|; )(?:the one|one)\b(?! (?:in|of|that|who|with|from|for|on|at)\b)/iu,
    /\bthe (?:former|latter)\b/iu,
    /(?:^|[;:.,] | and )the (?:first|second|last)\b(?! (?:level|line))/iu,
    /\bthis\b|(?:^|; )that\b/iu,
    /(?:^|[;,] )(?:here|there)\b/iu,
  ],
};

/** Whether a text says "one" and "the other" of two concepts where it should name them. */
export function tellsSidesByOrder(text: string, language: Language): boolean {
  return byOrder[language].some(pattern => pattern.test(text));
}

/** Says which texts on what separates concepts leave their sides unnamed; empty when none does. */
export function checkSides({ comparison, confusions = [] }: ConceptEntry): string[] {
  const points = confusions.map(({ with: other, point }) => ({ path: `confusions, with ${other}`, point }));
  if (comparison) points.push({ path: 'comparison', point: comparison.point });
  return points.flatMap(({ path, point }) => languages
    .filter(language => tellsSidesByOrder(point[language], language))
    .map(language => `${path}: point.${language}: name each side, as the order is the reader's: "${point[language]}"`));
}
