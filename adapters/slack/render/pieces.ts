import { wording } from '../../../src/locales/index.ts';
import type {
  ChoiceReply, ComparisonReply, ListReply, NoticeReply, Reply, SituationReply, UnknownReply,
} from '../../../src/reply.ts';
import { conceptPieces } from './concept.ts';
import { bullets, buttons, named, paragraph, title, type Piece } from './piece.ts';
import { filePieces, formPieces, questionPieces, reportPieces, verdictPieces } from './quiz.ts';

/** What a reply shows on Slack, in reading order, whatever its kind. */
export function piecesOf(reply: Reply): readonly Piece[] {
  switch (reply.kind) {
    case 'concept': return conceptPieces(reply);
    case 'comparison': return comparison(reply);
    case 'list': return list(reply);
    case 'situation': return situation(reply);
    case 'choice': return choice(reply);
    case 'unknown': return unknown(reply);
    case 'notice': return notice(reply);
    case 'question': return questionPieces(reply);
    case 'verdict': return verdictPieces(reply);
    case 'report': return reportPieces(reply);
    case 'form': return formPieces(reply);
    case 'file': return filePieces(reply);
    default: return reply satisfies never;
  }
}

function comparison(reply: ComparisonReply): readonly Piece[] {
  const words = wording(reply.language).comparison;
  const [point] = reply.points;
  const table: Piece = {
    kind: 'table',
    columns: [words.aspect, ...reply.concepts.map(concept => concept.term)],
    rows: reply.rows.map(row => [row.aspect, ...row.cells]),
  };
  return [
    title(reply.title),
    ...(reply.points.length === 1 && point !== undefined ? [paragraph(words.difference, point)] : []),
    ...(reply.points.length > 1 ? [bullets(words.difference, reply.points)] : []),
    named(null, reply.concepts.map(concept => ({ strong: concept.term, text: concept.definition }))),
    ...(reply.rows.length === 0 ? [] : [table]),
    buttons([...reply.buttons, reply.share]),
  ];
}

function list(reply: ListReply): readonly Piece[] {
  return [
    title(reply.title),
    paragraph(null, reply.answer),
    { kind: 'list', heading: null, ordered: true, spare: true, items: reply.items.map(item => ({ strong: item.term, text: item.gist })) },
    buttons([...reply.buttons, reply.share]),
  ];
}

function situation(reply: SituationReply): readonly Piece[] {
  return [
    title(reply.title),
    named(null, reply.candidates.map(one => ({ strong: one.term, text: `${one.definition} ${one.reason}` })), true),
    ...(reply.point === null ? [] : [paragraph(wording(reply.language).situation.difference, reply.point)]),
    buttons([...reply.buttons, reply.share]),
  ];
}

function choice(reply: ChoiceReply): readonly Piece[] {
  return [
    paragraph(null, reply.prompt),
    named(null, reply.options.map(option => ({ strong: option.term, text: option.gist }))),
    buttons([...reply.options.map(option => ({ label: option.term, action: option.action })), ...reply.buttons, reply.share]),
  ];
}

function unknown(reply: UnknownReply): readonly Piece[] {
  const { nearest } = wording(reply.language).unknown;
  return [
    paragraph(null, reply.text),
    ...(reply.nearest.length === 0 ? [] : [paragraph(null, `${nearest} ${reply.nearest.map(one => one.term).join(', ')}`)]),
    buttons([...reply.buttons, reply.share]),
  ];
}

function notice(reply: NoticeReply): readonly Piece[] {
  return [
    ...(reply.title === null ? [] : [title(reply.title)]),
    ...reply.lines.map(line => paragraph(null, line)),
    buttons([...reply.buttons, reply.share]),
  ];
}
