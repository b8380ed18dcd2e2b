import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../../adapters/teams/render.ts';
import { wording } from '../../../src/locales/index.ts';
import type { ConceptReply, FileReply, QuestionReply, ReportReply } from '../../../src/reply.ts';
import { hostile } from '../../fixtures/replies.ts';
import { fixture } from '../stub.ts';
import { answers, ask, browse } from './browse.ts';

// The very cards that Teams gets, on the page in a real browser.
const site = browse(renderCard);
const question = fixture('question');
const actions = question.kind === 'question' ? question.options.map(({ action }) => action) : [];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The position of an element's upper edge in the window, in CSS pixels. */
const top = (page: Page, at: number): Promise<number> => answers(page).nth(at).evaluate(turn => turn.getBoundingClientRect().top);

describe('a question', () => {
  test('shows its options with a letter each, and a press sends that option’s action', async () => {
    site.outcome = { reply: fixture('verdict'), placement: 'replace' };
    const page = await site.open();
    await ask(page, 'question');
    expect(await answers(page).innerText()).toContain('A — O incidente\n');
    const button = page.getByRole('button', { name: 'B', exact: true });
    expect(await button.getAttribute('title')).toBe('B: O problema');
    await button.click();
    await page.getByRole('heading', { name: 'Não foi dessa vez: a certa é a A' }).waitFor();
    expect(site.assistant.presses.map(({ payload, values }) => [payload, values])).toEqual([[actions[1], null]]);
    expect(await answers(page).count()).toBe(1);
    await site.close(page);
  });

  test('says in words what was right and what was chosen, and why of each option', async () => {
    const page = await site.open();
    await ask(page, 'verdict');
    const text = await answers(page).innerText();
    for (const line of ['A — O incidente (certa)', 'Primeiro se restaura o serviço.', 'B — O problema (sua resposta)', 'Ninguém pediu nada novo.', '• Vale a primeira resposta.']) {
      expect(text).toContain(line);
    }
    await site.close(page);
  });

  test('has a sign at the option that was right and at a wrong one that was chosen, for the eye', async () => {
    const page = await site.open();
    await ask(page, 'verdict');
    expect(await answers(page).innerText()).toMatch(/✓ A — O incidente \(certa\)[^✓✗]*✗ B — O problema \(sua resposta\)[^✓✗]*$/u);
    expect(await answers(page).ariaSnapshot()).not.toMatch(/[✓✗]/u);
    await ask(page, 'verdict that is right');
    expect(await answers(page).nth(1).innerText()).toMatch(/^[^✓✗]*✓ A — O incidente \(certa, sua resposta\)[^✓✗]*$/u);
    await site.close(page);
  });

  test.each(['light', 'dark'] as const)('tells an option under the mouse, one with the focus and a chosen one apart, in %s', async colorScheme => {
    const page = await site.open({ colorScheme, reducedMotion: 'reduce' });
    await ask(page, 'question of an exam, in two languages, with long options');
    const option = (letter: string): Locator => answers(page).getByRole('button', { name: letter, exact: true });
    const chosen = await answers(page).locator('[aria-pressed="true"]').textContent() ?? '';
    const [hovered, focused, plain] = ['A', 'B', 'C', 'D'].filter(letter => letter !== chosen);
    await option(hovered ?? '').hover();
    await option(focused ?? '').focus();
    const look = (letter: string | undefined): Promise<{ fill: string; edge: string; ring: string }> => option(letter ?? '').evaluate(button => {
      const { backgroundColor: fill, boxShadow: edge, outlineStyle: ring } = button.ownerDocument.defaultView.getComputedStyle(button);
      return { fill, edge, ring };
    });
    const [pointed, ringed, picked, other] = await Promise.all([hovered, focused, chosen, plain].map(look));
    expect([pointed?.fill, pointed?.edge === 'none', pointed?.ring]).toEqual([other?.fill, false, 'none']);
    expect([ringed?.fill, ringed?.edge]).toEqual([other?.fill, 'none']);
    expect([picked?.fill === other?.fill, picked?.edge, picked?.ring]).toEqual([false, 'none', 'none']);
    // The ring is outside of the button: nothing around it may cut it off.
    expect(await answers(page).locator('div:has(> .ac-actionSet)').evaluateAll(all => all.map(strip => strip.ownerDocument.defaultView.getComputedStyle(strip).overflow))).toEqual(['visible', 'visible']);
    await site.close(page);
  });

  test('whose answers were deleted with all of the person’s data has no button left that works, and says so; what stays of use works', async () => {
    const page = await site.open();
    const asked = { ...question, buttons: [{ label: 'Praticar', action: { v: 1, do: 'practise', language: 'pt' } }] } as QuestionReply;
    const answer = { v: 1, do: 'practice-answer', language: 'pt', asking: 'asking-1', question: 'q', option: 0 } as const;
    site.outcome = { reply: { ...asked, options: asked.options.map(option => ({ ...option, action: answer })) }, placement: 'new' };
    await ask(page, 'question');
    await page.getByRole('button', { name: 'A', exact: true }).click();
    await answers(page).nth(1).waitFor();
    const greeting = fixture('greeting');
    site.outcome = { reply: { ...greeting, trace: { ...greeting.trace, route: 'forgotten' } }, placement: 'new' };
    const buttons = answers(page).nth(1).getByRole('button');
    expect(await buttons.evaluateAll(all => all.filter(button => button.matches(':disabled')).length)).toBe(0);
    await buttons.filter({ hasText: 'Praticar' }).click();
    await answers(page).nth(2).waitFor();
    expect(await buttons.evaluateAll(all => all.filter(button => !button.matches(':disabled')).map(button => button.textContent))).toEqual(['Praticar']);
    expect(await answers(page).nth(1).innerText()).toContain(wording('pt').page.forgotten);
    const before = site.assistant.presses.length;
    await answers(page).nth(1).focus();
    await page.keyboard.press('a');
    expect(site.assistant.presses.length).toBe(before);
    await site.close(page);
  });

  test('what takes its place has the focus, stands where it stood, and is announced', async () => {
    site.outcome = { reply: fixture('verdict'), placement: 'replace' };
    const page = await site.open({ viewport: { width: 800, height: 900 }, reducedMotion: 'reduce' });
    await ask(page, 'question');
    const before = await top(page, 0);
    await page.getByRole('button', { name: 'B', exact: true }).click();
    await page.getByRole('heading', { name: 'Não foi dessa vez' }).waitFor();
    expect(await answers(page).first().evaluate(turn => turn.matches(':focus'))).toBe(true);
    expect(Math.abs(await top(page, 0) - before)).toBeLessThan(1);
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
    expect(await page.evaluate('document.querySelector("#log").contains(document.activeElement)')).toBe(true);
    await site.close(page);
  });

  test.each([['b', 1], ['D', 3], ['3', 2]])('the key %s chooses an option while the focus is in the question', async (key, at) => {
    site.outcome = { reply: fixture('question of an exam, in two languages, with long options'), placement: 'replace' };
    const page = await site.open();
    await ask(page, 'question');
    await page.getByRole('button', { name: 'A', exact: true }).focus();
    await page.keyboard.press(key);
    await page.getByRole('heading', { name: 'Questão 3 de 40' }).waitFor();
    // The next question has the focus, so the next key answers it.
    await page.keyboard.press('1');
    await expect.poll(() => site.assistant.presses.map(({ payload }) => payload)).toEqual([actions[at], actions[0]]);
    await site.close(page);
  });

  test('a letter typed elsewhere, or with Ctrl, or for a closed question chooses nothing', async () => {
    const page = await site.open();
    await ask(page, 'question');
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'A', exact: true }).focus();
    await page.keyboard.press('Control+b');
    await page.keyboard.press('e');
    await page.keyboard.press('5');
    await ask(page, 'question that is closed');
    await answers(page).nth(1).focus();
    await page.keyboard.press('a');
    expect(await answers(page).nth(1).getByRole('button').count()).toBe(0);
    expect(site.assistant.presses).toEqual([]);
    await site.close(page);
  });

  test.each(['b', 'B', ' b) ', '(b)', 'b.', 'letra b', 'Letter B', 'opção b'])('“%s” in the box chooses the option, and the box is ready for the next', async text => {
    site.outcome = { reply: fixture('question of an exam, in two languages, with long options'), placement: 'replace' };
    const page = await site.open();
    await ask(page, 'question');
    const box = page.getByRole('textbox');
    await box.fill(text);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Questão 3 de 40' }).waitFor();
    expect([await box.inputValue(), await box.evaluate(field => field.matches(':focus'))]).toEqual(['', true]);
    await page.keyboard.type('a');
    await page.keyboard.press('Enter');
    await expect.poll(() => site.assistant.presses.map(({ payload }) => payload)).toEqual([actions[1], actions[0]]);
    expect(site.assistant.messages.map(({ text: asked }) => asked)).toEqual(['question']);
    await site.close(page);
  });

  test('a letter in the box is a text like any other where the last card is no open question, or has no such option', async () => {
    const page = await site.open();
    await ask(page, 'question that is closed');
    await ask(page, 'b');
    await ask(page, 'question');
    await ask(page, 'e');
    await ask(page, 'b');
    expect(site.assistant.presses).toEqual([]);
    expect(site.assistant.messages.map(({ text }) => text)).toEqual(['question that is closed', 'b', 'question', 'e', 'b']);
    await site.close(page);
  });

  test('goes by the browser’s time zone, asked as well as answered', async () => {
    const page = await site.open({ timezoneId: 'America/Manaus' });
    await ask(page, 'question');
    await page.getByRole('button', { name: 'A', exact: true }).click();
    await expect.poll(() => site.assistant.presses.length).toBe(1);
    expect([...site.assistant.messages, ...site.assistant.presses].map(({ zone }) => zone)).toEqual(['America/Manaus', 'America/Manaus']);
    await site.close(page);
  });

  test('is answered by the same person after a reload', async () => {
    const page = await site.open();
    await ask(page, 'question');
    await page.reload();
    await ask(page, 'question');
    await page.getByRole('button', { name: 'A', exact: true }).click();
    await expect.poll(() => site.assistant.presses.length).toBe(1);
    expect(new Set([...site.assistant.messages, ...site.assistant.presses].map(({ person }) => person)).size).toBe(1);
    await site.close(page);
  });
});

describe('a report', () => {
  test('has the same gap under each heading, whatever follows', async () => {
    const page = await site.open();
    await ask(page, 'report');
    const gaps = await answers(page).locator('[aria-level="3"]').evaluateAll(all => all.map(heading => {
      const next = heading.nextElementSibling?.nextElementSibling;
      return Math.round((next?.getBoundingClientRect().top ?? 0) - heading.getBoundingClientRect().bottom);
    }));
    expect(gaps.length).toBeGreaterThan(1);
    expect(new Set(gaps).size).toBe(1);
    await site.close(page);
  });

  test('shows every figure of its charts as a table with headers, on a phone without scrolling sideways', async () => {
    const page = await site.open({ viewport: { width: 360, height: 640 } });
    await ask(page, 'report of three charts');
    const tables = page.getByRole('table');
    expect(await tables.count()).toBe(3);
    expect(await tables.first().getByRole('columnheader').allInnerTexts()).toEqual(['Topic', 'Right answers']);
    expect(await tables.first().getByRole('cell').allInnerTexts()).toEqual(['Guiding principles', '87.5%', 'Service value chain ✓', '40%']);
    expect(await tables.nth(1).getByRole('cell').count()).toBe(28);
    expect(await tables.evaluateAll(all => all.every(table => table.scrollWidth <= table.clientWidth))).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await site.close(page);
  });

  test('of more charts than a card has room for as tables shows bars to the eye and the figures to everybody', async () => {
    const report = fixture('report of three charts') as ReportReply;
    site.outcome = { reply: { ...report, charts: [0, 1, 2].flatMap(() => report.charts) }, placement: 'replace' };
    const page = await site.open({ viewport: { width: 360, height: 640 } });
    await ask(page, 'question');
    await page.getByRole('button', { name: 'A', exact: true }).click();
    await page.getByRole('heading', { name: 'Seu progresso' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await answers(page).innerText()).toContain('█████████░ Guiding principles: 87.5%\n████░░░░░░ Service value chain ✓: 40%');
    const spoken = await answers(page).ariaSnapshot();
    expect(spoken).toContain('Guiding principles: 87.5%');
    expect(spoken).not.toContain('█');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await site.close(page);
  });
});

describe('a comparison', () => {
  test('on a phone has its cells one under the other, each with its column’s name, and nothing to scroll sideways', async () => {
    const page = await site.open({ viewport: { width: 360, height: 640 } });
    await ask(page, 'comparison');
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBeGreaterThan(2);
    expect(await table.evaluate(element => element.scrollWidth <= element.clientWidth)).toBe(true);
    const cells = await table.getByRole('row').nth(1).getByRole('cell').evaluateAll(all => all.map(cell => {
      const { left, top: upper } = cell.getBoundingClientRect();
      return { left, upper, name: cell.ownerDocument.defaultView.getComputedStyle(cell, '::before').content };
    }));
    expect(new Set(cells.map(({ left }) => left)).size).toBe(1);
    expect(new Set(cells.map(({ upper }) => upper)).size).toBe(cells.length);
    expect(cells.map(({ name }) => name === 'none')).toEqual(cells.map((_, at) => at === 0));
    await site.close(page);
  });
});

describe('a concept', () => {
  test('shows everything and less again by one button, which stays in the window', async () => {
    const page = await site.open({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
    await ask(page, 'concept');
    const { more } = fixture('concept') as ConceptReply;
    await page.getByRole('button', { name: more.label, exact: true }).click();
    const less = page.getByRole('button', { name: wording('pt').page.showLess, exact: true });
    expect(await less.getAttribute('aria-expanded')).toBe('true');
    await less.click();
    const again = page.getByRole('button', { name: more.label, exact: true });
    const { top: upper, bottom } = await again.evaluate(button => button.getBoundingClientRect());
    expect([upper >= 0, bottom <= 640]).toEqual([true, true]);
    await site.close(page);
  });
});

describe('a form', () => {
  test('is filled in and sent by keyboard alone, and its values arrive by name', async () => {
    site.outcome = { reply: fixture('greeting'), placement: 'replace' };
    const page = await site.open();
    await ask(page, 'form');
    await page.getByLabel('Fuso horário').focus();
    await page.keyboard.press('L');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByLabel('Hora').fill('17:30');
    await page.getByLabel('Sem pergunta nestas datas').fill('2026-12-24\n2026-12-25');
    await page.getByRole('button', { name: 'Salvar' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => site.assistant.presses.length).toBe(1);
    expect(site.assistant.presses[0]).toMatchObject({
      payload: { do: 'save-quiz' },
      values: { channel: 'C000000001', time: '17:30', zone: 'Europe/Lisbon', weekdays: ['2'], dates: '2026-12-24\n2026-12-25' },
    });
    await site.close(page);
  });

  test('is not sent while a required field is empty: the field says so and has the focus', async () => {
    const page = await site.open();
    await ask(page, 'form');
    await page.getByLabel('Hora').fill('');
    await page.getByRole('button', { name: 'Salvar' }).click();
    const time = page.getByLabel('Hora');
    expect(await page.getByText('Preencha este campo.').count()).toBe(1);
    expect(await time.evaluate(field => field.matches(':focus'))).toBe(true);
    const described = await time.evaluate(field => (field.getAttribute('aria-labelledby') ?? '').split(' ').map((id: string) => field.ownerDocument.getElementById(id)?.textContent).join(' '));
    expect(described).toContain('Preencha este campo.');
    expect(site.assistant.presses).toEqual([]);
    await site.close(page);
  });

  test('says of its boxes what they are a list of', async () => {
    const page = await site.open();
    await ask(page, 'form');
    const boxes = page.getByRole('group', { name: 'Dias' }).getByRole('checkbox');
    expect(await boxes.evaluateAll(all => all.map(box => box.getAttribute('aria-label')))).toEqual(['segunda', 'terça', 'quarta']);
    expect(await page.getByRole('checkbox', { name: 'segunda', exact: true }).isChecked()).toBe(true);
    await site.close(page);
  });

  test('shows what was wrong right under the field', async () => {
    const page = await site.open();
    await ask(page, 'form with problems');
    const text = await answers(page).innerText();
    expect(text).toMatch(/Hora \*\s+Escreva a hora como 09:00\.\s+Fuso horário/);
    await site.close(page);
  });
});

describe('a file', () => {
  test('stands before the button that deletes what it has', async () => {
    const page = await site.open();
    site.outcome = { reply: { ...fixture('file'), buttons: [{ label: 'Apagar meus dados', action: { v: 1, do: 'my-data', language: 'pt' } }] } as FileReply, placement: 'new' };
    await ask(page, 'question');
    await page.getByRole('button', { name: 'A', exact: true }).click();
    await answers(page).nth(1).waitFor();
    expect(await answers(page).nth(1).locator('a, pre, button').evaluateAll(all => all.map(({ tagName }) => tagName))).toEqual(['A', 'PRE', 'BUTTON']);
    await site.close(page);
  });

  test('is there to read, and a link saves it as it is', async () => {
    const page = await site.open();
    await ask(page, 'file with hostile text');
    expect(await page.getByRole('region', { name: 'farol-my-data.json' }).textContent()).toBe(hostile);
    const link = page.getByRole('link', { name: 'Baixar farol-my-data.json' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('farol-my-data.json');
    expect(await readFile(await download.path(), 'utf8')).toBe(hostile);
    await site.close(page);
  });
});

test.each(['question with hostile text', 'verdict with hostile text', 'report with hostile text', 'form with hostile text', 'file with hostile text'])(
  '“%s” is shown as it is and does nothing', async name => {
    const page = await site.open();
    await ask(page, name);
    const shown = await answers(page).innerText();
    expect(shown).toContain('<at>all</at> & <b>x</b> ${x}');
    expect(await answers(page).locator('img, script, b, i, code, li, a:not(.download)').count()).toBe(0);
    await site.close(page);
  });

test.each(['light', 'dark'] as const)('nothing of it stops a screen reader or a weak eye, in %s', async colorScheme => {
  const page = await site.open({ colorScheme, reducedMotion: 'reduce' });
  for (const name of ['question', 'question of an exam, in two languages, with long options', 'verdict', 'comparison', 'report of three charts', 'form with problems', 'file']) await ask(page, name);
  await page.evaluate(await readFile(axe, 'utf8'));
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate("axe.run('#log').then(({ violations }) => violations)");
  expect(found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await site.close(page);
});
