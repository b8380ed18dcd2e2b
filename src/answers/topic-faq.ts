import type { Knowledge } from '../knowledge/knowledge.ts';
import { languages } from '../language.ts';
import type { Found } from '../search/search.ts';
import { foldPhrase, tokenize } from '../search/text.ts';
import { isFunctionWord, termOf } from '../search/words.ts';

/** A known question of the topic is asked when it and a follow-up are this alike, as the cosine of their terms. */
const leastAlike = 0.7;
/** The same where only one of them asks who, when, how many. */
const leastAlikeElse = 0.85;

/** Which of the topic's known questions a follow-up is, where the topic goes without saying: "quantas questões tem?"; null when none. */
export function knownOfTopic({ question, nameTerms }: Found, topic: string, knowledge: Knowledge): number | null {
  const names = nameTerms(topic);
  const asked = new Set(question.words.filter(({ role, term }) => role !== 'grammar' && isTelling(term, names)).map(({ term }) => term));
  const asks = askedWith(question.meant);
  let best: { readonly faq: number; readonly alike: number } | null = null;
  for (const [faq, { ask }] of (knowledge.concepts.get(topic)?.faq ?? []).entries()) {
    for (const clause of languages.flatMap(language => ask[language]).flatMap(clausesOf)) {
      const alike = likeness(asked, new Set(termsIn(clause).filter(term => isTelling(term, names))));
      const asksToo = askedWith(foldPhrase(clause));
      const least = asksToo === asks ? leastAlike : asksToo < 0 || asks < 0 ? leastAlikeElse : Infinity;
      if (alike >= least && alike > (best?.alike ?? 0)) best = { faq, alike };
    }
  }
  return best?.faq ?? null;
}

function isTelling(term: string, names: ReadonlySet<string>): boolean {
  return !names.has(term) && term !== 'itil' && !/\d/u.test(term);
}

/** "How many questions are there and how much time do I get?" asks two things. */
function clausesOf(text: string): string[] {
  return text.split(/\s(?:e|and)\s(?=quant|qua[li]|quem|quando|como|onde|how|what|who|when|where)/iu);
}

function termsIn(text: string): string[] {
  return tokenize(text).filter(({ folded }) => !isFunctionWord(folded)).map(({ stem }) => termOf(stem));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(term => other.has(term)).length;
  return shared > 0 ? shared / Math.sqrt(one.size * other.size) : 0;
}

const askers: readonly RegExp[] = [/\b(?:quant\w+|how (?:many|much|long|often))\b/u, /\b(?:quem|who|whom|whose)\b/u, /\b(?:quando|when)\b/u, /\b(?:onde|where)\b/u, /\b(?:por ?que|pq|why)\b/u, /\b(?:como|how)\b/u];

/** Which word of asking a question has, as its place in the list; -1 for none. */
function askedWith(folded: string): number {
  return askers.findIndex(asker => asker.test(folded));
}
