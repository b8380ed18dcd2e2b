import type { Kysely } from 'kysely';
import type { QuestionReportTable, Tables } from './schema.ts';

/** Reports of a question for one reason, by as many people. */
export interface ReportCount {
  readonly question: string;
  readonly reason: string;
  readonly people: number;
}

/** Questions that people of a workspace reported, and what its admins decided on them. */
export interface QuestionReportStore {
  /** Stores a report; a person's later report on the same question takes the earlier one's place. */
  add(report: Readonly<QuestionReportTable>): Promise<void>;
  /** Reports that nobody has decided on. */
  open(workspace: string): Promise<ReportCount[]>;
  /** Questions left out for good. */
  removed(workspace: string): Promise<string[]>;
  /** Keeps a question or leaves it out; reports until `at`, a Unix time in milliseconds, count no more. */
  decide(workspace: string, question: string, keep: boolean, at: number): Promise<void>;
}

/** Reports in a database. */
export function createQuestionReportStore(db: Kysely<Tables>): QuestionReportStore {
  return {
    async add(report) {
      await db.insertInto('question_report').values(report)
        .onConflict(conflict => conflict.columns(['workspace', 'question', 'person']).doUpdateSet({ reason: report.reason, at: report.at })).execute();
    },
    async open(workspace) {
      const rows = await db.selectFrom('question_report as report')
        .leftJoin('question_review as review', join => join
          .onRef('review.workspace', '=', 'report.workspace').onRef('review.question', '=', 'report.question'))
        .where('report.workspace', '=', workspace)
        .where(({ or, eb, ref }) => or([eb('review.at', 'is', null), eb('report.at', '>', ref('review.at'))]))
        .groupBy(['report.question', 'report.reason']).orderBy('report.question').orderBy('report.reason')
        .select(({ fn }) => ['report.question', 'report.reason', fn.countAll<number>().as('people')]).execute();
      return rows.map(({ question, reason, people }) => ({ question, reason, people: Number(people) }));
    },
    async removed(workspace) {
      const rows = await db.selectFrom('question_review').select('question')
        .where('workspace', '=', workspace).where('keep', '=', 0).orderBy('question').execute();
      return rows.map(({ question }) => question);
    },
    async decide(workspace, question, keep, at) {
      const values = { keep: keep ? 1 : 0, at };
      await db.insertInto('question_review').values({ workspace, question, ...values })
        .onConflict(conflict => conflict.columns(['workspace', 'question']).doUpdateSet(values)).execute();
    },
  };
}
