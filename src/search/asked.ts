import type { Question } from './question.ts';

/** Asks for the term itself, just before it. */
const askedBefore = /(?:\b(?:o que|oq|oque|o q|what|whats|que|que \w+)(?: (?:e|eh|sao|seria|significa|quer dizer|is|are|was|were|does|do))?|\b(?:defin\w+|explica\w*|explique|explain\w*|descreva|describe|conceito|significado|meaning|sobre|about|entender|understand\w*|fala|falar|speak|objetivo|proposito|purpose|papel|role|exemplos?|examples?|como funciona|how does|quem e|who is|pra que serve|para que serve))(?: (?:d[aeo]s?|of|the|an?|os?|as?|uma?|me|please|tal|um tal|uma tal|concept|ideia|idea|termo|term|sigla|pratica|practice|processo|process|conceito|itil|palavra|word|principio|principle))*$/u;
/** Asks for the term itself, just after it. */
const askedAfter = /^(?:(?:e|eh|is|na itil|in itil|itil|isso|this|ai|mesmo|msm|ne|please|then|aqui)? ?)*(?:o que|oq|oque|o q|significa\w*|quer dizer|meaning|means?|stands?|definic\w+|definition|defin\w+|explica\w*|explain\w*|explique|conceito|what|serve pra|serve para|e sobre|como funciona|works?|responsibilities|exemplos?|examples?)\b/u;

/** True when the words at these places, or the same again elsewhere, are what the question asks to be told about. */
export function isAsked(question: Question, at: readonly number[]): boolean {
  const [only, ...more] = at;
  if (only === undefined || more.length > 0) return isAskedAt(question, at);
  const term = question.words[only]?.term;
  return question.words.some((word, index) => word.term === term && isAskedAt(question, [index]));
}

function isAskedAt({ words }: Question, at: readonly number[]): boolean {
  const folded = words.map(word => word.corrected ?? word.token.folded);
  const before = folded.slice(0, at[0]).join(' ');
  const after = folded.slice((at.at(-1) ?? 0) + 1).join(' ');
  return askedBefore.test(before) || askedAfter.test(after);
}
