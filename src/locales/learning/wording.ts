import type { Edition } from '../../knowledge/schema.ts';
import type { PersonalTable } from '../../store/personal-data.ts';

/** Every word of practice, exams, progress and a person's own data. */
export interface LearningWording {
  /** Said where others would read along. */
  readonly personalOnly: readonly string[];
  /** A calendar day as people write it, e.g. "23 de nov. de 2026". */
  readonly day: (at: number, zone: string) => string;
  /** The same, as short as fits under a chart. */
  readonly shortDay: (at: number, zone: string) => string;
  readonly practice: {
    readonly title: (place: number, cap: number) => string;
    /** Why a question is asked now. */
    readonly reasons: Readonly<Record<'review' | 'wrong' | 'looked-up' | 'fresh', string>>;
    readonly waiting: (count: number) => string;
    readonly backlog: (waiting: number, today: number, days: number) => string;
    /** To those who asked for a topic: about it, or about what is near it; `noneOn` where there is nothing of the kind. */
    readonly on: (term: string) => string;
    readonly near: (term: string) => string;
    readonly noneOn: readonly string[];
    /** Under a question to those who asked for one of the exam. */
    readonly forExam: string;
    readonly right: string;
    readonly wrong: (letter: string) => string;
    readonly firstCounts: (letter: string) => string;
    readonly back: (days: number) => string;
    readonly rated: Readonly<Record<'guessed' | 'certain', string>>;
    readonly ratedSince: string;
    readonly streak: (days: number) => string;
    readonly done: { readonly title: string; readonly lines: (done: number, cap: number) => readonly string[]; readonly last: string };
    readonly nothing: { readonly title: string; readonly lines: readonly string[] };
    readonly buttons: Readonly<Record<'next' | 'any' | 'guessed' | 'certain' | 'report', string>> & { readonly concept: (term: string) => string };
  };
  readonly settings: {
    readonly title: string;
    readonly lines: readonly string[];
    /** The same where there is neither a reminder nor a leaderboard. */
    readonly alone: readonly string[];
    readonly cap: { readonly label: string; readonly hint: (most: number) => string; readonly problem: (most: number) => string };
    readonly zone: { readonly label: string; readonly hint: string; readonly problem: (given: string) => string };
    readonly reminder: { readonly label: string; readonly hint: string; readonly problem: string };
    readonly leaderboard: { readonly label: string; readonly hint: string; readonly yes: string; readonly no: string };
    readonly send: string;
    readonly open: { readonly lines: readonly string[]; readonly button: string };
    readonly noForms: string;
    readonly saved: { readonly title: string; readonly cap: (cap: number) => string; readonly zone: (zone: string) => string;
      readonly reminder: (time: string | null) => string; readonly noAddress: string; readonly leaderboard: (takesPart: boolean) => string };
  };
  readonly reminder: { readonly title: string; readonly lines: (due: number) => readonly string[]; readonly start: string; readonly settings: string };
  readonly exam: {
    readonly intro: { readonly title: string; readonly lines: (questions: number, minutes: number, pass: number) => readonly string[] };
    readonly tooFewQuestions: readonly string[];
    readonly title: (place: number, of: number) => string;
    readonly minutesLeft: (minutes: number) => string;
    readonly status: (answered: number, open: number) => string;
    readonly allAnswered: string;
    readonly stored: (place: number, letter: string) => string;
    readonly sure: { readonly title: string; readonly lines: (open: number) => readonly string[] };
    /** To those who want to leave: an exam goes on without them; `none` where none is open. */
    readonly leave: { readonly title: string; readonly lines: (answered: number, of: number) => readonly string[]; readonly none: readonly string[] };
    readonly result: { readonly passed: (score: number, of: number) => string; readonly failed: (score: number, of: number) => string };
    readonly timeUp: (answered: number, of: number) => string;
    readonly passMark: (pass: number, of: number) => string;
    readonly noted: (count: number) => string;
    readonly byArea: string;
    /** Heads the same in numbers of questions. */
    readonly scores: string;
    readonly areaScore: (area: string, right: number, of: number) => string;
    /** Of the mistakes, and of the questions answered right. */
    readonly review: Readonly<Record<'wrong' | 'right', { readonly title: (place: number, letter: string) => string; readonly place: (at: number, of: number) => string; readonly none: readonly string[] }>>
      & { readonly open: string };
    readonly history: { readonly title: string; readonly none: readonly string[]; readonly chart: string;
      /** Of the one that is still open. */ readonly open: (answered: number, of: number, minutes: string) => string;
      readonly attempt: (day: string, score: number, of: number, passed: boolean) => string; readonly attempts: string; readonly best: (score: number, of: number) => string };
    readonly buttons: Readonly<Record<'start' | 'resume' | 'previous' | 'next' | 'firstOpen' | 'finish' | 'finishAnyway' | 'goOn' | 'review' | 'reviewRight' | 'result' | 'history' | 'again', string>>
      & { readonly attempt: (day: string, score: number, of: number) => string };
  };
  readonly progress: {
    readonly title: string;
    readonly nothing: readonly string[];
    readonly answered: (answered: number, percent: number) => string;
    /** `noted`: missed or looked up, and not practised yet. */
    readonly cards: (practised: number, reviews: number, noted: number) => string;
    readonly accuracy: string;
    readonly edition: (edition: Exclude<Edition, 'itil4'>) => string;
    readonly forecast: string;
    readonly forecastNote: (percent: number) => string;
    readonly streak: { readonly heading: string; readonly days: (days: number) => string; readonly today: (answered: boolean) => string;
      readonly daysOff: (count: number) => string; readonly rule: (daysPerDayOff: number, most: number) => string;
      readonly chart: string; /** A day of the chart that a day off bridged. */ readonly bridged: (day: string) => string };
    readonly exams: { readonly heading: string; readonly none: string; readonly attempts: (count: number, best: number, last: number, of: number) => string };
    readonly readiness: { readonly heading: string; readonly tooLittle: (missing: number) => string; readonly says: (percent: number, pass: number) => string;
      readonly ready: string; readonly almost: string; readonly notYet: string; readonly seen: (seen: number, of: number) => string;
      readonly weakest: (areas: readonly string[]) => string; readonly how: string;
      readonly chart: (pass: number) => string; readonly seenChart: string; /** All areas together, in both charts. */ readonly whole: string };
    readonly buttons: Readonly<Record<'practise' | 'progress' | 'exam' | 'settings', string>>;
  };
  readonly myData: { readonly title: string; readonly lines: (rows: number) => readonly string[]; readonly file: string; readonly forget: string; readonly show: string };
  readonly forget: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly sure: string;
    readonly export: string;
    readonly done: { readonly title: string; readonly what: string; readonly nothing: string; readonly last: string };
    /** What was deleted, by its table. */
    readonly tables: Readonly<Record<PersonalTable, (count: number) => string>>;
  };
}
