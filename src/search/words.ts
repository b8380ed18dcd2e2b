import type { Language } from '../language.ts';
import { stem, type Token } from '../text.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Words that carry grammar and no subject, folded. They tell the language of a question and are left out of matching.
 * Kept here and not taken from a stop word package: the packages' lists hold "change", "problem", "system" and "value".
 */
export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  pt: words(`
    a o as os um uma uns umas ao aos da das do dos de dela dele delas deles na nas no nos em num numa pra pro pras pros para por pelo pela pelos pelas
    com sem sobre sob entre ate desde e ou mas nem que se como quando onde quem qual quais quanto quanta quantos quantas porque pq q oq oque
    eu tu ele ela eles elas vos voce voces vc vcs me mim te ti lhe lhes meu minha meus minhas seu sua seus suas nosso nossa nossos nossas
    este esta estes estas esse essa esses essas isto isso aquele aquela aqueles aquelas aquilo tal tais algo alguem algum alguma alguns algumas
    nela nelas nele neles nenhum nenhuma todo toda todos todas tudo nada cada outro outra outros outras mesmo mesma mesmos mesmas msm muito muita muitos muitas mais menos
    ser sou eh era eram foi foram sao somos seja sejam sendo sido seria seriam estar estou estao estava estavam estive esteja estamos to tava ta tao
    ter tenho tem temos tinha tinham teve tiveram tido haver ha havia houve ir vou vai vamos vao ia iam fui
    uso fazer faco faz fazem fazia feito fez fizeram faria fazendo poder posso pode podem podia poderia dever devo deve devem devia deveria
    nao sim ja ainda tambem tb tbm so apenas sempre nunca aqui ali la ai agora hoje entao assim bem mal depois antes enquanto
    gente galera pessoal cara mano ne bom boa blz favor pf pfv pfvr obrigado obrigada valeu oi ola opa
    quero queria gostaria preciso precisa precisava saber sei sabe dizer diz disse falar fala falam fale contar conta
    duvida pergunta vez vezes coisa coisas jeito forma maneira dia hora certo certa hj qdo qto td mto
    depende serve servem rola virou vira acabou existe existem existia
    diabos raios caramba poxa putz eita aff kkk kkkk rs haha hein viu afinal enfim alias talvez quase porem contudo mta mt mtas mtos
    ouvi ouvir ouvindo falaram falou falando falado li lendo vi vejo visto acho achei acha lembra lembro lembrar esqueci confundo confuso confusa perdido perdida
    gentileza desculpa desculpe licenca prezados caros colega colegas amigo amiga consiste consistem trata refere procede parece pareceu jeitinho
  `),
  en: words(`
    a an the of to in on at by for from with without about into onto over under between among through during before after until since
    and or but nor so yet if then than that this these those there here it its itself as
    what which who whom whose when where why how whats hows whos whys
    i me my mine we us our ours you u ur your yours he him his she her hers they them their theirs one ones someone anyone everyone something anything everything nothing
    am is are was were be been being do does did doing done have has had having will would shall should can could may might must
    not no yes any some all each every both either neither other another such same own only just also too very much many more most less least few
    please pls plz thanks thx hi hello hey btw ok okay again still already now today really actually basically exactly
    get gets got getting go goes going gone went come comes came make makes made let lets want wants wanted need needs needed
    know knows knew tell tells told say says said ask asks asked mean means meant give gives gave
    im ive id ill dont doesnt didnt isnt arent wasnt cant couldnt wont wouldnt shouldnt thats theres heres youre theyre weve
    up out off down because while
    wat wut wot wtf heck hell earth hmm um uh lol haha guys folks mate dude sorry anyway maybe perhaps ever even never always often rather else yeah yep nope
    gonna wanna gotta kinda sorta cuz tho abt like hear heard hearing read reading saw see seen look looking find think thinking thought guess remember
    exist exists existing wonder wondering curious confused supposed thing things stuff bit lot sure youngsters colleague colleagues people
  `),
};

/** Words of the frame of a question: they say what is wanted of a subject, and are no subject themselves. */
export const frameWords: ReadonlySet<string> = words(`
  significa significado significar sigla siglas definicao defina definir definindo conceito explica explique explicar explicacao entender entendi descreva descrever
  diferenca diferencas difere diferem diferente diferentes distingue distinguir comparar compare comparacao comparado versus vs x
  lista liste listar listagem cite citar enumere quais nomes nome chama chamam chamar chamado
  exemplo exemplos exemplifica serve objetivo finalidade papel importancia importante beneficio beneficios vantagem vantagens vale pena
  traduz traduza traduzir traducao resumo resumir resumidamente rapidinho detalhe detalhes detalhado ideia simples
  meaning means stand stands acronym abbreviation definition define defined explain explained explanation describe description understand
  difference differences differ differs different distinguish compared comparison same
  list name names called call example examples purpose benefit benefits advantage point
  tipo tipos type types kind kinds survive survived kept keep dead replace replaced became virou viraram mudou changed new novo nova novidade novidades
  quick quickly short simple simply plain brief overview summary detail details idea term concept word
  responsible accountable responsavel responsaveis encarregado incumbido deal deals handles looks cuida cuidam trata tratam lida lidam calculate calculated calcular calcula
  maintain maintains manter mantem mantido atualiza
  hola namaste bonjour ciao salut hallo gracias merci danke saludos
  perguntar perguntando queria saber gostaria wanted wondering asking
  conceitue conceituar enumerate recite recap remind def elaborate clarify esclareca esclarecer destrinche resuma expand expands spell
  registro registrar abro abrir abre classifico classificar classify raise english ingles portugues portuguese termo palavra itil contexto context livro exatamente certinha
`);

/** Their stems. */
export const frameStems: ReadonlySet<string> = new Set([...frameWords].map(stem));

/** Words that different people use for the same thing inside names; each group is matched as one. Stems. */
const equivalents: readonly (readonly string[])[] = [
  ['gerenciamento', 'gestao', 'gerencia', 'gerir', 'gerenciar', 'administracao', 'management', 'mgmt', 'mgt', 'manage', 'managing'],
  ['organization', 'organisation', 'organizacao', 'organizational', 'organisational', 'organizacional'],
  ['requisicao', 'request', 'pedido', 'solicitacao', 'requisition'],
  ['versus', 'vs', 'x'], ['tipo', 'type', 'kind', 'especie'],
  ['v2', 'versao2'], ['v3', 'versao3'], ['v4', '4'], ['v5', '5'],
  ['fulfilment', 'fulfillment', 'cumprimento', 'atendimento'],
  ['catalogue', 'catalog', 'catalogo'],
  ['desk', 'servicedesk', 'central'],
  ['two', 'dois', 'duas', '2'], ['three', 'tres', '3'], ['four', 'quatro'], ['five', 'cinco'], ['six', 'seis', '6'], ['seven', 'sete', '7'],
  ['eight', 'oito', '8'], ['nine', 'nove', '9'], ['ten', 'dez', '10'],
];

const canonical = new Map<string, string>();
for (const group of equivalents) {
  const [first] = group;
  if (first) for (const word of group) canonical.set(stem(word), stem(first));
}

/** What a stem is indexed and looked up as. */
export function termOf(stemmed: string): string {
  return canonical.get(stemmed) ?? stemmed;
}

/** True for a word that carries grammar in either language. */
export function isFunctionWord(folded: string): boolean {
  return functionWords.pt.has(folded) || functionWords.en.has(folded);
}

/**
 * Abbreviations and names that are everyday words once folded: they are meant only when written in capitals, or when the
 * question asks for the term itself.
 */
export const needCapitals: ReadonlySet<string> = words('ola ano ia ai ti po asa cds pop dora sam iam ca ss st it or si se op om as is pa pm ac ar do');

/** Those that are also written small where a noun stands: "quem assina o ola?", "o papel da ia". */
const writtenSmall: ReadonlySet<string> = words('ola ia ti po cds pop dora sam iam pm');
const determiners: ReadonlySet<string> = words('o a os as um uma de do da dos das no na ao pro pra pelo pela the an');
const greetings: ReadonlySet<string> = words('oi ola hi hello hey opa');
const asksWithin = /^(?:na|no|em|in|pela|x|vs|versus)$/u;
const asksFor = /^(?:e|eh|is|significa|sobre|about|x|vs|versus)$/u;

/** Gives the abbreviations among a text's words the capitals that they were meant to have. */
export function restoreCapitals(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => (isNoun(token, index, tokens) ? { ...token, raw: token.raw.toUpperCase() } : token));
}

function isNoun({ raw, folded }: Token, index: number, tokens: readonly Token[]): boolean {
  const before = tokens[index - 1]?.folded;
  if (before === undefined || !writtenSmall.has(folded) || raw.toLowerCase() !== folded) return false;
  if (folded === 'ola') return !greetings.has(before);
  const after = tokens[index + 1]?.folded ?? 'na';
  return determiners.has(before) || (asksFor.test(before) && asksWithin.test(after));
}

/** An abbreviation that is an everyday word when folded is meant only in capitals: "OLA", not "olá". */
export function isShouted({ raw, folded }: Token): boolean {
  return needCapitals.has(folded) && raw === raw.toUpperCase() && raw.toLowerCase() === folded;
}
