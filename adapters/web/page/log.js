/** The conversation on the screen. */
import { renderCard } from './card.js';
import { tagOf } from './words.js';

/** @typedef {import('../render.ts').PageCard} PageCard */

const log = /** @type {HTMLElement} */ (document.getElementById('log'));

/** The card that came last, wherever it stands. @type {HTMLElement | null} */
let latest = null;

/**
 * Adds what the person said. Of a long text the first lines are shown, and a button shows the rest.
 * @param {string} text @param {{ readonly you: string, readonly wholeQuestion: string }} page @returns {HTMLElement}
 */
export function addSaid(text, { you, wholeQuestion }) {
  const turn = document.createElement('article');
  turn.className = 'turn said';
  const who = document.createElement('span');
  who.className = 'unseen';
  who.dataset['word'] = 'you';
  who.textContent = you;
  const words = document.createElement('p');
  words.textContent = text;
  const more = moreButton(wholeQuestion);
  turn.append(who, words, more);
  log.append(turn);
  // The button alone makes the style sheet fold the text.
  if (words.scrollHeight <= words.clientHeight) more.remove();
  return turn;
}

/** @param {string} label @returns {HTMLButtonElement} */
function moreButton(label) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['word'] = 'wholeQuestion';
  button.textContent = label;
  button.ariaExpanded = 'false';
  button.addEventListener('click', () => {
    button.ariaExpanded = String(button.ariaExpanded === 'false');
  });
  return button;
}

/**
 * Adds a card, or puts it in the place of `old`. `words` are those of the card's language.
 * @param {PageCard} shown @param {{ readonly showLess: string, readonly forgotten: string }} words @param {(pressed: import('./card.js').Pressed, label: string, turn: HTMLElement) => void} press
 * @param {HTMLElement | null} old @returns {HTMLElement}
 */
export function addCard(shown, words, press, old) {
  const { placement, language, kind, file, forgotten } = shown;
  const turn = document.createElement('article');
  turn.className = 'turn answer';
  turn.lang = tagOf(language);
  turn.tabIndex = -1;
  turn.dataset['kind'] = kind;
  const who = document.createElement('span');
  who.className = 'unseen';
  who.textContent = 'Farol';
  turn.append(who, renderCard(shown, words.showLess, (pressed, label) => press(pressed, label, turn)));
  chooseByKey(turn);
  if (file !== undefined) addFile(turn, file);
  if (forgotten) endKept(words.forgotten);
  if (placement === 'replace' && old !== null) old.replaceWith(turn);
  else log.append(turn);
  latest = turn;
  return turn;
}

/** How people write that they choose an option. */
const choosing = /^\s*(?:(?:letra|letter|op[çc][ãa]o|option|alternativa|answer|resposta)\s+)?\(?([a-d])\s*[).]?\s*$/i;

/**
 * The button of the option that a text chooses, by its letter, while the card that came last is an open question.
 * @param {string} text @returns {HTMLButtonElement | undefined}
 */
export function optionOf(text) {
  const letter = choosing.exec(text)?.[1]?.toUpperCase();
  return latest === null ? undefined : optionsOf(latest).find(button => button.textContent === letter);
}

/** The buttons of a question's options. @param {HTMLElement} turn */
function optionsOf(turn) {
  return turn.dataset['kind'] === 'question' ? [...turn.querySelectorAll('button')].filter(button => /^[A-D]$/.test(button.textContent)) : [];
}

/**
 * Lets A to D and 1 to 4 choose an option while the focus is in the question, and nowhere else: single keys must not get in the
 * way of those who speak to their computer (WCAG 2.2, 2.1.4).
 * @param {HTMLElement} turn
 */
function chooseByKey(turn) {
  const options = optionsOf(turn);
  for (const [at, button] of options.entries()) button.setAttribute('aria-keyshortcuts', `${button.textContent} ${at + 1}`);
  turn.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const at = options.findIndex((button, index) => event.key.toUpperCase() === button.textContent || event.key === String(index + 1));
    options[at]?.click();
  });
}

/**
 * Ends the buttons on the screen whose answers and exams were deleted, and says so once in each card.
 * @param {string} reason
 */
function endKept(reason) {
  for (const turn of log.querySelectorAll('.answer')) {
    const buttons = [...turn.querySelectorAll('button')].filter(button => 'kept' in button.dataset && !button.disabled);
    for (const button of buttons) button.disabled = true;
    if (buttons.length === 0) continue;
    const note = document.createElement('p');
    note.className = 'gone';
    note.textContent = reason;
    turn.append(note);
  }
}

/** Puts a file before the card's buttons: one of them deletes what the file has. @param {HTMLElement} turn @param {NonNullable<PageCard['file']>} file */
function addFile(turn, file) {
  const parts = fileParts(file);
  const buttons = [...turn.querySelectorAll('.ac-actionSet')].at(-1)?.parentElement;
  if (buttons?.parentElement) buttons.before(...parts);
  else turn.append(...parts);
}

/** A file's text, and a link that saves it. @param {NonNullable<PageCard['file']>} file @returns {HTMLElement[]} */
function fileParts({ name, content, label }) {
  const link = document.createElement('a');
  link.className = 'download';
  link.download = name;
  link.href = URL.createObjectURL(new Blob([content], { type: name.endsWith('.json') ? 'application/json' : 'text/plain' }));
  link.textContent = label;
  const text = document.createElement('pre');
  text.textContent = content;
  text.tabIndex = 0;
  text.setAttribute('role', 'region');
  text.setAttribute('aria-label', name);
  return [link, text];
}

/** Whether the beginning of a turn is on the screen, with room under it. @param {HTMLElement} turn */
export function isInView(turn) {
  const { top } = turn.getBoundingClientRect();
  return top >= 0 && top < innerHeight / 2;
}

/** Brings a turn to the top of the window, so that the answer under it is read from its beginning. @param {HTMLElement} turn */
export function show(turn) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  turn.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
}
