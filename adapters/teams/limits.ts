import { dayLength } from '../../src/time/days.ts';
import { callTime } from '../../src/platform.ts';

/**
 * The platform's numbers, each with its source. Where copies of the documentation disagree, the careful figure stands here.
 */

/**
 * Bytes of a whole activity as UTF-16; more is refused with 413.
 * Source: "Format your bot messages" in the Teams documentation, 28 KB.
 */
export const activityBytes = 28 * 1024;

/** Bytes of a card as UTF-16. Ours: leaves 2,000 characters for the ids and the summary around the card, twice what they take. */
export const cardBytes = 24 * 1024;

/** Buttons of a card. Source: the Adaptive Cards page of the Teams documentation; more go to an overflow menu or vanish. */
export const buttons = 6;

/** Characters of a button's label that stay readable on a phone. Teams gives no number; this one is ours. */
export const buttonLabel = 60;

/** Characters of what a button's label stands for. Ours. */
export const tooltipLength = 200;

/** Characters of a question, all languages together. Ours: three times the longest of the knowledge base. */
export const questionLength = 2_000;

/** Characters of a point of a chart; what draws it gives a label little room. Ours. */
export const pointLabel = 60;

/** Characters of a point's bar where a client draws no charts. Ours: on a phone the label stands beside it. */
export const bar = 10;

/** Characters of a choice in a form. Ours. */
export const choiceLabel = 100;

/** Characters of a heading. Ours: a term of the knowledge base has at most 80. */
export const headingLength = 200;

/** Characters of one text. Ours: three times the longest of the knowledge base, and one third of what a card holds. */
export const textLength = 4_000;

/** Characters of one item of a list. Ours: items of the knowledge base are sentences. */
export const itemLength = 600;

/** Items of a list that stay together when a card has no room for all. Ours. */
export const listItems = 10;

/**
 * Characters of what is said of each item of a list whose items do not all fit, tried in this order; 0 leaves the terms alone. Ours:
 * a sentence, half of one.
 */
export const gistLengths: readonly number[] = [160, 120, 80, 40, 0];

/** Characters of one cell of a table. Ours. */
export const cellLength = 600;

/** Characters of the summary that notifications and screen readers get. Teams cuts it itself at about this length. */
export const summaryLength = 200;

/** Newest Adaptive Cards version that Teams shows. Source: "Cards reference", support of versions in Teams. */
export const cardVersion = '1.5';

/** Bytes of a request's body that are read. Ours: Teams' own activities stay under 28 KB as UTF-16; attachments get room. */
export const requestBytes = 256 * 1024;

/** Seconds that clocks may differ when a token is checked. Source: the Bot Connector's authentication page, 5 minutes. */
export const clockToleranceSeconds = 300;

/** Milliseconds that signing keys stay good. Source: the Bot Connector's authentication page, refresh at least every 24 hours. */
export const keysMs = dayLength;

/** Milliseconds between two fetches of keys because of a key id nobody knows: strangers must not be able to cause more. Ours. */
export const unknownKeyMs = 5 * 60 * 1000;

/** Milliseconds between two tries when no key was ever fetched. Ours. */
export const firstKeysMs = 5_000;

/** Milliseconds for one call to Microsoft: under the 15 s after which the connector gives up waiting for us. */
export const callMs = callTime;

/** Milliseconds for what a card takes from its surroundings, names of people and channels: it is shown without what comes later. Ours. */
export const aroundMs = 2_000;

/** Milliseconds for a post or a change on our own account: with its surroundings it may take `callTime` at most. */
export const ownCallMs = callTime - aroundMs;

/** Answers of the connector that ask for another try. Source: "Rate limiting for bots" in the Teams documentation. */
export const retryStatuses: readonly number[] = [412, 429, 502, 504];

/** Tries of one call, the first included; with the waits below they end within about 8 s. Ours. */
export const tries = 5;

/** Milliseconds before the second try; each further wait is twice as long. Ours; the rate limit's window is 1 to 2 s. */
export const retryMs = 500;

/** Longest `Retry-After` that is honoured, in milliseconds; at a longer one the call fails: the person has left by then. Ours. */
export const longestRetryAfterMs = 10_000;

/**
 * Posts in a second to one tenant, on our own account. Source: "Rate limiting for bots" in the Teams documentation, 50 requests a
 * second per app and tenant (30 in older copies); the rest is for answers and for names. Ours.
 */
export const postsPerSecond = 30;

/**
 * Milliseconds between two changes of a message that people press. A change takes from the screen what a presser alone sees in its
 * place ("User Specific Views" in the Teams documentation), which they should have had the time to read. Ours.
 */
export const updateMs = 10 * 60_000;

/** Names that one card looks up, each a call: by the 14 a second that a conversation allows for members ("Rate limiting for bots"). */
export const namesLookedUp = 10;

/** Names and personal chats that are remembered, so that they are not looked up for every post. Ours. */
export const remembered = 10_000;

/** Milliseconds that a welcome without a known language waits for the activity that tells it. Ours; the two come together. */
export const localeWaitMs = 1_500;
