import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wording } from '../../../src/locales/index.ts';
import { fixture } from '../stub.ts';
import { answers, ask, browse } from './browse.ts';

const pt = wording('pt').page;
const site = browse();

/** A property of the element that has the focus. */
const focused = (page: Page, property: 'id' | 'textContent') => page.evaluate(`document.activeElement?.${property}`);

describe('with the keyboard alone', () => {
  test('the first stop skips to the question, Enter sends, and the field is ready for the next', async () => {
    const page = await site.open();
    await page.keyboard.press('Tab');
    expect(await focused(page, 'textContent')).toBe(pt.skip);
    expect(await page.locator('.skip').evaluate(link => link.getBoundingClientRect().top >= 0)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await focused(page, 'id')).toBe('question');
    await page.keyboard.type('concept');
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    expect(site.assistant.messages.map(({ text, language }) => [text, language])).toEqual([['concept', null]]);
    expect(await page.getByLabel(pt.input).inputValue()).toBe('');
    expect(await focused(page, 'id')).toBe('question');
    await site.close(page);
  });

  test('Shift+Enter begins a line, and blank text is not sent', async () => {
    const page = await site.open();
    await page.getByLabel(pt.input).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('a');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('b');
    expect(await page.getByLabel(pt.input).inputValue()).toBe('a\nb');
    expect(site.assistant.messages).toEqual([]);
    await site.close(page);
  });

  test('a suggested question is asked with Tab and Enter', async () => {
    const page = await site.open();
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    expect(await focused(page, 'textContent')).toBe(wording('pt').help.examples[0]);
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    expect(site.assistant.messages[0]?.text).toBe(wording('pt').help.examples[0]);
    await site.close(page);
  });

  test('a card’s buttons are just before the question, the answer takes the focus, and Escape gives it back', async () => {
    site.outcome = { reply: fixture('comparison'), placement: 'new' };
    const page = await site.open();
    await ask(page, 'concept');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page, 'textContent')).toBe('evento');
    await page.keyboard.press('Enter');
    await answers(page).nth(1).waitFor();
    expect(await answers(page).nth(1).evaluate(turn => turn.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focused(page, 'id')).toBe('question');
    await site.close(page);
  });
});

describe('buttons of a card', () => {
  test('a press sends exactly the action of the card, in the tab’s conversation, and says what was pressed', async () => {
    site.outcome = { reply: fixture('comparison'), placement: 'new' };
    const page = await site.open();
    await ask(page, 'concept');
    await page.getByRole('button', { name: 'Diferença para problema' }).click();
    await answers(page).nth(1).waitFor();
    expect(site.assistant.presses.map(press => press.payload)).toEqual([fixture('concept').buttons[0]?.action]);
    expect(site.assistant.presses[0]?.conversation).toBe(site.assistant.messages[0]?.conversation);
    expect(await page.locator('.said p').allTextContents()).toEqual(['concept', 'Diferença para problema']);
    await site.close(page);
  });

  test('an outcome that replaces takes the place of its own card, among others', async () => {
    site.outcome = { reply: fixture('list'), placement: 'replace' };
    const page = await site.open();
    await ask(page, 'concept');
    await ask(page, 'greeting');
    await answers(page).first().getByRole('button', { name: 'evento' }).click();
    await page.getByRole('heading', { name: 'list' }).waitFor();
    expect(await page.getByRole('log').getByRole('heading').allTextContents()).toEqual(['list', 'notice']);
    await site.close(page);
  });

  test('a part opens and closes in its own card only, and the button says which', async () => {
    const page = await site.open();
    await ask(page, 'concept');
    await ask(page, 'concept');
    const more = answers(page).locator('button[aria-controls]');
    await more.nth(1).click();
    const shown = page.getByText('the rest').evaluateAll(parts => parts.map(part => part.checkVisibility()));
    expect(await shown).toEqual([false, true]);
    const said = more.evaluateAll(buttons => buttons.map(button => button.getAttribute('aria-expanded')));
    expect(await said).toEqual(['false', 'true']);
    expect([await more.nth(0).innerText(), await more.nth(1).innerText()]).toEqual(['more', wording(fixture('concept').language).page.showLess]);
    await more.nth(1).click();
    expect(await page.getByText('the rest').nth(1).isVisible()).toBe(false);
    expect(await page.locator('[id]').evaluateAll(all => all.length - new Set(all.map(element => element.id)).size)).toBe(0);
    await site.close(page);
  });
});
