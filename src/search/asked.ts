import type { Question } from './question.ts';

/** Asks for the term itself, just before it. */
const askedBefore = /(?:\b(?:o que|oq|oque|o q|what|whats|que|que \w+)(?: (?:e|eh|sao|seria|significa|quer dizer|is|are|was|were|does|do))?|\b(?:defin\w+|explica\w*|explique|explain\w*|descreva|describe|conceito|significado|meaning|sobre|about|entender|understand\w*|fala|falar|speak|objetivo|proposito|purpose|papel|role|exemplos?|examples?|como funciona|how does|quem e|who is|pra que serve|para que serve))(?: (?:d[aeo]s?|of|the|an?|os?|as?|uma?|me|please|tal|um tal|uma tal|concept|ideia|idea|termo|term|sigla|pratica|practice|processo|process|conceito|itil|palavra|word|principio|principle))*$/u;
/** Asks for the term itself, just after it. */
const askedAfter = /^(?:(?:e|eh|is|na itil|in itil|itil|isso|this|ai|mesmo|msm|ne|please|then|aqui)? ?)*(?:o que|oq|oque|o q|significa\w*|quer dizer|meaning|means?|stands?|definic\w+|definition|defin\w+|explica\w*|explain\w*|explique|conceito|what|serve pra|serve para|e sobre|como funciona|works?|responsibilities|exemplos?|examples?)\b|^(?:na|in|pela|segundo a) itil$/u;

/** True when the words at these places, or the same again elsewhere, are what the question asks to be told about. */
export function isAsked(question: Question, at: readonly number[]): boolean {
  const [only, ...more] = at;
  if (only === undefined || more.length > 0) return isAskedAt(question, at);
  const term = question.words[only]?.term;
  return question.words.some((word, index) => word.term === term && isAskedAt(question, [index]));
}

/** An edition, named in passing after the term: "agentic AI, which came in version 5, …". */
const edition = '(?:(?:itil|versao|version|edicao|edition) )?(?:v?[1-5]|itil|four|five|quatro|cinco)';
const setting = new RegExp(`^(?:(?:que|q|which|that) (?:\\w+ ){1,3})?(?:n[ao]|d[ao]|em|in|of|from|with|com) (?:a |o |the )?${edition}\\b ?`, 'u');
const isEdition = new RegExp(`^${edition}$`, 'u');
const isWithin = /\b(?:n[ao]|em|in|from|with|com)(?: (?:a|o|the))?$/u;

function isAskedAt({ words }: Question, at: readonly number[]): boolean {
  const folded = words.map(word => word.corrected ?? word.token.folded);
  const before = folded.slice(0, at[0]).join(' ');
  const named = folded.slice(at[0], (at.at(-1) ?? 0) + 1).join(' ');
  const after = folded.slice((at.at(-1) ?? 0) + 1).join(' ');
  if (askedBefore.test(before)) return true;
  return askedAfter.test(after.replace(setting, '')) && !(isEdition.test(named) && isWithin.test(before));
}

/** Asks which practice, process, record or kind of change applies. */
const asksWhich = /\b(?:qual|quais|que|which|what)(?: (?:e|eh|is|a|o|the|seria|outra|itil|da itil))* (?:praticas?|practices?|process(?:o|os|es)?|registros?|records?|principio|principle|tipo de (?:registro|mudanca|chamado|ticket)|(?:kind|type|sort) of (?:change|record|ticket|event)|papel|role|area)\b|\b(?:em|sob|under|in) (?:que|qual|what|which) (?:pratica|practice|processo|process)\b/u;
/** Asks how to record or class what happened. */
const asksHow = /\b(?:abro|abrir|abre|registro|registrar|classifico|classificar|categorizo|trato|tratar|chamo|logo)\b.*\b(?:como|o que|oq|que|incidente|problema|requisicao|mudanca|evento)\b|\b(?:como|o que|oq) (?:eu )?(?:abro|registro|classifico|trato|chamo|se chama|a itil chama|faco)\b|\b(?:is|are|was) (?:it|this|that|these|those) (?:an?|the)?\b|\b(?:e|isso e|eh|seria|vira|conta como) (?:um |uma )?(?:incidente|problema|requisicao|evento|mudanca|erro conhecido)\b|\b(?:do|should|would|must|can) (?:i|we|you) (?:open|log|class|classify|raise|record|treat|register|call|file)\b|\bwhat (?:record|do you call|do we call|should (?:i|we)|would (?:i|we|you)|are we missing|is missing|went wrong)\b/u;
/** Asks who or what is there for such cases, or what went wrong. */
const asksWho = /\b(?:who|quem) (?:deals|handles|should|has to|answers|takes|cuida|trata|resolve|responde|deveria|assume)\b|\b(?:onde|where) (?:foi que |did )?(?:a gente |nos |we )?(?:falh\w+|err\w+|fail\w*|go wrong)\b|\b(?:o que|oq|o q|what) (?:a itil |does itil |itil |would itil |diz a itil )+\w*|\b(?:que|qual|what|which) (?:criterio|pratica|practice|criteria)\b|\bcomo a itil\b|\bfalt(?:a|ou|ando)\b|\bmissing\b|\bwhat would help\b|\b(?:can be|to be) learned\b/u;

/** Asks for the name of what it describes. */
const asksName = /\b(?:qual|que|tem|existe|ha|how|what|whats|is there|there s|got) (?:\w+ ){0,5}(?:nome|name|term|termo|palavra|word)\b|\b(?:como|how) (?:se |vcs |voces |a gente |a itil |isso |do you |do we |does itil )*(?:cham\w+|call)\b|\b(?:called|chamado|chamada) (?:em|in|na|no)\b|\b(?:is|s|what) (?:this|that|it|such a thing) called\b|\b(?:entra|conta|vale) como\b|\bname (?:of|for) (?:this|that|the)\b/u;
/** Asks for a thing of some sort: a technique, a document, a number. */
const asksSort = /\b(?:qual|quais|que|which|what|whats)(?: (?:e|eh|is|a|o|the|esse|essa|sort of|kind of|tipo de|itil|nome d[aeo]s?|type of))* (?:tecnicas?|techniques?|conceitos?|concepts?|documentos?|documents?|docs?|areas?|metodos?|methods?|modelos?|models?|metricas?|metrics?|indicador(?:es)?|numeros?|numbers?|atividades?|activity|activities|regras?|rules?|arranjo|pattern|controls?|controles?|categorias?|category|tests?|testes?|planos?|plans?|acordos?|agreements?|estrutura|structure|fenomeno|quality|qualidade|dimensao|dimension|fator|factor|framework|ferramenta|tools?|papel|role|job|cargo|funcao|team|equipe|tipo|type|kind|sort|step|passo|etapa|nivel|level|escalation|knowledge)\b/u;

/** True when a question asks what applies to something that happened, or what something described is called. */
export function asksForApplication(folded: string): boolean {
  return asksWhich.test(folded) || asksHow.test(folded) || asksWho.test(folded) || asksName.test(folded) || asksSort.test(folded);
}
