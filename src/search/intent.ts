/** What a question wants to know of its subject. */
export type Intent =
  | 'define' | 'compare' | 'list' | 'count' | 'who' | 'why' | 'how' | 'inputs' | 'outputs' | 'flow' | 'metrics' | 'formula'
  | 'changes' | 'successor' | 'kept' | 'example' | 'activities' | 'roles' | 'purpose' | 'fact';

/** Cues are matched against the folded question: lower case, no accents, words joined by single spaces. */
const cues: readonly (readonly [Intent, RegExp])[] = [
  ['compare', /\b(diferencas?|difere|diferem|diferente|disting\w+|compara\w*|versus|vs|differences?|differs?|different|distinguish|compare[ds]?|comparison|sinonimos?|synonyms?|(?:is|are|be|sao|e|eh|seriam?) identic(?:al|[ao]s?)|which is which|who is who|qual e qual|quem e quem|tell .* apart|(?:keep|set|are|from|be) (?:\w+ ){0,4}apart|(?:two|2|dois|diferentes?|different|other|outro) (?:names?|nomes?|words|palavras)|(?:fancy|posh|nice|nicer|pretty|cool|trendy|sexy|new|better|modern) (?:name|word|term|label)|nomes? (?:chiques?|bonitos?|modernos?|novos?|da moda|diferentes?|elegantes?)|(?:sao|e|eh|seriam?) (?:a|o)s? mesm[ao]s? (?:coisa|ideia|conceito|negocio|treco|papel|pratica|processo|documento|registro|rfc|sigla|significado|escalacao|definicao)s?|ou (?:e )?outra coisa|or something else|qual (?:usar|escolher)|(?:um|uma|one) (?:substitui|replaces?) (?:[oa] outr[oa]|the other))\b|\b(mesma coisa|o mesmo (que|q)|a mesma? que|same or not|which one|iguais|tudo igual|da no mesmo|same (thing )?as|(?:is|are|isnt|arent|be|it|they|mean|means|basically|really|exactly|pretty much) the same|igual a|quando usar|quando e|qdo uso|when is it|when do (i|we|you) use|qual e qual|which is which|confundo|mix up|confuse)\b| x | v (?!\d)|\b(?:is|isnt|are|arent|e|eh|seria|sao|nao e) (?:\w+ ){0,5}(?:simply|just|only|basically|apenas|so|simplesmente) (?:an?|um|uma|the|o|a)\b/u],
  ['kept', /\b(ainda existe|existe .* na|existia|acabou|sumiu|deixou de existir|was .* kept|did .* (survive|exist)|is .* (dead|still|gone)|still (valid|there|exist\w*|around|part)|ja existia|continua valendo|morreu)\b/u],
  ['successor', /\b(virou|viraram|substitui\w*|substituid[oa]|passou a se chamar|novo nome|mudou de nome|hoje em dia|hoje e o que|equivale\w*|cade o|replace[ds]?|replaced by|became|become of|renamed|new name|called (now|today|in)|now called|successor|where did .* go|equivalent|happened (to|with)|foi dividido|split)\b/u],
  ['changes', /\b(o que|oq|o q|que|what|whats|quais) .*(mud(ou|aram|anca entre)|chang(ed|es) (from|between|since|in)|novidades?|is new|new in|novo n[ao])\b|\bmudou\b|\bchanged\b|\bevolu(iu|cao)\b|\bde para\b|\bwhats new\b/u],
  ['count', /\b(quant[oa]s|qts|how many|number of|numero de)\b/u],
  ['formula', /\b(formula|calcul\w*|compute[ds]?|em %|qto de|how much)\b/u],
  ['metrics', /\b(metricas?|indicador(es)?|kpis?|metrics?|measures?|medir|mede|medem|medicao|measured?|acompanhar)\b/u],
  ['flow', /\b(entra .* sai|entradas? e saidas?|inputs? and outputs?|goes in .* comes out)\b/u],
  ['inputs', /\b(entradas?|inputs?|insumos?|dispara|gatilhos?|triggers?|goes in(to)?)\b/u],
  ['outputs', /\b(saidas?|outputs?|outcomes? of|entrega|entregas|produz|produces?|deliverables?|comes out)\b/u],
  ['who', /\b(quem|dono|dona|owner|responsavel|accountable|who|whos|whose|a quem|cabe a|which role|que papel|qual papel|what role|in charge|cargo|job title|(?:which|what|qual) (?:person|team|group|grupo|equipe|time|pessoa)|(?:person|pessoa) (?:who|that|que|q))\b/u],
  ['example', /\b(exemplos?|examples?|exemplifi\w*|na pratica|in practice|for instance|caso concreto)\b/u],
  ['why', /^(?:\w+ ){0,2}(?:por ?que|pq)\b|\b(?:por que|pq)$|\b(why|beneficios?|benefits?|vantage(m|ns)|advantages?|vale a pena|importan(te|cia|ce|t)|point of|arguments?|argumentos?|pra que serve|para que serve)\b/u],
  ['purpose', /\b(objetivos?|proposito|finalidade|purpose|aims?|goal|objective)\b/u],
  ['activities', /\b(atividades|activities|passos?|etapas?|fases?|steps?|phases?|stages?|fluxo|workflow)\b/u],
  ['roles', /\b(papeis|roles|funcoes de quem)\b/u],
  ['list', /\b(quais( sao)?|liste?|listar|lista|cite|citar|enumere|tipos? d[eo]|name the|(?:name|give me|tell me|show me) all|list|which .* (are|exist)|wh(?:ich|at) are|kinds? of|types? of|componentes|components|partes|parts|composto|composta|compoe|consist\w*|made (up )?of|building blocks|contem|contains?|constar|included?|campos|atributos)\b/u],
  ['how', /\b(como|how(?! (?:much|many|long|often|far|old|soon|big))|passo a passo|de que forma|me ensina|step by step)\b/u],
  ['fact', /\b(quando|when|em que ano|what year|which year|quem (criou|comprou|inventou)|who (created|bought|owns|invented))\b/u],
  ['define', /\b(o que (e|eh|sao|seria|significa)|(e|eh) o? ?que$|oq(ue)?|o q|significa\w*|defin\w+|conceito|what (is|are|does|an?)|whats|mean(s|ing)?|stands? for|sigla|acronym|explica(?:r|cao|coes|ndo|s)?|explain(?:s|ed|ing)?|describe)\b/u],
];

const cueMemo = new Map<string, boolean>();
/** What strangers type must not make the memo grow for ever. */
const mostKept = 20_000;
const longestKept = 40;

/** True for a folded word that alone says what is wanted of a subject. */
export function isCue(folded: string): boolean {
  let known = cueMemo.get(folded);
  if (known === undefined) {
    known = cues.some(([, cue]) => cue.test(folded));
    if (cueMemo.size < mostKept && folded.length <= longestKept) cueMemo.set(folded, known);
  }
  return known;
}

/** Everything a folded question asks for, the most particular first; empty for a bare term. */
export function readIntents(folded: string): Intent[] {
  return cues.filter(([, cue]) => cue.test(folded)).map(([intent]) => intent);
}
