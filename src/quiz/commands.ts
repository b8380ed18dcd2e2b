/** What a text asks of the channel's quiz. */
export type QuizCommand = 'setup' | 'show' | 'preview' | 'pause' | 'resume' | 'delete' | 'reports';

const quiz = String.raw`(?:o |the |um |a |do |of the )?quiz(?: (?:diario|daily))?(?: (?:d[eo]|d?est[ae]|n[eo]|n?est[ae]|para o|in|of|for)(?: the| this)? (?:canal|channel|grupo|group|time|equipe|team))?`;
const verbs = {
  setup: 'setup|set up|configure|configur(?:ar|o|a|amos)|config|cri(?:ar|o|a)|create|mont(?:ar|o|a)|change|edit|mud(?:ar|o|a)|alter(?:ar|o|a)|edit(?:ar|o|a)',
  pause: 'pause|pausar|pausa|stop|parar|pare|suspender|desativar|desligar|cancelar|cancel|disable|turn off',
  resume: 'resume|continue|retomar|continuar|retoma|reativar|ativar|ligar|enable|turn on',
  delete: 'delete|remove|apagar|excluir|remover|deletar',
};
const asked = `${verbs.pause}|paro|pauso|suspendo|desativo|desligo|cancelo|${verbs.resume}|retomo|continuo|reativo|ativo|ligo|${verbs.delete}|apago|excluo|removo`;
const commands: Readonly<Record<QuizCommand, RegExp>> = {
  setup: about(verbs.setup, 'novo|new'),
  // Who asks how it is paused or deleted gets the buttons that do so: a question changes nothing.
  show: new RegExp(`^(?:quiz (?:(?:do |no |neste |deste |of the |of this |in the |in this )?(?:canal|channel|this channel)|status|estado)|(?:como|how) (?:[a-z]+ ){0,5}?(?:${asked}) ${quiz})$`, 'u'),
  preview: about('preview|previa'),
  pause: about(verbs.pause),
  resume: about(verbs.resume),
  delete: about(verbs.delete),
  reports: /^(?:quiz (?:reports?|reported|relatos?|relatadas?)|(?:perguntas relatadas|reported questions))$/u,
};

/** "quiz pausar", "pausar o quiz do canal". */
function about(verb: string, ...others: readonly string[]): RegExp {
  return new RegExp(`^(?:quiz (?:${[verb, ...others].join('|')})|(?:${verb}) ${quiz})$`, 'u');
}

/** The command in a folded text; null when it is none of the channel quiz's. */
export function readQuizCommand(folded: string): QuizCommand | null {
  if (!folded.includes('quiz') && !/^(?:perguntas|reported) /u.test(folded)) return null;
  return (Object.keys(commands) as QuizCommand[]).find(command => commands[command].test(folded)) ?? null;
}
