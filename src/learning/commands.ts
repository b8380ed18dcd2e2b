/** A time of day, and a number of questions, as people type them and folding leaves them: "10 00", "11 am", "cinco". */
const hour = '(?:\\d{1,2}(?: \\d{2})?(?: ?(?:am|pm|a m|p m|h|hs|hrs?|horas?|oclock|o clock))?(?:\\d{2})?(?: da (?:manha|tarde|noite)| in the (?:morning|evening|afternoon))?|noon|meio dia)';
const number = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|uma|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|quinze|vinte)';

/** What a text can ask of learning. */
export type LearningCommand = 'practise' | 'exam-question' | 'settings' | 'exam' | 'leave' | 'history' | 'progress' | 'privacy' | 'my-data' | 'forget-me' | 'forget-me-now';

/** Whole texts, folded and without what is said around them: none of them can be part of a question about ITIL. The order matters only to readers. */
const commands: Readonly<Record<LearningCommand, RegExp>> = {
  'practise': whole(
    'quiz', 'quiz me', 'quiz (?:start|begin|go|now|play|comecar|comeca|comece|iniciar|inicia|inicie|ja)', '(?:start|begin|comeca|comece|inicia|inicie) (?:the |my |o |um |meu )?(?:quiz|practi[cs]e|treino)',
    '(?:(?:please|pls|can you|could you|ok|hi|hello) )*(?:give|send|show) (?:me )?(?:an?|one|another|one more|the next|some|more) (?:quiz |itil )?questions?',
    '(?:(?:por favor|voce pode|vc pode|pode|oi|ola) )*(?:me )?(?:da|de|manda|mande|mostra|mostre|envia|envie|mandar|dar)(?: me)? (?:uma?s?|mais uma?|outra|algumas?|mais) (?:outra )?(?:perguntas?|quest(?:ao|oes))(?: (?:de|do) (?:quiz|itil|treino))?', '(?:eu )?quero (?:uma|mais uma|outra) (?:pergunta|questao)(?: d[eo] (?:quiz|itil|treino))?', '(?:quiz|pergunta|questao) (?:do dia|diari[oa])', 'daily (?:quiz|question)', 'question of the day',
    'practi[cs](?:e|ing)', 'study', 'play', 'test me', 'test my knowledge', 'flash ?cards?', 'my reviews', 'ask me(?: something| anything| a question)?', 'next(?: question)?', 'another(?: one| question)?', 'one more(?: question)?',
    'treino', 'treinar', 'praticar', 'estudar', 'revisar', 'jogar', 'minhas revisoes', '(?:me )?pergunt[ae](?: me)?(?: (?:algo|alguma coisa|uma coisa|qualquer coisa))', 'me pergunt[ae]', 'pergunt[ae] me',
    'me test[ae]', 'test[ae] me', 'test(?:e|a|ar) (?:os )?meus conhecimentos', 'me desafi[ae]', '(?:me )?(?:faz|faca|faze)(?: me)? uma pergunta', '(?:mais uma|outra|proxima)(?: pergunta| questao)?',
  ),
  // "Exam" is no topic of a question.
  'exam-question': whole(
    '(?:(?:me )?(?:faz|faca|faze|fazer|manda|mande|passa|da|mostra)(?: me)? )?(?:(?:uma?s?|algumas|mais|outras?|alguma) )*(?:perguntas?|quest(?:ao|oes)|exercicios?) (?:(?:d[aeo]s?|para|pra|sobre|tipo|como|estilo|no|na|que (?:cai|caem|caiam)) )+(?:(?:a|o|na|no) )?(?:prova|exame|simulado|certificacao|foundation)(?: (?:d[aeo]|(?:da )?certificacao|simulad[ao]|foundation|itil|4))*',
    '(?:me pergunt[ae]|pergunt[ae] me|me test[ae]|quiz|treino|treinar|praticar|estudar|me prepar[ae]|me ajud[ae] a estudar) (?:algo )?(?:(?:d[ao]|para|pra|sobre) )(?:(?:a|o) )?(?:prova|exame|certificacao|foundation)(?: (?:d[aeo]|certificacao|foundation|itil|4))*',
    '(?:(?:give|ask|show|send) (?:me )?)?(?:(?:an?|some|more|another|one) )*(?:(?:itil|4|practi[cs]e|sample|mock|typical|real) )*(?:exam|test|certification|foundation|sample|mock|practi[cs]e)(?: (?:exam|test|style|type))* questions?',
    '(?:(?:give|ask|show|send) (?:me )?)?(?:(?:an?|some|more|another|one|sample|practi[cs]e) )*questions? (?:from|of|for|like(?: in)?|as in|on|about|in) (?:the |an )?(?:itil )?(?:4 )?(?:foundation |certification |mock )*(?:exam|test|certification|foundation)',
    '(?:quiz|test|drill|prepare|practi[cs]e|study)(?: me)? (?:for|on|about) (?:the |my )?(?:itil )?(?:4 )?(?:foundation |certification )*(?:exam|test|certification)',
  ),
  'settings': whole(
    `(?:(?:set|create|add|make|schedule|get|change|turn) )?(?:an? |the |my )?(?:daily )?reminders? (?:off|on|(?:at|for|to) ${hour})`, `remind me(?: (?:every ?day|daily|to (?:practi[cs]e|study|review)|of (?:my )?(?:practi[cs]e|reviews)))*(?: (?:at|by) ${hour})?(?: (?:every ?day|daily))?`, 'turn (?:the |my )?reminders? (?:off|on)', '(?:disable|enable|cancel|remove|delete) (?:the |my )?(?:daily )?reminders?', '(?:no|no more|do not send(?: me)?) reminders?',
    `(?:(?:only|just|give me|ask me|send me|make it|limit(?: me)? to|set) )*${number} (?:quiz |practi[cs]e )?questions? (?:a|per|each|every) day`, '(?:change )?(?:my |the )?(?:daily limit|questions (?:a|per) day)',
    `(?:(?:me )?lembr(?:a|e|ar)(?: me)?)(?: (?:de (?:treinar|praticar|estudar|revisar)|todo dia|todos os dias|diariamente))*(?: (?:as?|para as|pelas) ${hour})?(?: (?:todo dia|todos os dias|diariamente))?`, `(?:(?:criar?|crie|ativ[ae]r?|coloc[ae]r?|coloque|por|marc[ae]r?|marque|agend[ae]r?|agende|defin[aei]r?|mud[ae]r?|quero) )?(?:o |um |meu )?lembretes?(?: diarios?)? (?:desligad[oa]s?|ligad[oa]s?|off|on|nao|(?:as?|para(?: as)?|pra(?: as)?) ${hour})`, '(?:desliga|desligue|desativa|desative|cancela|cancelar|cancele|remover|remove|remova|tira|tire|para|pare|liga|ligue|ligar|ativa|ative|apaga|apagar|apague) (?:com )?(?:o |os |meu |meus )?lembretes?(?: diarios?)?', '(?:sem|chega de|nao quero(?: mais)?) lembretes?',
    `(?:(?:so|apenas|somente|me (?:faz|faca|mande|manda)|limite(?: de)?|limitar a) )*${number} (?:perguntas?|quest(?:ao|oes)) (?:por|ao|a cada|cada) dia`, 'perguntas por dia',
    '(?:change )?(?:(?:my|the|quiz|practi[cs]e) )*(?:settings|preferences|options)', 'my quiz', '(?:(?:change|set|stop|turn off) )?(?:my |the |a )?reminders?', '(?:leave|opt out of) (?:the )?leaderboard',
    '(?:quiz|treino) (?:preferencias|ajustes|opcoes)', 'meu quiz', '(?:minhas )?preferencias(?: d[oe] (?:quiz|treino))?', '(?:minhas configuracoes|configuracoes d[oe] (?:quiz|treino|farol))',
    '(?:(?:mudar|alterar|criar|ativar|configurar|parar|desligar|desativar|tirar) )?(?:o |um |meu )?lembretes?(?: diarios?)?', '(?:(?:mudar|alterar) )?(?:o |meu )?limite diario', 'sair do placar', '(?:funciona|ativo|desativo|desligo|mudo|crio|configuro|tiro|recebo|quero|ligo) (?:o |um |os )?lembretes?', '(?:get|receive) (?:a |the )?reminders?', 'how (?:does|do) (?:the )?reminders? work',
  ),
  'exam': whole(
    '(?:simulate|rehearse) (?:the |an? )?(?:itil )?(?:4 )?(?:foundation )?(?:certification )?(?:exam|test)', '(?:exam|simulado) (?:start|begin|comecar|iniciar)', '(?:simular|simula|simule|ensaiar) (?:(?:a|o|uma?) )?(?:prova|exame|certificacao)(?: (?:d[ae] )?(?:certificacao|foundation|itil(?: 4)?))*',
    'exam', '(?:itil(?: 4)? )?(?:mock|practice|sample|test)(?: itil(?: 4)?)?(?: foundation)? (?:exam|test)', 'itil(?: 4)? exam', '(?:continue|resume) (?:my |the )?(?:mock )?exam', 'how does the (?:mock )?exam work',
    'prova', 'exame', '(?:prova|exame) simulad[ao]', '(?:outro |novo )?simulado(?: (?:d[aeo] |para )?(?:a |o )?(?:prova|exame|certificacao|foundation|itil(?: 4)?))*',
    '(?:continuar|retomar|voltar)(?: ao| para o| o| meu)? simulado', '(?:como (?:e|funciona)|quantas questoes tem|(?:para|pra) que serve|o que e) (?:o |um |esse )?simulado',
  ),
  'leave': whole(
    '(?:quit|exit|leave|stop|end|finish|cancel|abandon|close|pause) (?:the |my |this )?(?:(?:mock |practice )?exam|mock test|mock)', '(?:quit|exit|leave|end|stop) (?:the |my )?practi[cs](?:e|ing)', '(?:quit|exit|leave) (?:the |my |this )?quiz', 'stop (?:the )?questions',
    '(?:sair|saio) d[aeo] (?:(?:meu )?simulado|prova|exame|treino|quiz)', '(?:parar|paro|para|pare|encerrar|encerro|encerra|encerre|terminar|termino|finalizar|finalizo|abandonar|abandono|cancelar|cancelo|fechar|desistir|desisto|largar|pausar|interromper)(?: com)? (?:d?[oa] |(?:o )?meu |d[oe]sse |esse )?(?:simulado|prova simulada|exame|treino)',
    'parar (?:de (?:treinar|praticar|responder)|as perguntas)', '(?:chega|basta)(?: de (?:perguntas|quiz|treino))?',
  ),
  'history': whole('(?:my )?(?:mock )?exam (?:history|results?)', 'my (?:mock )?exams', 'historico (?:do |de |dos )?(?:simulados?|provas?|exames?)', '(?:meus )?simulados', 'resultados? d[oe]s? (?:meus? )?simulados?'),
  'progress': whole(
    '(?:my )?progress', '(?:my )?stat(?:s|istics)', '(?:my )?streak', 'my (?:score|performance|results)', 'how am i doing', '(?:how is|what is) my progress', 'am i ready(?: for the exam)?',
    '(?:meu )?progresso', '(?:minhas? )?(?:estatisticas|sequencia)', 'minhas? (?:pontuacao|notas?|evolucao)', 'meus? (?:desempenho|resultados?|acertos|erros)',
    'como (?:eu )?(?:estou|vou|to)(?: indo)?', 'como (?:esta|vai|anda) (?:o )?meu progresso', '(?:eu )?(?:ja )?estou pront[oa](?: para a prova)?',
  ),
  'privacy': whole('(?:data )?privacy(?: (?:policy|notice|settings))?', '(?:politica|aviso) de privacidade', 'privacidade(?: d[oe]s? (?:meus )?dados)?'),
  'my-data': whole(
    '(?:export |download )?my data', 'what (?:data )?do you (?:store|keep|know|have|hold) about me', 'what data (?:about|of) (?:me|mine) do you (?:store|keep|have|hold)',
    '(?:exportar |baixar )?(?:os )?meus dados', '(?:(?:o )?que|quais|que|quais sao os) dados (?:meus )?(?:voce|vc|o farol) (?:guarda|tem|armazena|coleta) (?:sobre|de) mim', '(?:quais|que) dados meus (?:voce|vc|o farol) (?:guarda|tem|armazena|coleta)', 'o que (?:voce|vc) (?:sabe|guarda) (?:sobre|de) mim', 'quais (?:sao )?(?:os )?meus dados',
  ),
  'forget-me': whole(
    'forget (?:about )?me', '(?:delete|erase|remove) (?:all )?my data', '(?:delete|erase) everything about me', 'esquecer(?: de)?(?: me| mim)', 'me esquec[ae]', 'esquec[ae](?: me| de mim)', 'me esquecer',
    '(?:apag(?:ue|ar|a|o)|exclu(?:a|ir|i|o)|delet(?:e|ar|a|o)|remov(?:a|er|e|o)) (?:todos )?(?:os )?meus dados', 'apag(?:ue|ar|a) tudo (?:sobre|de) mim',
  ),
  // Named by what `forget-me` answers, and nothing else: it deletes at once.
  'forget-me-now': whole('forget me now', 'esquec(?:a|er) me agora'),
};

/** What a folded text asks of learning; null when it is none of its commands. */
export function readLearningCommand(folded: string): LearningCommand | null {
  const found = (Object.entries(commands) as [LearningCommand, RegExp][]).find(([, pattern]) => pattern.test(folded));
  return found?.[0] ?? null;
}

/** Whether a folded text is what somebody says who wants out of what is open; a goodbye where nothing is. */
export function wantsOut(folded: string): boolean {
  return out.test(folded);
}

const out = whole('(?:leave|quit|exit|stop|cancel|sair|parar|desistir|encerrar|cancelar)(?: now| agora)?', 'pare|para|cancela|saindo|estou saindo|to saindo|i am leaving|i am out|bye|tchau');

/** How people ask to be asked about something: "me pergunte sobre incidentes", "quiz me on change". */
const topical: readonly RegExp[] = [
  /^quiz (?:sobre|about|on|d[aeo]s?|of|me (?:about|on|in)) (.+)$/u,
  /^(?:me pergunt(?:a|e|ar)|pergunt[ae] me|me test(?:a|e|ar)|test[ae] me|me desafi[ae])(?: (?:algo|alguma coisa|uma coisa|coisas))?(?: mais)? (?:sobre|em) (.+)$/u,
  /^(?:pergunte|mais perguntas|(?:mais uma|outra) (?:pergunta|questao)|treino|treinar|praticar) sobre (.+)$/u,
  /^(?:me )?(?:faz|faca|faze|fazer|manda|mande)(?: me)?(?: (?:uma|umas|algumas|mais uma|mais umas|outra|mais))? (?:perguntas?|quest(?:ao|oes)) (?:sobre|de) (.+)$/u,
  /^test(?:e|a|ar) (?:os )?meus conhecimentos (?:sobre|em|de) (.+)$/u,
  /^ask me(?: (?:something|anything|a question|(?:some |more )?questions|another question))? (?:about|on) (.+)$/u,
  /^(?:another|more|(?:give me )?(?:a|some)) (?:quiz )?questions? (?:to practi[cs]e )?(?:about|on) (.+)$/u,
  /^(?:test|drill|challenge) (?:me|my knowledge) (?:about|on|of|in) (.+)$/u,
  /^practi[cs]e (?:questions )?(?:on|about) (.+)$/u,
];

/** What somebody asks to practise by name; null when the text asks for no such thing. */
export function readPracticeTopic(folded: string): string | null {
  return topical.flatMap(pattern => pattern.exec(folded)?.[1] ?? [])[0] ?? null;
}

function whole(...texts: readonly string[]): RegExp {
  return new RegExp(`^(?:${texts.join('|')})$`, 'u');
}
