import { describe, expect, test } from 'vitest';
import { wording } from '../../../src/locales/index.ts';
import { answers, ask, browse } from './browse.ts';

const pt = wording('pt').page;
const en = wording('en').page;
const site = browse();

describe('for a screen reader', () => {
  test('everything has its role and name', async () => {
    const page = await site.open();
    await ask(page, 'concept');
    const log = page.getByRole('log', { name: pt.conversation });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.ariaSnapshot()).toBe([
      `- log "${pt.conversation}":`, '  - article:', `    - text: ${pt.you}`, '    - paragraph: concept',
      '  - article:', '    - text: Farol', '    - heading "concept" [level=2]',
      '    - text: "incidente: Interrupção não planejada de um serviço, ou queda na sua qualidade."',
      '    - button "more"', '    - button "Diferença para problema"', '    - button "evento"',
    ].join('\n'));
    const controls = [
      page.getByRole('combobox', { name: pt.language }), page.getByRole('textbox', { name: pt.input }),
      page.getByRole('button', { name: pt.send }), page.getByRole('list', { name: pt.suggestions }),
    ];
    for (const control of controls) await control.waitFor({ state: 'visible', timeout: 2000 });
    expect(await page.getByRole('alert').textContent()).toBe('');
    await site.close(page);
  });

  test('question and answer carry their own language', async () => {
    const page = await site.open();
    await ask(page, 'concept');
    await ask(page, 'choice');
    expect(await page.getByRole('log').getByRole('article').evaluateAll(turns => turns.map(turn => turn.getAttribute('lang'))))
      .toEqual(['pt-BR', 'pt-BR', 'en', 'en']);
    await site.close(page);
  });
});

describe('language', () => {
  test.each([
    [['pt-BR'], 'pt-BR', pt.send], [['en-GB'], 'en', en.send], [['fr-FR', 'en-US'], 'en', en.send], [['fr-FR'], 'pt-BR', pt.send],
  ] as const)('a browser that prefers %j gets the page in %s', async (preferred, lang, send) => {
    const context = await site.browser().newContext();
    await context.addInitScript(tags => Object.defineProperty(navigator, 'languages', { value: tags }), preferred);
    const page = await context.newPage();
    await page.goto(site.url());
    await page.getByRole('button', { name: send }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await context.close();
  });

  test('a choice changes all of the page’s words at once, goes with each question, and outlasts a reload', async () => {
    const page = await site.open();
    await ask(page, 'concept');
    await page.getByRole('combobox').selectOption('en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const own = (await page.locator('body').innerText()).replaceAll(wording('pt').trademark, '');
    const { welcome, help } = wording('pt');
    for (const word of [pt.subtitle, pt.language, pt.automatic, pt.suggestions, welcome.title, help.examples[0]]) {
      expect(own).not.toContain(word);
    }
    for (const word of [en.subtitle, en.language, en.suggestions, wording('en').welcome.title]) expect(own).toContain(word);
    expect(await page.locator('.said .unseen').textContent()).toBe(en.you);
    expect(await page.getByLabel(en.input).getAttribute('placeholder')).toBe(en.placeholder);
    await page.getByLabel(en.input).fill('choice');
    await page.keyboard.press('Enter');
    await answers(page).nth(1).waitFor();
    expect(site.assistant.messages.map(message => message.language)).toEqual([null, 'en']);
    await page.reload();
    await page.getByRole('button', { name: en.send }).waitFor();
    await page.getByRole('combobox').selectOption('');
    expect(await page.getByRole('button', { name: pt.send }).isVisible()).toBe(true);
    await site.close(page);
  });

  test('a language chosen by writing is that of the menu, which can take it back', async () => {
    const confirmed = { notice: 'setting', trace: { confidence: 1, route: 'language', matched: [] }, buttons: [], share: null, title: null, kind: 'notice' } as const;
    site.assistant.answers.set('to English', { ...confirmed, language: 'en', lines: ['English it is.'], chosen: 'en' });
    site.assistant.answers.set('to Portuguese', { ...confirmed, language: 'pt', lines: ['Em português.'], chosen: 'pt' });
    site.assistant.answers.set('to automatic', { ...confirmed, language: 'pt', lines: ['No de cada pergunta.'], chosen: null });
    const page = await site.open();
    const menu = page.getByRole('combobox');
    const box = page.getByRole('textbox');
    const write = async (text: string): Promise<void> => {
      const before = await answers(page).count();
      await box.fill(text);
      await page.keyboard.press('Enter');
      await answers(page).nth(before).waitFor();
    };
    await write('to English');
    expect([await menu.inputValue(), await page.locator('html').getAttribute('lang')]).toEqual(['en', 'en']);
    await write('concept');
    await menu.selectOption('');
    await write('concept');
    await write('to Portuguese');
    await write('concept');
    await write('to automatic');
    expect(await menu.inputValue()).toBe('');
    await write('concept');
    const asked = site.assistant.messages.filter(({ text }) => text === 'concept');
    expect(asked.map(({ text, language }) => [text, language])).toEqual([['concept', 'en'], ['concept', null], ['concept', 'pt'], ['concept', null]]);
    await site.close(page);
  });
});
