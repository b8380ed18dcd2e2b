import type { types } from '@slack/bolt';
import type { Button } from '../../../src/reply.ts';
import { limits } from '../limits.ts';
import { clip, oneLine } from '../plain-text.ts';

/** What every `action_id` of ours begins with. */
const actionPrefix = 'farol:';

/**
 * The buttons as actions blocks: as many as the limits allow, the most useful first. A button whose action is too long
 * to come back is left out, since pressing it could not work.
 */
export function actionsBlocks(buttons: readonly Button[], ids: string): types.ActionsBlock[] {
  const elements: types.Button[] = [];
  let left: number = limits.buttonsJson;
  for (const button of buttons) {
    const element = elementOf(button, `${actionPrefix}${ids}${elements.length}`);
    const size = element === null ? 0 : JSON.stringify(element).length;
    if (element === null || size > left || elements.length === limits.actionsElements) continue;
    elements.push(element);
    left -= size;
  }
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function elementOf(button: Button, id: string): types.Button | null {
  const value = JSON.stringify(button.action);
  const label = clip(oneLine(button.label), limits.buttonText);
  if (value.length > limits.buttonValue || label === '') return null;
  return { type: 'button', action_id: id, text: { type: 'plain_text', text: label, emoji: false }, value };
}
