/**
 * Takes the pictures of the README from the running bot: `npm run pictures`. They land in `docs/pictures`. A channel's messages come
 * from a quiz played in memory, and are drawn by the same page.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Language, languages } from '../src/language.ts';
import { wording } from '../src/locales/index.ts';
import { launchBrowser } from '../tests/browser.ts';
import { playChannel } from './channel.ts';

/** What is asked for a picture, and how it looks. */
interface Picture {
  readonly name: string;
  readonly questions: Readonly<Record<Language, readonly string[]>>;
  readonly window: BrowserContextOptions;
  /** Whether "Show everything" is pressed before. */
  readonly open?: boolean;
  /** The letter of the option that is pressed before. */
  readonly press?: string;
  /** The message of a channel that stands in for the answer. */
  readonly message?: 'question' | 'reveal';
  /** `card` shows the last answer alone; `page` what the window shows. */
  readonly of: 'page' | 'card';
}

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const narrow = { width: 600, height: 1400 };
const pictures: readonly Picture[] = [
  { name: 'welcome', questions: { pt: [], en: [] }, window: { viewport: desktop, colorScheme: 'light' }, of: 'page' },
  {
    name: 'concept', questions: { pt: ['o que é um incidente?'], en: ['what is an incident?'] }, open: true,
    window: { viewport: desktop, colorScheme: 'light' }, of: 'page',
  },
  {
    name: 'comparison', questions: { pt: ['qual a diferença entre incidente e problema?'], en: ['incident vs problem'] },
    window: { viewport: desktop, colorScheme: 'dark' }, of: 'page',
  },
  {
    name: 'phone', questions: { pt: ['quais são os 7 princípios orientadores?'], en: ['what are the 7 guiding principles?'] },
    window: { viewport: phone, deviceScaleFactor: 2, colorScheme: 'light' }, of: 'page',
  },
  {
    name: 'teams-card', questions: { pt: ['o que é um erro conhecido?'], en: ['what is a known error?'] },
    window: { viewport: { width: 800, height: 1000 }, colorScheme: 'light' }, of: 'card',
  },
  { name: 'channel-question', questions: { pt: ['quiz'], en: ['quiz'] }, message: 'question', window: { viewport: narrow, colorScheme: 'light' }, of: 'card' },
  { name: 'channel-reveal', questions: { pt: ['quiz'], en: ['quiz'] }, message: 'reveal', window: { viewport: narrow, colorScheme: 'light' }, of: 'card' },
  {
    name: 'practice', questions: { pt: ['me pergunte algo'], en: ['ask me something'] }, press: 'B',
    window: { viewport: narrow, colorScheme: 'dark' }, of: 'card',
  },
];

const folder = fileURLToPath(new URL('pictures', import.meta.url));
const locales: Readonly<Record<Language, string>> = { pt: 'pt-BR', en: 'en-GB' };

/** The bot as a process of its own, on a free port, with an empty store and no settings but these. */
function startBot(data: string): ChildProcessWithoutNullStreams {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  return spawn(process.execPath, [main], { cwd: data, env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: data } });
}

function addressOf(bot: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: unknown): void => {
      said += String(chunk);
      const url = /"url":"([^"]+)"[^\n]*"msg":"ready"/u.exec(said)?.[1];
      if (url) resolve(url);
    };
    bot.stdout.on('data', listen);
    bot.stderr.on('data', listen);
    bot.once('close', () => reject(new Error(`Farol did not start:\n${said}`)));
  });
}

async function ask(page: Page, language: Language, question: string): Promise<void> {
  const answers = page.getByRole('log').locator('article[lang][tabindex]');
  const before = await answers.count();
  await page.getByLabel(wording(language).page.input).fill(question);
  await page.keyboard.press('Enter');
  await answers.nth(before).waitFor();
}

/** Presses an option of the last question, whose card gives way to the verdict. */
async function choose(page: Page, letter: string): Promise<void> {
  const option = page.locator('.answer').last().getByRole('button', { name: letter, exact: true });
  await option.click();
  await option.waitFor({ state: 'detached' });
}

/** Opens the last answer, with its question at the top of the window and no button under the mouse. */
async function showEverything(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: wording(language).buttons.more }).last().click();
  await page.mouse.move(0, 0);
  await page.getByLabel(wording(language).page.input).focus();
  await page.evaluate("[...document.querySelectorAll('.said')].at(-1).scrollIntoView()");
}

async function take(browser: Browser, url: string, picture: Picture, language: Language): Promise<void> {
  const { name, questions, window, open = false, press, message, of } = picture;
  const context = await browser.newContext({ ...window, locale: locales[language], reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#examples button').first().waitFor();
  if (message) {
    const { [message]: json } = await playChannel(language);
    await page.route('**/web/messages', route => route.fulfill({ json }));
  }
  for (const question of questions[language]) await ask(page, language, question);
  if (press) await choose(page, press);
  if (open) await showEverything(page, language);
  const path = join(folder, `${name}.${language}.png`);
  if (of === 'page') await page.screenshot({ path });
  else await page.locator('.answer').last().screenshot({ path });
  await context.close();
  console.log(path);
}

const data = await mkdtemp(join(tmpdir(), 'farol-'));
const bot = startBot(data);
const stopped = once(bot, 'close');
try {
  const [url, browser] = await Promise.all([addressOf(bot), launchBrowser(), mkdir(folder, { recursive: true })]);
  for (const picture of pictures) {
    for (const language of languages) await take(browser, url, picture, language);
  }
  await browser.close();
} finally {
  bot.kill('SIGTERM');
  await stopped;
  await rm(data, { recursive: true, force: true });
}
