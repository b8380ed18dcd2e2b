import type { Edition, groups, levels, syllabusAreas } from '../../knowledge/schema.ts';
import type { Address } from '../../message.ts';
import type { reportReasons } from '../../quiz/action.ts';
import type { Field } from '../../quiz/setup/field-names.ts';

type Area = (typeof syllabusAreas)[number];
type Group = (typeof groups)[number] | 'own';
export type Level = (typeof levels)[number];
/** A label with a line of help under it. */
interface Labelled {
  readonly label: string;
  readonly hint: string | null;
}

/** Every word of the channel's quiz. */
export interface QuizWording {
  readonly areas: Readonly<Record<Area, string>>;
  /** What a question outside the syllabus is about: the sort of its concept. */
  readonly groups: Readonly<Record<Group, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  /** What is typed, e.g. `quiz configurar`; `type` says how that is sent on a platform. */
  readonly commands: Readonly<Record<'setup' | 'status' | 'resume', string>> & {
    readonly type: Readonly<Record<Address['platform'], (words: string) => string>>;
    /** What is typed on each of the platforms. */
    readonly either: (slack: string, teams: string) => string;
    /** How Farol gets into a channel. */
    readonly invite: Readonly<Record<Address['platform'], string>>;
  };
  /** "terça-feira, 24 de novembro, às 09:00 (Brasília)" */
  readonly moment: (day: string, time: string, zone: string) => string;
  readonly form: {
    readonly title: string;
    readonly changeTitle: string;
    readonly lines: readonly string[];
    /** Stands first while a form that was sent has to be mended. */
    readonly mend: string;
    readonly send: string;
    readonly fields: Readonly<Record<Field, Labelled>>;
    readonly zones: Readonly<Record<string, string>>;
    readonly languages: Readonly<Record<'pt' | 'en' | 'pt+en' | 'en+pt', string>>;
    readonly adaptive: string;
    readonly hours: (count: number) => string;
    readonly on: string;
    readonly off: string;
  };
  readonly problems: {
    readonly channel: (command: string) => string;
    readonly notMember: (invite: string) => string;
    readonly closed: string;
    readonly unreachable: string;
    readonly off: string;
    readonly taken: (forgotten: boolean) => string;
    readonly time: string;
    readonly zone: (given: string) => string;
    readonly weekdays: string;
    readonly never: string;
    readonly languages: string;
    readonly editions: string;
    readonly topics: string;
    readonly noQuestions: string;
    readonly level: string;
    readonly reveal: string;
    readonly leaderboard: string;
    readonly date: (given: string) => string;
    readonly tooManyDates: (most: number) => string;
    readonly country: (given: string) => string;
    readonly region: (given: string, country: string, examples: string) => string;
  };
  readonly manage: {
    readonly title: string;
    readonly saved: string;
    readonly first: (moment: string) => string;
    readonly next: (moment: string) => string;
    readonly paused: string;
    readonly stopped: string;
    /** To those who ask for what is so already. */
    readonly already: Readonly<Record<'paused' | 'running', string>>;
    readonly running: (days: string, time: string, zone: string) => string;
    readonly languages: (languages: string) => string;
    readonly about: (editions: string, topics: string, level: string) => string;
    readonly allEditions: string;
    readonly allTopics: string;
    readonly upTo: (level: string) => string;
    readonly adaptive: string;
    readonly reveal: (hours: string) => string;
    readonly leaderboard: Readonly<Record<'on' | 'off', string>>;
    readonly holidays: (country: string) => string;
    /** `besides`: public holidays are skipped too. */
    readonly dates: (count: number, besides: boolean) => string;
    readonly none: (command: string) => string;
    /** To those who ask for the leaderboard: that of this channel's quiz is on or off, or they ask `elsewhere`. */
    readonly board: Readonly<Record<'title' | 'on' | 'elsewhere' | 'rules' | 'own', string>> & { readonly off: (command: string) => string };
    readonly inChannel: (command: string) => string;
    readonly elsewhere: (command: string) => string;
    readonly openForm: string;
    readonly sure: string;
    readonly deleted: string;
    readonly buttons: Readonly<Record<'setUp' | 'preview' | 'change' | 'pause' | 'resume' | 'delete' | 'deleteForGood' | 'keep', string>>;
  };
  readonly authority: {
    readonly title: string;
    readonly quiz: string;
    /** The same where who set it up is forgotten. */
    readonly adminsChange: string;
    readonly owner: string;
    readonly setIt: string;
    readonly adminsOnly: string;
  };
  readonly question: {
    readonly title: string;
    readonly level: (level: string) => string;
    readonly revealed: (moment: string) => string;
    readonly answered: (count: number) => string;
    readonly closed: (count: number) => string;
    readonly preview: string;
    readonly previewNote: string;
    readonly noneLeft: string;
  };
  readonly verdict: {
    readonly right: string;
    readonly wrong: (letter: string) => string;
    readonly late: string;
    /** For an answer that came too late and would have been right, or not. */
    readonly lateRight: string;
    readonly lateWrong: (letter: string) => string;
    readonly firstCounts: (letter: string) => string;
    readonly notCounted: string;
    readonly noneCounted: string;
    readonly counted: (letter: string) => string;
    readonly review: string;
    readonly buttons: Readonly<Record<'why' | 'report', string>>;
  };
  readonly why: {
    readonly title: string;
    readonly fresh: string;
    readonly again: (day: string) => string;
    readonly topic: (topic: string, right: number) => string;
    readonly topicNew: (topic: string) => string;
    readonly fixed: (level: string) => string;
    readonly adaptive: (level: string, right: number | null) => string;
    readonly basics: string;
    readonly by: string;
  };
  readonly report: {
    readonly prompt: string;
    readonly reasons: Readonly<Record<(typeof reportReasons)[number], string>>;
    readonly cancel: string;
    readonly cancelled: string;
    readonly thanks: string;
    /** To somebody who reported the question before; the reason given last is kept. */
    readonly known: string;
    readonly setAside: string;
    readonly title: string;
    readonly nothing: string;
    readonly explain: (enough: number) => string;
    readonly waiting: string;
    readonly reported: string;
    readonly removed: string;
    readonly right: (option: string) => string;
    readonly counts: (people: number, reasons: readonly string[]) => string;
    readonly keep: (place: number) => string;
    readonly remove: (place: number) => string;
    readonly restore: (place: number) => string;
    readonly more: (count: number) => string;
  };
  readonly reveal: {
    readonly title: string;
    readonly right: (letter: string, option: string) => string;
    readonly took: (people: number, right: number) => string;
    readonly chart: string;
    readonly why: (letter: string) => string;
    readonly whyNot: string;
    readonly streak: string;
    readonly inRow: (count: number) => string;
    readonly more: (count: number) => string;
  };
  readonly summary: {
    readonly title: string;
    readonly took: (people: number, answers: number, questions: number, percent: number) => string;
    readonly chart: string;
    readonly missed: (concept: string) => string;
    readonly missedBy: (percent: number) => string;
    readonly allRight: string;
    readonly board: string;
    readonly rules: (least: number, questions: number) => string;
    readonly place: (place: number, right: number, answers: number, percent: number) => string;
    readonly change: (points: number) => string;
    readonly mostImproved: string;
    readonly more: (count: number) => string;
    readonly empty: (least: number) => string;
  };
  readonly stopped: {
    readonly title: string;
    readonly lines: (schedule: string, command: string) => readonly string[];
  };
  readonly channelLanguage: {
    readonly set: Readonly<Record<'pt' | 'en' | 'auto', string>>;
    readonly usage: string;
    readonly inChannel: string;
    readonly notAllowed: string;
  };
}

/** Names of the editions that a channel can choose. */
export type ChosenEdition = Exclude<Edition, 'general'>;
