import { type Wording, wording } from '../../src/locales/index.ts';
import type { ComparisonReply, ConceptCard, ConceptReply, NoticeReply, Reply } from '../../src/reply.ts';
import { type Block, type Detail, items, labelled, section, some, texts, title } from './block.ts';
import { fileBlocks, formBlocks, questionBlocks, reportBlocks, verdictBlocks } from './quiz-blocks.ts';

/** The pieces of a reply in the order to read them. Texts are as the reply has them, not yet safe for a terminal. */
export function blocksOf(reply: Reply, detail: Detail): readonly Block[] {
  const words = wording(reply.language);
  switch (reply.kind) {
    case 'concept': return conceptBlocks(reply, detail, words);
    case 'comparison': return comparisonBlocks(reply, words);
    case 'list': return [
      title(reply.title), texts(null, [reply.answer]),
      items(null, reply.items.map(({ term, gist }) => labelled(term, gist)), 'number'),
    ];
    case 'situation': return [
      title(reply.title),
      ...reply.candidates.map(({ term, definition, reason }) => texts(term, [definition, reason])),
      ...(reply.point === null ? [] : [texts(words.situation.difference, [reply.point])]),
    ];
    case 'choice': return [texts(null, [reply.prompt]), items(null, reply.options.map(({ term, gist }) => labelled(term, gist)))];
    case 'unknown': return [
      texts(null, [reply.text]), ...some(reply.nearest, nearest => items(words.unknown.nearest, nearest.map(({ term }) => term))),
    ];
    case 'notice': return noticeBlocks(reply, detail);
    case 'question': return questionBlocks(reply, detail, words);
    case 'verdict': return verdictBlocks(reply, words);
    case 'report': return reportBlocks(reply);
    case 'form': return formBlocks(reply);
    case 'file': return fileBlocks(reply);
  }
}

function conceptBlocks({ card, answer }: ConceptReply, detail: Detail, words: Wording): readonly Block[] {
  const abbreviations = card.abbreviations.length === 0 ? '' : ` (${card.abbreviations.join(', ')})`;
  const names = [
    ...(card.otherTerm === null ? [] : [`${words.card.inOtherLanguage}: ${card.otherTerm}`]),
    ...(card.editions.length === 0 ? [] : [`${words.card.editions}: ${editions(card.editions, words)}`]),
  ];
  return [
    title(`${card.term}${abbreviations}`),
    ...some(names, all => ({ kind: 'aside', text: all.join(' · ') } as const)),
    ...(answer === null ? [] : [section(answer)]),
    texts(null, [card.definition]),
    ...(card.caution === null ? [] : [{ kind: 'caution', text: card.caution } as const]),
    ...(card.note === null ? [] : [texts(words.card.note, [card.note])]),
    ...(detail === 'full' ? restOf(card, words) : []),
  ];
}

function restOf(card: ConceptCard, words: Wording): readonly Block[] {
  return [
    ...some(card.otherNames, all =>
      items(words.card.otherNames, all.map(name => `${name.term} (${editions(name.editions, words)})`))),
    ...card.explanation.map(({ heading, text }) => texts(heading, [text])),
    ...(card.example === null ? [] : [texts(words.card.example, [card.example])]),
    ...card.sections.map(section),
    ...some(card.confusions, all => items(words.card.confusions, all.map(({ term, point }) => labelled(term, point)))),
    ...some(card.related, all => texts(words.card.related, [all.map(({ term }) => term).join(', ')])),
    ...some(card.sources, all => items(words.card.sources, all)),
    ...(card.entry === null ? [] : [{ kind: 'aside', text: `${words.card.entry}: ${card.entry}` } as const]),
  ];
}

function comparisonBlocks({ title: name, points, concepts, rows }: ComparisonReply, words: Wording): readonly Block[] {
  return [
    title(name),
    ...some(points, all => texts(words.comparison.difference, all)),
    items(null, concepts.map(({ term, definition }) => labelled(term, definition))),
    ...rows.map(({ aspect, cells }) => items(aspect, cells.map((cell, index) => labelled(concepts[index]?.term ?? '', cell)))),
  ];
}

function noticeBlocks(reply: NoticeReply, detail: Detail): readonly Block[] {
  const examples = reply.buttons.flatMap(({ action }) => action.do === 'ask' ? [action.question] : []);
  return [
    ...(reply.title === null ? [] : [title(reply.title)]),
    texts(null, reply.lines),
    ...(detail === 'full' ? some(examples, all => items(null, all)) : []),
  ];
}

function editions(all: ConceptCard['editions'], words: Wording): string {
  return all.map(edition => words.editions[edition]).join(', ');
}
