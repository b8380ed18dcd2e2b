import { PostError, type PostFate } from '../../src/platform.ts';
import { causeOf, fieldOf, slackError } from './log.ts';
import { isAboutBlocks, retryAfter } from './refusals.ts';

/** Why nothing can be posted any more, in Slack's words: about the channel, and about the app's installation. */
const gone = new Set([
  'channel_not_found', 'not_in_channel', 'is_archived', 'is_inactive', 'user_not_found', 'user_disabled', 'messages_tab_disabled',
  'cannot_dm_bot', 'restricted_action', 'restricted_action_read_only_channel', 'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel', 'posting_to_general_channel_denied',
  'account_inactive', 'token_revoked', 'token_expired', 'invalid_auth', 'not_authed', 'missing_scope', 'no_permission', 'access_denied',
  'not_allowed_token_type', 'org_login_required', 'ekm_access_denied', 'team_access_not_granted', 'team_not_found', 'enterprise_is_restricted',
]);

/** What passes. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const passing = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded', 'service_unavailable', 'request_timeout', 'accesslimited', 'team_added_to_org']);

/** "It's possible some aspect of the operation succeeded before the error was raised" (same page). */
const halfway = new Set(['fatal_error', 'internal_error']);

/** Faults before a connection stood: nothing was sent. */
const unconnected = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'UND_ERR_CONNECT_TIMEOUT', 'EPROTO',
  'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** A failed call of Slack's as what became of the post. What the response held stays out of it: it may repeat what a person wrote. */
export function postErrorOf(method: string, error: unknown): PostError {
  if (error instanceof PostError) return error;
  const code = slackError(error);
  const named = code !== null && /^[a-z_]+$/.test(code) ? code : null;
  const cause = Object.assign(new Error(causeOf(error).message), { name: causeOf(error).name, stack: undefined });
  const said = named ?? statusOf(error) ?? 'no answer that can be read';
  const wait = retryAfter(error);
  return new PostError(`${method} on Slack failed: ${said}`, fateOf(error, named), wait === null ? null : wait * 1_000, code === null ? { cause } : {});
}

function fateOf(error: unknown, code: string | null): PostFate {
  if (code !== null) {
    if (gone.has(code)) return 'gone';
    if (passing.has(code)) return 'later';
    return halfway.has(code) ? 'unsure' : 'refused';
  }
  if (isAboutBlocks(error)) return 'refused';
  const status = statusOf(error);
  if (status !== null) return status === 408 || status === 429 || status >= 500 ? 'later' : 'refused';
  return neverConnected(error) ? 'later' : 'unsure';
}

/** The HTTP status that was answered; null where the answer was 200, or none. */
function statusOf(error: unknown): number | null {
  const status = fieldOf(error, 'statusCode');
  if (typeof status === 'number') return status;
  // The SDK's error for a 429 whose header tells no time has no status of its own.
  const limited = retryAfter(error) !== null || causeOf(error).message.startsWith('Retry header did not contain');
  return limited ? 429 : null;
}

function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = fieldOf(error, 'code');
  const call = fieldOf(error, 'syscall');
  if (call === 'connect' || call === 'getaddrinfo' || (typeof code === 'string' && unconnected.has(code))) return true;
  return neverConnected(error.cause);
}
