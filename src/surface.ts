import type { IncomingMessage, ServerResponse } from 'node:http';

/** One HTTP address that a surface answers on. `path` is compared whole, without the query. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}

/** A place where people talk to Farol, as `main` runs it. */
export interface Surface {
  readonly name: 'web' | 'slack' | 'teams';
  readonly routes: readonly Route[];
  /** Opens connections of its own (Socket Mode); rejects when the platform refuses. */
  start(): Promise<void>;
  /** Takes nothing new, and resolves when what is being answered has been answered. */
  stop(): Promise<void>;
}
