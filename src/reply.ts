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
  /** The same term in the other language; null where it is the same there, and for a question of the organisation's FAQ. */
  readonly otherTerm: string | null;
  readonly abbreviations: readonly string[];
  readonly definition: string;
  /** Empty where editions mean nothing: in the organisation's own entries, unless they name some. */
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
  /** Titles of books and guides; for a question of the organisation's FAQ the file that answers it. */
  readonly sources: readonly string[];
  /** Where the entry lives, as a path in the knowledge base, e.g. `knowledge/concepts/process/change-management.yml`; null where there is none. */
  readonly entry: string | null;
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
  /** The language just chosen for all replies, null for each question's own, where the surface keeps it (`keepsLanguage`); left out elsewhere. */
  readonly chosen?: Language | null;
}

/** A quiz question with its options as buttons: in the channel, in practice, in an exam. */
export interface QuestionReply extends ReplyBase {
  readonly kind: 'question';
  /** E.g. "Pergunta do dia", "Questão 3 de 40". */
  readonly title: string;
  /** Small print above: topic, edition, level, time left. */
  readonly about: readonly string[];
  /** The question, once a language that the channel asked for. */
  readonly question: readonly string[];
  /** In the order shown; lettered A to D by their place. */
  readonly options: readonly QuestionOption[];
  /** Changes while the question is open, e.g. how many answered; null when there is nothing to say. */
  readonly status: string | null;
}

/** One option of a question. */
export interface QuestionOption {
  readonly letter: string;
  readonly text: string;
  /** Chooses it; null when the question is closed. */
  readonly action: Action | null;
  /** Marked as chosen (an exam's answer can be changed until the end). */
  readonly chosen: boolean;
}

/** What an answer was worth, to the one who gave it: right or wrong, why, and why each other option is not. */
export interface VerdictReply extends ReplyBase {
  readonly kind: 'verdict';
  readonly right: boolean;
  /** E.g. "Certo!", "Não foi dessa vez: a certa é a B". */
  readonly title: string;
  readonly question: string;
  readonly options: readonly { readonly letter: string; readonly text: string; readonly right: boolean; readonly chosen: boolean; readonly why: string }[];
  /** What else there is to know, e.g. that the first answer counts, when the review is due. */
  readonly notes: readonly string[];
}

/** Figures to draw. Each point's figure is shown with it, so that a table of the same says the same. */
export interface Chart {
  readonly title: string;
  readonly form: 'bar' | 'line' | 'pie';
  readonly unit: 'count' | 'percent';
  /** What the points are and what their figures say, as the heads of a table of both: "Opção", "Respostas". */
  readonly columns: readonly [points: string, figures: string];
  /** `value` is 0 to 100 for a percent; `mark` sets a point apart, e.g. the right option. */
  readonly points: readonly { readonly label: string; readonly value: number; readonly mark: boolean }[];
}

/** A report: the public reveal, the weekly summary, a person's progress, an exam's result. */
export interface ReportReply extends ReplyBase {
  readonly kind: 'report';
  readonly title: string;
  readonly lines: readonly string[];
  readonly charts: readonly Chart[];
  readonly sections: readonly Section[];
  /** People by their ids, which the core can't name: shown last, each as the platform's own mention, then `text`. Left out where nobody is named. */
  readonly people?: { readonly heading: string; readonly items: readonly PersonLine[] };
}

/** What is said of a person, e.g. "5 perguntas seguidas". `person` is the platform's id, to be checked before it becomes a mention. */
export interface PersonLine {
  readonly person: string;
  readonly text: string;
}

/** A field of a form. `name` is the key of its value in `FormValues`. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
} & (
  | { readonly type: 'text'; readonly value: string | null; readonly lines: 'one' | 'many'; readonly longest: number }
  /** `HH:MM` */
  | { readonly type: 'time'; readonly value: string | null }
  | { readonly type: 'one'; readonly options: readonly FieldOption[]; readonly value: string | null }
  | { readonly type: 'several'; readonly options: readonly FieldOption[]; readonly value: readonly string[] }
  /** A channel that the platform offers; `value` is the platform's id. */
  | { readonly type: 'channel'; readonly value: string | null });

/** One choice of a field. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** A form to fill in: a modal or a card. Sending it brings the fields' values back with `send`'s action. */
export interface FormReply extends ReplyBase {
  readonly kind: 'form';
  readonly title: string;
  readonly lines: readonly string[];
  readonly fields: readonly Field[];
  readonly send: Button;
  /** What was wrong with the values sent, by the field's name. */
  readonly problems: readonly { readonly field: string; readonly text: string }[];
}

/** Data to take away as a file. */
export interface FileReply extends ReplyBase {
  readonly kind: 'file';
  readonly title: string;
  readonly lines: readonly string[];
  /** E.g. `farol-my-data.json`. */
  readonly name: string;
  readonly content: string;
}

/** What the assistant says: meaning, never markup. Each platform's `render` switches over `kind` exhaustively. */
export type Reply =
  | ConceptReply | ComparisonReply | ListReply | SituationReply | ChoiceReply | UnknownReply | NoticeReply
  | QuestionReply | VerdictReply | ReportReply | FormReply | FileReply;

/**
 * What a pressed button leads to: the reply, and whether it is a new message, takes the old one's place, goes to the channel, or
 * is for the presser alone though the button stood before everybody (`private`).
 */
export interface Outcome {
  readonly reply: Reply;
  readonly placement: 'new' | 'replace' | 'channel' | 'private';
}
