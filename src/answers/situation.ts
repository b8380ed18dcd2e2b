import type { Found } from '../search/search.ts';
import type { Reply } from '../reply.ts';
import { wording } from '../locales/index.ts';
import type { AnswerContext } from './answer.ts';
import { refOf, capitalize } from './card.ts';
import { showButton } from './concept.ts';

const cue = /\b(qual|que|which|what) (e a )?(itil )?(pratica|practice|processo|process|registro|record|tipo de (registro|mudanca|chamado)|kind of (change|record|ticket)|type of (change|record))\b|\b(abro|abrir|registro|registrar|classifico|trato|isso e|is (it|this|that)|do i (open|log|class|raise)|should i (open|log|raise)) (como|o que|oq|um|uma|an?|the|isso|that|this)?\b|\b(who (deals|handles|should)|quem (cuida|trata|resolve))\b|\bem que pratica\b|\bunder what practice\b/u;

/** True when a question tells what happens at work and asks what applies. */
export function isSituation({ question, candidates }: Found): boolean {
  return cue.test(question.folded) && question.words.filter(({ role }) => role === 'content').length >= 4 && candidates.some(({ route }) => route === 'situation');
}

/** The practices or records that apply, best first, with the words that decided. */
export function replySituation({ found, knowledge, language, share }: AnswerContext): Reply | null {
  const best = found.candidates.filter(({ route }) => route === 'situation' || route === 'ask' || route === 'name').slice(0, 2);
  const candidates = best.flatMap(({ concept, matched }) => {
    const known = knowledge.concepts.get(concept);
    return known ? [{ ...refOf(known, language), definition: known.definition[language], reason: wording(language).situation.because(matched) }] : [];
  });
  const [first, second] = candidates;
  if (!first) return null;
  const point = second ? knowledge.separationsOf(first.key).find(({ from }) => from === second.key)?.point[language] ?? null : null;
  return {
    kind: 'situation', language, share, point, candidates,
    title: wording(language).situation.title,
    trace: { confidence: Math.min(1, best[0]?.score ?? 0), route: 'situation', matched: best[0]?.matched ?? [] },
    buttons: candidates.map(({ key, term }) => showButton(key, capitalize(term), language)),
  };
}
