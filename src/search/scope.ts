import { fold } from '../text.ts';
import type { Question } from './question.ts';

/** Verbs that ask the bot to do something instead of telling something, folded, at the head of a message. */
const orders = new RegExp(`^(?:${[
  'abr[ae]|abrir|fech[ae]|fechar|encerr[ae]|encerrar|reabr[ae]|cri[ae]|criar|cancel[ae]|cancelar|aprov[ae]|aprovar|reprov[ae]|atribu[ai]|atribuir|encaminh[ae]|transfir[ae]|transfere',
  'escal[ae] (?:o|a|esse|essa|este|esta|meu|minha)|marqu?[ae]|marcar|agend[ae]|agendar|reserv[ae]|mand[ae]|mandar|envi[ae]|enviar|avis[ae]|escrev[ae]|escrever|redij[ae]|traduz[a]?|traduzir|reinici[ae]|reiniciar|reset[ae]|resetar|deslig(?:[ae]|ar)|lig(?:a|ue|ar)|apagu?[ae]|delet[ae]|deletar|exclu[ai]|remov[ae]|instal[ae]|instalar|atualiz[ae] (?:o|a|meu|minha)|formate|toqu?[ae]|cant[ae]|compr[ae]|ped[ei] (?:um|uma)|finj[ae]|ignor[ae]|esquec[ae]|program[ae]|ger[ae] um|resolv[ae] (?:a|o|meu|minha|essa|esse)|consert[ae]|corrig[aei]|arrum[ae]|bloquei[ae]|desbloquei[ae]|libera (?:o|a|meu|minha)|me lembr[ae] (?:de|que|d[ao]|amanha|hoje|depois|as|daqui|em|quando)|me (?:lig[ae]|mand[ae]|envi[ae])|muda (?:a|o|meu|minha)|troca (?:a|o|meu|minha)|roda (?:o|um)|execut[ae]|verific[ae]|checa|ve (?:se|ai)|consult[ae]|busqu?[ae]|cont[ae] (?:um|uma)|faz (?:um|uma|o|a)|faca (?:um|uma|o|a)|coloca|adicion[ae]',
  'open|close|reopen|create|cancel|approve|reject|assign|reassign|escalate (?:my|this|it|inc)|transfer|forward|book|schedule|send|email|notify|call (?:me|him|her|the)|write|draft|translate|restart|reboot|reset|shut|turn|delete|drop|remove|install|uninstall|update (?:my|the|this)|upgrade (?:my|the)|format|play|sing|buy|order|pretend|ignore|forget|act as|roleplay|print|reveal|repeat|generate|solve|fix|block|unblock|unlock|grant|give me (?:access|admin)|run|execute|deploy (?:my|the|this)|check (?:if|my|the)|look up|search|google|tell (?:the|him|her|them|me a (?:joke|story))|put|add|change my|set up|remind(?! (?:me|us|yourself)?(?: of| what| which| who| how| why| when| where| the)\\b)',
].join('|')})\\b`, 'u');

const politeness = /^(?:por favor|pfv?|please|pls|plz|hey|oi|ola|hi|hello|farol|bot|vc pode|voce pode|voce poderia|vc poderia|pode|poderia|tem como|consegue|da pra|can (?:you|u)|could (?:you|u)|would you|i (?:need|want) you to|quero que (?:voce|vc)|preciso que (?:voce|vc)|agora|now|just|so|go and|kindly)\s+/u;

/** Tickets by number, and things that only this moment or this company's systems know. */
const liveData = /\b(?:inc|chg|req|ritm|prb|chamado|ticket|incidente|incident)\s?#?\d{3,}\b|\b(?:my|meu|minha|meus|minhas)\s(?:\w+\s)?(?:tickets?|chamados?|requests?|requisic\w+|solicitac\w+|ferias|holidays?|salario|salary|senha|password|cards?|conta|account|homework)\b|\b(?:who is|whos|quem (?:ta|esta))\s(?:on call|on duty|de plantao|de sobreaviso)\b|\b(?:when is|when s|whens|quando (?:e|eh|sera|vai ser))\s(?:the |a |o )?(?:next|proxim[oa])\b|\b(?:how many|quant[oa]s)\s\w+(?:\s\w+)?\s(?:are|estao|temos|tem|do we have|have we)\s?(?:open|abert[oa]s|pendentes|today|hoje|now|agora|had|na fila)\b|\bque horas sao\b|\bque dia e hoje\b|\bwhat time is it\b|\bwhat (?:day|date) is (?:it|today)\b|\bstatus (?:do|of|da) (?:my|meu|minha|the|o)?\b/u;

const takeOver = /\b(?:ignore|esqueca|forget|disregard|desconsidere)\b.*\b(?:instruc\w+|instructions?|prompt|rules|regras|previous|anteriores?)\b|\bsystem prompt\b|\b(?:developer|jailbreak|dan) mode\b|\bmodo (?:desenvolvedor|dan|administrador)\b|\byou are now\b|\bvoce agora e\b/u;

/** Products that people ask how to use; some questions on them are about ITIL, most are not. */
const products = /\b(?:service ?now|jira|zendesk|fresh(?:desk|service)|glpi|otrs|remedy|top ?desk|ivanti|manage ?engine|grafana|prometheus|zabbix|nagios|datadog|splunk|excel|outlook|windows|macos|mac|linux|ubuntu|android|iphone|word|power ?(?:point|bi)|slack|ms teams|teams|sharepoint|onedrive|google|gmail|chrome|sap|oracle|mysql|postgres\w*|sql|python|java|javascript|typescript|react|docker|kubernetes|terraform|git|github|gitlab|aws|azure|chatgpt|whatsapp|instagram|netflix|spotify|uber|ps5|xbox|gta)\b/u;

/** Time words that, with "our" or a count, ask for figures of the moment. */
const moment = /\b(?:ontem|hoje|agora|amanha|atual(?:mente)?|ess[ea] (?:mes|semana|ano|trimestre)|est[ea] (?:mes|semana|ano|trimestre)|mes passado|semana passada|ultim[oa]s? \w+|yesterday|today|tonight|tomorrow|now|current(?:ly)?|this (?:week|weekend|month|quarter|year)|last (?:week|weekend|month|quarter|year)|so far|(?:em|in|de|since|desde) (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|january|february|march|april|may|june|july|august|september|october|november|december))\b/u;
const ours = /\b(?:noss[oa]s?|our|ours|my team|meu time|minha equipe|a gente (?:tem|teve|assinou|fechou)|temos|tivemos|do we have|did we have|have we|we have|we had|in our company|na nossa empresa|aqui na empresa)\b/u;

const ourPlace = /\b(?:here (?:in|at) (?:our|my|this|the)|(?:in|at|of) our|our|noss[oa]s?|aqui (?:d[ao]|n[ao])|daqui|(?:n|d)?a minha (?:empresa|equipe|area)|do meu (?:time|setor)|my teams?)\b/u;

const foreign = '(?:japones|japanese|espanhol|spanish|frances|french|alemao|german|italiano|italian|chines|chinese|mandarin(?:im)?|coreano|korean|russo|russian|arabe|arabic|hindi|latim|latin|grego|greek|hebraico|hebrew|turco|turkish|polones|polish|holandes|dutch|sueco|swedish|libras|tupi|klingon)';
/** Asks for words of a language that no entry is written in. */
const translation = new RegExp(`\\b(?:say|said|diz|dizem|dizer|fala|falar|digo|translat\\w+|traduz\\w*|traducao|write|escrev\\w+|call(?:ed)?|cham\\w+)\\b.*\\b(?:in|into|to|em|no|para|pra|pro) (?:o )?${foreign}\\b`, 'u');

/** Asks when something begins or opens, by the clock: "what time does the event start?" */
const clock = /\b(?:(?:a )?que horas?|what time) (?:\w+ ){0,6}(?:starts?|begins?|opens?|closes?|ends?|leaves?|arrives?|abre|fecha|comeca|termina|acaba|sai|chega|passa|vai ser)\b/u;

/** True when a question names a product. */
export function namesProduct(folded: string): boolean {
  return products.test(folded);
}

/** What is done in a product, folded: "configure", "instalo", "create a field". */
const operates = /\b(?:configur\w+|instal\w+|habilit\w+|desabilit\w+|ativ(?:o|ar|a|e)|deslig\w+|lig(?:o|ar)|cri(?:o|ar)|cadastr\w+|export\w+|import(?:o|ar|ing)?|escond\w+|mover|movo|integr(?:o|ar)|migr(?:o|ar)|resetar|enable|disable|set ?up|turn (?:on|off)|hide|show|create|add|write|debug|customi[sz]e|click|filter|query|setting|button|botao|menu|tela|screen|campo|field|plugin|macro|script|price|preco|licenca|license)\b/u;

/** True when a question asks how something is done in a product that it names. */
export function asksForManual(folded: string): boolean {
  return products.test(folded) && operates.test(folded);
}

/** True when a question speaks of the asker's own company or team. */
export function speaksOfOurs(folded: string): boolean {
  return ourPlace.test(folded);
}

/** True when a question names a time that only live data can answer for. */
export function namesMoment(folded: string): boolean {
  return moment.test(folded);
}

/** True when a question asks for figures of this company, or of the moment. */
export function asksForFigures(folded: string): boolean {
  return ours.test(folded) && (moment.test(folded) || /\b(?:quant[oa]s?|how many|how much|qual (?:foi|e|eh)|what (?:is|was|are|were)|whats)\b/u.test(folded));
}

/** Who or what something is, or its number, here and not in general: "the phone number of our service desk". */
const particulars = /\b(?:(?:o )?nome d[aeo]s?|telefone|ramal|e ?mail|endereco|senha|phone|number of (?:our|the)|extension|address|password|name of)\b/u;
const figure = /\b(?:qual (?:foi|e|eh|era|esta|ta)|quais foram|quant[oa]s?|how (?:many|much)|what (?:is|was|are|were)|whats)\b/u;

/** "Who is our change manager?", "qual é o nosso tempo de resposta?" */
const whichOfOurs = /^(?:who is|whos|what is|whats|what are|quem e|qual e|qual|quais sao) (?:o |a |os |as )?(?:our|noss[oa]s?)\b/u;

/** Facts on organisations and people, which no knowledge of ITIL holds. */
const whoIsWho = /\b(?:ceo|cfo|chief executive|presidente?|chairman|founder|fundador|headquarters|sede|acionistas?|shareholders?) (?:of|at|for|d[aeo]|n[ao])\b|\b(?:how many|quant[oa]s) (?:people|employees|pessoas|funcionarios) (?:work|trabalham|tem|does|has|have)\b/u;

/** True when a question asks for a name, a number or a figure that only the asker's own company has. */
function asksForOurs(folded: string): boolean {
  if (whichOfOurs.test(folded)) return true;
  return ourPlace.test(folded) && (particulars.test(folded) || (moment.test(folded) && figure.test(folded)));
}

/** What a message wants besides knowledge: `order` asks the bot to act, `other` asks for live data or tries to take the bot over. */
export type Scope = 'knowledge' | 'order' | 'other';

/** "What's an RFC?", "o que significa ANS?": asks for a definition, whatever was told or quoted before it. */
const defines = /^(?:(?:and|so|but|e|mas|entao|ai|please|por favor|pls|pf|afinal) )*(?:(?:what is|whats|what s|what are|what does|what do|define|explain|o que (?:e|eh|sao|significa|quer dizer)|oq (?:e|eh|sao|significa)|o q (?:e|eh|significa)|que (?:e|significa)|defina|explique|explica)) (?!(?:it|this|that|the|our|my|going|happening|wrong|isso|esse|essa|este|esta|aquilo|meu|minha|nosso|nossa|que|aconteceu|acontecendo|feito|preciso|o status|a senha)\b)\S+(?: \S+){0,7}$/u;

/** Tells questions that a knowledge base can answer from those that none can. */
export function readScope({ text }: Question): Scope {
  const all = wordsOf(text);
  if (takeOver.test(all)) return 'other';
  if (text.split(sentenceEnd).some(sentence => defines.test(wordsOf(sentence)) && !isLive(wordsOf(sentence)))) return 'knowledge';
  if (isLive(all)) return 'other';
  return orders.test(withoutPoliteness(all)) ? 'order' : 'knowledge';
}

const sentenceEnd = /[.?!;](?=\s)|[?!;\n]/u;

function wordsOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}#]+/gu, ' ').trim();
}

/** Asks for what only this moment, this company's systems or a product's manual know. */
function isLive(folded: string): boolean {
  return liveData.test(folded) || translation.test(folded) || clock.test(folded) || whoIsWho.test(folded) || asksForOurs(folded);
}

function withoutPoliteness(folded: string): string {
  const shorter = folded.replace(politeness, '');
  return shorter === folded ? folded : withoutPoliteness(shorter);
}
