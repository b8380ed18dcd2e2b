import { readFileSync } from 'node:fs';
import type { Language } from '../../src/language.ts';

/** A question of the evaluation, with what a right answer is. Written without sight of the knowledge files or the code. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly lang: Language;
  readonly kind: string;
  readonly q: string;
  /** Concepts any of which may lead the answer; empty where nothing may be asserted. */
  readonly expect: readonly string[];
  /** Concepts that must all be among the answer's. */
  readonly both?: readonly string[];
  /** Earlier questions of the same conversation. */
  readonly before?: readonly string[];
  /** Strings that the answer must hold; alternatives are separated by `|`. */
  readonly contains?: readonly string[];
  readonly answerLang?: Language;
}

export type Half = 'tuning' | 'held-out';

/** The tuning half has grown by a second set of the hard kinds, a third of all kinds, a fourth of stories, everyday messages and all kinds, and a fifth and sixth of all kinds in the proportions of the other half, written as blindly; the other half never changes. */
const files: Readonly<Record<Half, readonly string[]>> = { tuning: ['tuning', 'tuning-more', 'tuning-third', 'tuning-fourth', 'tuning-fifth', 'tuning-sixth'], 'held-out': ['held-out'] };

/** Reads one language's half of the questions. */
export function readQuestions(language: Language, half: Half): EvaluationQuestion[] {
  return files[half].flatMap(name => {
    const file = new URL(`questions/${language}.${name}.jsonl`, import.meta.url);
    return readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line) as EvaluationQuestion);
  });
}
