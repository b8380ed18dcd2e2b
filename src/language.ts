/** The two languages Farol answers in: Brazilian Portuguese and English. */
export type Language = 'pt' | 'en';

/** Both languages, Portuguese first: the order in which they are shown and checked. */
export const languages: readonly Language[] = ['pt', 'en'];

/** The same meaning in both languages, side by side. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The language of a locale (`en-US`, `en_US.UTF-8`): English for those who name it first, Portuguese for everybody else. */
export function languageOfLocale(locale: string | null): Language {
  return locale !== null && /^en(?![a-z])/iu.test(locale) ? 'en' : 'pt';
}

/** The language that is not `language`. */
export function otherLanguage(language: Language): Language {
  return language === 'pt' ? 'en' : 'pt';
}
