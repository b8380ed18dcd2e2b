/** What a text can ask of learning. */
export type LearningCommand = 'practise' | 'settings' | 'exam' | 'history' | 'progress' | 'my-data' | 'forget-me';

/** Whole texts, folded: none of them can be part of a question about ITIL. The order matters only to readers. */
const commands: Readonly<Record<LearningCommand, RegExp>> = {
  'practise': whole(
    'quiz', 'practi[cs]e', 'practi[cs]e now', 'quiz me', 'test me', 'ask me (?:something|anything|a question)', '(?:start|begin) (?:the |a )?(?:quiz|practice)', 'next question', 'let practi[cs]e',
    'treino', 'treinar', 'praticar', '(?:vamos|quero) (?:praticar|treinar|estudar)', '(?:me )?pergunt[ae](?: me)?(?: (?:algo|alguma coisa|uma coisa))', 'me testa', 'me teste', 'teste me',
    'me (?:faz|faca|faze) uma pergunta', '(?:faz|faca)(?: me)? uma pergunta', '(?:comecar|iniciar) (?:o )?(?:quiz|treino)', 'proxima pergunta',
  ),
  'settings': whole(
    '(?:my )?(?:quiz|practice) (?:settings|preferences|options)', 'my quiz', 'my (?:settings|preferences)',
    '(?:quiz|treino) (?:preferencias|ajustes|opcoes)', 'meu quiz', '(?:minhas )?preferencias(?: d[oe] (?:quiz|treino))?',
  ),
  'exam': whole(
    'exam', '(?:mock|practice) (?:exam|test)', '(?:start|take|begin) (?:the |an? )?(?:mock )?exam', 'itil exam',
    'simulado', 'prova', 'exame', '(?:fazer|comecar|iniciar|quero) (?:o |a |um |uma )?(?:simulado|prova|exame)', '(?:prova|exame) simulad[ao]', 'simulado (?:da )?itil',
  ),
  'history': whole('(?:my )?(?:mock )?exam history', 'my (?:mock )?exams', 'historico (?:do |de |dos )?(?:simulados?|provas?|exames?)', '(?:meus )?simulados'),
  'progress': whole('(?:my )?progress', '(?:my )?stat(?:s|istics)', '(?:my )?streak', 'how am i doing', '(?:meu )?progresso', 'minhas? (?:estatisticas|sequencia)', 'como (?:eu )?estou(?: indo)?'),
  'my-data': whole('(?:export |download |show )?my data', '(?:exportar |baixar |ver )?(?:os )?meus dados'),
  'forget-me': whole(
    'forget me', '(?:delete|erase) (?:all )?my data', 'esquecer me', 'me esquec[ae]', 'esquec[ae] me', 'me esquecer', '(?:apag(?:ue|ar|a)|exclu(?:a|ir|i)|delet(?:e|ar|a)) (?:todos )?(?:os )?meus dados',
  ),
};

/** What a folded text asks of learning; null when it is none of its commands. */
export function readLearningCommand(folded: string): LearningCommand | null {
  const text = folded.replace(/ (?:please|por favor|pf)$/u, '');
  const found = (Object.entries(commands) as [LearningCommand, RegExp][]).find(([, pattern]) => pattern.test(text));
  return found?.[0] ?? null;
}

function whole(...texts: readonly string[]): RegExp {
  return new RegExp(`^(?:${texts.join('|')})$`, 'u');
}
