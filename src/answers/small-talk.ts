import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import type { NoticeReply } from '../reply.ts';
import { replyHelp, replyNotice } from './notices.ts';

type Talk = 'greeting' | 'thanks' | 'goodbye' | 'smallTalk' | 'help';

const phrases: Readonly<Record<Language, Readonly<Record<Talk, string>>>> = {
  pt: {
    greeting: 'oi|oie|oii+|ola|opa|e ai|eai|eae|fala|salve|bom dia|boa tarde|boa noite|alo',
    thanks: '(muito |mto |mt )?obrigad[oa]|obg|brigad[oa]|valeu|vlw|agradeco|agradecid[oa]|grat[oa]|muito bom|show|perfeito|otimo|excelente|ajudou( muito| demais| mto| mt| bastante)?|beleza|blz|legal|entendi|tmj|massa|top',
    goodbye: 'tchau|ate (mais|logo|amanha|breve)|falou|flw|adeus|fui|bom fim de semana|bom descanso|abracos?',
    smallTalk: 'tudo (bem|bom|certo|joia|tranquilo)( (ai|com (voce|vc)|por ai))?|td bem|como (vai|esta|ta|voce esta|vc esta|vc ta|andam? as coisas)( voce| vc)?|quem (e|eh) (voce|vc)|(qual (e )?)?(o )?seu nome|(voce|vc) (e|eh) (um robo|um bot|humano|real|uma ia)( ou .*)?',
    help: 'quiz ajuda|ajuda (do|com o|sobre o) quiz|(como funciona|o que e) o (quiz|treino)|ajuda|socorro|me ajud[ae]|menu|comandos|instrucoes|(o que|oq|oque|o q) (e que )?(voce|vc|tu|ce) (faz|sabe( fazer| responder)?|consegue( fazer| responder)?|pode fazer|responde)|como (e que )?(te|eu te|voce|vc) (usa|uso|usar|funciona)|como (isso )?funciona( isso)?|como usar|(que|quais) (tipos? de )?perguntas .*|(no )?(que|q) (voce|vc) (pode|consegue) (me )?ajudar|(em que|como) (voce|vc)? ?(pode|consegue) me ajudar|pra que (voce|vc) serve|para que (voce|vc) serve',
  },
  en: {
    greeting: 'hi|hii+|hello|hey|hiya|howdy|yo|greetings|good (morning|afternoon|evening|day)|sup|morning',
    thanks: 'thanks?( you)?|thank u|thx|ty|cheers|much appreciated|appreciate (it|that)|great|perfect|awesome|nice|cool|got it|(that|this|it) (really )?(helped|helps|was helpful|is helpful)|helpful|brilliant|a lot|very much|lovely|excellent|good (job|bot)|well done',
    goodbye: 'bye( bye)?|goodbye|see (you|ya|u)( later| soon| tomorrow)?|later|cya|good night|take care|have a (nice|good|great) (day|evening|weekend|one)|ttyl',
    smallTalk: 'how (are|r) (you|u)( doing| today)?|hows it going|how is it going|whats up|how do you do|who are you|(what is|whats) your name|are you (a )?(bot|robot|human|real|an? ai)( or .*)?',
    help: 'quiz help|help with (the )?quiz|how does (the )?(quiz|practice) work|what is the quiz|help( me)?|menu|commands|instructions|what (can|do) (you|u) (do|know|answer|help with)|how (do|can|should) (i|we) (use|ask) (you|u|this|it|farol)|how does (this|it) work|what (are|r) (you|u) for|what (questions|sort of questions|kind of questions) .*|how can (you|u) help( me)?|can (you|u) help( me)?|what do you do',
  },
};

const fillers = 'farol|pessoal|galera|gente|a todos|bot|amigo|amiga|mano|cara|all|there|team|everyone|folks|mate|pela .*|pelo .*|for .*|again|de novo|mesmo|muito|demais|so much|a lot|ai|viu|hein|e|and|hoje|today|por hoje|pra voce|for now|please|por favor|pf|now';

const patterns = (['help', 'smallTalk', 'goodbye', 'thanks', 'greeting'] as const).flatMap(talk =>
  (['pt', 'en'] as const).map(language => ({ talk, language, pattern: new RegExp(`^(${phrases[language][talk]})\\b`, 'u') })));
const fillerPattern = new RegExp(`^(${fillers})\\b`, 'u');

/** What a message that is only courtesies comes to; null when it says anything else. The last courtesy counts most. */
export function readSmallTalk(folded: string): { readonly talk: Talk; readonly language: Language } | null {
  let rest = folded.trim();
  let found: { talk: Talk; language: Language } | null = null;
  for (let steps = 0; rest && steps < 12; steps += 1) {
    const hit = patterns.map(({ talk, language, pattern }) => ({ talk, language, length: pattern.exec(rest)?.[0].length ?? 0 }))
      .toSorted((a, b) => b.length - a.length)[0];
    if (hit && hit.length > 0) {
      if (!found || found.talk === 'greeting' || hit.talk !== 'greeting') found = { talk: hit.talk, language: found && hit.talk === 'greeting' ? found.language : hit.language };
      rest = rest.slice(hit.length).trim();
      continue;
    }
    const filler = found ? fillerPattern.exec(rest)?.[0].length ?? 0 : 0;
    if (filler === 0) return null;
    rest = rest.slice(filler).trim();
  }
  return rest ? null : found;
}

/** Answers courtesies in kind. */
export function replySmallTalk({ talk }: { readonly talk: Talk }, language: Language): NoticeReply {
  if (talk === 'help') return replyHelp(language);
  return replyNotice('greeting', language, talk, { lines: wording(language).notices[talk] });
}
