import { leading, politeBeginnings, politeEndings, strip, trailing, withoutCourtesies } from './courtesies.ts';

/**
 * The ways to read a folded text as a command, the most literal first: as typed, without courtesies ("como paro o quiz, por favor"), without
 * all that is said around it ("quero fazer o simulado, por favor"), and with slips of the hand mended ("quis", "simuldo"). Commands are
 * whole texts, so a question that only contains such a word is none in any reading.
 */
export function commandReadings(folded: string): string[] {
  const plain = strip(strip(folded, ending), beginning);
  return [...new Set([folded, withoutCourtesies(folded), plain, plain.split(' ').map(mend).join(' ')])].filter(reading => reading !== '');
}

/** How requests begin; each may be followed by another. */
const beginning = leading(
  ...politeBeginnings, 'so',
  '(?:eu )?(?:quero|queria|gostaria de|posso|preciso(?: de)?|pretendo|vou|consigo|quer)', 'bora', 'vamos', '(?:voce|vc) pode', 'pode', 'da (?:pra|para)',
  'me (?:mostr[ae]|mostrar|da|de|manda|mande)', 'mostr(?:a|e|ar)(?: me)?', 'ver', 'abr(?:e|a|ir)', 'fazer', 'comecar', 'iniciar', 'jogar', 'manda', 'mande',
  'como (?:e que )?(?:eu|a gente)', 'como (?:e que )?(?:eu |a gente )?(?:faco|faz|fazer|fazemos|posso|consigo)(?: (?:para|pra))?', 'como(?: se)?', 'vejo', 'abro', 'faco', 'comeco', 'inicio', 'acho', 'onde (?:eu )?(?:vejo|acho|encontro|fica)',
  'how (?:do|can|could|should|would) (?:i|we|you|one)', 'how to', 'where (?:do|can) i (?:see|find)', 'where is', 'find', 'check',
  '(?:i )?(?:want|would like|need)(?: to)?', 'i like(?: to)?', 'let(?: us)?', '(?:can|could|may) (?:i|we|you)', 'show(?: me)?', 'see', 'view', 'open', 'give me', 'do', 'take', 'start', 'begin', 'play',
  'o', 'a', 'os', 'as', 'um', 'uma', 'the', 'an', 'some',
);

/** How they end. */
const ending = trailing(
  ...politeEndings, 'ai', 'hoje', 'today', '(?:pra|para) mim', 'comigo', 'for me', 'with me', 'again', 'de novo', 'outra vez', 'sempre', 'always', 'a partir de agora', 'from now on',
  '(?:(?:de|da|do|sobre|sobre a|about|on|in) )?itil(?: 4)?',
);

/** Slips that one letter does not explain, and those in a word too short to guess at. */
const slips: ReadonlyMap<string, string> = new Map(['quis', 'quizes', 'quizzes', 'kuiz', 'quix', 'quizs', 'qiz'].map(slip => [slip, 'quiz']));

/** Words of commands that no word of ITIL is like. */
const words = ['quiz', 'simulado', 'simulados', 'progresso', 'progress', 'preferencias', 'preferences', 'treino', 'treinar', 'lembrete', 'reminder', 'configurar', 'pausar', 'retomar', 'esquecer'];
const shortestMended = 4;

function mend(word: string): string {
  if (words.includes(word)) return word;
  return slips.get(word) ?? words.find(meant => word.length >= shortestMended && isOneSlip(word, meant)) ?? word;
}

/** Whether two words differ by one letter added, left out or changed, or by two neighbours swapped; not in the first letter. */
function isOneSlip(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  let same = 1;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const [left, right] = [typed.slice(same), meant.slice(same)];
  if (typed.length !== meant.length) return left.length < right.length ? left === right.slice(1) : left.slice(1) === right;
  // A changed letter makes another word of a short one: "quit".
  const changed = typed.length > shortestMended && left.slice(1) === right.slice(1);
  return changed || (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
}
