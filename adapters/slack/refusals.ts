import { fieldOf, slackError } from './log.ts';
import { ResponseUrlError } from './response-url.ts';

const refusals = new Set([
  'invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_attachments', 'only_one_table_allowed',
]);

/** Whether Slack refused the blocks of a message, and may take it with others. */
export function isAboutBlocks(error: unknown): boolean {
  if (error instanceof ResponseUrlError) return error.status === 400 || refusals.has(error.code ?? '');
  return refusals.has(slackError(error) ?? '');
}

// Why a message cannot be posted to a channel, where inviting the bot (or choosing another channel) is the remedy.
const closedDoors = new Set([
  'not_in_channel', 'channel_not_found', 'user_not_in_channel', 'is_archived', 'restricted_action', 'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel', 'restricted_action_non_threadable_channel',
]);

/** Whether the bot may not post in a channel as things are there. */
export function isClosedDoor(error: unknown): boolean {
  return closedDoors.has(slackError(error) ?? '');
}

/** The seconds that a 429 asks to wait; null for any other error. */
export function retryAfter(error: unknown): number | null {
  const seconds = fieldOf(error, 'retryAfter');
  return typeof seconds === 'number' ? seconds : null;
}
