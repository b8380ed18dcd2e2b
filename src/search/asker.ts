/** The first that fits counts: "how many" stands before "how". */
const askers: readonly RegExp[] = [
  /\b(?:quant\w+|how (?:many|much|long|often))\b/u,
  /\b(?:quem|who|whom|whose)\b/u,
  /\b(?:quando|when)\b/u,
  /\b(?:onde|where)\b/u,
  /\b(?:por ?que|pq|why)\b/u,
  /\b(?:como|how)\b/u,
];

/** Which word of asking a folded text has (how many, who, when, where, why, how), as its place in the list; -1 for none. */
export function askerOf(folded: string): number {
  return askers.findIndex(asker => asker.test(folded));
}

/** The same among the first three words: further on, in a story, "when" and "como" ask nothing. One that begins with them is taken to ask so. */
export function leadingAskerOf(folded: string): number {
  return askerOf(folded.split(' ', 3).join(' '));
}
