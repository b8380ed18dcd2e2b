import type { Language } from './language.ts';
import type { LearningAction } from './learning/action.ts';
import type { QuizAction } from './quiz/action.ts';

/** What a platform can do with a reply: named flags instead of questions about which platform it is. */
export interface Capabilities {
  /** The reply is seen by the asker alone and can be posted to the channel on request. */
  readonly share: boolean;
  /** What is said here is seen by the asker alone: practice, exams and what is stored about a person are shown only then. */
  readonly personal: boolean;
  /** Whether a form can be shown at once, or only when a button is pressed, or not at all. */
  readonly forms: 'now' | 'by-button' | 'never';
  /** Whether a form can offer channels to choose from; left out where it can. */
  readonly channels?: boolean;
  /**
   * The surface keeps the language that a person chose, shows it, and sends it with each message: one kept by the core besides would go on
   * under a menu that says something else. Left out where the core keeps it.
   */
  readonly keepsLanguage?: boolean;
}

/** Where Farol can post on its own account. Nobody but the platform's own adapter looks into it. */
export interface Address {
  readonly platform: 'slack' | 'teams';
  /** The service's address for this conversation, where the platform has more than one (Teams); null elsewhere. */
  readonly service: string | null;
  /** The channel or conversation, by the platform's id. */
  readonly channel: string;
}

/** Who asks and where: what the assistant needs to know about the sender of a message or the presser of a button. */
export interface Origin {
  /** The Slack team or enterprise, the Teams tenant, or a fixed name on the web page and in the terminal. */
  readonly workspace: string;
  /** The person's id on the platform; unique within the workspace. */
  readonly person: string;
  /** The shared channel or group chat it happened in; null in private. A channel may have a language of its own. */
  readonly channel: string | null;
  /** One conversation, for follow-up questions: a direct message, a thread, a browser tab. */
  readonly conversation: string;
  /** The platform's locale of the person ("pt-BR"), if it tells: decides where a text alone does not. */
  readonly locale: string | null;
  /** The IANA time zone that the platform has for the person, not yet validated; null or left out where it tells none. */
  readonly zone?: string | null;
  readonly capabilities: Capabilities;
  /** Where it happened, for posting there later; null where that is not possible (web page, terminal). */
  readonly address: Address | null;
  /** Where the person is written to in private, wherever this happened; left out where only a private conversation tells. */
  readonly inbox?: Address;
}

/** A text that a person wrote to the bot, with mentions of the bot taken off and platform markup resolved to plain text. */
export interface Message extends Origin {
  readonly text: string;
  /** A language chosen for this message alone; null follows the person's setting, the channel's, or the question's own. */
  readonly language: Language | null;
  /** Set when the platform may deliver the same message again (Slack's `event_id`, Teams' activity id). */
  readonly delivery: string | null;
}

/** A pressed button: who pressed it, and the payload as it came back, not yet validated. */
export interface Press extends Origin {
  readonly payload: unknown;
  /** What was filled into a form, by the field's name; null when the button stood in no form. */
  readonly values: FormValues | null;
}

/** The values of a form: a text for a single one, a list for several. A field left empty is absent. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What a button asks for. Small, versioned, and validated when it comes back: `parseAction`. */
export type Action = Answerable | QuizAction | LearningAction
  /** The answer to another action, posted where everybody in the channel sees it. */
  | { readonly v: 1; readonly do: 'share'; readonly of: Answerable };

/** An action about the knowledge base, answered where it was asked. */
export type Answerable =
  /** The card of a concept; `detail` full shows all of it at once. */
  | { readonly v: 1; readonly do: 'show'; readonly concept: string; readonly language: Language; readonly detail: 'short' | 'full' }
  /** The contrast of two to four concepts. */
  | { readonly v: 1; readonly do: 'compare'; readonly concepts: readonly string[]; readonly language: Language }
  /** A question asked again, or a suggested one. */
  | { readonly v: 1; readonly do: 'ask'; readonly question: string; readonly language: Language };
