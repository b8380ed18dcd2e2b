import { describe, expect, test } from 'vitest';
import { readLanguageCommand } from '../src/answers/language-command.ts';
import { commandReadings } from '../src/command-text.ts';
import { readLearningCommand, type LearningCommand } from '../src/learning/commands.ts';
import { readQuizCommand, type QuizCommand } from '../src/quiz/commands.ts';
import { foldPhrase } from '../src/text.ts';

/** What a text asks for, of whichever part. */
function meaning(text: string): string | null {
  const folded = foldPhrase(text);
  const language = readLanguageCommand(folded);
  if (language) return `language of ${language.of}: ${language.choice}`;
  return commandReadings(folded).map(reading => readQuizCommand(reading) ?? readLearningCommand(reading)).find(found => found !== null) ?? null;
}

type Command = Exclude<LearningCommand, 'forget-me-now'> | QuizCommand | `language of person: ${'pt' | 'en' | 'auto' | 'usage'}` | `language of channel: ${'pt' | 'en' | 'auto'}`;

/** Each command, as it is said. */
const commands: Readonly<Record<Command, readonly string[]>> = {
  'language of person: pt': ['idioma pt', 'language pt', 'fala em português', 'mude o idioma para português'],
  'language of person: en': ['language en', 'idioma inglês', 'speak English', 'switch to English'],
  'language of person: auto': ['language auto', 'idioma automático'],
  'language of person: usage': ['language', 'idioma francês', 'como mudo o idioma?', 'how do I change the language?'],
  'language of channel: pt': ['idioma do canal pt', 'language channel pt'],
  'language of channel: en': ['idioma canal inglês', 'language channel en'],
  'language of channel: auto': ['idioma canal automático'],
  'practise': ['quiz', 'quero praticar', 'how do I practise?', 'mais uma'],
  'exam-question': ['exam questions', 'me faz uma questão de prova'],
  'exam': ['simulado', 'mock exam', 'como funciona o simulado?'],
  'leave': ['sair do simulado', 'quit the exam', 'como saio do simulado?'],
  'history': ['meus simulados', 'my exam results'],
  'progress': ['progresso', 'my progress', 'como vai meu progresso?'],
  'settings': ['preferências', 'settings', 'como funciona o lembrete?', 'how do I get reminders?'],
  'privacy': ['privacy', 'política de privacidade'],
  'my-data': ['meus dados', 'my data', 'que dados você guarda sobre mim?'],
  'forget-me': ['esqueça-me', 'forget me', 'como apago meus dados?'],
  'setup': ['quiz configurar', 'quiz setup', 'how do I set up the quiz?'],
  'show': ['quiz do canal', 'como paro o quiz?', 'how do I stop the quiz?', 'como faço para apagar o quiz?'],
  'leaderboard': ['placar', 'leaderboard', 'como funciona o placar?', 'how does the leaderboard work?'],
  'preview': ['quiz prévia', 'quiz preview'],
  'pause': ['quiz pausar', 'pause the quiz'],
  'resume': ['quiz retomar', 'resume the quiz'],
  'delete': ['apagar o quiz', 'delete the quiz'],
  'reports': ['perguntas relatadas', 'quiz reports'],
};

describe('a command stays what it is, however politely it is said', () => {
  const ways = ['%', 'please %', '%, please', 'por favor, %', '%, por favor', 'oi, % por favor', 'hi, please %'];
  test.each(Object.entries(commands))('%s', (command, texts) => {
    const said = texts.flatMap(text => ways.map(way => way.replace('%', text)));
    expect(said.filter(text => meaning(text) !== command)).toEqual([]);
  });

  test('but for what deletes at once, which is asked about unless said to the word', () => {
    expect(['forget me now', 'please forget me now', 'esqueça-me agora, por favor'].map(meaning)).toEqual(['forget-me-now', 'forget-me', 'forget-me']);
  });
});
