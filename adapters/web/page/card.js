/** Cards as elements, by Microsoft's renderer (`adaptivecards`, loaded before as a global). */
import { hostConfig } from './host-config.js';

const { AdaptiveCard, ExecuteAction, GlobalSettings, HostConfig, OpenUrlAction, SubmitAction } = AdaptiveCards;

const config = new HostConfig(hostConfig);
let count = 0;

// Cards bring no markdown, so a text is shown as it is; and a card as a whole is nothing to stop at with the Tab key.
AdaptiveCard.onProcessMarkdown = () => {};
GlobalSettings.setTabIndexAtCardRoot = false;

/**
 * Shows a card. `press` gets the payload and the label of a pressed button.
 * @param {object} json @param {(payload: unknown, label: string) => void} press
 * @returns {HTMLElement}
 */
export function renderCard(json, press) {
  const card = new AdaptiveCard();
  card.hostConfig = config;
  card.onExecuteAction = action => {
    if (action instanceof ExecuteAction || action instanceof SubmitAction) press(payloadOf(action.data), action.title ?? '');
    else if (action instanceof OpenUrlAction && action.url?.startsWith('https://')) window.open(action.url, '_blank', 'noopener');
  };
  card.parse(json);
  const element = card.render() ?? document.createElement('div');
  count += 1;
  nameApart(element, `card-${count}`);
  announceToggles(element);
  gradeHeadings(element);
  return element;
}

/** @param {unknown} data */
function payloadOf(data) {
  return typeof data === 'object' && data !== null && 'farol' in data ? data.farol : data;
}

/**
 * Every card may have an element of the same id: in one document they need names of their own.
 * @param {HTMLElement} root @param {string} prefix
 */
function nameApart(root, prefix) {
  for (const element of root.querySelectorAll('[id]')) element.id = `${prefix}-${element.id}`;
  for (const element of root.querySelectorAll('[aria-controls]')) {
    const ids = element.getAttribute('aria-controls')?.split(' ') ?? [];
    element.setAttribute('aria-controls', ids.map(id => `${prefix}-${id}`).join(' '));
  }
}

/** The first heading is the card's, the others are under it; the renderer gives all one level. @param {HTMLElement} root */
function gradeHeadings(root) {
  for (const heading of [...root.querySelectorAll('[role="heading"]')].slice(1)) heading.setAttribute('aria-level', '3');
}

/** Says of each button that shows and hides a part whether the part is shown; the renderer does not. @param {HTMLElement} root */
function announceToggles(root) {
  for (const button of root.querySelectorAll('button[aria-controls]')) {
    const targets = (button.getAttribute('aria-controls') ?? '').split(' ').map(id => root.querySelector(`#${CSS.escape(id)}`));
    const update = () => {
      const shown = targets.some(target => target instanceof HTMLElement && target.style.display !== 'none');
      button.setAttribute('aria-expanded', String(shown));
      // The renderer puts the attribute on the part itself, where it means nothing.
      for (const target of targets) target?.removeAttribute('aria-expanded');
    };
    update();
    button.addEventListener('click', update);
  }
}
