/** What a text asks of the channel's quiz. */
export type QuizCommand = 'setup' | 'show' | 'leaderboard' | 'preview' | 'pause' | 'resume' | 'delete' | 'reports';

const quiz = String.raw`(?:o |the |um |a |do |of the )?quiz(?: (?:diario|daily))?(?: (?:d[eo]|d?est[ae]|n[eo]|n?est[ae]|para o|in|of|for)(?: the| this)? (?:canal|channel|grupo|group|time|equipe|team))?`;
const verbs = {
  setup: 'setup|set up|configure|configur(?:ar|o|a|amos)|config|cri(?:ar|o|a)|create|mont(?:ar|o|a)|change|edit|mud(?:ar|o|a)|alter(?:ar|o|a)|edit(?:ar|o|a)',
  pause: 'pause|pausar|pausa|stop|parar|pare|suspender|desativar|desligar|cancelar|cancel|disable|turn off',
  resume: 'resume|continue|retomar|continuar|retoma|reativar|ativar|ligar|enable|turn on',
  delete: 'delete|remove|apagar|excluir|remover|deletar',
};
const asked = `${verbs.pause}|paro|pauso|suspendo|desativo|desligo|cancelo|${verbs.resume}|retomo|continuo|reativo|ativo|ligo|${verbs.delete}|apago|excluo|removo`;
const board = '(?:weekly )?(?:leaderboard|leader board|scoreboard|ranking)s?|placar(?:es)?(?: semanal)?|ranking semanal';
const commands: Readonly<Record<QuizCommand, RegExp>> = {
  setup: new RegExp(`${about(verbs.setup, 'novo|new').source}|^(?:${verbs.setup}) (?:o |os |the )?(?:horario|hora|dias?|time|days?) ${quiz}$`, 'u'),
  // Who asks how it is paused or deleted gets the buttons that do so: a question changes nothing.
  show: new RegExp(`^(?:quiz (?:(?:do |no |neste |deste |of the |of this |in the |in this )?(?:canal|channel|this channel)|status|estado)|(?:como|how) (?:[a-z]+ ){0,5}?(?:${asked}) ${quiz})$`, 'u'),
  leaderboard: new RegExp(`^(?:quiz |(?:como funciona|how does|what is|qual e|is there|ha|tem|existe|cade|where is) )?(?:o |a |the |um |my |meu )?(?:${board})(?: work)?(?: (?:d[oae]|n[oa]|d?est[ea]|n?est[ea]|of|in|for)(?: the| this)? (?:quiz|canal|channel|semana|week|equipe|team|grupo|group|time))*$|^(?:quem (?:esta|ta) (?:ganhando|na frente|em primeiro)|who is (?:winning|leading|ahead|in the lead))$`, 'u'),
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
  return (Object.keys(commands) as QuizCommand[]).find(command => commands[command].test(folded)) ?? null;
}
