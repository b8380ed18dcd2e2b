import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import type { NoticeReply } from '../reply.ts';
import { replyHelp, replyNotice } from './notices.ts';

/** A courtesy or a reaction, or a question about Farol itself: `about` who it is, `sources`, what is `stored`. */
type Talk = 'greeting' | 'acknowledged' | 'pleased' | 'laughter' | 'thanks' | 'goodbye' | 'smallTalk' | 'doubt' | 'lost' | 'about' | 'sources' | 'stored' | 'help';

/** What somebody says besides questions; the language is null when it is said alike in both. */
export interface SmallTalk {
  readonly talk: Talk;
  readonly language: Language | null;
}

const self = '(?:voce|vc|ce|o farol|farol|(?:esse|este) (?:bot|assistente))';
const own = '(?:you|u|farol|(?:this|the) (?:bot|assistant))';
const beings = '(?:uma? |an? |o |a |the )?(?:robo|robot|bot|chatbot|humano|humana|human|pessoa|person|real|real person|maquina|machine|ia|i a|ai|a i|inteligencia artificial|artificial intelligence|llm|modelo de linguagem|language model|chat ?gpt|gpt|copilot|gemini|claude)(?: (?:ou|or) .*)?';
const engines = '(?:uma? |an? |o |a |the )?(?:ia|ai|inteligencia artificial|artificial intelligence|llm|modelos? de linguagem|language models?|chat ?gpt|gpt|openai|open ai|copilot|gemini|claude|machine learning)';

const phrases: Readonly<Record<Language | 'both', Readonly<Partial<Record<Talk, string>>>>> = {
  both: {
    acknowledged: 'ok+|okay|okey|oki|oks|k|u?h+um+|hm+|a+h+|o+h+|aham|uh huh|wow|uau',
    laughter: 'lol|lmao|rofl|(ha|he|hua|ja|rs){2,}h?|k{2,}|rs',
    greeting: 'namaste|hola|bonjour|salut|hallo|guten tag|ciao|aloha|buenos dias|buenas( tardes| noches)?|konnichiwa|salam|shalom|merhaba|hej',
    thanks: 'tks|tnx|thanx|gracias|merci( beaucoup)?|danke|grazie|arigato|namaste',
  },
  pt: {
    greeting: 'oi|oie|oii+|ola|opa|e ai|eai|eae|fala|salve|bom dia|boa tarde|boa noite|alo',
    thanks: '(muito |mto |mt )?obrigad[oa]+|obg|brigad(inh)?[oa]+|brigadao|obrigadao|valeu+|vlw|agradecid[oa]|grat[oa]|tmj|(era|foi|e) (bem |exatamente |justamente |so )*(isso|o|isto)( mesmo)? que (eu )?(precisava|queria|procurava|buscava)( saber)?|resposta (otima|perfeita|excelente)|(me )?(salvou|ajudou)( \\w+){0,3}|agradeco( \\w+){0,2}',
    pleased: 'beleza|belezinha|blz|legal|bacana|entendi( tudo)?|massa|show( de bola)?|top|perfeito|otimo|excelente|muito bo[am]|maravilha|joia',
    goodbye: 'tchau|ate (mais|logo|amanha|breve)|falou|flw|adeus|fui|bom fim de semana|bom descanso|abracos?|(eu )?(quero |vou )?sair|estou saindo',
    smallTalk: 'tudo (bem|bom|certo|joia|tranquilo)( (ai|com (voce|vc)|por ai))?|td bem|como (vai|esta|ta|voce esta|vc esta|vc ta|andam? as coisas)( voce| vc)?|((voce|vc) )?(esta|ta) (por )?ai|(tem )?alguem (por )?(ai|online)',
    acknowledged: 'sim|nao|claro|certo|correto|ta|ta (bom|bem|certo|ok)|esta (bem|bom)|isso( mesmo| ai)?|exato|exatamente|com certeza|pode ser|talvez|nada|nao (sei|quero|precisa)|agora nao|deixa( pra la)?|pois e|faz sentido|saquei|compreendi|entendido|combinado|fechado|de boa|tranquilo|bom|boa|(eu )?(quero )?(parar|cancelar)|para|pare|cancela',
    doubt: '((voce|vc|ce) )?tem (mesmo )?certeza( disso| absoluta| mesmo)?|certeza( disso| mesmo)?|(e )?serio( isso| mesmo)?|jura|mesmo|verdade( isso)?|e verdade( isso)?|sera( mesmo)?|isso (e|esta|ta) (certo|correto|verdade|errado)|(nao )?(esta|ta) (certo|errad[oa])|errad[oa]|(voce|vc) (errou|(esta|ta) errad[oa])|(a )?resposta ((esta|ta) )?errada|nao e (isso|verdade|bem assim)|discordo|(eu )?posso confiar( em (voce|vc)| nisso| n?as? (sua )?respostas?)?|da (pra|para) confiar( em (voce|vc)| nisso)?',
    lost: '(eu )?(ainda )?nao (entendi|compreendi|saquei|ficou claro)( nada| direito| bem| ainda| isso| a resposta)*|como assim|nao faz sentido|(ta |esta |ficou |fiquei )?(muito )?confus[oa]|hein|(isso |essa resposta |a resposta )?nao (ajudou|gostei|adiantou|respondeu( (a )?minha pergunta)?|era isso|foi isso que (eu )?perguntei)( muito| nada)?|(resposta )?(muito )?ruim',
    about: `quem (e|eh) (mesmo )?${self}|quem (te|lhe) (criou|fez|desenvolveu|programou)|quem (criou|fez|desenvolveu|programou|mantem|construiu) ${self}|(o que|oq|o q|que) (e|eh) ${self}|${self} (e|eh) ${beings}|${self} (usa|utiliza|tem) ${engines}|${self} aprende( comigo| sozinho| com (as|minhas) perguntas)|(voce|vc|(o )?farol) (e|eh) ((oficial )?da (peoplecert|axelos)|oficial|gratis|gratuito|de graca|pago|codigo aberto|open source)|(qual (e )?)?(o )?seu nome|como (voce|vc) se chama|quantos anos (voce|vc) tem|(qual (e )?)?(a )?sua idade`,
    sources: '(de )?onde (vem|saem|saiu|vieram|veio) ((as )?respostas|(as? )?(suas?|tuas?|essas?) (respostas?|informac(ao|oes)|conteudos?))|(de )?onde (voce|vc) (tira|tirou|pega|pegou|busca) (isso|(as? |suas? |essas? )*(respostas?|informac(ao|oes)|conteudos?))|(quais|qual) (sao |e )?(as |a )?(suas?|tuas?) (fontes?|bases?( de (dados|conhecimento))?)|(as )?respostas (vem|saem|vieram) de onde|em que (voce|vc) se baseia',
    stored: '(que|quais|o que|quais sao os) (dados )?((que )?(voce|vc|o farol) )(guarda|armazena|coleta|salva|registra)|(voce|vc|o farol) (guarda|armazena|coleta|salva|registra|grava) (o que|(os |as |minhas? |meus? |nossas? )*(dados|conversas?|mensagens?|perguntas?)|alguma coisa)( (eu )?(escrevo|pergunto|digo))?|(politica de )?privacidade do farol|(qual (e )?)?a sua politica de privacidade|quem (ve|le) (o que eu (escrevo|pergunto)|(as )?minhas (perguntas|respostas|mensagens))',
    help: 'quiz ajuda|ajuda (do|com o|sobre o) quiz|(como funciona|o que e) o (quiz|treino)|ajuda|socorro|me ajud[ae]|menu|comandos|instrucoes|(o que|oq|oque|o q) (e que )?(voce|vc|tu|ce) (faz|sabe( fazer| responder)?|consegue( fazer| responder)?|pode fazer|responde)|como (e que )?(te|eu te|voce|vc) (usa|uso|usar|funciona)|como (isso )?funciona( isso)?|como usar|(que|quais) (tipos? de )?perguntas (que )?((eu|a gente) )?(posso|podemos|da (pra|para)|(voce|vc) (responde|sabe|aceita|consegue)).*|(no )?(que|q) (voce|vc) (pode|consegue) (me )?ajudar|(em que|como) (voce|vc)? ?(pode|consegue) me ajudar|pra que (voce|vc) serve|para que (voce|vc) serve',
  },
  en: {
    greeting: 'hi|hii+|hello|hey|hiya|howdy|yo|greetings|good (morning|afternoon|evening|day)|sup|morning',
    thanks: 'thanks?( you)?|thank u|thx|ty|cheers|much appreciated|appreciate (it|that)|(that|this|it) (really )?(helped|helps|was helpful|is helpful)|helpful|a lot|very much|good (job|bot)|well done|(that|this|it)( is| was| s)? (exactly |just |precisely |all |really )*what (i|we) (needed|wanted|was looking for|were looking for|was after)|you (a?re |r )?(the best|an? (star|legend|hero|angel|gem|life ?saver))|(life|day) ?saver|(that |it |this )?(really )?(cleared|clears) (it|that|things) up|you (saved|made) (me|my \\w+)',
    pleased: 'great|perfect|awesome|nice( one)?|cool|got it|brilliant|lovely|excellent|wonderful|very good',
    goodbye: 'bye( bye)?|goodbye|see (you|ya|u)( later| soon| tomorrow)?|later|cya|good night|take care|have a (nice|good|great) (day|evening|weekend|one)|ttyl|(i (want to |have to |must )?)?(quit|exit|leave)',
    smallTalk: 'how (are|r) (you|u)( doing| today)?|how( i)?s it going|how it going|what(s| is)? up|how do you do|(are|r) (you|u) (still )?there|(is )?(anyone|anybody|someone) (there|here|home)',
    acknowledged: 'yes|yeah|yep|yup|yea|sure( thing)?|no (problem|worries|thank you|thanks)|no|nope|nah|right|correct|exactly|indeed|of course|fine|al ?right|all right|understood|makes sense|i see|maybe|perhaps|nothing|never ?mind|nvm|not (really|now)|i (do not|dont?) know|idk|gotcha|good|stop|cancel|true|that( is)? (right|correct|true|fine|ok)',
    doubt: '((are )?(you|u) )(really )?sure( (about|of) (that|this|it))?|really|seriously|for real|is (that|this|it) (right|correct|true|accurate|wrong)|(that|this|it|you)( (is|are|re))? (wrong|incorrect|mistaken|not (right|correct|true))|wrong( answer)?|incorrect|i (do not|don|dont|cannot|can) (believe|trust) (you|it|that|this)|i (disagree|doubt (it|that))|(can|should) i trust (you|this|that|(the|your) answers?)',
    lost: '(i )?(still )?(do not|don|dont|did not|didn|didnt|cannot|can ?not) (get|understand|follow)( it| that| this| you| the answer)?( at all)?|(i (am )?|im )?(lost|confused)|(that|this|it)( is)? (confusing|unclear|not clear)|((that|this|it) )?(makes no sense|(does not|doesn|doesnt) make sense)|huh|(what|wdym)( do you mean)|wdym|come again|pardon|(this |that |it )?(did not|didn|didnt|does not|doesn|doesnt|was not|wasn|is not|isn|not) (help|helpful|answer my question|what i (asked|meant))( me)?( at all)?|bad answer',
    about: `who (are|r|is) ${own}|who (made|created|built|wrote|developed|programmed|owns|maintains) ${own}|what (are|is) ${own}|(are|r|is) ${own} ${beings}|(do|does|are|is) ${own} (use|using|have|powered by|based on) ${engines}|do you learn( from (me|my questions))?|(are|is) (you|u|farol) ((from |by |part of )?(peoplecert|axelos)|official|free|open source)|what( is|s)? your name|how old (are|r) (you|u)|how do (you|u) work`,
    sources: 'where (do|does|did) ((the|your|these|those|this|that) answers?|your (information|info|content)) come from|where (do|did) you (get|take) (this|that|it|(your|the|these) (answers?|information))( from)?|(what|which)( are|is|s)? your (sources?|knowledge base)( of information)?|what are (the|your) (answers|sources) based on|what do you base (your|the) answers on',
    stored: '(what|which) (kind of |personal )?(data|information) (do|does) (you|farol|the bot) (store|keep|save|collect|hold|record)|what (do|does) (you|farol) (store|save|collect|record)|(do|does) (you|farol) (store|keep|save|collect|record|log) (what i (write|ask|say)|(any |my |our |the )*(data|conversations?|messages?|questions?))|(what is )?your privacy policy|who (sees|reads|can see) (what i (write|ask)|my (questions|answers|messages))',
    help: 'quiz help|help with (the )?quiz|how does (the )?(quiz|practice) work|what is the quiz|help( me)?|menu|commands|instructions|what (can|do) (you|u) (do|know|answer|help with)|how (do|can|should) (i|we) (use|ask) (you|u|this|it|farol)|how does (this|it) work|what (are|r) (you|u) for|what (questions|(sorts?|kinds?) of questions) (can|may|could|do) (i|we|you|u) .*|how can (you|u) help( me)?|can (you|u) help( me)?|what do you do',
  },
};

const fillers = 'parca|mermao|bicho|chefe|farol|pessoal|galera|gente|a todos|bot|amigo|amiga|mano|cara|all|there|team|everyone|folks|mate|again|de novo|mesmo|muito|demais|so much|a lot|ai|viu|hein|e|and|mas|but|entao|so|hoje|today|por hoje|pra voce|for now|please|por favor|pf|now';

const talks = ['help', 'about', 'sources', 'stored', 'smallTalk', 'doubt', 'lost', 'goodbye', 'thanks', 'greeting', 'pleased', 'acknowledged', 'laughter'] as const;
const patterns = talks.flatMap(talk => (['pt', 'en', 'both'] as const).flatMap(spoken => {
  const phrase = phrases[spoken][talk];
  return phrase === undefined ? [] : [{ talk, language: spoken === 'both' ? null : spoken, pattern: new RegExp(`^(?:${phrase})\\b`, 'u') }];
}));
/** The same for texts with each letter once. */
const drawnPatterns = patterns.map(each => ({ ...each, pattern: new RegExp(each.pattern.source.replace(/([a-z])\1+/gu, '$1'), 'u') }));
const fillerPattern = new RegExp(`^(?:${fillers})\\b`, 'u');
/** What somebody is thanked for may be anything: "thanks for the help with incidents". After a mere "ok" it would be a question. */
const thankedFor = /^(?:pel[oa]s? |por |for ).*/u;
/** Where somebody greets from. */
const from = /^(?:from|(?:aqui )?d[aeo]) (?!outr|nov|mod|form|jeit)\w+(?: \w+)?$/u;

/** What only goes along with what else is said: "ok, obrigado" is thanks. */
const slight: ReadonlySet<Talk> = new Set(['greeting', 'pleased', 'acknowledged', 'laughter']);

/** Letters that are drawn out, as in "boooom diaaa" and "thankssss". */
const drawn = /(\p{L})\1\1|(\p{L})\2\b/u;
const runs = /(\p{L})\1+/gu;

/** Something is asked besides: "thanks for that, and what is a problem?" */
const asksBesides = /\b(?:what (?:is|are|does|about)|whats|how (?:do|does|is|many|much)|why (?:do|does|is)|who (?:is|does)|o que (?:e|eh|sao|significa)|oq (?:e|eh)|como (?:e|se|eu|faco|funciona)|qual (?:e|a|o)|quais|quem (?:e|faz)|quantos|quantas)\b/u;

/** What a message that is only small talk comes to; null when it says anything else. What is said last counts most, and mere courtesies least. */
export function readSmallTalk(folded: string): SmallTalk | null {
  return readAs(folded, patterns) ?? (drawn.test(folded) ? readAs(folded.replace(runs, '$1'), drawnPatterns) : null);
}

function readAs(folded: string, known: typeof patterns): SmallTalk | null {
  let rest = folded.trim();
  let found: SmallTalk | null = null;
  for (let steps = 0; rest && steps < 12; steps += 1) {
    const hit = known.map(({ talk, language, pattern }) => ({ talk, language, length: pattern.exec(rest)?.[0].length ?? 0 }))
      .toSorted((a, b) => b.length - a.length)[0];
    const filler = found ? (fillerPattern.exec(rest) ?? besides(found.talk, rest))?.[0].length ?? 0 : 0;
    // "Mesmo?" doubts, "obrigado mesmo" does not.
    if (hit && hit.length > filler) {
      found = weigh(found, hit);
      rest = rest.slice(hit.length).trim();
      continue;
    }
    if (filler === 0) return null;
    rest = rest.slice(filler).trim();
  }
  return rest ? null : found;
}

/** What goes with thanks or a greeting, and may be anything. */
function besides(talk: Talk, rest: string): RegExpExecArray | null {
  if (talk === 'greeting') return from.exec(rest);
  return talk === 'thanks' && !asksBesides.test(rest) ? thankedFor.exec(rest) : null;
}

function weigh(before: SmallTalk | null, { talk, language }: SmallTalk): SmallTalk {
  const kept = before && slight.has(talk) ? before.talk : talk;
  return { talk: kept, language: (before && slight.has(talk) ? before.language ?? language : language ?? before?.language) ?? null };
}

/** Answers small talk in kind, and questions about Farol itself. */
export function replySmallTalk({ talk }: SmallTalk, language: Language): NoticeReply {
  if (talk === 'help') return replyHelp(language);
  const { notices } = wording(language);
  const aboutFarol = talk === 'about' || talk === 'sources' || talk === 'stored';
  return replyNotice(aboutFarol ? 'help' : 'greeting', language, talk, { lines: notices[talk] });
}
