/** The page's own words: which language they are in, and how they get into the document. */

/** @typedef {'pt' | 'en'} Language */
/** @typedef {import('../render.ts').PageWords} Words */

const memory = 'farol.language';

/** @type {Readonly<Record<Language, string>>} */
const tags = { pt: 'pt-BR', en: 'en' };

/** The language tag of HTML. @param {Language} language */
export const tagOf = language => tags[language];

/** The language chosen before, as far as the browser remembers; null is automatic. @returns {Language | null} */
export function rememberedChoice() {
  try {
    return asLanguage(localStorage.getItem(memory));
  } catch {
    return null; // A browser may forbid storage: then the choice lasts as long as the page.
  }
}

/** @param {Language | null} choice */
export function rememberChoice(choice) {
  try {
    if (choice === null) localStorage.removeItem(memory);
    else localStorage.setItem(memory, choice);
  } catch {
    // As above.
  }
}

/** @param {string | null} value @returns {Language | null} */
export function asLanguage(value) {
  return value === 'pt' || value === 'en' ? value : null;
}

/** What the browser prefers of the two: Portuguese where it names neither. @returns {Language} */
export function preferredLanguage() {
  const known = navigator.languages.map(tag => asLanguage(tag.slice(0, 2).toLowerCase()));
  return known.find(language => language !== null) ?? 'pt';
}

/** @returns {Promise<Readonly<Record<Language, Words>>>} */
export async function loadWords() {
  const response = await fetch('/web/words.json');
  if (!response.ok) throw new Error(`/web/words.json: ${response.status}`);
  return response.json();
}

/**
 * Puts the words into every element under `root` that names one: `data-word="send"` as its text, `data-word-label` as its
 * accessible name, `data-word-placeholder` as its placeholder.
 * @param {ParentNode} root @param {Words} words
 */
export function applyWords(root, words) {
  for (const element of elements(root, 'data-word')) element.textContent = find(words, element.dataset['word']);
  for (const element of elements(root, 'data-word-label')) element.ariaLabel = find(words, element.dataset['wordLabel']);
  for (const element of elements(root, 'data-word-placeholder')) {
    element.setAttribute('placeholder', find(words, element.dataset['wordPlaceholder']));
  }
}

/** @param {ParentNode} root @param {string} attribute @returns {NodeListOf<HTMLElement>} */
function elements(root, attribute) {
  return root.querySelectorAll(`[${attribute}]`);
}

/** @param {unknown} value @param {string} key @returns {unknown} */
function inside(value, key) {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** @param {Words} words @param {string} [path] e.g. `problems.broken` */
function find(words, path = '') {
  const found = path.split('.').reduce(inside, words);
  return typeof found === 'string' ? found : '';
}
