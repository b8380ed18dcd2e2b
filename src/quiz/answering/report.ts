import { capitalize } from '../../answers/card.ts';
import { replyNotice } from '../../answers/notices.ts';
import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import type { Origin } from '../../message.ts';
import { findQuestion } from '../../questions/question.ts';
import { enoughReports, reportedQuestions, setAside, type Reported } from '../../questions/reports.ts';
import type { Button, Outcome, Reply, Section } from '../../reply.ts';
import { reportReasons, type QuizAction } from '../action.ts';
import type { QuizContext } from '../context.ts';
import { replyReport } from '../reply.ts';

/** Asks what is wrong with a question, or stores what somebody says is. Null for a question that is not there (any more). */
export async function reportQuestion(context: QuizContext, action: Extract<QuizAction, { do: 'report' }>, origin: Origin, language: Language): Promise<Reply | null> {
  const { report } = wording(language).quiz;
  const { question, reason } = action;
  const { workspace, person } = origin;
  if (!findQuestion(context.knowledge, question)) return null;
  if (reason === undefined) {
    const button = (label: string, chosen: typeof reportReasons[number] | 'cancel'): Button => ({ label, action: { v: 1, do: 'report', language, question, reason: chosen } });
    const buttons = [...reportReasons.map(each => button(report.reasons[each], each)), button(report.cancel, 'cancel')];
    return replyNotice('setting', language, 'quiz report', { lines: [report.prompt], buttons });
  }
  if (reason === 'cancel') return replyNotice('setting', language, 'quiz report cancelled', { lines: [report.cancelled] });
  const before = await peopleReporting(context, workspace, question);
  await context.store.reports.add({ workspace, question, person, reason, at: context.now() });
  // A person's later report takes the place of the earlier one: as many people as before, so this one was among them.
  const known = await peopleReporting(context, workspace, question) === before;
  const aside = (await setAside(context.store, workspace)).has(question);
  return replyNotice('setting', language, 'quiz reported', { lines: [known ? report.known : report.thanks, ...aside ? [report.setAside] : []] });
}

/** How many people have reported a question since it was last decided on. */
async function peopleReporting({ store }: QuizContext, workspace: string, question: string): Promise<number> {
  return (await reportedQuestions(store, workspace)).find(reported => reported.question === question)?.people ?? 0;
}

/** Stores what an admin decides on a question, and lists what is left to decide. Null for a question that is not there (any more). */
export async function reviewQuestion(context: QuizContext, { question, keep }: Extract<QuizAction, { do: 'review' }>, origin: Origin, language: Language): Promise<Outcome | null> {
  if (!findQuestion(context.knowledge, question)) return null;
  const decides = await context.authority.isAdmin(origin);
  if (decides) await context.store.reports.decide(origin.workspace, question, keep, context.now());
  return { reply: await listReports(context, origin, language), placement: decides ? 'replace' : 'private' };
}

/** As many questions as fit with two buttons each. */
const mostListed = 5;

/** What people reported and what was taken out, for admins to decide on; others are told that only admins do. */
export async function listReports(context: QuizContext, origin: Origin, language: Language): Promise<Reply> {
  const { report, authority } = wording(language).quiz;
  if (!(await context.authority.isAdmin(origin))) return replyNotice('problem', language, 'quiz reports not allowed', { lines: [authority.adminsOnly] });
  const [reported, removed] = await Promise.all([reportedQuestions(context.store, origin.workspace), context.store.reports.removed(origin.workspace)]);
  const out = new Set(removed);
  const all = [...reported, ...removed.filter(id => !reported.some(({ question }) => question === id)).map(question => ({ question, people: 0, reasons: [] }))]
    .filter(({ question }) => findQuestion(context.knowledge, question) !== null);
  const listed = all.slice(0, mostListed);
  return replyReport(language, 'reports', {
    title: report.title,
    lines: [all.length === 0 ? report.nothing : report.explain(enoughReports), ...all.length > listed.length ? [report.more(all.length - listed.length)] : []],
    sections: listed.map((each, at) => sectionOf(context, each, at + 1, out.has(each.question), language)),
    buttons: listed.flatMap(({ question }, at) => decisionButtons(question, at + 1, out.has(question), language)),
  });
}

function sectionOf({ knowledge }: QuizContext, { question: id, people, reasons }: Reported, place: number, removed: boolean, language: Language): Section {
  const { report } = wording(language).quiz;
  const question = findQuestion(knowledge, id);
  const right = question?.options.find(option => option.right)?.text[language] ?? '';
  const state = removed ? report.removed : people >= enoughReports ? report.waiting : report.reported;
  const names: Readonly<Record<string, string>> = report.reasons;
  const counts = reasons.map(each => [names[each.reason] ?? each.reason, ...reasons.length > 1 ? [`(${each.people})`] : []].join(' '));
  return {
    heading: `${place}. ${question?.question[language] ?? id}`,
    items: [report.right(right), ...counts.length === 0 ? [] : [report.counts(people, counts)], `${capitalize(state)}.`],
  };
}

function decisionButtons(question: string, place: number, removed: boolean, language: Language): Button[] {
  const { report } = wording(language).quiz;
  const button = (label: string, keep: boolean): Button => ({ label, action: { v: 1, do: 'review', language, question, keep } });
  return removed ? [button(report.restore(place), true)] : [button(report.keep(place), true), button(report.remove(place), false)];
}
