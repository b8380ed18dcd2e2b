import { afterAll, describe, expect, test } from 'vitest';
import { keysOf } from '../src/answers/keys.ts';
import { readLanguageCommand } from '../src/answers/language-command.ts';
import { commandReadings } from '../src/command-text.ts';
import { readLearningCommand, readPracticeTopic } from '../src/learning/commands.ts';
import { wording } from '../src/locales/index.ts';
import { readQuizCommand } from '../src/quiz/commands.ts';
import { foldPhrase } from '../src/text.ts';
import { createBot } from './learning/person.ts';

const meaning = (text: string): string | null =>
  commandReadings(foldPhrase(text)).map(reading => readQuizCommand(reading) ?? readLearningCommand(reading)).find(found => found !== null) ?? null;

describe('a command is understood as people say it', () => {
  test.each(Object.entries({
    'practise': ['quiz', 'Quiz!', 'quero um quiz', 'quero praticar ITIL', 'como treino?', 'how do I practise?', 'oi, bora treinar', 'me faz uma pergunta, por favor', 'mais uma', 'teste meus conhecimentos', 'I want to practice', 'can you ask me something?', 'let’s play', 'next question please', 'quiz start', 'start the quiz', 'quiz começar', 'começar o quiz', 'give me a question', 'please give me another question', 'me dá uma pergunta', 'me dê mais uma pergunta', 'quero uma pergunta'],
    'exam-question': ['me faz uma questão de prova', 'questão da prova foundation', 'quero umas perguntas de simulado', 'me pergunte para a prova', 'give me an exam question', 'exam questions', 'sample questions please', 'quiz me for the exam'],
    'exam': ['simulado', 'simulado itil 4 foundation', 'quero fazer um simulado', 'continuar o simulado', 'como funciona o simulado?', 'I’d like to take the mock exam', 'como faço o simulado?', 'how do I take the exam?', 'sample exam', 'simulate the exam', 'I want to simulate the exam', 'simular a prova', 'quero simular a prova da certificação', 'exam start'],
    'leave': ['sair do simulado', 'como saio do simulado?', 'parar o simulado', 'quero encerrar o simulado', 'sair do quiz', 'quit the exam', 'how do I leave the exam?', 'exit exam', 'stop practicing'],
    'history': ['meus simulados', 'resultado do simulado', 'my exam results'],
    'progress': ['progresso', 'ver meu progresso', 'meu desempenho', 'como vai meu progresso?', 'como vejo meu progresso?', 'onde vejo o meu progresso?', 'how do I see my progress?', 'how can I check my progress?', 'show me my stats'],
    'settings': ['preferências', 'mudar o lembrete', 'desligar lembrete diário', 'turn off the reminder', 'como funciona o lembrete?', 'como recebo lembretes?', 'how do I get reminders?', 'how do I change my settings?', 'sair do placar', 'reminder off', 'reminders on', 'remind me at 11', 'remind me every day at 9:30', 'remind me at 8 pm', 'set a reminder for 10:00', 'turn reminders off', 'no more reminders', 'I want 5 questions a day', 'five questions per day', 'lembrete desligado', 'desligue o lembrete', 'me lembre às 11', 'me lembra de estudar às 9h30', 'me lembre todo dia às 8 da manhã', 'criar um lembrete para as 10:00', 'lembrete às 10h', 'não quero lembretes', 'quero 5 perguntas por dia', 'só cinco perguntas por dia'],
    'privacy': ['privacy', 'Privacy policy', 'data privacy', 'privacidade', 'política de privacidade'],
    'my-data': ['meus dados', 'que dados você guarda sobre mim?', 'what do you know about me'],
    'forget-me': ['esqueça-me', 'esqueça me', 'esquecer-me', 'me esqueça', 'apague todos os meus dados', 'please delete my data', 'como apago meus dados?', 'how do I delete my data?', 'how do I forget me now', 'apague meus dados agora', 'please forget me now'],
    'forget-me-now': ['forget me now', 'esqueça-me agora', 'Esqueça-me agora!', 'esquecer-me agora'],
    'setup': ['quiz configurar', 'quero configurar o quiz do canal', 'mudar o quiz', 'edit the quiz', 'como configuro o quiz?', 'como eu crio um quiz no canal?', 'how do I set up the quiz?', 'como mudo o horário do quiz?', 'how to change the quiz'],
    'show': ['quiz do canal', 'como paro o quiz?', 'como faço para apagar o quiz?', 'how do I stop the quiz?', 'how can I turn off the quiz of this channel?'],
    'leaderboard': ['placar', 'ranking', 'Leaderboard', 'ver o placar', 'placar do canal', 'quiz placar', 'placar da semana', 'como funciona o placar?', 'quem está ganhando?', 'how does the leaderboard work?', 'show me the leaderboard', 'who is winning?'],
    'pause': ['pausar quiz', 'parar o quiz', 'desativar o quiz do canal', 'stop the quiz', 'quiz pausar'],
    'resume': ['retomar o quiz', 'reativar o quiz do canal'],
    'delete': ['apagar o quiz deste canal', 'remove the quiz'],
  }))('%s', (command, texts) => {
    expect(texts.map(text => [text, meaning(text)])).toEqual(texts.map(text => [text, command]));
  });

  test.each([['quis', 'practise'], ['qiuz', 'practise'], ['quizz', 'practise'], ['simuldo', 'exam'], ['progreso', 'progress'], ['prefrencias', 'settings'], ['confgurar quiz', 'setup']])(
    'with a slip: “%s”', (text, command) => expect(meaning(text)).toBe(command));
});

describe('what to be asked about is understood as people say it', () => {
  const topicOf = (text: string) => commandReadings(foldPhrase(text)).toReversed().flatMap(reading => readPracticeTopic(reading) ?? [])[0] ?? null;

  test.each([
    ['me pergunte sobre incidentes', 'incidentes'], ['Me pergunta algo sobre SLA', 'sla'], ['pode me perguntar sobre mudança?', 'mudanca'], ['me faz uma pergunta sobre incidentes, por favor', 'incidentes'], ['quiz sobre incidentes', 'incidentes'],
    ['quero um quiz sobre mudança', 'mudanca'], ['quiz de princípios orientadores', 'principios orientadores'], ['outra pergunta sobre problema', 'problema'], ['me teste sobre CMDB', 'cmdb'], ['quero treinar sobre SLA', 'sla'],
    ['quiz me on incidents', 'incidents'], ['ask me about change', 'change'], ['can you ask me a question about the service desk?', 'the service desk'], ['quiz about SLA', 'sla'], ['test me on guiding principles', 'guiding principles'],
    ['test my knowledge of the value chain', 'the value chain'], ['another question on problems', 'problems'], ['practice on incidents', 'incidents'],
  ])('“%s”', (text, topic) => expect(topicOf(text)).toBe(topic));

  test.each([
    'pergunta sobre SLA', 'tenho uma pergunta sobre SLA', 'question about SLA', 'I have a question about change', 'quiz', 'teste de aceitação', 'test of the change', 'prática de mudança', 'practice of incident management', 'o que perguntar sobre uma mudança?',
    'treinamento sobre mudança', 'what should I ask about a change?', 'quem pergunta sobre o serviço?', 'me fale sobre incidentes', 'tell me about incidents',
  ])('“%s” asks for no practice', text => expect(topicOf(text)).toBeNull());
});

/** What a text quotes. */
const asTyped = (lines: readonly string[]) => lines.flatMap(line => [...line.matchAll(/“([^”]+)”/gu)].map(([, text = '']) => text));

describe('what the help tells people to type', () => {
  test.each(['pt', 'en'] as const)('is a command (%s)', language => {
    const { help } = wording(language);
    const isCommand = (text: string) => meaning(text) !== null || readLanguageCommand(foldPhrase(text)) !== null || readPracticeTopic(foldPhrase(text)) !== null;
    const typed = [...asTyped(help.lines), help.practise, help.exam];
    expect(typed.length).toBeGreaterThan(8);
    expect(typed.filter(text => !isCommand(text))).toEqual([]);
  });

  test('gets what its examples ask for', async () => {
    const bot = await createBot();
    afterAll(() => bot.close());
    const answers = async (language: 'pt' | 'en') => Promise.all(wording(language).help.examples.map(async (text, at) => keysOf(await bot.say(text, { conversation: `${language}${at}` }))));
    const expected = [['incident'], ['incident', 'problem'], ['guiding-principles', 'focus-on-value'], ['itil-version-3', 'itil-4']];
    for (const language of ['pt', 'en'] as const) expect(await answers(language)).toMatchObject(expected.map(keys => expect.arrayContaining(keys)));
  });
});

describe('what is not a command stays a question', () => {
  test.each([
    'quit', 'leave', 'sair', 'a question', 'uma pergunta', 'tenho uma pergunta', 'me dê um exemplo', 'give me an example', 'give me the steps', 'simulate a disaster', 'remind me what an incident is', 'me lembre o que é um incidente', 'quantos incidentes por dia?', '5 incidents a day', 'start the service', 'começar o projeto', 'privacy by design', 'proteção da privacidade', 'prática', 'práticas', 'o processo', 'quero fazer uma pergunta', 'quero um resumo do processo de mudança', 'revisão', 'simulação', 'teste', 'o que é progresso iterativo',
    'what is the ITIL exam like', 'quantas questões tem a prova?', 'quais são as questões de um problema?', 'sample incident questions', 'foundation exam', 'como funciona a prova foundation', 'continual improvement', 'test the service', 'apagar dados de um usuário', 'parar o serviço', 'como vejo o progresso de uma mudança?', 'como configuro um serviço?', 'how do I set up a service desk?', 'how do I stop an incident?', 'how do I take the exam online?', 'sair da fila', 'encerrar o incidente', 'finish the test of a change', 'leave the service', 'onde fica o CMDB?', 'where is the CMDB?', 'ranking de riscos', 'how does ranking of risks work?', 'quem está na frente da mudança?', 'how to improve', 'me faz uma pergunta sobre incidentes',
  ])('“%s”', text => expect(meaning(text)).toBeNull());

  test('and is answered, even where a command’s word is in it', async () => {
    const bot = await createBot();
    afterAll(() => bot.close());
    const answered = async (text: string) => {
      const reply = await bot.say(text, { conversation: text });
      return reply.kind === 'concept' ? reply.card.key : reply.kind;
    };
    expect(await answered('o que é progresso iterativo?')).toBe('progress-iteratively-with-feedback');
    expect(await answered('como funciona a prova foundation')).toBe('itil-foundation-certificate');
    expect(await answered('o processo')).toBe('process');
    expect(await answered('quis')).toBe('question');
  });
});
