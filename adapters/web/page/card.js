/** Cards as elements, by Microsoft's renderer (`adaptivecards`, loaded before as a global). */
import { hostConfig } from './host-config.js';

const { AdaptiveCard, ExecuteAction, GlobalSettings, HostConfig, OpenUrlAction, SubmitAction } = AdaptiveCards;

const config = new HostConfig(hostConfig);
let count = 0;

// Cards bring no markdown, so a text is shown as it is; and a card as a whole is nothing to stop at with the Tab key.
AdaptiveCard.onProcessMarkdown = () => {};
GlobalSettings.setTabIndexAtCardRoot = false;

/**
 * Shows a card. `press` gets what a pressed button brings, and its label; `less` is what a button says that hides again what it shows.
 * @param {Pick<import('../render.ts').PageCard, 'card' | 'options'>} json @param {string} less @param {(pressed: Pressed, label: string) => void} press
 * @returns {HTMLElement}
 */
export function renderCard({ card: json, options = [] }, less, press) {
  const card = new AdaptiveCard();
  card.hostConfig = config;
  card.onExecuteAction = action => {
    if (action instanceof ExecuteAction || action instanceof SubmitAction) press(readPressed(action.data), action.title ?? '');
    else if (action instanceof OpenUrlAction && action.url?.startsWith('https://')) window.open(action.url, '_blank', 'noopener');
  };
  card.parse(json);
  const element = card.render() ?? document.createElement('div');
  count += 1;
  nameApart(element, `card-${count}`);
  announceToggles(element, less);
  nameWhatIsKept(card);
  markOptions(element, options);
  labelCells(element);
  groupChoices(element);
  gradeHeadings(element);
  silenceBars(element);
  return element;
}

/**
 * What a pressed button brings: its payload, and what was filled in by the names of the fields; null where there is no form.
 * @typedef {{ payload: unknown, values: Record<string, string | string[]> | null }} Pressed
 */

/**
 * The renderer puts what was filled in beside the button's own data, several choices as one text with commas; `farolLists` names
 * those fields, whose values were encoded to hold none.
 * @param {unknown} data @returns {Pressed}
 */
function readPressed(data) {
  if (typeof data !== 'object' || data === null || !('farol' in data)) return { payload: data, values: null };
  const { farol: payload, farolLists: lists, ...given } = /** @type {Record<string, unknown>} */ (data);
  if (!Array.isArray(lists)) return { payload, values: null };
  const filled = Object.entries(given).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  const read = filled.map(([name, value]) => [name, lists.includes(name) ? String(value).split(',').map(decodeURIComponent) : String(value)]);
  return { payload, values: Object.fromEntries(read) };
}

/**
 * Every card may have an element of the same id: in one document they need names of their own. The renderer's own ids have them.
 * @param {HTMLElement} root @param {string} prefix
 */
function nameApart(root, prefix) {
  for (const element of root.querySelectorAll('[id]:not([id^="__ac-"])')) element.id = `${prefix}-${element.id}`;
  for (const element of root.querySelectorAll('[aria-controls]')) {
    const ids = element.getAttribute('aria-controls')?.split(' ') ?? [];
    element.setAttribute('aria-controls', ids.map(id => `${prefix}-${id}`).join(' '));
  }
}

/** Says of a list of checkboxes what it is a list of; the renderer says so of the first box alone. @param {HTMLElement} root */
function groupChoices(root) {
  for (const group of root.querySelectorAll('.ac-choiceSetInput-multiSelect')) {
    const boxes = [...group.querySelectorAll('input')];
    const [label = '', own = ''] = boxes[0]?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', label);
    boxes[0]?.setAttribute('aria-labelledby', own);
    // Not of a single box: any of them will do.
    for (const box of boxes) box.removeAttribute('aria-required');
  }
}

/** The first heading is the card's, the others are under it; the renderer gives all one level. @param {HTMLElement} root */
function gradeHeadings(root) {
  for (const heading of [...root.querySelectorAll('[role="heading"]')].slice(1)) heading.setAttribute('aria-level', '3');
}

/** A bar of characters is for the eye: the figure beside it says the same. @param {HTMLElement} root */
function silenceBars(root) {
  for (const text of root.querySelectorAll('span')) if (/^[█░]+$/u.test(text.textContent ?? '')) text.setAttribute('aria-hidden', 'true');
}

/** Marks the buttons that lead to an answer or an exam that is kept: they lead nowhere once a person's data are deleted. @param {InstanceType<typeof AdaptiveCard>} card */
function nameWhatIsKept(card) {
  for (const action of card.getAllActions()) {
    if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) continue;
    const { payload } = readPressed(action.data);
    const kept = typeof payload === 'object' && payload !== null && ('asking' in payload || 'exam' in payload);
    if (kept) action.renderedElement?.setAttribute('data-kept', '');
  }
}

/**
 * Puts a sign at the option that is right and at a wrong one that was chosen, and marks the button of a chosen one. The words beside
 * the option say the same.
 * @param {HTMLElement} root @param {NonNullable<import('../render.ts').PageCard['options']>} options
 */
function markOptions(root, options) {
  const lines = [...root.querySelectorAll('.ac-richTextBlock')];
  for (const { letter, chosen, right } of options) {
    const line = lines.find(({ firstElementChild, childElementCount }) => childElementCount > 1 && firstElementChild?.textContent === letter);
    if (right === true || (right === false && chosen)) line?.prepend(sign(right));
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === letter);
    if (chosen) button?.setAttribute('aria-pressed', 'true');
  }
}

/** @param {boolean} right */
function sign(right) {
  const element = document.createElement('span');
  element.className = `sign ${right ? 'right' : 'wrong'}`;
  element.ariaHidden = 'true';
  element.textContent = right ? '✓ ' : '✗ ';
  return element;
}

/** Notes at each cell what its column is, for a phone: there is no room for columns, and cells stand one under the other. @param {HTMLElement} root */
function labelCells(root) {
  for (const table of root.querySelectorAll('[role="table"]')) {
    const heads = [...table.querySelectorAll('[role="columnheader"]')].map(({ textContent }) => textContent ?? '');
    table.classList.toggle('wide', heads.length > 2);
    for (const row of table.querySelectorAll('[role="row"]')) {
      for (const [at, cell] of row.querySelectorAll('[role="cell"]').entries()) cell.setAttribute('data-column', heads[at] ?? '');
    }
  }
}

/**
 * Says of each button that shows and hides a part whether the part is shown; the renderer does not.
 * @param {HTMLElement} root @param {string} less
 */
function announceToggles(root, less) {
  for (const button of root.querySelectorAll('button[aria-controls]')) {
    const targets = (button.getAttribute('aria-controls') ?? '').split(' ').map(id => root.querySelector(`#${CSS.escape(id)}`));
    const label = button.querySelector('div') ?? button;
    const more = label.textContent;
    const update = () => {
      const shown = targets.some(target => target instanceof HTMLElement && target.style.display !== 'none');
      button.setAttribute('aria-expanded', String(shown));
      label.textContent = shown ? less : more;
      button.ariaLabel = label.textContent;
      // The renderer puts the attribute on the part itself, where it means nothing.
      for (const target of targets) target?.removeAttribute('aria-expanded');
    };
    update();
    button.addEventListener('click', () => {
      update();
      // What is hidden again may be longer than the window: the eyes stay at the button.
      if (button.ariaExpanded === 'false') button.scrollIntoView({ block: 'nearest' });
    });
  }
}
