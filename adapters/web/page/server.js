/** What the page says to the server. */

/** @typedef {import('../render.ts').PageCard} PageCard */

const patience = 20_000;

/** A failed exchange; `word` names what the page says about it. */
export class ServerProblem extends Error {
  /** @param {string} word @param {unknown} [cause] */
  constructor(word, cause) {
    super(word, { cause });
    this.word = word;
  }
}

/**
 * Posts JSON and returns the cards that come back; an apology is a card as well.
 * @param {'/web/messages' | '/web/actions'} path @param {object} body
 * @returns {Promise<readonly PageCard[]>}
 * @throws {ServerProblem} when the server does not answer or refuses
 */
export async function post(path, body) {
  const init = {
    method: 'POST', body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' }, signal: AbortSignal.timeout(patience),
  };
  const answer = await fetch(path, init).then(response => response.json()).catch(cause => {
    throw new ServerProblem('offline', cause);
  });
  if (Array.isArray(answer.cards)) return answer.cards;
  throw new ServerProblem(typeof answer.error?.code === 'string' ? `problems.${answer.error.code}` : 'offline');
}

/** This tab's conversation: 128 random bits, kept while the tab lives. */
export function conversationId() {
  const memory = 'farol.conversation';
  try {
    const known = sessionStorage.getItem(memory);
    if (known !== null) return known;
    const made = randomId();
    sessionStorage.setItem(memory, made);
    return made;
  } catch {
    return randomId();
  }
}

// Not crypto.randomUUID: browsers offer that on https and loopback alone, and a page in a home network has neither.
function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
