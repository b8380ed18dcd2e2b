import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/language.ts';
import { leadOf } from '../../src/questions/question.ts';
import type { Reply } from '../../src/reply.ts';
import { asQuestion, asVerdict, buttonOf, createBot, day, entryOf, hour, knowledge, optionOf, origin, practise, type Bot } from './person.ts';

let bot: Bot;
beforeEach(async () => void (bot = await createBot()));
afterEach(() => bot.close());

const concepts = knowledge.questions.map(leadOf);
/** Cards for the first so many concepts, each due at once. */
const noteMany = async (count: number) => {
  for (const concept of [...new Set(concepts)].slice(0, count)) await bot.learning.note('T1', 'U1', concept, 'looked-up');
};

const weak = (entry: (typeof knowledge.questions)[number]) => entry.edition === 'itil4' && entry.syllabus === 'guiding-principles';

describe('asking for practice', () => {
  it.each([
    'quiz', 'Quiz!', 'treino', 'praticar', 'me pergunte algo', 'me faz uma pergunta', 'Me faça uma pergunta, por favor', 'pergunte-me algo', 'ask me something', 'test me', '/itil quiz', '@Farol quiz',
  ])('is done by "%s"', async text => {
    expect((await bot.say(text)).kind).toBe('question');
  });

  it.each(['o que é um quiz?', 'o que é uma prática?', 'quais são as práticas de gerenciamento?', 'what is progress?', 'progress iteratively with feedback', 'exam incident', 'me pergunto o que é SLA', 'como testar uma mudança?'])(
    'is not what "%s" does', async text => {
      expect((await bot.say(text)).kind).not.toMatch(/question|report|file|form/u);
    });

  it('by a word that is also a concept\'s name leaves the concept one press away, and in a channel asks about the concept', async () => {
    const reply = await bot.say('practice', { language: 'en' });
    expect(reply.kind).toBe('question');
    const { reply: card } = await bot.press(reply.buttons.at(-1) ?? { action: { v: 1, do: 'progress', language: 'en' } });
    expect(card).toMatchObject({ kind: 'concept', card: { key: 'management-practice' } });
    const inChannel = await bot.say('practice', { channel: 'C1', capabilities: { share: true, personal: false, forms: 'never' } });
    expect(inChannel.kind).toBe('concept');
  });

  it('happens in the language of the asker, every word of it', async () => {
    const english = asQuestion(await bot.say('quiz', { language: 'en' }));
    expect(english).toMatchObject({ language: 'en', title: 'Today\'s practice: 1 of 20' });
    const { reply } = await bot.press(optionOf(english, true, 'en'));
    expect(reply).toMatchObject({ language: 'en', title: 'Right!' });
    expect(asVerdict(reply).notes).toContain('This concept comes back in 3 days.');
  });
});

describe('a question of practice', () => {
  it('says how far today\'s practice is, what it is about, and offers its options by letter', async () => {
    const question = asQuestion(await bot.say('quiz'));
    const entry = entryOf(question);
    expect(question.title).toBe('Treino de hoje: 1 de 20');
    expect(question.about).toHaveLength(4);
    expect(question.about.at(-1)).toBe('Conceito novo para você');
    expect(question.options.map(({ letter }) => letter).join('')).toBe('ABCD'.slice(0, entry.options.length));
    expect(new Set(question.options.map(({ text }) => text))).toEqual(new Set(entry.options.map(({ text }) => text.pt)));
  });

  it('shows the right option in every place over time', async () => {
    const places = new Map<number, number>();
    for (let asked = 0; asked < 80; asked += 1) {
      const question = asQuestion(await bot.say('quiz'));
      if (question.options.length < 4) throw new Error('the first question has four options');
      const place = question.options.indexOf(optionOf(question, true));
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    for (const place of [0, 1, 2, 3]) expect(places.get(place) ?? 0).toBeGreaterThan(8);
  });

  it('starts with what the exam asks and what matters most', async () => {
    const asked = [];
    for (let count = 0; count < 20; count += 1) asked.push(entryOf((await practise(bot)).question));
    expect(asked.every(({ edition, syllabus }) => edition === 'itil4' && syllabus !== undefined && syllabus !== 'beyond')).toBe(true);
    expect(asked.every(entry => knowledge.concepts.get(leadOf(entry))?.tier === 1)).toBe(true);
    expect(new Set(asked.map(({ syllabus }) => syllabus)).size).toBe(7);
    expect(new Set(asked.map(leadOf)).size).toBe(20);
  });

  it('comes twice as often to the area that the person is weakest in as to any other, and not to it alone', async () => {
    const asked = [];
    for (let count = 0; count < 20; count += 1) {
      const question = asQuestion(await bot.say('quiz'));
      asked.push(entryOf(question));
      await bot.press(optionOf(question, !weak(entryOf(question))));
    }
    const counts = [...Map.groupBy(asked, ({ syllabus }) => syllabus ?? '')].map(([area, of]) => [area, of.length] as const).toSorted((a, b) => b[1] - a[1]);
    expect(counts[0]?.[0]).toBe('guiding-principles');
    expect(counts[0]?.[1]).toBeGreaterThanOrEqual(2 * (counts[1]?.[1] ?? 0));
    expect(counts).toHaveLength(7);
  });
});

describe('a question that several people reported', () => {
  it('is asked no more, in that workspace', async () => {
    const first = entryOf(await bot.say('quiz'));
    const report = (person: string) => bot.store.reports.add({ workspace: 'T1', question: first.id, person, reason: 'wrong-key', at: bot.now() });
    for (const person of ['U7', 'U8']) await report(person);
    expect(entryOf(await bot.say('quiz')).id).toBe(first.id);
    await report('U9');
    expect(entryOf(await bot.say('quiz')).id).not.toBe(first.id);
    expect(entryOf(await bot.say('quiz', { workspace: 'T2' })).id).toBe(first.id);
  });
});

describe('an answer in practice', () => {
  it('tells why each option is right or not, when the concept comes back, and the streak', async () => {
    const { question, verdict } = await practise(bot);
    const entry = entryOf(question);
    expect(verdict).toMatchObject({ right: true, title: 'Certo!', question: entry.question.pt });
    expect(verdict.options.map(({ why }) => why).toSorted()).toEqual(entry.options.map(({ why }) => why.pt).toSorted());
    expect(verdict.options.map(({ text }) => text)).toEqual(question.options.map(({ text }) => text));
    expect(verdict.notes).toEqual(['Este conceito volta em 3 dias.', 'Sequência: 1 dia.']);
    expect(verdict.buttons.map(({ action }) => action.do)).toEqual(['practise', 'practice-rate', 'practice-rate', 'show', 'report']);
  });

  it('that is wrong names the right letter, comes back the next day and is not asked about its certainty', async () => {
    const { question, verdict } = await practise(bot, false);
    expect(verdict.right).toBe(false);
    expect(verdict.title).toBe(`Não foi dessa vez: a certa é a ${optionOf(question, true).letter}`);
    expect(verdict.notes[0]).toBe('Este conceito volta amanhã.');
    expect(verdict.buttons.map(({ action }) => action.do)).not.toContain('practice-rate');
  });

  it('counts once, however often and whatever is pressed, also at once and on another instance', async () => {
    const question = asQuestion(await bot.say('quiz'));
    const [right, wrong] = [optionOf(question, true), optionOf(question, false)];
    await bot.press(wrong);
    const again = asVerdict((await bot.press(right)).reply);
    expect(again.right).toBe(false);
    expect(again.notes[0]).toBe(`Vale a primeira resposta: ${wrong.letter}.`);
    await Promise.all([bot.press(right), bot.press(wrong), bot.press(wrong)]);
    expect(await bot.store.answers.ofPerson('T1', 'U1', 0)).toMatchObject([{ correct: 0, source: 'practice', question: entryOf(question).id }]);
    expect(await bot.store.cards.ofPerson('T1', 'U1')).toMatchObject([{ memory: { reps: 1 } }]);
  });

  it('is rated lower when it was a guess and higher when it was certain, from the card as it was before', async () => {
    const { verdict } = await practise(bot);
    const guessed = await bot.press(buttonOf(verdict, 'Chutei'));
    expect(guessed.placement).toBe('replace');
    expect(asVerdict(guessed.reply).notes.slice(0, 2)).toEqual(['Anotado: foi um chute.', 'Este conceito volta em 2 dias.']);
    const certain = asVerdict((await bot.press(buttonOf(verdict, 'Tinha certeza'))).reply);
    expect(certain.notes.slice(0, 2)).toEqual(['Anotado: você tinha certeza.', 'Este conceito volta em 8 dias.']);
    const twice = asVerdict((await bot.press(buttonOf(verdict, 'Tinha certeza'))).reply);
    expect(twice.notes[1]).toBe('Este conceito volta em 8 dias.');
    expect(await bot.store.cards.ofPerson('T1', 'U1')).toMatchObject([{ memory: { reps: 1 } }]);
  });

  it('keeps its rating once the concept was practised again', async () => {
    const { verdict } = await practise(bot);
    bot.wait(3 * day);
    const { verdict: second } = await practise(bot);
    expect(second.notes[0]).toBe('Este conceito volta em 14 dias.');
    const late = asVerdict((await bot.press(buttonOf(verdict, 'Chutei'))).reply);
    expect(late.notes.slice(0, 2)).toEqual(['Você já respondeu de novo sobre este conceito; vale o que respondeu por último.', 'Este conceito volta em 14 dias.']);
  });

  it('to a question asked twice moves the card once', async () => {
    const [one, other] = [asQuestion(await bot.say('quiz')), asQuestion(await bot.say('quiz'))];
    expect(one.question).toEqual(other.question);
    await bot.press(optionOf(one, true));
    bot.wait(hour);
    await bot.press(optionOf(other, true));
    expect(await bot.store.cards.ofPerson('T1', 'U1')).toMatchObject([{ memory: { reps: 1 } }]);
  });
});

describe('over weeks', () => {
  it('reviews come back on their day, at any hour of it, and not before', async () => {
    const { question } = await practise(bot);
    const { id } = entryOf(question);
    const isDue = async () => (await bot.store.cards.ofPerson('T1', 'U1')).length === 1 && asQuestion(await bot.say('quiz')).about.includes('Revisão');
    bot.wait(2 * day);
    expect(await isDue()).toBe(false);
    bot.wait(day - 8 * hour);
    expect(await isDue()).toBe(true);
    const review = asQuestion(await bot.say('quiz'));
    expect(leadOf(entryOf(review))).toBe(concepts[knowledge.questions.findIndex(known => known.id === id)]);
    expect(review.status).toBe('1 revisão espera por você hoje.');
  });

  it('somebody who practises daily has no review wait for more than two days', async () => {
    for (let at = 0; at < 21; at += 1) {
      for (const card of await bot.store.cards.ofPerson('T1', 'U1')) expect(card.due).toBeGreaterThan(bot.now() - 2 * day - hour);
      for (let reply = await bot.say('quiz'); reply.kind === 'question'; reply = await bot.say('quiz')) await bot.press(optionOf(reply, true));
      bot.wait(day);
    }
    expect((await bot.store.answers.ofPerson('T1', 'U1', 0)).length).toBe(21 * 20);
  });

  it('asks no more than the cap a day, and says so', async () => {
    for (let count = 0; count < 19; count += 1) await practise(bot);
    const { verdict } = await practise(bot);
    expect(verdict.notes.at(-1)).toBe('Com esta, o treino de hoje está completo.');
    expect(verdict.buttons[0]?.action.do).toBe('progress');
    expect(await bot.say('quiz')).toMatchObject({ kind: 'notice', title: 'Por hoje é só' });
    bot.wait(day);
    expect((await bot.say('quiz')).kind).toBe('question');
  });

  it('spreads what waited during an absence over days, the least retrievable first, and holds new concepts back', async () => {
    await noteMany(50);
    for (let at = 0; at < 3; at += 1, bot.wait(day)) for (let left = 20; left > 0; left -= 1) if ((await bot.say('quiz')).kind === 'question') await practise(bot);
    bot.wait(90 * day);
    const known = new Set((await bot.store.cards.ofPerson('T1', 'U1')).map(({ concept }) => concept));
    const waiting = known.size;
    expect(waiting).toBeGreaterThanOrEqual(50);
    const first = asQuestion(await bot.say('quiz'));
    expect(first.status).toBe(`${waiting} revisões esperam por você: 20 hoje, e o resto em mais ${Math.ceil((waiting - 20) / 20)} dias. Conceitos novos só depois disso.`);
    const asked = [];
    for (let reply = await bot.say('quiz'); reply.kind === 'question'; reply = await bot.say('quiz')) {
      asked.push(leadOf(entryOf(reply)));
      await bot.press(optionOf(reply, true));
    }
    expect(asked).toHaveLength(20);
    expect(asked.every(concept => known.has(concept))).toBe(true);
    bot.wait(day);
    expect(asQuestion(await bot.say('quiz')).status).toMatch(new RegExp(`^${waiting - 20} revisões`, 'u'));
  });
});

describe('what becomes a card', () => {
  it('is a term looked up, asked about before what is new', async () => {
    await bot.say('o que é um incidente?');
    expect(await bot.store.cards.ofPerson('T1', 'U1')).toMatchObject([{ concept: 'incident', origin: 'looked-up', due: bot.now() }]);
    const question = asQuestion(await bot.say('quiz'));
    expect(entryOf(question).concepts).toContain('incident');
    expect(question.about.at(-1)).toBe('Você consultou');
    await bot.press(optionOf(question, true));
    expect(await bot.store.cards.find('T1', 'U1', 'incident')).toMatchObject({ memory: { reps: 1 }, origin: 'looked-up' });
  });

  it('is a missed concept, before one looked up; a card that was there becomes due', async () => {
    const { question } = await practise(bot);
    const concept = leadOf(entryOf(question));
    await bot.learning.note('T1', 'U1', 'known-error', 'looked-up');
    await bot.learning.note('T1', 'U1', 'problem', 'wrong');
    expect(asQuestion(await bot.say('quiz')).about.at(-1)).toBe('Você errou antes');
    await bot.learning.note('T1', 'U1', concept, 'looked-up');
    expect((await bot.store.cards.find('T1', 'U1', concept))?.due).toBeGreaterThan(bot.now());
    await bot.learning.note('T1', 'U1', concept, 'wrong');
    expect(await bot.store.cards.find('T1', 'U1', concept)).toMatchObject({ due: bot.now(), memory: { reps: 1 } });
    expect(asQuestion(await bot.say('quiz')).about.at(-1)).toBe('Revisão');
  });

  it('is nothing that no question tests', async () => {
    const untested = [...knowledge.concepts.keys()].find(key => !knowledge.questions.some(question => question.concepts.includes(key)));
    await bot.learning.note('T1', 'U1', untested ?? '', 'wrong');
    await bot.learning.note('T1', 'U1', 'no-such-concept', 'wrong');
    expect(await bot.store.cards.ofPerson('T1', 'U1')).toEqual([]);
  });
});

describe('what is personal', () => {
  const inChannel = { channel: 'C1', capabilities: { share: true, personal: false, forms: 'never' } } as const;

  it.each(['quiz', 'simulado', 'meu progresso', 'meus dados', 'esquecer-me', 'quiz preferências'])('is not shown in a channel: "%s"', async text => {
    expect(await bot.say(text, inChannel)).toMatchObject({ kind: 'notice', lines: [expect.stringContaining('mensagem direta')] });
  });

  it('is not shown for a button pressed in a channel', async () => {
    const outcome = await bot.press({ action: { v: 1, do: 'forget-me', language: 'en', sure: true } }, inChannel);
    expect(outcome).toMatchObject({ placement: 'private', reply: { kind: 'notice', lines: [expect.stringContaining('direct message')] } });
  });

  it('is kept apart between people and workspaces', async () => {
    const question = asQuestion(await bot.say('quiz'));
    await bot.press(optionOf(question, true));
    for (const other of [{ workspace: 'T2' }, { person: 'U2' }]) {
      expect(asQuestion(await bot.say('quiz', other)).title).toBe('Treino de hoje: 1 de 20');
      const { reply } = await bot.press(optionOf(question, false), other);
      expect(asVerdict(reply).right).toBe(false);
      expect(asVerdict(reply).notes).toContain('Sequência: 1 dia.');
    }
    expect(await bot.store.answers.ofPerson('T1', 'U1', 0)).toHaveLength(1);
  });

  it('outlives a button of which the question is gone', async () => {
    const { reply } = await bot.press({ action: { v: 1, do: 'practice-answer', language: 'pt', asking: 'x', question: 'no-such-question', option: 0 } });
    expect(reply).toMatchObject({ kind: 'notice', notice: 'problem' });
    expect(await bot.store.answers.ofPerson(origin.workspace, origin.person, 0)).toEqual([]);
  });
});

describe('a question on what the person names', () => {
  const testedBy = (reply: Reply, language: Language = 'pt') => entryOf(reply, language).concepts;

  it.each([['me pergunte sobre incidentes', 'incident', 'pt', 'Assunto: incidente.'], ['quiz me on change enablement', 'change-enablement', 'en', 'Topic: Change enablement.']] as const)('is asked for by “%s”', async (text, concept, language, said) => {
    const reply = await bot.say(text, { conversation: text });
    expect(testedBy(reply, language)).toContain(concept);
    expect(asQuestion(reply).status).toContain(said);
  });

  it('is another one each time, until all were asked, and counts as practice', async () => {
    const asked = new Set<string>();
    for (let count = 1; count <= 3; count += 1) {
      const reply = await bot.say('quiz sobre incidentes');
      expect(asQuestion(reply).title).toBe(`Treino de hoje: ${count} de 20`);
      asked.add(entryOf(reply).id);
      await bot.press(optionOf(reply, true));
      bot.wait(1000);
    }
    expect(asked.size).toBe(3);
    expect((await bot.store.cards.ofPerson('T1', 'U1')).map(({ concept }) => concept)).toContain('incident');
  });

  it('may be on a part of what is named, or on what is close to it', async () => {
    const untested = [...knowledge.concepts.values()].find(({ key }) => !knowledge.questions.some(question => question.concepts.includes(key))
      && !knowledge.relationsOf(key).some(({ type }) => type === 'parts') && knowledge.relationsOf(key).some(({ to }) => knowledge.questions.some(question => question.concepts.includes(to))));
    if (!untested) throw new Error('every concept has a question');
    const reply = await bot.learning.practise(untested.key, origin, 'pt');
    expect(asQuestion(reply).status).toContain(`Não há pergunta sobre “${untested.name.pt}”`);
    expect(knowledge.relationsOf(untested.key).some(({ to }) => testedBy(reply).includes(to))).toBe(true);
  });

  it('says what is possible where nothing of the kind is known, and in a channel where practice is', async () => {
    const reply = await bot.say('quiz sobre futebol');
    expect(reply).toMatchObject({ kind: 'notice', lines: [expect.stringContaining('ainda não tenho perguntas')], buttons: [{ label: 'Me pergunte algo' }] });
    expect((await bot.press(reply.buttons[0]!)).reply.kind).toBe('question');
    const shared = { channel: 'C1', capabilities: { share: false, personal: false, forms: 'now' } } as const;
    expect(await bot.say('quiz sobre incidentes', shared)).toMatchObject({ kind: 'notice', lines: [expect.stringContaining('mensagem direta')] });
  });

  it.each([['me faz uma questão de prova', 'pt', '“simulado”'], ['give me an exam question', 'en', '“exam”']] as const)('is one of the exam’s for “%s”, and a whole exam is one press away', async (text, language, said) => {
    const reply = await bot.say(text, { conversation: text });
    expect(entryOf(reply, language)).toMatchObject({ edition: 'itil4', syllabus: expect.any(String) });
    expect(asQuestion(reply).status).toContain(said);
    expect((await bot.press(reply.buttons[0]!)).reply).toMatchObject({ kind: 'notice', trace: { route: 'exam' } });
  });

  it('keeps to the limit of the day', async () => {
    await bot.press({ action: { v: 1, do: 'save-learning', language: 'pt' } }, { values: { cap: '1', zone: 'UTC', leaderboard: 'yes' } });
    await bot.press(optionOf(await bot.say('quiz sobre incidentes'), true));
    expect(await bot.say('quiz sobre incidentes')).toMatchObject({ kind: 'notice', title: 'Por hoje é só' });
  });
});
