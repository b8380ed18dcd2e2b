import type { Edition } from './knowledge/schema.ts';
import type { Language } from './language.ts';
import type { Action } from './message.ts';

/** A concept by its name in the reply's language, with the key that opens its card. */
export interface ConceptRef {
  readonly key: string;
  readonly term: string;
}

/** A button of a reply: its label in the reply's language, and what pressing it asks for. */
export interface Button {
  readonly label: string;
  readonly action: Action;
}

/** Why this reply was chosen: for the debug log, tests and, as to the confidence, `--json`; never shown in a chat. */
export interface Trace {
  /** 0 to 1; 1 when the question names the concept itself. */
  readonly confidence: number;
  /** How it was found, e.g. `name`, `known question`, `description`, `follow-up`. */
  readonly route: string;
  /** The words of the question that decided. */
  readonly matched: readonly string[];
}

interface ReplyBase {
  readonly language: Language;
  readonly trace: Trace;
  /** Next questions as buttons, the most useful first. Renderers show as many as the platform allows. */
  readonly buttons: readonly Button[];
  /** Posts this reply to the channel; null where that is not possible or not asked for. */
  readonly share: Button | null;
}

/** A heading with a text under it. */
export interface Paragraph {
  readonly heading: string;
  readonly text: string;
}

/** A heading with a list under it. */
export interface Section {
  readonly heading: string;
  readonly items: readonly string[];
}

/** All that is known of a concept, in one language, as meaning and not as markup. */
export interface ConceptCard {
  readonly key: string;
  readonly term: string;
  /** The same term in the other language. */
  readonly otherTerm: string;
  readonly abbreviations: readonly string[];
  readonly definition: string;
  readonly editions: readonly Edition[];
  /** What the concept is called in editions that use another name, e.g. ITIL 4: change enablement. */
  readonly otherNames: readonly (ConceptRef & { readonly editions: readonly Edition[] })[];
  /** What the reader should know about how sure this is; null when nothing is in doubt. */
  readonly caution: string | null;
  /** Explanation in its parts, in the order to read them. */
  readonly explanation: readonly Paragraph[];
  readonly example: string | null;
  /** Purpose, activities, roles, inputs, outputs, metrics, members and such, each only when known. */
  readonly sections: readonly Section[];
  readonly confusions: readonly (ConceptRef & { readonly point: string })[];
  readonly related: readonly ConceptRef[];
  /** "How we do it here": the organisation's own note; null when it has none. */
  readonly note: string | null;
  /** Titles of books and guides. */
  readonly sources: readonly string[];
  /** Where the entry lives, as a path in the knowledge base, e.g. `knowledge/concepts/process/change-management.yml`. */
  readonly entry: string;
}

/** The card of one concept, led by a direct answer when the question asked for something particular. */
export interface ConceptReply extends ReplyBase {
  readonly kind: 'concept';
  /** Answers the question itself in a sentence or a list; null when the definition is the answer. */
  readonly answer: Section | null;
  readonly card: ConceptCard;
  /** `short` shows the first screen with the rest one click away; `full` shows everything. */
  readonly detail: 'short' | 'full';
  /** Asks for the same card in full. */
  readonly more: Button;
}

/** A contrast of two to four concepts: the separating point first, then a table. */
export interface ComparisonReply extends ReplyBase {
  readonly kind: 'comparison';
  /** The entry written for this contrast; null when it is put together from the concepts' own entries. */
  readonly entry: string | null;
  readonly title: string;
  readonly concepts: readonly (ConceptRef & { readonly definition: string })[];
  /** What separates them, a sentence a pair. */
  readonly points: readonly string[];
  /** One cell for each concept, in the order of `concepts`. May be empty. */
  readonly rows: readonly { readonly aspect: string; readonly cells: readonly string[] }[];
}

/** Members of a list, counted, e.g. the seven guiding principles. */
export interface ListReply extends ReplyBase {
  readonly kind: 'list';
  /** The concept that stands for the list. */
  readonly of: ConceptRef;
  readonly title: string;
  /** The direct answer, e.g. "São 7 princípios orientadores." */
  readonly answer: string;
  /** Members in their order; `key` is null for a member that is no concept of its own. */
  readonly items: readonly { readonly key: string | null; readonly term: string; readonly gist: string | null }[];
}

/** A situation at work: which practice or record type applies, best first, and the words that decided it. */
export interface SituationReply extends ReplyBase {
  readonly kind: 'situation';
  readonly title: string;
  readonly candidates: readonly (ConceptRef & { readonly definition: string; readonly reason: string })[];
  /** What separates the two best candidates; null when there is one. */
  readonly point: string | null;
}

/** Two or three concepts that fit equally well: the asker chooses. */
export interface ChoiceReply extends ReplyBase {
  readonly kind: 'choice';
  readonly prompt: string;
  readonly options: readonly (ConceptRef & { readonly gist: string; readonly action: Action })[];
}

/** Nothing fits. The nearest terms, if any are near, are among the buttons. */
export interface UnknownReply extends ReplyBase {
  readonly kind: 'unknown';
  readonly text: string;
  readonly nearest: readonly ConceptRef[];
}

/** A short reply that asserts nothing about ITIL: greetings, help, settings, and what was wrong with the input. */
export interface NoticeReply extends ReplyBase {
  readonly kind: 'notice';
  readonly notice: 'greeting' | 'help' | 'setting' | 'problem';
  readonly title: string | null;
  readonly lines: readonly string[];
}

/** What the assistant says: meaning, never markup. Each platform's `render` switches over `kind` exhaustively. */
export type Reply =
  | ConceptReply | ComparisonReply | ListReply | SituationReply | ChoiceReply | UnknownReply | NoticeReply;

/** What a pressed button leads to: the reply, and whether it is a new message, takes the old one's place or goes to the channel. */
export interface Outcome {
  readonly reply: Reply;
  readonly placement: 'new' | 'replace' | 'channel';
}
