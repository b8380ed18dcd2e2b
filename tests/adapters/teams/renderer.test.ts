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

/** The elements that the renderer makes of cards without markup. */
const made = new Set([
  'DIV', 'SPAN', 'BR', 'BUTTON', 'TABLE', 'TBODY', 'TR', 'TH', 'TD', 'LABEL', 'INPUT', 'SELECT', 'OPTION', 'TEXTAREA',
]);

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
    expect(names.filter(tag => !made.has(tag))).toEqual([]);
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

it('shows each member of a long list on a line of its own, its name in bold', async () => {
  const list = fixture('list');
  if (list.kind !== 'list') throw new Error('no list');
  const items = Array.from({ length: 34 }, (_, at) => ({ key: null, term: `Membro ${at + 1}`, gist: 'o que faz, em palavras '.repeat(7) }));
  await page.evaluate(`(${show})(${JSON.stringify(renderCard({ ...list, items }))})`);
  const lines = (await page.locator('body').innerText()).split('\n').filter(line => line.includes('Membro'));
  expect(lines.map(line => line.slice(0, line.indexOf(' —')))).toEqual(items.map((item, at) => `${at + 1}. ${item.term}`));
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

it('shows the figures of a chart that it does not know as a table', async () => {
  await render('report');
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Opção', 'Respostas']);
  expect(await page.getByRole('cell').allInnerTexts()).toEqual([
    'A. O incidente ✓', '5', 'B. O problema', '2', 'C. A mudança', '0', 'D. O pedido de serviço', '1',
  ]);
  await render('report of three charts');
  expect(await page.getByRole('table').count()).toBe(3);
  expect((await page.getByRole('cell').allInnerTexts()).slice(0, 4)).toEqual(['Guiding principles', '87.5%', 'Service value chain ✓', '40%']);
});

it('sends a form\'s values beside the action, and asks for what is required, but not for another button', async () => {
  await render('form');
  await page.getByLabel('segunda').uncheck();
  await page.getByLabel('terça').uncheck();
  await page.getByRole('button', { name: 'Salvar' }).click();
  expect(await page.evaluate('window.pressed')).toEqual([]);
  expect(await page.getByText('Preencha este campo.').count()).toBe(1);
  await page.getByLabel('quarta').check();
  await page.getByLabel('segunda').check();
  await page.getByLabel('Hora').fill('17:30');
  await page.getByLabel('Sem pergunta nestas datas').fill('2026-12-24');
  await page.getByRole('button', { name: 'Salvar' }).click();
  expect(await page.evaluate('window.pressed[0].data')).toMatchObject({
    farol: { do: 'save-quiz' }, farolLists: ['weekdays'],
    time: '17:30', weekdays: '1,3', zone: 'America/Sao_Paulo', dates: '2026-12-24',
  });
});

it('raises an Execute action with its verb and the core\'s action when a button is pressed', async () => {
  await render('concept');
  await page.getByRole('button', { name: 'evento' }).click();
  expect(await page.evaluate('window.pressed')).toEqual([{
    type: 'Action.Execute', verb: 'farol',
    data: { farol: { v: 1, do: 'show', concept: 'event', language: 'pt', detail: 'short' } },
  }]);
});
