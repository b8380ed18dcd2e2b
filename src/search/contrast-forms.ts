/**
 * How people hold two things against each other, besides "x" and "versus": patterns of a text without accents and capitals.
 * All of them are read with care: each side has to be named in full.
 */

/** Words before the first side, and what divides it from the second: "what separates A from B". */
export const around: readonly (readonly [before: string, between: string])[] = [
  ['separates?|separating|sets?|distinguish(?:es|ed)?|differentiates?|tells?|keeps?|pulls?|know', 'apart from|from|and'],
  ['separa[mr]?|separando|distingu\\w+|diferenci\\w+|afasta', 'd[aeo]s?|e'],
  ['confund\\w+|mistur\\w+', 'com|e|por'],
  ['confus(?:e|es|ed|ing)|mix(?:es|ed|ing)?(?: up)?|mistak(?:e|es|en|ing)', 'up with|with|and|for'],
  ['(?:diferencas?|dif|differences?|contrast)(?: (?:of|in|d[aeo]s?))?', 'para|pra|pro|com|e|to|and|from'],
];

const just = '(?:just|only|merely|simply|basically|nothing but|so|apenas|somente|simplesmente|basicamente|nada mais que)';
const name = '(?:names?|words?|terms?|labels?|nomes?|termos?|palavras?|apelidos?|rotulos?)';
const is = '(?:is|are|isnt|arent|e|eh|sao|seria|seriam)';

/** What stands between the two sides, the longest first: "A is just a fancy word for B". */
export const between: readonly string[] = [
  `(?:${is} )?(?:${just} )*(?:an?|um|o|the|another|outro)? ?(?:\\w+ ){0,2}${name}(?: \\w+){0,2}? (?:for|of|pra|para|pro|d[aeo]s?)`,
  `(?:${is} )?(?:not )?(?:exactly |really |basically )?(?:the same(?: thing)?(?: as| of)|identical to|equal to|different (?:from|to|than))`,
  `${is} (?:(?:mesmo|realmente|basicamente|exatamente) )?(?:(?:o|a)s? mesm[ao]s?(?: coisa)? (?:que|q|d[aeo]s?)|igua(?:l|is) (?:a|ao|aos|o)|diferentes? d[aeo]s?|sinonimos? d[aeo]s?)`,
  'differs? from|difere[m]? d[aeo]s?|se diferencia[m]? d[aeo]s?|se distingue[m]? d[aeo]s?',
  `(?:${is} )?${just}(?: (?:an?|um|uma|o|a))?`,
  // Not of a formula.
  '(?:=+|≠|!=|<>)(?!.*[+*/÷%])',
];

/** What may follow the second side: "… with a fancy name". */
export const after = new RegExp(`\\s+(?:(?:com|with|under|by|de|sob)(?: (?:um|uma|an?|another|outr[oa]|its|seu))?(?: \\w+){0,2} (?:${name}|brand|hat|marca|roupa|roupagem|cara)|apart|(?:in|na|no|em|for|from) (?:\\w+ ){0,2}(?:itil|exam|prova|exame|practice|pratica))\\b.*$`, 'u');
