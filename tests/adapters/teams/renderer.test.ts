import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderCard } from '../../../adapters/teams/render.ts';
import { launchBrowser } from '../../browser.ts';
import { replies } from '../../fixtures/replies.ts';
import { fixture } from './bot.ts';

// Counterpart: Microsoft's own renderer, npm `adaptivecards`, in a real browser; the web page shows the same JSON with it.
const renderer = readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'), 'utf8');
// Runs in the page. Text, as the type checker's settings here know no browser.
const show = `json => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 }, supportsInteractivity: true });
  window.pressed = [];
  card.onExecuteAction = action => window.pressed.push({ type: action.getJsonTypeName(), verb: action.verb, data: action.data });
  card.parse(json);
  document.body.replaceChildren(card.render());
}`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent('<body></body>');
  await page.addScriptTag({ content: renderer });
});
afterAll(() => browser.close());

const render = (name: string): Promise<unknown> => page.evaluate(`(${show})(${JSON.stringify(renderCard(fixture(name)))})`);

describe.each(Object.keys(replies))('%s', name => {
  it('shows as text and buttons, with no element that only markup makes', async () => {
    await render(name);
    const names = await page.locator('body *').evaluateAll(elements => [...new Set(elements.map(element => element.tagName))]);
    expect(names.filter(tag => !['DIV', 'SPAN', 'BR', 'BUTTON', 'TABLE', 'TBODY', 'TR', 'TH', 'TD'].includes(tag))).toEqual([]);
  });
});

it('shows hostile text character by character', async () => {
  await render('concept with hostile text');
  const text = '<!channel> <@U123> <https://e.x|here> *b* _i_ `c` [l](http://e.x) <at>all</at>';
  expect(await page.locator('body').innerText()).toContain(text);
});

it('shows each item of a list on a line of its own', async () => {
  await render('concept in full');
  expect(await page.locator('body').innerText()).toContain('• Registrar\n• Classificar\n• Resolver');
});

it('announces the title as a heading and the table\'s first row as its header', async () => {
  await render('comparison');
  expect(await page.getByRole('heading').first().innerText()).toBe('incidente × problema');
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Aspecto', 'incidente', 'problema']);
});

it('opens the rest of a concept without asking the bot, and closes it again', async () => {
  await render('concept');
  const rest = page.getByText('Cada minuto sem o serviço custa ao negócio.');
  expect(await rest.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Ver tudo' }).click();
  expect(await rest.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Ver tudo' }).click();
  expect(await rest.isVisible()).toBe(false);
});

it('raises an Execute action with its verb and the core\'s action when a button is pressed', async () => {
  await render('concept');
  await page.getByRole('button', { name: 'evento' }).click();
  expect(await page.evaluate('window.pressed')).toEqual([{
    type: 'Action.Execute', verb: 'farol',
    data: { farol: { v: 1, do: 'show', concept: 'event', language: 'pt', detail: 'short' } },
  }]);
});
