import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCard } from '../../src/answers/card.ts';
import { createBot, knowledge, type Bot } from '../learning/person.ts';

let bot: Bot;
beforeAll(async () => void (bot = await createBot()));
afterAll(() => bot.close());

const say = (text: string) => bot.say(text, { conversation: text });

describe('a list', () => {
  const leadOf = async (text: string) => {
    const reply = await say(text);
    return reply.kind === 'list' ? reply.answer : reply.kind;
  };

  it.each([
    ['quantas práticas tem a ITIL 4?', /^São 34\. Catálogo/u], ['quantos tipos de mudança existem?', /^São 3\. Classificação/u],
    ['how many components does the service value system have?', /^There are 5\. The ITIL 4 big picture/u],
  ])('says how many there are to “%s”', async (text, lead) => expect(await leadOf(text)).toMatch(lead));

  it.each([['quais são as 34 práticas?', /^Catálogo/u], ['quais os tipos de mudança?', /^Classificação/u], ['what are the components of the service value system?', /^The ITIL 4 big picture/u]])(
    'counts nothing for “%s”', async (text, lead) => expect(await leadOf(text)).toMatch(lead));

  it('does not say twice what its definition says in words', async () => {
    expect(await leadOf('quantos são os princípios orientadores?')).not.toMatch(/^São/u);
    expect(await leadOf('quantas etapas tem o ciclo PDCA?')).toMatch(/^Método de melhoria em quatro etapas/u);
  });
});

describe('a caution', () => {
  const cautionOf = (key: string, language: 'pt' | 'en') => buildCard(knowledge.concepts.get(key)!, knowledge, language).caution;

  it('says once that sources or editions differ', () => {
    expect(cautionOf('known-error', 'pt')).toMatch(/^As edições divergem: /u);
    expect(cautionOf('known-error', 'en')).toMatch(/^The editions differ: /u);
    expect(cautionOf('mean-time-to-repair', 'pt')).toMatch(/^As fontes divergem\. A sigla MTTR /u);
  });

  it('is two sentences where it has a label', () => expect(cautionOf('cognition-6c', 'en')).toMatch(/^Reported, not yet firmly sourced\. The name /u));
});

describe('a contrast', () => {
  it('gives what is itself a contrast the name of its other side', async () => {
    expect(await say('prioridade x severidade x urgência')).toMatchObject({ kind: 'comparison', title: 'Prioridade × Severidade × Urgência' });
    expect(await say('severity vs priority vs urgency')).toMatchObject({ kind: 'comparison', title: 'Severity vs Priority vs Urgency' });
  });

  it('has the sides of a contrast among its sides, and none twice', async () => {
    const { reply } = await bot.press({ action: { v: 1, do: 'compare', concepts: ['incident-versus-service-request', 'incident', 'problem'], language: 'en' } });
    expect(reply).toMatchObject({ kind: 'comparison', concepts: [{ key: 'incident' }, { key: 'service-request' }, { key: 'problem' }] });
  });
});

describe('where nothing fits', () => {
  const offeredFor = async (text: string) => {
    const reply = await say(text);
    return reply.kind === 'unknown' ? reply.nearest.map(({ key }) => key) : reply.kind;
  };

  it.each(['good morning, the printer is on fire', 'translate "good morning" to japanese', 'quem ganhou o fla x flu de domingo?', 'quanto é 347 x 19', 'licença maternidade são 4 ou 6 meses na CLT', 'why is the sky blue', 'tenho um problema com minha sogra, oq eu faço'])(
    'offers nothing for “%s”, which shares an everyday word, a number or a look', async text => expect(await offeredFor(text)).toEqual([]));

  it.each([['qual foi nosso CSAT em março?', 'customer-satisfaction-score'], ['when is the next CAB meeting in our company', 'change-advisory-board'], ['service level of the new sushi place', 'service-level']])(
    'offers for “%s” what it names', async (text, key) => expect(await offeredFor(text)).toContain(key));
});

describe('the answer of a known question', () => {
  it('is headed as that of a similar one where it was asked in other words, and by the question where it was asked', async () => {
    expect(await say('é verdade que a itil nasceu por causa da guerra das malvinas?')).toMatchObject({ kind: 'concept', answer: { heading: expect.stringMatching(/^Pergunta parecida: .+\?$/u) } });
    expect(await say('o sistema caiu, o que é isso?')).toMatchObject({ kind: 'concept', answer: { heading: 'O sistema caiu, o que é isso?' } });
  });
});
