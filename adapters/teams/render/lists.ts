import type { Button, ChoiceReply, ListReply, NoticeReply, Reply, SituationReply, UnknownReply } from '../../../src/reply.ts';
import { wording } from '../../../src/locales/index.ts';
import { gistLengths, textLength } from '../limits.ts';
import { buttonRow } from './buttons.ts';
import { type AdaptiveCard, card, fits, fittingCard } from './card.ts';
import { type CardElement, aside, heading, paragraphs, title } from './elements.ts';
import { closeEntries, entry } from './entries.ts';
import { clean } from './text.ts';

/** The counted members of a list: all of them, as long as their names fit. Of what is said of each only as much as there is room for. */
export function renderList(reply: ListReply): AdaptiveCard {
  const items = reply.items.map(({ term, gist }, at) => ({ term: `${at + 1}. ${term}`, text: gist }));
  const ways = [
    items.map(({ term, text }) => entry(term, text)),
    ...[textLength, ...gistLengths].map(most => closeEntries(items, most)),
  ].map(list => [title(reply.title), ...paragraphs(reply.answer), ...list]);
  const actions = buttonRow(reply.buttons);
  return build(reply, reply.title, ways.find(body => fits(card(reply.title, body, actions))) ?? ways.at(-1) ?? []);
}

/** What applies to a situation, best first, each with the words that decided it. */
export function renderSituation(reply: SituationReply): AdaptiveCard {
  const words = wording(reply.language);
  return build(reply, reply.title, [
    title(reply.title),
    ...reply.candidates.flatMap(({ term, definition, reason }) => [entry(term, definition), aside(reason)]),
    ...(reply.point === null ? [] : [heading(words.situation.difference), ...paragraphs(reply.point)]),
  ]);
}

/** Concepts that fit equally well; each is a button. */
export function renderChoice(reply: ChoiceReply): AdaptiveCard {
  const options = reply.options.map(({ term, action }) => ({ label: term, action }));
  return build(
    reply, reply.prompt, [...paragraphs(reply.prompt), ...reply.options.map(({ term, gist }) => entry(term, gist))],
    [...options, ...reply.buttons],
  );
}

/** Nothing fits; the nearest terms are buttons as well. */
export function renderUnknown(reply: UnknownReply): AdaptiveCard {
  const near = reply.nearest.map(({ term }) => clean(term)).join(', ');
  return build(reply, '', [
    ...paragraphs(reply.text),
    ...(near === '' ? [] : paragraphs(`${wording(reply.language).unknown.nearest} ${near}`)),
  ]);
}

/** A short reply that asserts nothing about ITIL. */
export function renderNotice(reply: NoticeReply): AdaptiveCard {
  return build(reply, reply.title ?? '', [
    ...(reply.title === null ? [] : [title(reply.title)]), ...reply.lines.flatMap(paragraphs),
  ]);
}

function build(
  reply: Reply, name: string, body: readonly CardElement[], buttons: readonly Button[] = reply.buttons,
): AdaptiveCard {
  return fittingCard(name, body, buttonRow(buttons), wording(reply.language).card.leftOut);
}
