/** What a text asks of the channel's quiz. */
export type QuizCommand = 'setup' | 'show' | 'preview' | 'pause' | 'resume' | 'delete' | 'reports';

const commands: Readonly<Record<QuizCommand, RegExp>> = {
  setup: /^(?:quiz (?:setup|set up|configure|configurar|config|novo|new)|(?:setup|set up|configure|configurar|config|criar|create) (?:o |um |the |a )?quiz)$/u,
  show: /^quiz (?:(?:do |no |of the |of this |in the )?(?:canal|channel|this channel)|status|estado)$/u,
  preview: /^(?:quiz (?:preview|previa)|(?:preview|previa) (?:do |the |of the )?quiz)$/u,
  pause: /^(?:quiz (?:pause|pausar|pausa)|(?:pause|pausar) (?:o |the )?quiz)$/u,
  resume: /^(?:quiz (?:resume|continue|retomar|continuar|retoma)|(?:resume|continue|retomar|continuar) (?:o |the )?quiz)$/u,
  delete: /^(?:quiz (?:delete|remove|apagar|excluir|remover|deletar)|(?:delete|remove|apagar|excluir|remover|deletar) (?:o |the )?quiz)$/u,
  reports: /^(?:quiz (?:reports?|reported|relatos?|relatadas?)|(?:perguntas relatadas|reported questions))$/u,
};

/** The command in a folded text; null when it is none of the channel quiz's. */
export function readQuizCommand(folded: string): QuizCommand | null {
  if (!folded.includes('quiz') && !/^(?:perguntas|reported) /u.test(folded)) return null;
  return (Object.keys(commands) as QuizCommand[]).find(command => commands[command].test(folded)) ?? null;
}
