/** What stands between clauses. */
const divider = /[.?!…]+(?=\s|$)|[,;:()\n]+(?=\s|$)|\s[-–—]+\s/u;
/** Longer texts are not taken apart: their time stays bounded. */
const longestText = 500;
const mostClauses = 8;

/** The clauses of a text, where it has several. */
export function splitClauses(text: string): string[] {
  if (text.length > longestText) return [];
  const clauses = text.split(divider).map(clause => clause.trim()).filter(clause => clause.includes(' '));
  return clauses.length <= mostClauses && clauses.some(clause => clause.length < text.length - 2) ? clauses : [];
}
