/**
 * A text put as it is meant, before its words are read: without what it says that is not meant ("not the one in the calendar"), "in practice" and guesses at
 * an abbreviation ("ITIL é o quê, um software?"), with "na versão 5" for ", que aparece na versão 5,", and with abbreviations that are spelt
 * out ("D-I-K-W", "P E S T L E") as words.
 */
export function readPlainly(text: string): string {
  return joinLetters(text.replace(/\s+/gu, ' ').replace(negated, ' ').replace(really, '').replace(appearing, ' $1').replace(guessed, '$1'));
}

/** In brackets, or at the end after a comma: "(não é o do calendário)", ", not the musical kind". */
const negated = /\((?:e )?(?:n[ãa]o|not|isn['’]?t)\s[^()]*\)|[,–—]\s*(?:n[ãa]o (?:é )?[oa] (?:d[aeo]s?|que)|not the [^,.?!]{1,30}\b(?:one|kind|sort|type|thing))\b[^,.?!]*(?=[.?!]?\s*$)/giu;

/** "How does it work in practice?" means no practice. */
const really = /\s(?:na\spr[áa]tica|in\spractice)(?=\s*[?.!,;]|\s*$)/giu;

/** A clause that only tells the edition where something appears. */
const appearing = /,\s*(?:que|which|that)\s(?:\p{L}+\s){1,3}?((?:n[ao]|em|in|with|com)\s(?:\p{L}+\s){0,2}v?[1-5])\s*,/giu;

/** A guess at what an abbreviation is: "ITIL é o quê, um software?", "what is ITIL, a tool?" */
const guessed = /((?:\p{Lu}{2,6}|[Ii]til)\s(?:é|e|eh|is|seria)\s(?:o\s)?(?:qu[eêé]|what)|(?:[Oo]\sque\s(?:é|e|eh)|[Ww]hat(?:\sis|['’]?s))\s(?:an?\s|[ao]\s|uma?\s)?(?:\p{Lu}{2,6}|[Ii]til))\s*[,–—]\s*(?:é\s)?(?:uma?|an?|some|tipo)\s[^,.?!]{1,40}(?=[?.!\s]*$)/gu;

/** Three letters or more, or two in capitals, with hyphens or dots between them. */
const dotted = /(?<![\p{L}\p{N}.-])(?:\p{L}(?:[-.]\p{L}){2,}|\p{Lu}[-.]\p{Lu})(?:\.(?=\s|$))?(?![\p{L}\p{N}-])/gu;
/** Three capitals or more with blanks between them. */
const spaced = /(?<![\p{L}\p{N}'’])\p{Lu}(?:\s\p{Lu}){2,}(?![\p{L}\p{N}'’])/gu;

/** "ITIL v 4", "v. 3". */
const versioned = /(?<![\p{L}\p{N}])([Vv])\.?\s([1-5])(?![\p{L}\p{N}])/gu;

function joinLetters(text: string): string {
  return text.replace(dotted, letters => letters.replace(/[-.]/gu, '')).replace(spaced, letters => letters.replace(/\s/gu, '')).replace(versioned, '$1$2');
}
