import type { ReportCount } from '../store/question-reports.ts';
import type { Store } from '../store/store.ts';

/** Reported by so many people, a question is not asked again until an admin decides. */
export const enoughReports = 3;

/** A reported question: the reasons, and how many people gave each. */
export interface Reported {
  readonly question: string;
  readonly people: number;
  readonly reasons: readonly Pick<ReportCount, 'reason' | 'people'>[];
}

/** Questions that a workspace does not ask: reported by several people, or left out by an admin. */
export async function setAside(store: Pick<Store, 'reports'>, workspace: string): Promise<ReadonlySet<string>> {
  const [reported, removed] = await Promise.all([reportedQuestions(store, workspace), store.reports.removed(workspace)]);
  return new Set([...removed, ...reported.filter(({ people }) => people >= enoughReports).map(({ question }) => question)]);
}

/** Reported questions that nobody has decided on, those reported by most first. */
export async function reportedQuestions({ reports }: Pick<Store, 'reports'>, workspace: string): Promise<Reported[]> {
  const byQuestion = Map.groupBy(await reports.open(workspace), ({ question }) => question);
  return [...byQuestion]
    .map(([question, reasons]) => ({ question, reasons, people: reasons.reduce((sum, { people }) => sum + people, 0) }))
    .toSorted((a, b) => b.people - a.people || (a.question < b.question ? -1 : 1));
}
