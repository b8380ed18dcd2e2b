import type { Knowledge } from '../knowledge/knowledge.ts';
import { namesOf } from '../knowledge/knowledge.ts';
import { languages, type Language } from '../language.ts';
import { tokenize, type Token } from '../text.ts';
import { leadingAskerOf } from './asker.ts';
import { isFunctionWord, isShouted, termOf } from './words.ts';

/** A short text that stands for a concept, before its terms are weighed. */
export interface Draft {
  readonly concept: string;
  /** One of the concept's names, or a question that it answers. */
  readonly kind: 'name' | 'ask';
  /** For `ask`: which of the concept's answers it leads to; -1 for none. */
  readonly faq: number;
  /** For `ask`: which of the wordings in its language it is. */
  readonly wording: number;
  /** The language of a known question; null for names. */
  readonly language: Language | null;
  /** Which word of asking it has; see `leadingAskerOf`. */
  readonly asker: number;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** Those of its words that its terms come from. */
  readonly telling: readonly string[];
  /** Distinct terms; grammar left out unless nothing else is there. */
  readonly terms: readonly string[];
}

interface Source {
  readonly concept: string;
  readonly kind: Draft['kind'];
  readonly faq: number;
  readonly text: string;
  readonly wording: number;
  readonly language: Language | null;
  /** True for comparison entries, whose names need every side. */
  readonly contrasts: boolean;
}

/**
 * The names and known questions of all concepts, taken apart into terms.
 *
 * @param common everyday words, folded: one of them alone names nothing ("on call" is not "call")
 */
export function draftPhrases(knowledge: Knowledge, common: ReadonlySet<string>): Draft[] {
  return [...sourcesOf(knowledge)].map(source => toDraft(source, common));
}

function* sourcesOf(knowledge: Knowledge): Generator<Source> {
  for (const concept of knowledge.concepts.values()) {
    const base = { concept: concept.key, faq: -1, wording: -1, language: null, contrasts: concept.comparison !== undefined };
    for (const name of new Set(namesOf(concept).flatMap(variantsOf))) yield { ...base, kind: asksSomething.test(name) ? 'ask' : 'name', text: name };
    for (const language of languages) {
      for (const [faq, { ask }] of (concept.faq ?? []).entries()) {
        for (const [wording, text] of ask[language].entries()) yield { ...base, faq, wording, language, kind: 'ask', text };
      }
    }
  }
}

const number = /^(?:\d+|two|three|four|five|six|seven|dois|duas|tres|quatro|cinco|seis|sete)$/u;
/** Some synonyms are questions ("what is ITIL"): they are found as such, and name nothing within other questions. */
const asksSomething = /^(?:o que|what|por ?que|why|quem|who|quais|qual|how|como|quando|when)\b/iu;
const cardinal = /^(?:the|os|as|o|a)?\s*(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dois|duas|tr[eê]s|quatro|cinco|seis|sete|oito|nove|dez)\s+(?=\S+\s+\S)/iu;

/** A name as it is, run together when it is two words ("servicedesk"), and without its number ("functions of ITIL v3"). */
function variantsOf(name: string): string[] {
  const together = /^([\p{L}\p{N}]{1,12}) ([\p{L}\p{N}]{2,12})$/u.exec(name);
  const unnumbered = name.replace(cardinal, '');
  return [name, ...(together ? [`${together[1]}${together[2]}`] : []), ...(unnumbered !== name && unnumbered.split(' ').length > 2 ? [unnumbered] : [])];
}

function toDraft({ concept, kind, faq, wording, text, language, contrasts }: Source, common: ReadonlySet<string>): Draft {
  const tokens = tokenize(text);
  const kept = kind === 'name' ? tokensOfName(tokens, common) : tokens.filter(token => isTelling(token) || isShouted(token));
  const terms = [...new Set(kept.map(token => termOf(token.stem)))];
  const words = tokens.map(({ folded }) => folded);
  return {
    concept, kind, faq, wording, language, words,
    asker: kind === 'ask' ? leadingAskerOf(words.join(' ')) : -1,
    telling: kept.map(({ folded }) => folded),
    // "The functions of ITIL v3" are the functions of v3.
    terms: kind === 'name' && terms.length > 2 && !contrasts ? terms.filter(term => term !== 'itil') : terms,
  };
}

/** An unauthorized change is no authorized one. */
const negation = /^(?:nao|sem|not|without)$/u;

/** "Shadow IT" is more than a shadow. "Start where you are" is all grammar but for one everyday word: only the whole of it names anything. */
function tokensOfName(tokens: readonly Token[], common: ReadonlySet<string>): readonly Token[] {
  const telling = tokens.filter((token, index) => isTelling(token) || negation.test(token.folded) || (index === 1 && tokens.length === 2 && isShouted(token)));
  const [first] = telling;
  const oneEveryday = telling.length === 1 && tokens.length > 1 && first !== undefined && (number.test(first.folded) || common.has(first.folded));
  return telling.length === 0 || telling.length < tokens.length / 2 || oneEveryday ? tokens : telling;
}

function isTelling({ folded }: Token): boolean {
  return !isFunctionWord(folded);
}
