import type { types } from '@slack/bolt';
import { clip } from '../../text.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../plain-text.ts';
import type { PieceButton } from './piece.ts';

/** What every `action_id` of ours begins with. */
const actionPrefix = 'farol:';

/**
 * Rows of buttons as actions blocks, one a row, null for an empty one: as many buttons as the limits of a message allow, the
 * first ones first. A button whose action is too long to come back is left out, since pressing it could not work.
 */
export function actionsBlocks(rows: readonly (readonly PieceButton[])[], ids: string): (types.ActionsBlock | null)[] {
  let left: number = limits.buttonsJson;
  let count = 0;
  return rows.map(row => {
    const elements: types.Button[] = [];
    for (const button of row) {
      const element = elementOf(button, `${actionPrefix}${ids}${count}`);
      const size = element === null ? 0 : JSON.stringify(element).length;
      if (element === null || size > left || elements.length === limits.actionsElements) continue;
      elements.push(element);
      count += 1;
      left -= size;
    }
    return elements.length === 0 ? null : { type: 'actions', elements };
  });
}

function elementOf(button: PieceButton, id: string): types.Button | null {
  const value = JSON.stringify(button.action);
  const label = clip(oneLine(button.label), limits.buttonText);
  if (value.length > limits.buttonValue || label === '') return null;
  const spoken = clip(oneLine(button.spoken ?? ''), limits.buttonText);
  return {
    type: 'button', action_id: id, text: { type: 'plain_text', text: label, emoji: false }, value,
    ...(spoken === '' ? {} : { accessibility_label: spoken }),
  };
}
