import type { App } from '@slack/bolt';
import { limits } from './limits.ts';
import { slackError } from './log.ts';

/** The kind of metadata by which a post of ours is known again. */
export const postEvent = 'farol_post';

// Why the history cannot be read: no scope for this sort of channel, or not in it any more.
const unreadable = new Set(['missing_scope', 'not_in_channel', 'channel_not_found', 'no_permission', 'access_denied', 'method_not_supported_for_channel_type']);

/**
 * The message that was posted with `mark` not before `since` (Unix ms), by its `ts`; null when there is none. Where the history
 * may not be read, or holds more since then than is read, `cannot-tell`.
 */
export async function findPost(
  client: App['client'], channel: string, mark: string, since: number,
): Promise<string | null | 'cannot-tell'> {
  const oldest = String(since / 1_000);
  let cursor: string | undefined;
  try {
    for (let page = 0; page < limits.historyPages; page += 1) {
      const told = await client.conversations.history({
        channel, oldest, inclusive: true, include_all_metadata: true, limit: limits.historyPage, ...(cursor === undefined ? {} : { cursor }),
      });
      const found = told.messages?.find(({ metadata }) => metadata?.event_type === postEvent && markOf(metadata.event_payload) === mark);
      if (found?.ts !== undefined) return found.ts;
      cursor = told.response_metadata?.next_cursor;
      if (told.has_more !== true || !cursor) return null;
    }
  } catch (error) {
    if (!unreadable.has(slackError(error) ?? '')) throw error;
  }
  return 'cannot-tell';
}

function markOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'mark' in payload ? payload.mark : undefined;
}
