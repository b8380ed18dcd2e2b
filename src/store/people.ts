/** One query names no more people than this: databases bound their parameters. */
const mostNamed = 1000;

/** People in parts, each of which one query may name. */
export function inParts(people: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(people.length / mostNamed) }, (_, part) => people.slice(part * mostNamed, (part + 1) * mostNamed));
}
