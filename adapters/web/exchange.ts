import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import { languageOfLocale } from '../../src/language.ts';
import type { Outcome, Reply } from '../../src/reply.ts';
import { readJson } from './body.ts';
import { type Problem, refuse, sendJson } from './problem.ts';
import { preferredLocale, receiveMessage, receivePress } from './receive.ts';
import { renderOutcome } from './render.ts';

/** Turns a request's JSON into outcomes; null when the JSON is not what the address takes. */
export type Answer = (body: unknown, locale: string | null) => Promise<readonly Outcome[]> | null;

/** Answers questions: `{ text, conversation, zone, language }`. */
export function answerMessages(assistant: Assistant): Answer {
  return (body, locale) => {
    const message = receiveMessage(body, locale);
    return message && assistant.respond(message).then(reply => reply === null ? [] : [{ reply, placement: 'new' }]);
  };
}

/** Answers pressed buttons: `{ payload, values, conversation, zone }`. */
export function answerPresses(assistant: Assistant): Answer {
  return (body, locale) => {
    const press = receivePress(body, locale);
    return press && assistant.act(press).then(outcome => [outcome]);
  };
}

/** What an exchange needs besides the request. */
export interface ExchangeParts {
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly renderCard: (reply: Reply) => object;
}

/** Reads a POST, answers it and sends `{ cards }`; a failure is logged and sent as an apology with status 500. */
export async function exchange(
  request: IncomingMessage, response: ServerResponse, answer: Answer, { assistant, logger, renderCard }: ExchangeParts,
): Promise<void> {
  const locale = preferredLocale(request.headers['accept-language']);
  const send = (status: number, outcomes: readonly Outcome[]): void =>
    sendJson(response, status, { cards: outcomes.map(outcome => renderOutcome(outcome, renderCard)) });
  try {
    const outcomes = await answered(request, locale, answer);
    if (typeof outcomes === 'string') refuse(response, outcomes);
    else send(200, outcomes);
  } catch (cause) {
    logger.error({ err: cause, path: request.url }, 'The web page could not be answered.');
    send(500, [{ reply: assistant.apologize(languageOfLocale(locale)), placement: 'new' }]);
  }
}

async function answered(request: IncomingMessage, locale: string | null, answer: Answer): Promise<readonly Outcome[] | Problem> {
  const body = await readJson(request);
  if ('problem' in body) return body.problem;
  return answer(body.value, locale) ?? 'broken';
}
