import { wording } from '../../../src/locales/index.ts';
import type { QuestionReply, VerdictReply } from '../../../src/reply.ts';
import { clip } from '../../text.ts';
import { itemLength, questionLength } from '../limits.ts';
import { type ExecuteButton, buttonRow, execute } from './buttons.ts';
import { type AdaptiveCard, fittingCard } from './card.ts';
import { type CardElement, aside, box, bullets, run, title } from './elements.ts';
import { entry } from './entries.ts';
import { clean } from './text.ts';

/** A question: its options as lettered lines, and under them a button for each letter. */
export function renderQuestion(reply: QuestionReply): AdaptiveCard {
  const { option: words, card } = wording(reply.language);
  const about = reply.about.filter(text => text !== '').join(' · ');
  const body = [
    title(reply.title),
    ...(about === '' ? [] : [aside(about)]),
    ...asked(reply.question),
    ...reply.options.map(({ letter, text, chosen }) => entry(letter, `${clip(clean(text), itemLength)}${chosen ? ` (${words.chosen})` : ''}`)),
    ...(reply.status === null ? [] : [aside(reply.status)]),
  ];
  const actions = reply.options.flatMap(({ letter, text, action }): readonly ExecuteButton[] =>
    action === null ? [] : [execute({ label: letter, action }, { tooltip: `${letter}: ${text}` })]);
  return fittingCard(reply.title, body, buttonRow(reply.buttons), card.leftOut, actions.length === 0 ? [] : [{ type: 'ActionSet', actions }]);
}

/** What an answer was worth: the right option in a box, and why of each; what was right and what was chosen stand there in words. */
export function renderVerdict(reply: VerdictReply): AdaptiveCard {
  const { option: words, card } = wording(reply.language);
  const options = reply.options.map(({ letter, text, right, chosen, why }) => {
    const marks = [...(right ? [words.right] : []), ...(chosen ? [words.chosen] : [])];
    const name = `${clip(clean(text), itemLength)}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
    const lines = [entry(letter, name), ...(clean(why) === '' ? [] : [aside(clip(clean(why), itemLength))])];
    return box(right ? 'emphasis' : null, lines);
  });
  const notes = reply.notes.length === 0 ? [] : [box(null, bullets(reply.notes))];
  const body = [title(reply.title), ...asked([reply.question]), ...options, ...notes];
  return fittingCard(reply.title, body, buttonRow(reply.buttons), card.leftOut);
}

/** The question, once a language. */
function asked(texts: readonly string[]): readonly CardElement[] {
  const shown = texts.map(clean).filter(text => text !== '');
  return shown.map(text => ({
    type: 'RichTextBlock', spacing: 'Medium', inlines: [run(clip(text, Math.floor(questionLength / shown.length)), { weight: 'Bolder' })],
  }));
}
