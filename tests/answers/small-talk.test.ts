import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSmallTalk } from '../../src/answers/small-talk.ts';
import { foldPhrase } from '../../src/text.ts';
import { createBot, knowledge, type Bot } from '../learning/person.ts';

const read = (text: string) => readSmallTalk(foldPhrase(text));

describe('small talk is told from questions', () => {
  test.each<[string, 'pt' | 'en' | null, readonly string[]]>([
    ['acknowledged', 'pt', ['sim', 'não', 'Certo!', 'tá bom', 'isso mesmo', 'agora não', 'nada não', 'cancelar', 'quero parar']],
    ['acknowledged', 'en', ['yes', 'No.', 'nope', 'sure', 'never mind', 'that’s right', 'no problem', 'stop', 'cancel']],
    ['acknowledged', null, ['ok', 'OK!', 'hmm', 'ah ok', '👍 ok']],
    ['pleased', 'pt', ['beleza', 'blz', 'Beleza!', 'legal', 'entendi', 'show']],
    ['pleased', 'en', ['great', 'nice', 'got it']],
    ['laughter', null, ['lol', 'kkkk', 'KKKKKKK', 'rsrs', 'haha', 'hahahaha']],
    ['thanks', 'pt', ['vlw', 'ok, obrigado', 'valeu pela ajuda com o incidente', 'kkk valeu', 'muito obrigado mesmo', 'obrigadaaa', 'beleza, obrigado', 'valeu, beleza']],
    ['thanks', 'pt', ['obrigadão, ajudou meu dia', 'agradeço a ajuda']],
    ['thanks', 'en', ['cheers, you’re a legend', 'ty, that clears things up', 'ok thanks', 'nice, thanks', 'thanks for the help with incidents']],
    ['thanks', null, ['tks', 'ok tks']],
    ['doubt', 'pt', ['tem certeza?', 'você tem certeza disso?', 'sério?', 'isso está errado', 'resposta errada', 'posso confiar em você?']],
    ['doubt', 'en', ['are you sure?', 'are you sure about that?', 'really?', 'that’s wrong', 'can I trust you?']],
    ['lost', 'pt', ['não entendi', 'não entendi nada', 'ok, mas não entendi', 'como assim?', 'não ajudou', 'não era isso', 'resposta ruim']],
    ['lost', 'en', ['I don’t understand', 'I don’t get it', 'what do you mean?', 'I’m lost', 'that didn’t help', 'not what I asked']],
    ['goodbye', 'pt', ['tchau', 'sair', 'quero sair']],
    ['goodbye', 'en', ['bye', 'quit', 'exit']],
    ['greeting', 'pt', ['boa tarde de Manaus']],
    ['greeting', 'en', ['hello from Cape Town']],
    ['smallTalk', 'pt', ['tem alguém aí?', 'tudo bem?', 'você está aí?']],
    ['smallTalk', 'en', ['anybody there?', 'how are you?', 'are you there?']],
    ['about', 'pt', ['quem é você?', 'oi, quem é você?', 'quem te criou?', 'o que é o Farol?', 'você é um robô?', 'você é o ChatGPT?', 'você usa inteligência artificial?', 'você aprende comigo?']],
    ['about', 'en', ['who are you?', 'who made you?', 'what’s your name?', 'are you a bot?', 'are you ChatGPT?', 'are you a robot or a human?', 'do you use AI?', 'how do you work?', 'how old are you?']],
    ['sources', 'pt', ['de onde vêm as respostas?', 'de onde você tira isso?', 'quais são as suas fontes?']],
    ['sources', 'en', ['where do the answers come from?', 'what are your sources?', 'where did you get this from?']],
    ['stored', 'pt', ['que dados você guarda?', 'o que você armazena?', 'você guarda minhas mensagens?']],
    ['stored', 'en', ['what data do you store?', 'do you keep my questions?', 'do you log what I ask?']],
    ['help', 'pt', ['o que você sabe fazer?', 'que tipo de perguntas posso fazer?']],
    ['help', 'en', ['what can you do?', 'what kind of questions can I ask?']],
  ])('%s (%s)', (talk, language, texts) => {
    expect(texts.map(text => [text, read(text)])).toEqual(texts.map(text => [text, { talk, language }]));
  });

  test.each<[string, 'pt' | 'en' | null, readonly string[]]>([
    ['greeting', 'pt', ['boaaa tardeee', 'oláááá', 'Bom diaaaa!']],
    ['greeting', 'en', ['hellooo', 'heyyyy', 'goood morniiing']],
    ['greeting', null, ['hola', 'bonjour', 'konnichiwa']],
    ['thanks', 'pt', ['valeuuuu', 'muuuito obrigadoooo', 'obrigada, era isso mesmo que eu procurava']],
    ['thanks', 'en', ['thank youuuu', 'thanks, it was just what I was looking for', 'that is exactly what we needed!']],
    ['smallTalk', 'pt', ['tudo beeem?']],
    ['smallTalk', 'en', ['hola, how are youuu']],
  ])('%s (%s), drawn out or from elsewhere', (talk, language, texts) => {
    expect(texts.map(text => [text, read(text)])).toEqual(texts.map(text => [text, { talk, language }]));
  });

  test.each([
    'valeu pela resposta, e o que é uma mudança?', 'thanks for that, and what is a release?', 'hola, o que é um evento?', 'boooom dia, o que é RFC?',
    'ok, o que é SLA?', 'sim, e o problema?', 'não, quero saber de incidente', 'yes, but what is a change?', 'no, the other one', 'ok for incident management', 'sim pelo SLA', 'no incident', 'nada de mudança?',
    'quem é o dono do serviço?', 'quem criou a ITIL?', 'who made ITIL?', 'who owns the change?', 'o que é IA?', 'what is a bot?', 'a central de serviço usa inteligência artificial?', 'de onde vem o termo incidente?', 'where do incidents come from?',
    'quais são as fontes de conhecimento?', 'que dados o CMDB guarda?', 'what data does the CMDB store?', 'what is a data privacy policy?', 'quais perguntas fazer sobre uma mudança?', 'what questions does a post-implementation review ask?',
    'are you sure the SLA is a contract?', 'tem certeza que incidente não é problema?', 'não entendi a diferença entre incidente e problema', 'really urgent incident', 'cancelar a mudança', 'parar o serviço', 'stop the change', 'exit criteria', 'sair do escopo', 'para que serve o SLA?', 'how do you work with suppliers?', 'is that change not helpful to the user?', 'ruim para o negócio', 'errado é tratar problema como incidente?', 'is it right to close an incident without a fix?',
  ])('“%s” is a question', text => expect(read(text)).toBeNull());

  test('no question that the knowledge base answers is taken for talk about Farol', () => {
    const taken = [...knowledge.concepts.values()].flatMap(({ faq }) => (faq ?? []).flatMap(({ ask }) => [...ask.pt ?? [], ...ask.en ?? []]).filter(text => read(text) !== null));
    expect(taken).toEqual([]);
  });
});

describe('the reply to small talk', () => {
  let bot: Bot;
  beforeAll(async () => void (bot = await createBot()));
  afterAll(() => bot.close());

  test.each(['ok', 'sim', 'não', 'yes', 'no', 'lol', 'kkkk', 'tks', 'tem certeza?', 'are you sure?', 'não entendi', 'quem é você?'])('“%s” does not show the last card again', async text => {
    await bot.say('o que é um incidente?', { conversation: text });
    expect(await bot.say(text, { conversation: text })).toMatchObject({ kind: 'notice' });
    // And what was spoken of is not forgotten over it.
    expect(await bot.say('e por que importa?', { conversation: text })).toMatchObject({ kind: 'concept', card: { key: 'incident' } });
  });

  test('is in the language of the conversation where the words are those of both', async () => {
    await bot.say('what is an incident?', { conversation: 'E', locale: 'pt-BR' });
    expect((await bot.say('ok', { conversation: 'E', locale: 'pt-BR' })).language).toBe('en');
    expect((await bot.say('lol', { conversation: 'F', locale: 'en-US' })).language).toBe('en');
    expect((await bot.say('lol', { conversation: 'G', locale: 'pt-BR' })).language).toBe('pt');
  });

  test('answers what was asked after an “ok”', async () => {
    expect(await bot.say('ok, o que é SLA?', { conversation: 'H' })).toMatchObject({ kind: 'concept', card: { key: 'service-level-agreement' } });
  });

  test.each([['are you ChatGPT?', 'no language model'], ['você é uma IA?', 'Não há modelo de linguagem']])('“%s” is told that there is none', async (text, said) => {
    const reply = await bot.say(text, { conversation: text });
    expect(reply.kind === 'notice' && reply.lines.join(' ')).toContain(said);
  });

  test('is not given to what is a name: “language model” chooses no language, “OLA” is an agreement', async () => {
    expect(await bot.say('language model', { conversation: 'I' })).toMatchObject({ kind: 'concept', card: { key: 'large-language-model' } });
    expect(await bot.say('OLA', { conversation: 'I' })).toMatchObject({ kind: 'concept' });
  });
});
