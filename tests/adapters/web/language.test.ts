import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerMessages, answerPresses } from '../../../adapters/web/exchange.ts';
import { type PageCard, renderOutcome } from '../../../adapters/web/render.ts';
import type { Language } from '../../../src/language.ts';
import type { Button } from '../../../src/reply.ts';
import { createBot, type Bot } from '../../learning/person.ts';

const conversation = '0123456789abcdef0123456789abcdef';

/** The page's side of the talk with the core itself: a menu, set by hand or by what a card says, that is sent with each question. */
interface Page {
  menu: Language | null;
  write(text: string): Promise<PageCard>;
}

let bot: Bot;
let page: Page;
beforeEach(async () => {
  bot = await createBot();
  page = {
    menu: null,
    async write(text) {
      const [outcome] = await answerMessages(bot.assistant)({ text, conversation, zone: null, language: page.menu }, 'pt-BR') ?? [];
      if (!outcome) throw new Error(`no answer to “${text}”`);
      const card = renderOutcome(outcome, () => ({}));
      if (card.chosen !== undefined) page.menu = card.chosen;
      return card;
    },
  };
});
afterEach(() => bot.close());

/** In which languages the next answers are: of a Portuguese question, an English one, and a name of both. */
const answered = async () => [(await page.write('o que é um incidente?')).language, (await page.write('what is a problem?')).language, (await page.write('SLA')).language];

describe('page and core agree on the language', () => {
  test.each([
    'language en', '/itil language en', '/itil, idioma en', '@farol language en', '@Farol: idioma inglês', 'language en please', 'please, language english', 'por favor idioma inglês', 'idioma inglês, por favor',
    'speak English please', 'por favor, fale em inglês', '@farol speak English', 'change the language to English',
  ])('after “%s”', async text => {
    expect(await page.write(text)).toMatchObject({ kind: 'notice', language: 'en', chosen: 'en' });
    expect([page.menu, await answered()]).toEqual(['en', ['en', 'en', 'en']]);
    page.menu = 'pt';
    expect(await answered()).toEqual(['pt', 'pt', 'pt']);
    page.menu = null;
    expect((await answered()).slice(0, 2)).toEqual(['pt', 'en']);
  });

  test.each(['language auto', '/itil idioma automático', '@farol language auto, please'])('after “%s”', async text => {
    page.menu = 'en';
    expect(await page.write(text)).toMatchObject({ kind: 'notice', chosen: null });
    expect([page.menu, (await answered()).slice(0, 2)]).toEqual([null, ['pt', 'en']]);
  });

  test.each(['idioma', 'idioma fr', 'idioma canal en', '/itil idioma canal en', 'idioma do catálogo de serviços', 'o que é um incidente?'])('after “%s”, which chooses none', async text => {
    expect(await page.write(text)).not.toHaveProperty('chosen');
    expect((await answered()).slice(0, 2)).toEqual(['pt', 'en']);
  });

  test('when a button is pressed: it goes by its card, whatever an older version stored for the tab', async () => {
    await bot.store.chooseLanguage('web', 'person', conversation, 'en');
    const [outcome] = await answerMessages(bot.assistant)({ text: 'o que é um incidente?', conversation, zone: null, language: null }, 'pt-BR') ?? [];
    const button = outcome?.reply.buttons[0] as Button;
    const [pressed] = await answerPresses(bot.assistant)({ payload: button.action, conversation, zone: null }, 'pt-BR') ?? [];
    expect([outcome?.reply.language, pressed?.reply.language]).toEqual(['pt', 'pt']);
  });
});
