/** The chat page: what happens when somebody writes, presses a button or chooses a language. */
import { addCard, addSaid, isInView, optionOf, show } from './log.js';
import { ServerProblem, conversationId, post } from './server.js';
import { applyWords, asLanguage, loadWords, preferredLanguage, rememberChoice, rememberedChoice, tagOf } from './words.js';

/** @template {HTMLElement} T @param {string} id @param {new () => T} type @returns {T} */
function part(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html lacks #${id}.`);
  return element;
}

const question = part('question', HTMLTextAreaElement);
const composer = part('composer', HTMLFormElement);
const chooser = part('language', HTMLSelectElement);
const alertLine = part('alert', HTMLParagraphElement);
const statusLine = part('status', HTMLParagraphElement);

const conversation = conversationId();
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const allWords = await loadWords();
let choice = rememberedChoice();
let busy = false;

const language = () => choice ?? preferredLanguage();
const words = () => allWords[language()];

/** Shows one of the page's own words in a line, or empties it. @param {HTMLElement} line @param {string | null} word */
function say(line, word) {
  if (word === null) delete line.dataset['word'];
  else line.dataset['word'] = word;
  line.textContent = '';
  if (word !== null) applyWords(line.parentElement ?? document, words());
}

/**
 * One exchange at a time, with a word of patience when it takes longer. False when it failed; the alert then says why.
 * @param {'/web/messages' | '/web/actions'} path @param {object} body
 * @param {(cards: readonly import('../render.ts').PageCard[]) => void} done
 */
async function exchange(path, body, done) {
  busy = true;
  say(alertLine, null);
  const waiting = setTimeout(() => say(statusLine, 'waiting'), 400);
  try {
    done(await post(path, { ...body, conversation, zone }));
    return true;
  } catch (cause) {
    if (!(cause instanceof ServerProblem)) console.error(cause);
    say(alertLine, cause instanceof ServerProblem ? cause.word : 'offline');
    return false;
  } finally {
    clearTimeout(waiting);
    say(statusLine, null);
    busy = false;
  }
}

/** @param {string} text */
async function ask(text) {
  if (busy || text.trim() === '') return;
  const option = optionOf(text);
  if (option !== undefined) {
    question.value = '';
    option.click();
    return;
  }
  const said = addSaid(text, words());
  show(said);
  question.value = '';
  const answered = await exchange('/web/messages', { text, language: choice }, cards => {
    for (const card of cards) {
      addCard(card, allWords[card.language], press, null);
      said.lang = tagOf(card.language);
      if (card.chosen !== undefined) choose(card.chosen);
    }
    show(said);
  });
  if (answered) return;
  said.remove();
  question.value = question.value === '' ? text : `${text}\n${question.value}`;
  question.focus();
}

/** @param {import('./card.js').Pressed} pressed @param {string} label @param {HTMLElement} turn */
async function press(pressed, label, turn) {
  if (busy) return;
  const writing = document.activeElement === question;
  await exchange('/web/actions', pressed, cards => {
    for (const card of cards) {
      const said = card.placement === 'new' ? addSaid(label, words()) : null;
      if (said !== null) said.lang = turn.lang;
      const added = addCard(card, allWords[card.language], press, turn);
      // The pressed button is far above or gone: reading and the Tab key go on at the answer, but for those who chose by writing.
      if (!writing) added.focus({ preventScroll: true });
      // What takes the old card's place stays where the eyes are.
      if (said !== null || !isInView(added)) show(said ?? added);
    }
  });
}

/** @param {import('./words.js').Language | null} wanted */
function choose(wanted) {
  choice = wanted;
  rememberChoice(choice);
  showLanguage();
}

function showLanguage() {
  const { title, welcome, examples } = words();
  document.documentElement.lang = tagOf(language());
  document.title = title;
  chooser.value = choice ?? '';
  applyWords(document, words());
  part('welcome-title', HTMLHeadingElement).textContent = welcome.title;
  part('welcome-lines', HTMLDivElement).replaceChildren(...welcome.lines.map(line => withText('p', line)));
  part('examples', HTMLUListElement).replaceChildren(...examples.map(({ label, question: asked }) => {
    const button = withText('button', label);
    button.type = 'button';
    button.addEventListener('click', () => {
      ask(asked);
      question.focus();
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
  part('examples-title', HTMLHeadingElement).hidden = examples.length === 0;
  part('welcome', HTMLElement).hidden = false;
}

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} text */
function withText(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

composer.addEventListener('submit', event => {
  event.preventDefault();
  ask(question.value);
});
question.addEventListener('keydown', event => {
  // While an input method is composing, Enter picks its suggestion.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && document.activeElement !== chooser) question.focus();
});
chooser.addEventListener('change', () => choose(asLanguage(chooser.value)));
window.addEventListener('languagechange', showLanguage);

showLanguage();
