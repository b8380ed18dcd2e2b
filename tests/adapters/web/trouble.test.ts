import { describe, expect, test } from 'vitest';
import { wording } from '../../../src/locales/index.ts';
import { hostile } from '../../fixtures/replies.ts';
import { answers, ask, browse } from './browse.ts';
import { serve } from './serve.ts';

const pt = wording('pt').page;
const site = browse();

describe('when something is wrong', () => {
  test('a server that is gone is an alert, the question is kept in its field, and works once the server is back', async () => {
    const own = await serve(await site.surface());
    const page = await site.open({}, own.url);
    await own.close();
    await page.getByLabel(pt.input).fill('concept');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(pt.offline);
    expect(await page.getByLabel(pt.input).inputValue()).toBe('concept');
    expect(await page.locator('.turn').count()).toBe(0);
    const back = await serve(await site.surface(), own.port);
    await page.keyboard.press('Enter');
    await answers(page).first().waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(site.complaints.splice(0).every(text => text.includes('ERR_CONNECTION_REFUSED'))).toBe(true);
    await site.close(page);
    await back.close();
  });

  test('a refusal says why in the page’s language, and the question is kept', async () => {
    const page = await site.open();
    const long = 'a'.repeat(70_000);
    await page.getByLabel(pt.input).fill(long);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe(pt.problems.tooLarge);
    expect((await page.getByLabel(pt.input).inputValue()).length).toBe(70_000);
    expect(site.complaints.splice(0).every(text => text.includes('413'))).toBe(true);
    await site.close(page);
  });

  test('a failed answer is an apology in the conversation', async () => {
    const page = await site.open();
    await ask(page, 'fail');
    expect(await answers(page).textContent()).toContain(wording('pt').notices.failure[0]);
    expect(site.complaints.splice(0).every(text => text.includes('500'))).toBe(true);
    await site.close(page);
  });
});

test('hostile text is shown as it is, from the person and from the knowledge base, and does nothing', async () => {
  const page = await site.open();
  const attack = `<img src=x onerror="document.title='gone'"><script>document.title='gone'</script> ${hostile}`;
  await ask(page, attack);
  await ask(page, 'concept with hostile text');
  expect(await page.locator('.said p').first().textContent()).toBe(attack);
  expect(await answers(page).nth(1).textContent()).toContain('<b>x</b> ${x} {{DATE()}}');
  expect(await page.getByRole('log').locator('img, script, b, a, i, code, li').count()).toBe(0);
  expect(await page.title()).toBe(pt.title);
  await site.close(page);
});

test('the policy stops a script and a style that got into the document', async () => {
  const page = await site.open();
  await page.evaluate(`
    const script = document.createElement('script');
    // Trusted Types refuse the text before the policy on scripts does.
    try { script.textContent = "document.title = 'gone'"; } catch {}
    document.body.append(script);
    document.body.insertAdjacentElement('beforeend', document.createElement('style')).textContent = 'h1 { color: red }';
  `);
  expect(await page.title()).toBe(pt.title);
  expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).color")).not.toBe('rgb(255, 0, 0)');
  expect(site.complaints.splice(0).length).toBeGreaterThan(0);
  await site.close(page);
});

test('each tab is a conversation and a person of its own, kept over a reload', async () => {
  const first = await site.open();
  const second = await site.open();
  await ask(first, 'concept');
  await ask(second, 'concept');
  await first.reload();
  await ask(first, 'concept');
  const [one, two, again] = site.assistant.messages.map(({ person, conversation }) => ({ person, conversation }));
  expect(one).toEqual(again);
  expect(one?.conversation).not.toBe(two?.conversation);
  expect(one?.person).toBe(one?.conversation);
  await site.close(first);
  await site.close(second);
});
