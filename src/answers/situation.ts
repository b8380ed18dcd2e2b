import type { Found } from '../search/search.ts';
import type { SituationHit } from '../search/situations.ts';
import type { Reply } from '../reply.ts';
import { wording } from '../locales/index.ts';
import type { AnswerContext } from './answer.ts';
import { capitalize, refOf } from './card.ts';
import { asksForTerm } from './confidence.ts';
import { showButton } from './concept.ts';
import { readScope } from './out-of-scope.ts';

/** Asks which practice, process, record or kind of change applies. */
const asksWhich = /\b(?:qual|quais|que|which|what)(?: (?:e|eh|is|a|o|the|seria|outra|itil|da itil))* (?:praticas?|practices?|process(?:o|os|es)?|registros?|records?|principio|principle|tipo de (?:registro|mudanca|chamado|ticket)|(?:kind|type|sort) of (?:change|record|ticket|event)|papel|role|area)\b|\b(?:em|sob|under|in) (?:que|qual|what|which) (?:pratica|practice|processo|process)\b/u;
/** Asks how to record or class what happened. */
const asksHow = /\b(?:abro|abrir|abre|registro|registrar|classifico|classificar|categorizo|trato|tratar|chamo|logo)\b.*\b(?:como|o que|oq|que|incidente|problema|requisicao|mudanca|evento)\b|\b(?:como|o que|oq) (?:eu )?(?:abro|registro|classifico|trato|chamo|se chama|a itil chama|faco)\b|\b(?:is|are|was) (?:it|this|that|these|those) (?:an?|the)?\b|\b(?:e|isso e|eh|seria|vira|conta como) (?:um |uma )?(?:incidente|problema|requisicao|evento|mudanca|erro conhecido)\b|\b(?:do|should|would|must|can) (?:i|we|you) (?:open|log|class|classify|raise|record|treat|register|call|file)\b|\bwhat (?:record|do you call|do we call|should (?:i|we)|would (?:i|we|you)|are we missing|is missing|went wrong)\b/u;
/** Asks who or what is there for such cases, or what went wrong. */
const asksWho = /\b(?:who|quem) (?:deals|handles|should|has to|answers|takes|cuida|trata|resolve|responde|deveria|assume)\b|\b(?:onde|where) (?:foi que |did )?(?:a gente |nos |we )?(?:falh\w+|err\w+|fail\w*|go wrong)\b|\b(?:o que|oq|o q|what) (?:a itil |does itil |itil |would itil |diz a itil )+\w*|\b(?:que|qual|what|which) (?:criterio|pratica|practice|criteria)\b|\bcomo a itil\b|\bfalt(?:a|ou|ando)\b|\bmissing\b|\bwhat would help\b|\b(?:can be|to be) learned\b/u;

/** True when a question asks what applies to something that happened. */
export function asksForApplication(folded: string): boolean {
  return asksWhich.test(folded) || asksHow.test(folded) || asksWho.test(folded);
}

/** A told story has at least this many telling words; shorter texts are questions about terms. */
const leastWords = 3;
/** How much of a story has to be known: less when the question asks for a practice or record outright. */
const leastShare = { asked: 0.3, told: 0.55 };
/** So many deciding words are enough; fewer must be most of the story. */
const enoughWords = 3;
const mostOfIt = 0.6;

/** The situations that a question fits, best first; empty when it tells none. */
export function readSituation(found: Found): readonly SituationHit[] {
  const { question } = found;
  const content = question.words.filter(({ role }) => role === 'content').length;
  if (content <= leastWords + 1 && asksForTerm(found)) return [];
  if (content < leastWords || readScope(question) !== 'knowledge') return [];
  const asked = asksForApplication(question.folded);
  const best = found.candidates[0];
  const wantsToKnow = question.intents.some(intent => intent !== 'define' && intent !== 'how');
  if (!asked && (wantsToKnow || content < leastWords + 2 || (best && best.score > 0.6))) return [];
  const named = new Set(found.mentions.flatMap(({ at }) => at));
  const story = question.words.filter(({ role }, index) => role === 'content' && !named.has(index)).length;
  if (story < leastWords) return [];
  if (best && best.route === 'ask' && best.score > 0.75) return [];
  const hits = found.situations();
  const [first] = hits;
  if (!first || first.share < (asked ? leastShare.asked : leastShare.told)) return [];
  if (first.words.length < enoughWords && first.share < mostOfIt) return [];
  return hits.filter(({ score }) => score >= first.score * 0.7).slice(0, 2);
}

/** The practices or records that apply, best first, with the words that decided. */
export function replySituation(hits: readonly SituationHit[], { knowledge, language, share }: AnswerContext): Reply | null {
  const candidates = hits.flatMap(({ concept, words }) => {
    const known = knowledge.concepts.get(concept);
    return known ? [{ ...refOf(known, language), definition: known.definition[language], reason: wording(language).situation.because(words.slice(0, 6)) }] : [];
  });
  const [first, second] = candidates;
  if (!first) return null;
  const point = second ? knowledge.separationsOf(first.key).find(({ from }) => from === second.key)?.point[language] ?? null : null;
  return {
    kind: 'situation', language, share, point, candidates,
    title: wording(language).situation.title,
    trace: { confidence: hits[0]?.share ?? 0, route: 'situation', matched: hits[0]?.words ?? [] },
    buttons: candidates.map(({ key, term }) => showButton(key, capitalize(term), language)),
  };
}
