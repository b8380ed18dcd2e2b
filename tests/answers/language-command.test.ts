import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLanguageAlone, readLanguageCommand } from '../../src/answers/language-command.ts';
import { foldPhrase } from '../../src/text.ts';
import { createBot, type Bot } from '../learning/person.ts';

const read = (text: string) => readLanguageCommand(foldPhrase(text))?.choice ?? null;

describe('a language asked for in one’s own words', () => {
  test.each(Object.entries({
    pt: ['fala em português', 'Fale português, por favor', 'você fala português?', 'speak Portuguese', 'can you speak Portuguese?', 'mude o idioma para português', 'always answer in Portuguese'],
    en: ['speak English please', 'do you speak English?', 'please talk to me in English', 'fala inglês', 'muda o idioma para inglês', 'change the language to English', 'switch to English', 'sempre responda em inglês'],
    usage: ['language', 'please language', 'idioma francês, por favor', 'please language fr', 'como mudo o idioma?', 'how do I change the language, please?', 'how do I change the language?', 'change language', 'que idiomas você fala?', 'which languages do you speak?'],
  }))('%s', (choice, texts) => {
    expect(texts.map(text => [text, read(text)])).toEqual(texts.map(text => [text, choice]));
  });

  test.each([['em português', 'pt'], ['quero em português', 'pt'], ['English please', 'en'], ['in English', 'en'], ['answer in English', 'en']])(
    '“%s” names %s and chooses nothing', (text, language) => expect([readLanguageAlone(foldPhrase(text)), read(text)]).toEqual([language, null]));

  test.each([
    'pt', 'auto', 'o que é incidente em inglês?', 'what is an incident in English?', 'in English, what is a change?', 'fala sobre incidente', 'talk about change', 'write a change request', 'mudar o serviço para produção',
    'how do I change a service?', 'change management', 'português é o idioma do contrato', 'como escrevo um SLA em português?', 'o livro da ITIL está em português?', 'is the exam in Portuguese?', 'switch to ITIL 4', 'explain incident in English', 'how do I find the language barrier?', 'the language of ITIL', 'o idioma',
  ])('“%s” chooses none', text => expect([read(text), readLanguageAlone(foldPhrase(text))]).toEqual([null, null]));
});

describe('the choice', () => {
  let bot: Bot;
  beforeEach(async () => void (bot = await createBot()));
  afterEach(() => bot.close());

  test.each([['speak English please', 'o que é um incidente?', 'en'], ['fala em português', 'what is an incident?', 'pt']])('by “%s” lasts', async (wish, question, language) => {
    expect(await bot.say(wish)).toMatchObject({ kind: 'notice', language });
    expect(await bot.say(question)).toMatchObject({ kind: 'concept', language });
    await bot.say('idioma auto');
    expect((await bot.say(question)).language).not.toBe(language);
  });

  test('is explained to whoever names a language before anything was asked', async () => {
    expect(await bot.say('English please')).toMatchObject({ kind: 'notice', language: 'en', lines: [expect.stringContaining('“language en”')] });
  });

  test('is not made by “in English please” after an answer: it is said again', async () => {
    await bot.say('o que é um incidente?');
    expect(await bot.say('in English please')).toMatchObject({ kind: 'concept', language: 'en', card: { key: 'incident' } });
    expect((await bot.say('o que é um problema?')).language).toBe('pt');
  });
});
