/** The conversation on the screen. */
import { renderCard } from './card.js';
import { tagOf } from './words.js';

/** @typedef {import('../render.ts').PageCard} PageCard */

const log = /** @type {HTMLElement} */ (document.getElementById('log'));

/** Adds what the person said. @param {string} text @param {string} you @returns {HTMLElement} */
export function addSaid(text, you) {
  const turn = document.createElement('article');
  turn.className = 'turn said';
  const who = document.createElement('span');
  who.className = 'unseen';
  who.dataset['word'] = 'you';
  who.textContent = you;
  const words = document.createElement('p');
  words.textContent = text;
  turn.append(who, words);
  log.append(turn);
  return turn;
}

/**
 * Adds a card, or puts it in the place of `old`.
 * @param {PageCard} card @param {(payload: unknown, label: string, turn: HTMLElement) => void} press
 * @param {HTMLElement | null} old @returns {HTMLElement}
 */
export function addCard({ card, placement, language }, press, old) {
  const turn = document.createElement('article');
  turn.className = 'turn answer';
  turn.lang = tagOf(language);
  turn.tabIndex = -1;
  const who = document.createElement('span');
  who.className = 'unseen';
  who.textContent = 'Farol';
  turn.append(who, renderCard(card, (payload, label) => press(payload, label, turn)));
  if (placement === 'replace' && old !== null) old.replaceWith(turn);
  else log.append(turn);
  return turn;
}

/** Brings a turn to the top of the window, so that the answer under it is read from its beginning. @param {HTMLElement} turn */
export function show(turn) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  turn.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
}
