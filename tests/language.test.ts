import { expect, it } from 'vitest';
import { languageOfLocale } from '../src/language.ts';
import { guessLanguage } from '../src/search/language.ts';

it('speaks English to clients and terminals in English, and Portuguese to all others', () => {
  expect(['en', 'en-GB', 'EN-us', 'en_US.UTF-8', 'en,pt;q=0.5'].map(languageOfLocale)).toEqual(['en', 'en', 'en', 'en', 'en']);
  expect(['pt-BR', 'pt_BR.UTF-8', 'es-MX', 'eng', 'C', '', null].map(languageOfLocale)).toEqual(['pt', 'pt', 'pt', 'pt', 'pt', 'pt', 'pt']);
});

it('guesses a language from the grammar of a text, and Portuguese from none', () => {
  expect(['what is a workaround for', 'is this an incident?'].map(guessLanguage)).toEqual(['en', 'en']);
  expect(['o que é um workaround', 'SLA', ''].map(guessLanguage)).toEqual(['pt', 'pt', 'pt']);
});
