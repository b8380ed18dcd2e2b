import type { Concept } from '../knowledge/knowledge.ts';

/** What a question may ask for by its sort, and the groups of entries that are of that sort. */
const sorts: readonly (readonly [RegExp, readonly Concept['group'][]])[] = [
  [/^(?:praticas?|practices?|disciplinas?|disciplines?)$/u, ['practice', 'process']],
  [/^(?:principios?|principles?)$/u, ['principle']],
  [/^(?:papel|role|cargo|job|funcao|pessoa|person)$/u, ['role', 'function']],
  [/^(?:tecnica|technique|metodo|method|abordagem|approach)$/u, ['technique', 'method-related']],
  [/^(?:metrica|metric|indicador|indicator|numero|number|kpi)$/u, ['metric']],
  [/^(?:controle|control|regra|rule)$/u, ['governance', 'technique', 'concept']],
  [/^(?:documento|document|doc|plano|plan|acordo|agreement|contrato|contract|lista|register|repositorio|repository|relatorio|report)$/u, ['artefact']],
  [/^(?:atividade|activity|etapa|step|fase|phase)$/u, ['activity', 'value-system', 'process']],
];

const asks = /\b(?:qual|que|q|which|what|whats|nome (?:d[aeo]|dess[ae]|dest[ae])|name (?:of|for)) (?:(?:e|eh|s|is|a|o|the|this|that|seria|outra|itil|da itil|of the|of our|d[ao]s|\d+|seven|sete|34|guiding|management|right|proper|certa|certo|correta|correto|tipo de|type of|kind of|sort of) )*(\w+)/gu;

/** The groups of entries that a folded question asks for one of ("which practice…"); null when it names no sort. */
export function sortsAsked(folded: string): ReadonlySet<Concept['group']> | null {
  for (const [, noun = ''] of folded.matchAll(asks)) {
    const found = sorts.find(([pattern]) => pattern.test(noun));
    if (found) return new Set(found[1]);
  }
  return null;
}
