import { wording } from '../../../src/locales/index.ts';
import type { FileReply, FormReply, QuestionOption, QuestionReply, ReportReply, VerdictReply } from '../../../src/reply.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../plain-text.ts';
import { chartPiece } from './chart.ts';
import { bullets, buttons, named, paragraph, small, title, type Piece, type PieceButton } from './piece.ts';

/** A question: its options in words, and a button for each that says the same where all are short enough. */
export function questionPieces(reply: QuestionReply): readonly Piece[] {
  const { chosen } = wording(reply.language).option;
  return [
    title(reply.title),
    ...(reply.about.length === 0 ? [] : [small(...reply.about)]),
    ...reply.question.map(text => paragraph(null, text)),
    named(null, reply.options.map(option => ({ strong: option.letter, text: option.chosen ? `${option.text} (${chosen})` : option.text }))),
    buttons(optionButtons(reply.options)),
    ...(reply.status === null ? [] : [small(reply.status)]),
    buttons([...reply.buttons, reply.share]),
  ];
}

function optionButtons(options: readonly QuestionOption[]): (PieceButton | null)[] {
  const short = options.every(({ text }) => oneLine(text).length <= limits.optionButton);
  return options.map(({ letter, text, action, chosen }) => {
    const label = `${chosen ? '✓ ' : ''}${short ? `${letter}. ${text}` : letter}`;
    return action === null ? null : { label, action, ...(short ? {} : { spoken: `${letter}. ${text}` }) };
  });
}

/** A verdict: right or wrong by a sign and in words, and for every option why; the chosen and the right one are marked in words. */
export function verdictPieces(reply: VerdictReply): readonly Piece[] {
  const words = wording(reply.language).option;
  return [
    title(`${reply.right ? '✅' : '❌'} ${reply.title}`),
    paragraph(null, reply.question),
    named(null, reply.options.map(({ letter, text, right, chosen, why }) => {
      const marks = [chosen ? words.chosen : null, right ? words.right : null].filter(mark => mark !== null);
      return { strong: `${letter}. ${text}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`, text: why };
    })),
    ...(reply.notes.length === 0 ? [] : [small(...reply.notes)]),
    buttons([...reply.buttons, reply.share]),
  ];
}

/** A report: what it says, its figures as charts and in words, and the people it names. */
export function reportPieces(reply: ReportReply): readonly Piece[] {
  return [
    title(reply.title),
    ...reply.lines.map(line => paragraph(null, line)),
    ...reply.charts.map(chart => chartPiece(chart, reply.language)),
    ...reply.sections.map(section => bullets(section.heading, section.items)),
    ...(reply.people === undefined ? [] : [{ kind: 'people' as const, ...reply.people, items: reply.people.items.slice(0, limits.peopleNamed) }]),
    buttons([...reply.buttons, reply.share]),
  ];
}

/** A form where it can only be told of, since it opens as a modal: what it is about, and what was wrong with it. */
export function formPieces(reply: FormReply): readonly Piece[] {
  return [
    title(reply.title),
    ...reply.lines.map(line => paragraph(null, line)),
    ...(reply.problems.length === 0 ? [] : [bullets(null, reply.problems.map(problem => problem.text))]),
    buttons([...reply.buttons, reply.share]),
  ];
}

/** What is said of a file, which itself goes to the person's direct messages. */
export function filePieces(reply: FileReply): readonly Piece[] {
  return [
    title(reply.title),
    ...reply.lines.map(line => paragraph(null, line)),
    small(reply.name),
    buttons([...reply.buttons, reply.share]),
  ];
}
