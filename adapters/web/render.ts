import type { Language } from '../../src/language.ts';
import { type Wording, wording } from '../../src/locales/index.ts';
import type { Outcome, Reply } from '../../src/reply.ts';

/** A card as the page gets it. `placement` new is appended; replace takes the place of the card whose button was pressed. */
export interface PageCard {
  /** Adaptive Card JSON, the very one that Teams gets. */
  readonly card: object;
  readonly placement: 'new' | 'replace';
  readonly kind: Reply['kind'];
  readonly language: Language;
  /** The language that this card confirms for all answers, null for each question's own; left out where none was chosen. */
  readonly chosen?: Language | null;
  /** Of a question and of a verdict: the letter of each option, and what there is to mark at it; `right` where that is known. */
  readonly options?: readonly { readonly letter: string; readonly chosen: boolean; readonly right: boolean | null }[];
  /** Left out unless this card says that the person's data were deleted: questions asked before can no longer be answered. */
  readonly forgotten?: true;
  /** A file to take away, with its link's words. */
  readonly file?: { readonly name: string; readonly content: string; readonly label: string };
}

/** What the page itself says, in one language. */
export interface PageWords extends Readonly<Wording['page']> {
  readonly trademark: string;
  readonly welcome: { readonly title: string; readonly lines: readonly string[] };
  /** Example questions and commands, shown as buttons. */
  readonly examples: readonly { readonly label: string; readonly question: string }[];
}

/** An outcome for the page. A page has one person and no channel: what would go there, or to the presser alone, is a new card. */
export function renderOutcome({ reply, placement }: Outcome, renderCard: (reply: Reply) => object): PageCard {
  const { kind, language } = reply;
  const card: PageCard = { card: renderCard(reply), placement: placement === 'replace' ? 'replace' : 'new', kind, language };
  switch (reply.kind) {
    case 'question': return { ...card, options: reply.options.map(({ letter, chosen: own }) => ({ letter, chosen: own, right: null })) };
    case 'verdict': return { ...card, options: reply.options.map(({ letter, chosen: own, right }) => ({ letter, chosen: own, right })) };
    case 'notice': return { ...card, ...(reply.chosen === undefined ? {} : { chosen: reply.chosen }), ...(reply.trace.route === 'forgotten' ? { forgotten: true } : {}) };
    case 'file': return { ...card, file: { name: reply.name, content: reply.content, label: wording(language).cards.download(reply.name) } };
    default: return card;
  }
}

/** The page's own words in both languages; `welcome` is the assistant's, whose buttons become the suggestions. */
export function renderWords(welcome: (language: Language) => Reply): Readonly<Record<Language, PageWords>> {
  return { pt: pageWords('pt', welcome('pt')), en: pageWords('en', welcome('en')) };
}

function pageWords(language: Language, welcome: Reply): PageWords {
  const words = wording(language);
  const { title, lines } = welcome.kind === 'notice' ? welcome : words.welcome;
  const examples = welcome.buttons.map(({ label, action }) => ({ label, question: action.do === 'ask' ? action.question : label }));
  return { ...words.page, trademark: words.trademark, welcome: { title: title ?? words.welcome.title, lines }, examples };
}
