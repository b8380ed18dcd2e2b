import type { Language } from '../language.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';
import type { Wording } from './wording.ts';

const byLanguage: Readonly<Record<Language, Wording>> = { pt, en };

/** The wording of a language. */
export function wording(language: Language): Wording {
  return byLanguage[language];
}

export type { Wording } from './wording.ts';
