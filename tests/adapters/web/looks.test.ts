import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wording } from '../../../src/locales/index.ts';
import { ask, browse } from './browse.ts';

const site = browse();

const cardBackground = (page: Page) =>
  page.evaluate("getComputedStyle(document.querySelector('.ac-adaptiveCard')).backgroundColor");

/** Texts with a contrast under 4.5:1 (WCAG 2.2, 1.4.3), each against the nearest opaque background. Runs in the browser. */
const lowContrast = `(() => {
  const numbers = color => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = color => {
    const [red, green, blue] = numbers(color).map(value => value / 255)
      .map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const background = element => {
    if (element === null) return 'rgb(255, 255, 255)';
    const color = getComputedStyle(element).backgroundColor;
    return (numbers(color)[3] ?? 1) === 1 ? color : background(element.parentElement);
  };
  const texts = [...document.querySelectorAll('body *')].filter(element =>
    element.checkVisibility() && [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()));
  return texts.flatMap(element => {
    const [dark, light] = [luminance(getComputedStyle(element).color), luminance(background(element))].sort((a, b) => a - b);
    const ratio = (light + 0.05) / (dark + 0.05);
    return ratio >= 4.5 ? [] : [element.textContent + ': ' + ratio.toFixed(2)];
  });
})()`;

describe('looks', () => {
  test.each(['light', 'dark'] as const)('at 360 pixels nothing is wider than the window, in %s', async colorScheme => {
    const page = await site.open({ viewport: { width: 360, height: 640 }, colorScheme });
    for (const name of ['concept', 'comparison', 'concept with hostile text']) await ask(page, name);
    await ask(page, 'palavra'.repeat(60));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await site.close(page);
  });

  test.each([['light', 'rgb(255, 255, 255)'], ['dark', 'rgb(20, 32, 44)']] as const)(
    'in %s, card and page have one background family and every text at least 4.5:1', async (colorScheme, surface) => {
      const page = await site.open({ colorScheme, reducedMotion: 'reduce' });
      await ask(page, 'concept');
      expect(await cardBackground(page)).toBe(surface);
      expect(await page.evaluate(lowContrast)).toEqual([]);
      await site.close(page);
    });

  test.each(['light', 'dark'] as const)('a long question shows its first lines, and the rest by a button, in %s', async colorScheme => {
    const page = await site.open({ colorScheme, reducedMotion: 'reduce' });
    const asked = Array.from({ length: 40 }, (_, at) => `linha ${at}`).join('\n');
    await ask(page, 'linha 0\nlinha 1');
    await ask(page, asked);
    const more = page.getByRole('log').getByRole('button', { name: wording('pt').page.wholeQuestion });
    expect(await more.count()).toBe(1);
    const height = async (): Promise<number> => (await page.locator('.said p').last().boundingBox())?.height ?? 0;
    const folded = await height();
    expect(folded).toBeLessThan(240);
    expect(await page.evaluate(lowContrast)).toEqual([]);
    await more.focus();
    await page.keyboard.press('Enter');
    expect([await more.getAttribute('aria-expanded'), await height() > 4 * folded]).toEqual(['true', true]);
    await page.getByLabel(wording('pt').page.language).selectOption('en');
    expect(await page.locator('.said button').textContent()).toBe(wording('en').page.wholeQuestion);
    await page.locator('.said button').click();
    expect(await height()).toBe(folded);
    await site.close(page);
  });

  test('a card on the screen follows a change from light to dark', async () => {
    const page = await site.open({ colorScheme: 'light' });
    await ask(page, 'concept');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await cardBackground(page)).toBe('rgb(20, 32, 44)');
    await site.close(page);
  });

  test('nothing moves for those who ask for less motion', async () => {
    const page = await site.open({ reducedMotion: 'reduce' });
    await ask(page, 'concept');
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await site.close(page);
  });
});
