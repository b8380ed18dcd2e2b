import type { Wording } from '../../src/locales/index.ts';
import type { FileReply, FormReply, QuestionOption, QuestionReply, ReportReply, VerdictReply } from '../../src/reply.ts';
import { type Block, type Detail, items, labelled, section, some, texts, title } from './block.ts';

/** A question. In short its options are left to the numbers that choose them, unless it is closed. */
export function questionBlocks(reply: QuestionReply, detail: Detail, words: Wording): readonly Block[] {
  const left = detail === 'short' && reply.options.every(({ action }) => action !== null);
  return [
    title(reply.title),
    ...some(reply.about.filter(text => text !== ''), about => ({ kind: 'aside', text: about.join(' · ') })),
    texts(null, reply.question),
    ...(left ? [] : [items(null, reply.options.map(option => optionText(option, words)), reply.options.map(({ letter }) => `${letter})`))]),
    ...(reply.status === null ? [] : [{ kind: 'aside', text: reply.status } as const]),
  ];
}

/** An option as one line: "A) O incidente". */
export function optionLine(option: QuestionOption, words: Wording): string {
  return `${option.letter}) ${optionText(option, words)}`;
}

function optionText({ text, chosen }: QuestionOption, words: Wording): string {
  return chosen ? `${text} (${words.option.chosen})` : text;
}

/** What an answer was worth, and why of each option. */
export function verdictBlocks(reply: VerdictReply, words: Wording): readonly Block[] {
  return [
    title(reply.title), texts(null, [reply.question]),
    ...reply.options.map(({ letter, text, right, chosen, why }) => {
      const marks = [...(right ? [words.option.right] : []), ...(chosen ? [words.option.chosen] : [])];
      return texts(`${letter}) ${text}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`, [why]);
    }),
    ...some(reply.notes, notes => items(null, notes)),
  ];
}

/** A report with its charts. People are left out: a terminal has no names for the ids of a platform. */
export function reportBlocks({ title: name, lines, charts, sections, language }: ReportReply): readonly Block[] {
  return [
    title(name), ...some(lines, all => texts(null, all)),
    ...charts.filter(({ points }) => points.length > 0).map(chart => ({ kind: 'chart', chart, language } as const)),
    ...sections.map(section),
  ];
}

/** What a form asks for: a terminal can only tell. */
export function formBlocks({ title: name, lines, fields }: FormReply): readonly Block[] {
  return [title(name), ...some(lines, all => texts(null, all)), items(null, fields.map(({ label, hint }) => labelled(label, hint)))];
}

/** A file: what it is, then all of it. */
export function fileBlocks({ title: name, lines, content }: FileReply): readonly Block[] {
  return [title(name), ...some(lines, all => texts(null, all)), { kind: 'verbatim', text: content }];
}
