/** Bytes a request's body may have: a question of 10,000 characters fits even when each takes a JSON escape of 6 bytes. */
export const bodyBytes = 64 * 1024;

/** Milliseconds a client has to deliver a body before its connection is closed: a question is one packet, and a stop has 9 s for all. */
export const bodyTimeout = 5_000;

/** What a conversation id looks like: made by the page at random, and long enough that nobody guesses another's. */
export const conversationPattern = /^[A-Za-z0-9-]{16,64}$/;

/** Characters of one value of a form, and of a field's name: more than any form of Farol's has. */
export const longestValue = 4_000;
export const longestName = 100;

/** Fields of a form, and choices of one field: as above. */
export const mostValues = 100;

/** Characters of a time zone's name: twice the longest there is. */
export const longestZone = 64;
