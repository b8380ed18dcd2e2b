import type { Edition } from '../knowledge/schema.ts';
import type { LearningWording } from './learning/wording.ts';
import type { QuizWording } from './quiz/wording.ts';
import type { CardsWording } from './cards/wording.ts';

/** Every word that Farol says on its own account. One value per language; a missing one fails compilation. */
export interface Wording {
  /** Names of the editions as people write them. */
  readonly editions: Readonly<Record<Edition, string>>;
  /** Headings and labels of a card. */
  readonly card: {
    readonly inOtherLanguage: string;
    readonly editions: string;
    readonly otherNames: string;
    readonly context: string;
    readonly why: string;
    readonly how: string;
    readonly changes: string;
    readonly example: string;
    readonly purpose: string;
    readonly activities: string;
    readonly roles: string;
    readonly responsibilities: string;
    readonly inputs: string;
    readonly outputs: string;
    readonly metrics: string;
    readonly formula: string;
    readonly worked: string;
    readonly benefits: string;
    readonly parts: string;
    readonly partOf: string;
    readonly kindOf: string;
    readonly kinds: string;
    readonly performedBy: string;
    readonly performs: string;
    readonly ownedBy: string;
    readonly owns: string;
    readonly authorizedBy: string;
    readonly authorizes: string;
    readonly renamedTo: string;
    readonly measuredBy: string;
    readonly measures: string;
    readonly inputTo: string;
    readonly outputOf: string;
    readonly usedIn: string;
    readonly uses: string;
    readonly describedIn: string;
    readonly describes: string;
    readonly confusions: string;
    readonly related: string;
    readonly note: string;
    readonly caution: Readonly<Record<'disputed' | 'reported' | 'dated', string>>;
    readonly sources: string;
    readonly entry: string;
    readonly andMore: (count: number) => string;
    /** Heads the answer of a known question that is like the one asked. */
    readonly similar: (question: string) => string;
    /** Stands where a platform's limit cut a reply short. */
    readonly leftOut: string;
  };
  readonly buttons: {
    readonly more: string;
    readonly share: string;
    readonly compareWith: (term: string) => string;
  };
  readonly comparison: { readonly title: (terms: readonly string[]) => string; readonly difference: string; readonly aspect: string };
  readonly list: { readonly count: (count: number) => string };
  readonly situation: { readonly title: string; readonly because: (words: readonly string[]) => string; readonly difference: string };
  readonly choice: { readonly prompt: string };
  readonly unknown: { readonly text: string; readonly nearest: string; readonly offTopic: string; /** Instead of `offTopic`, where words of ITIL were used. */ readonly rephrase: string };
  readonly notices: {
    readonly greeting: readonly string[];
    readonly thanks: readonly string[];
    readonly goodbye: readonly string[];
    readonly smallTalk: readonly string[];
    /** To a mere yes, no or ok: buttons are pressed, not answered. */
    readonly acknowledged: readonly string[];
    /** To "great" and the like, which thanks for nothing. */
    readonly pleased: readonly string[];
    readonly laughter: readonly string[];
    /** To those who doubt the answer, or call it wrong. */
    readonly doubt: readonly string[];
    /** To those who did not understand it. */
    readonly lost: readonly string[];
    /** Who Farol is, where its answers come from, and what it stores. */
    readonly about: readonly string[];
    readonly sources: readonly string[];
    readonly stored: readonly string[];
    /** To a message of emoji, signs or pictures. */
    readonly noWords: readonly string[];
    readonly tooLong: (most: number) => readonly string[];
    readonly oldButton: readonly string[];
    readonly failure: readonly string[];
    readonly languageSet: Readonly<Record<'pt' | 'en' | 'auto', readonly string[]>>;
    readonly languageUsage: readonly string[];
  };
  /** `practise` and `exam` are buttons, and commands when typed. */
  readonly help: { readonly title: string; readonly lines: readonly string[]; readonly examples: readonly string[]; readonly practise: string; readonly exam: string };
  readonly welcome: { readonly title: string; readonly lines: readonly string[] };
  /** The notice on the trade mark, shown in help and on the page. */
  readonly trademark: string;
  /** Words of the platforms' own frames: page, manifests' counterparts, fallback lines. */
  readonly page: {
    readonly title: string;
    readonly subtitle: string;
    readonly conversation: string;
    readonly input: string;
    readonly placeholder: string;
    readonly send: string;
    readonly you: string;
    /** Shows and hides the rest of a long question. */
    readonly wholeQuestion: string;
    /** On the button that hides again what “Show everything” showed. */
    readonly showLess: string;
    /** In a card with buttons that are struck through: what they were about was deleted with all of the person’s data. */
    readonly forgotten: string;
    readonly suggestions: string;
    readonly waiting: string;
    readonly offline: string;
    readonly language: string;
    readonly automatic: string;
    readonly skip: string;
    readonly noScript: string;
    /** Why the server refused a request: shown as an alert, and to programs as JSON. */
    readonly problems: Readonly<Record<'broken' | 'tooLarge' | 'notJson' | 'foreign' | 'stopping', string>>;
  };
  readonly terminal: {
    readonly welcome: string; readonly prompt: string; readonly choose: string; readonly goodbye: string;
    readonly usage: string;
    /** What the options do, a line each, after the usage. */
    readonly help: readonly string[];
    readonly noLanguage: (given: string) => string;
    readonly noOption: string;
  };
  /** What stands in words beside an option of a question, so that nothing depends on colour. */
  readonly option: { readonly chosen: string; readonly right: string };
  readonly form: { readonly cancel: string };
  readonly cards: CardsWording;
  readonly slack: {
    readonly sharedBy: (mention: string) => string;
    readonly cannotPost: readonly string[];
    readonly fileSent: string;
    readonly cannotSendFile: readonly string[];
    readonly cannotOpenForm: readonly string[];
  };
  /** The quiz of a channel. */
  readonly quiz: QuizWording;
  /** Practice, exams, progress and a person's own data. */
  readonly learning: LearningWording;
}
