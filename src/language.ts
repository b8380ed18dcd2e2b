/** The two languages Farol answers in: Brazilian Portuguese and English. */
export type Language = 'pt' | 'en';

/** Both languages, Portuguese first: the order in which they are shown and checked. */
export const languages: readonly Language[] = ['pt', 'en'];

/** The same meaning in both languages, side by side. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The language that is not `language`. */
export function otherLanguage(language: Language): Language {
  return language === 'pt' ? 'en' : 'pt';
}
