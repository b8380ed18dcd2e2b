import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { createWebSurface } from '../../../adapters/web/app.ts';
import { wording } from '../../../src/locales/index.ts';
import type { Outcome, Reply } from '../../../src/reply.ts';
import type { Surface } from '../../../src/surface.ts';
import { launchBrowser } from '../../browser.ts';
import { type StubAssistant, fixture, stubAssistant } from '../stub.ts';
import { type Served, serve } from './serve.ts';
import { stubCard } from './stub-card.ts';

/** The page on a real server in a real browser, over a stub assistant; both live as long as the test file that asked for them. */
export interface Site {
  readonly assistant: StubAssistant;
  /** What a pressed button leads to. */
  outcome: Outcome;
  /** What the browser complained about, errors of scripts and refusals by the Content-Security-Policy: `close` expects none. */
  readonly complaints: string[];
  browser(): Browser;
  url(): string;
  surface(): Promise<Surface>;
  /** A new tab of a new person, once the page is ready. */
  open(options?: BrowserContextOptions, url?: string): Promise<Page>;
  close(page: Page): Promise<void>;
}

/** Sets up a site for a test file; its cards are the stub's unless others are given. */
export function browse(renderCard: (reply: Reply) => object = stubCard): Site {
  const assistant = stubAssistant(() => site.outcome);
  let browser: Browser;
  let server: Served;
  const site: Site = {
    assistant,
    outcome: { reply: fixture('comparison'), placement: 'new' },
    complaints: [],
    browser: () => browser,
    url: () => server.url,
    surface: () => createWebSurface({ assistant, logger: pino({ level: 'silent' }), renderCard, host: '127.0.0.1' }),
    open: (options = {}, url = server.url) => openPage(browser, options, url, site.complaints),
    close: async page => {
      await page.context().close();
      expect(site.complaints).toEqual([]);
    },
  };
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), site.surface().then(surface => serve(surface))]);
  });
  afterAll(() => Promise.all([browser.close(), server.close()]));
  beforeEach(() => {
    for (const list of [site.complaints, assistant.messages, assistant.presses]) list.length = 0;
  });
  return site;
}

async function openPage(browser: Browser, options: BrowserContextOptions, url: string, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'pt-BR', ...options });
  const page = await context.newPage();
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(url);
  await page.locator('#examples button').first().waitFor();
  return page;
}

/** The cards in the conversation. */
export const answers = (page: Page): Locator => page.getByRole('log').locator('article[lang][tabindex]');

/** Asks by keyboard in the Portuguese page, and waits for the card. */
export async function ask(page: Page, text: string): Promise<void> {
  const before = await answers(page).count();
  await page.getByLabel(wording('pt').page.input).fill(text);
  await page.keyboard.press('Enter');
  await answers(page).nth(before).waitFor();
}
