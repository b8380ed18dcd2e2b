import type { types } from '@slack/bolt';
import { wording } from '../../../src/locales/index.ts';
import type { Field, FormReply } from '../../../src/reply.ts';
import { clip } from '../../text.ts';
import { blockOfField, fieldAction, formCallback } from '../form-state.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../plain-text.ts';
import { bullets, paragraph } from './piece.ts';
import { renderBlocks } from './blocks.ts';
import { inputOf } from './input.ts';

/** A form as a modal. `state` comes back when it is sent. What was wrong with values sent before stands above the fields. */
export function renderForm(reply: FormReply, state: string): types.ModalView {
  const { lines, problems } = reply;
  const said = [...lines.map(line => paragraph(null, line)), ...(problems.length === 0 ? [] : [bullets(null, problems.map(one => one.text))])];
  const inputs = reply.fields.map(inputBlock).filter(block => block !== null).slice(0, limits.blocksInModal / 2);
  return {
    type: 'modal', callback_id: formCallback, private_metadata: state,
    title: plain(reply.title, limits.modalText),
    submit: plain(reply.send.label, limits.modalText),
    close: plain(wording(reply.language).form.cancel, limits.modalText),
    blocks: [...renderBlocks(said, { blocks: limits.blocksInModal / 2, table: false, charts: 0, ids: '' }), ...inputs],
  };
}

/**
 * What was wrong with the values sent, by block, for Slack to show at the fields; null when nothing was. What is about no
 * field that is shown stands at the first.
 */
export function renderProblems(reply: FormReply): Record<string, string> | null {
  const shown = reply.fields.filter(field => inputOf(field) !== null).map(field => field.name);
  const [first] = shown;
  if (reply.problems.length === 0 || first === undefined) return null;
  const errors: Record<string, string> = {};
  for (const { field, text } of reply.problems) {
    const block = blockOfField(shown.includes(field) ? field : first);
    errors[block] = clip([errors[block] ?? '', oneLine(text)].filter(part => part !== '').join(' '), limits.fieldProblem) || '–';
  }
  return errors;
}

function inputBlock(field: Field): types.InputBlock | null {
  const element = inputOf(field);
  if (element === null) return null;
  const hint = clip(oneLine(field.hint ?? ''), limits.inputText);
  return {
    type: 'input', block_id: blockOfField(field.name), label: plain(field.label, limits.inputText), optional: !field.required,
    ...(hint === '' ? {} : { hint: plain(hint, limits.inputText) }),
    element: { ...element, action_id: fieldAction },
  };
}

function plain(text: string, most: number): types.PlainTextElement {
  return { type: 'plain_text', text: clip(oneLine(text), most) || '–', emoji: false };
}
