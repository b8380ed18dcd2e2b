import type { App } from '@slack/bolt';
import type { Conversation } from './conversation.ts';
import { formCallback } from './form-state.ts';
import { fieldOf } from './log.ts';
import { receiveCommand, receiveHome, receiveMessage, type Installation } from './receive.ts';
import { receivePress, receiveSubmission } from './receive-press.ts';
import { slashCommand } from './scopes.ts';

/**
 * Acknowledges everything at once, but for a sent form of ours, whose acknowledgement says what was wrong with it; and hands on
 * what concerns us. `work` holds what is not finished yet.
 */
export function listen(app: App, conversation: Conversation, identify: () => Promise<Installation>, work: Set<Promise<void>>): void {
  app.use(async args => {
    const promise = (async () => {
      if ('ack' in args && typeof args.ack === 'function' && !isOurForm(args.body)) await args.ack();
      await args.next();
    })().finally(() => work.delete(promise));
    work.add(promise);
    await promise;
  });
  app.command(slashCommand, async ({ body }) => {
    const asked = receiveCommand(body, await identify());
    if (asked !== null) await conversation.ask(asked);
  });
  const answer = async ({ body }: { body: unknown }): Promise<void> => {
    const asked = receiveMessage(body, await identify());
    if (asked !== null) await conversation.ask(asked);
  };
  app.event('message', answer);
  app.event('app_mention', answer);
  app.event('app_home_opened', async ({ body }) => {
    const opened = receiveHome(body);
    if (opened !== null) await conversation.open(opened, (await identify()).agent);
  });
  // Any button: one of an older version is told so by the assistant.
  app.action(/^/, async ({ body }) => {
    const pressed = receivePress(body, await identify());
    if (pressed !== null) await conversation.press(pressed);
  });
  app.view({ type: 'view_submission', callback_id: formCallback }, async ({ body, ack }) => {
    const sent = receiveSubmission(body, await identify());
    // Without an answer the modal closes: what it was about is of another version.
    if (sent === null) return ack();
    await conversation.submit(sent, said => (said === undefined ? ack() : ack(said)));
  });
}

function isOurForm(body: unknown): boolean {
  return fieldOf(body, 'type') === 'view_submission' && fieldOf(fieldOf(body, 'view'), 'callback_id') === formCallback;
}
