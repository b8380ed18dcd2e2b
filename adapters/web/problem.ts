import type { ServerResponse } from 'node:http';
import { wording, type Wording } from '../../src/locales/index.ts';

/** Why a request is refused: a key of the page's wording. */
export type Problem = keyof Wording['page']['problems'];

const statuses: Readonly<Record<Problem, number>> = { broken: 400, foreign: 403, tooLarge: 413, notJson: 415, stopping: 503 };

const headers = {
  'Cache-Control': 'no-store',
  'Content-Type': 'application/json; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Sends a value as JSON that no cache keeps and no other site reads. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, headers).end(JSON.stringify(value));
}

/** Refuses a request with `{ error: { code, pt, en } }`, and ends the connection: the body may be unread. */
export function refuse(response: ServerResponse, problem: Problem): void {
  response.setHeader('Connection', 'close');
  const reason = { pt: wording('pt').page.problems[problem], en: wording('en').page.problems[problem] };
  sendJson(response, statuses[problem], { error: { code: problem, ...reason } });
}
