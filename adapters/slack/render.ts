import { wording } from '../../src/locales/index.ts';
import type { FileReply, Reply } from '../../src/reply.ts';
import { limits } from './limits.ts';
import { renderBlocks, type Ground } from './render/blocks.ts';
import type { SlackBlock } from './render/chart.ts';
import { renderText } from './render/fallback.ts';
import { mentionable } from './render/people.ts';
import type { Piece } from './render/piece.ts';
import { piecesOf } from './render/pieces.ts';

// One block stays free for the line that names who shared it.
const inMessage: Ground = { blocks: limits.blocksInMessage - 1, table: true, charts: limits.chartsInMessage, ids: '' };

/** A message as Slack takes it: `blocks` is what is seen, `text` says the same for notifications and screen readers. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: SlackBlock[];
  /** The same with bars of characters in place of charts, for when Slack refuses those; absent where no chart is drawn. */
  readonly withoutCharts?: SlackBlock[];
}

/** What the Home tab shows. */
export interface SlackHome {
  readonly type: 'home';
  readonly blocks: SlackBlock[];
}

/** A reply as a message. */
export function renderReply(reply: Reply): SlackMessage {
  const pieces = piecesOf(reply);
  return { text: renderText(pieces, limits.messageText), ...blocksOf(pieces, []) };
}

/**
 * A reply as a message for the whole channel, headed by who shared it: a mention of the presser alone.
 * Shared once, it offers no sharing any more.
 */
export function renderShared(reply: Reply, person: string): SlackMessage {
  const pieces = piecesOf({ ...reply, share: null });
  const line = wording(reply.language).slack.sharedBy(mentionable(person) ? `<@${person}>` : '…');
  return {
    text: `${line}\n${renderText(pieces, limits.messageText - line.length - 1)}`,
    ...blocksOf(pieces, [{ type: 'context', elements: [{ type: 'mrkdwn', text: line }] }]),
  };
}

function blocksOf(pieces: readonly Piece[], before: SlackBlock[]): Pick<SlackMessage, 'blocks' | 'withoutCharts'> {
  const blocks = [...before, ...renderBlocks(pieces, inMessage)];
  if (!blocks.some(block => block.type === 'data_visualization')) return { blocks };
  return { blocks, withoutCharts: [...before, ...renderBlocks(pieces, { ...inMessage, charts: 0 })] };
}

/** What stands above a file: escaped text. */
export function renderComment({ title, lines }: FileReply): string {
  return renderText([{ kind: 'title', text: title }, ...lines.map(text => ({ kind: 'text' as const, heading: null, text }))], limits.messageText);
}

/** The Home tab: the answer to a button pressed there, if any, above the welcomes. */
export function renderHome(welcomes: readonly Reply[], answer: Reply | null): SlackHome {
  const shown = answer === null ? welcomes : [answer, ...welcomes];
  const each = Math.floor(limits.blocksInHome / (shown.length + 1));
  const parts = shown.map((reply, at) =>
    renderBlocks(piecesOf({ ...reply, share: null }), { blocks: each, table: false, charts: 0, ids: `home${at}:` }));
  return { type: 'home', blocks: parts.flatMap((blocks, at) => (at === 0 ? blocks : [{ type: 'divider' as const }, ...blocks])) };
}

/** Suggested prompts out of a welcome's buttons: what a press would ask is what the prompt sends. */
export function renderPrompts(welcomes: readonly Reply[]): { title: string; message: string }[] {
  const share = Math.floor(limits.suggestedPrompts / Math.max(1, welcomes.length));
  return welcomes.flatMap(welcome => welcome.buttons
    .flatMap(({ label, action }) => (action.do === 'ask' ? [{ title: label, message: action.question }] : []))
    .slice(0, share));
}
