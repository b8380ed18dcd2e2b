/** What people say before and after what they want, folded, in both languages. */
export const politeBeginnings = [
  'oi', 'ola', 'opa', 'bom dia', 'boa tarde', 'boa noite', 'hi', 'hello', 'hey', 'good morning', 'good afternoon', 'good evening', 'ok', 'entao',
  'please', 'pls', 'plz', 'por favor', 'pf', 'pfv', 'gente', 'pessoal', 'farol',
] as const;
// "Now" is among them, so that "please forget me now" is not yet the very words that delete at once.
export const politeEndings = ['please', 'pls', 'plz', 'por favor', 'pf', 'pfv', 'pfvr', 'agora', 'now', 'entao', 'then'] as const;

const beginning = leading(...politeBeginnings);

/** A folded text without greetings before it, nor "please" and "now" around it. */
export function withoutCourtesies(folded: string): string {
  return strip(withoutEnding(folded), beginning);
}

/** Not by a pattern: it reads every wording of every known question at the start. */
function withoutEnding(folded: string): string {
  const ending = politeEndings.find(each => folded.endsWith(` ${each}`) && folded.length > each.length + 1);
  return ending === undefined ? folded : withoutEnding(folded.slice(0, -1 - ending.length));
}

/** Matches any of these phrases, each a pattern of folded words, before something else. */
export function leading(...phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases.join('|')}) (?=.)`, 'u');
}

/** Matches any of these phrases after something else. */
export function trailing(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<=.) (?:${phrases.join('|')})$`, 'u');
}

/** Takes a pattern off as often as it is there. */
export function strip(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, '');
  return shorter === text ? text : strip(shorter, pattern);
}
